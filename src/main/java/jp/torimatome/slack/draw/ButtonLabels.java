package jp.torimatome.slack.draw;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.say.Marks;

/**
 * What a screen reader says of buttons that read alike, 「回答する」 of each project:
 * https://docs.slack.dev/reference/block-kit/block-elements/button-element.
 */
public final class ButtonLabels {
  private static final int LIMIT = 75;

  private ButtonLabels() {}

  /** A button, and the words beside or above it. */
  private record Placed(ButtonElement button, String beside) {
    String name() {
      return button.getText().getText();
    }
  }

  /**
   * The same blocks; each button whose name stands on another one too is labelled with what it is
   * about.
   */
  public static List<LayoutBlock> apart(List<LayoutBlock> blocks) {
    List<Placed> all = placed(blocks);
    Map<String, Integer> names = new HashMap<>();
    all.forEach(each -> names.merge(each.name(), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    all.stream()
        .map(each -> each.button().getAccessibilityLabel())
        .filter(Objects::nonNull)
        .forEach(taken::add);
    all.stream()
        .filter(each ->
            names.getOrDefault(each.name(), 0) > 1 && each.button().getAccessibilityLabel() == null)
        .forEach(each -> each.button().setAccessibilityLabel(free(each, taken)));
    return blocks;
  }

  private static List<Placed> placed(List<LayoutBlock> blocks) {
    List<Placed> all = new ArrayList<>();
    String beside = "";
    for (LayoutBlock block : blocks) {
      if (block instanceof SectionBlock section) {
        beside = section.getText() == null ? beside : spoken(section.getText().getText());
        if (section.getAccessory() instanceof ButtonElement button) {
          all.add(new Placed(button, beside));
        }
      } else if (block instanceof HeaderBlock header) {
        beside = spoken(header.getText().getText());
      } else if (block instanceof ActionsBlock actions) {
        String above = beside;
        actions.getElements().stream()
            .flatMap(element ->
                element instanceof ButtonElement button ? Stream.of(button) : Stream.empty())
            .forEach(button -> all.add(new Placed(button, above)));
      }
    }
    return all;
  }

  /** Its name and what it is about, counted where even that is the same. */
  private static String free(Placed placed, Set<String> taken) {
    String label = placed.name() + ": " + placed.beside();
    String said = Marks.shorten(label, LIMIT);
    for (int count = 2; !taken.add(said); count++) {
      String number = " (" + count + ")";
      said = Marks.shorten(label, LIMIT - number.length()) + number;
    }
    return said;
  }

  private static String spoken(String mrkdwn) {
    return Marks.unescape(Marks.plain(mrkdwn)).replaceAll("\\s+", " ").strip();
  }
}
