package jp.torimatome.feature.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.say.Part;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.table.rollover.RolloverStore;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloverAnswerTest {
  @TempDir Path folder;
  private RoundOffice office;
  private RolloverAnswer answer;

  @BeforeEach
  void open() {
    office = RoundOffice.open(folder);
    Text text = Text.in(Locale.JAPANESE, RoundOffice.TOKYO);
    RolloverStore rollovers = new RolloverStore(office.database, 10_000);
    answer =
        new RolloverAnswer(new RolloverDesk(rollovers, office.desk.planning(), text), office.plans);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_it_would_do_is_shown_with_a_button_that_asks_again() {
    JsonArray shown = json(shown());
    assertThat(shown.toString())
        .contains(
            "*年度更新：* 宮城県再犯防止推進計画", "R5年度・R6年度の表を、R6年度・R7年度の表に進めます。", "R6年度に更新する", "よろしいですか。", "やめる")
        .doesNotContain("取り消す");
    assertThat(BlockKit.problemsOfMessage(shown)).isEmpty();
  }

  @Test
  void it_is_done_once_however_often_the_button_is_pressed() {
    String value = value(json(shown()), RolloverAnswer.ROLL);
    JsonArray done = press(RolloverAnswer.ROLL, value);
    assertThat(done.toString()).contains("表はR6年度・R7年度のものになりました。", "R6年度への更新を取り消す");
    assertThat(BlockKit.problemsOfMessage(done)).isEmpty();
    assertThat(press(RolloverAnswer.ROLL, value).toString())
        .contains("表はすでにR6年度・R7年度のものになっています。")
        .doesNotContain("button");
    assertThat(office.plans.latestYear(office.planId())).isEqualTo(RoundOffice.R6);
  }

  @Test
  void it_is_taken_back_from_the_answer_or_from_the_command_while_that_is_possible() {
    JsonArray done = press(RolloverAnswer.ROLL, value(json(shown()), RolloverAnswer.ROLL));
    JsonArray shown = json(shown());
    String value = value(shown, RolloverAnswer.UNDO);
    assertThat(value).isEqualTo(value(done, RolloverAnswer.UNDO));
    assertThat(press(RolloverAnswer.UNDO, value).toString())
        .contains("表はR5年度・R6年度のものに戻りました。", "照会も取りやめました。");
    assertThat(press(RolloverAnswer.UNDO, value).toString()).contains("取り消せる年度更新はありません。");
    assertThat(office.plans.latestYear(office.planId())).isEqualTo(FiscalYear.reiwa(5));
  }

  @Test
  void once_the_round_has_opened_the_button_is_gone_and_an_old_one_says_why() {
    JsonArray done = press(RolloverAnswer.ROLL, value(json(shown()), RolloverAnswer.ROLL));
    office.tickAt("2025-04-28T08:30:00+09:00");
    assertThat(json(shown()).toString()).doesNotContain(RolloverAnswer.UNDO);
    assertThat(press(RolloverAnswer.UNDO, value(done, RolloverAnswer.UNDO)).toString())
        .contains("R6年度の照会が始まっているため");
  }

  private JsonArray press(String action, String value) {
    office.clock.advance(Duration.ofMinutes(1));
    return json(answer.press(action, value, "U0TORI001", office.clock.instant()));
  }

  private static String value(JsonArray blocks, String action) {
    for (JsonElement block : blocks) {
      JsonObject object = block.getAsJsonObject();
      for (JsonElement element :
          object.has("elements") ? object.getAsJsonArray("elements") : new JsonArray()) {
        if (element.getAsJsonObject().get("action_id").getAsString().equals(action)) {
          return element.getAsJsonObject().get("value").getAsString();
        }
      }
    }
    throw new AssertionError("no button " + action);
  }

  private static JsonArray json(List<Part> parts) {
    return JsonParser.parseString(Drawing.json(parts)).getAsJsonArray();
  }

  private List<Part> shown() {
    return answer.shown(office.plans.registered().getFirst(), office.clock.instant());
  }
}
