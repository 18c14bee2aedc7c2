package jp.torimatome.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import jp.torimatome.slack.draw.ButtonLabels;
import org.junit.jupiter.api.Test;

/** Who hears a message instead of seeing it knows which button is whose. */
class ButtonLabelsTest {
  @Test
  void buttonsOfOneNameSayWhatTheyAreAbout() {
    ButtonElement first = button("回答する");
    ButtonElement second = button("回答する");
    ButtonElement alone = button("期限の延長を申し出る");
    ButtonLabels.apart(
        List.of(
            row("*4* 沿岸地域就職\n⬜ 未回答", first),
            row("*5* 就労 &amp; 支援", second),
            actions(List.of(alone))));

    assertThat(first.getAccessibilityLabel()).isEqualTo("回答する: 4 沿岸地域就職 ⬜ 未回答");
    assertThat(second.getAccessibilityLabel()).isEqualTo("回答する: 5 就労 & 支援");
    assertThat(alone.getAccessibilityLabel()).isNull();
  }

  @Test
  void buttonsBelowSayWhatStandsAbove() {
    ButtonElement mend = button("修正する");
    ButtonElement keep = button("このままとする");
    ButtonElement other = button("修正する");
    ButtonLabels.apart(
        List.of(
            words("*7* 甲"), actions(List.of(mend, keep)), words("*8* 乙"), actions(List.of(other))));

    assertThat(mend.getAccessibilityLabel()).isEqualTo("修正する: 7 甲");
    assertThat(other.getAccessibilityLabel()).isEqualTo("修正する: 8 乙");
    assertThat(keep.getAccessibilityLabel()).isNull();
  }

  @Test
  void labelsStayWithinTheLimitAndApart() {
    String name = "長い事業の名称".repeat(20);
    List<ButtonElement> buttons = List.of(button("開く"), button("開く"), button("開く"));
    List<LayoutBlock> blocks = buttons.stream().map(each -> row("*1* " + name, each)).toList();
    ButtonLabels.apart(ButtonLabels.apart(blocks));

    assertThat(buttons)
        .allSatisfy(each -> assertThat(each.getAccessibilityLabel()).hasSizeLessThanOrEqualTo(75));
    assertThat(buttons.stream().map(ButtonElement::getAccessibilityLabel)).doesNotHaveDuplicates();
    assertThat(buttons.getLast().getAccessibilityLabel()).endsWith("… (3)");
  }

  @Test
  void aRowOfTheOutboxHoldsThem() {
    String json =
        GsonFactory.createSnakeCase()
            .toJson(ButtonLabels.apart(List.of(row("甲", button("開く")), row("乙", button("開く")))));
    assertThat(AlikeButtons.in(JsonParser.parseString(json))).isEmpty();
    assertThat(json)
        .contains("\"accessibility_label\":\"開く: 甲\"", "\"accessibility_label\":\"開く: 乙\"");
    assertThat(AlikeButtons.in(JsonParser.parseString(json.replace("開く: 乙", "開く: 甲"))))
        .containsExactly("開く: 甲");
  }

  private static LayoutBlock row(String mrkdwn, ButtonElement button) {
    return section(section -> section.text(plainText(mrkdwn)).accessory(button));
  }

  private static LayoutBlock words(String words) {
    return section(section -> section.text(plainText(words)));
  }

  private static ButtonElement button(String name) {
    return BlockElements.button(made -> made.actionId("a").text(plainText(name)));
  }
}
