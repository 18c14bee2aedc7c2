package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job over the wire, in both modes: asked, answered, queried. */
public final class MainJobTest {
  private static final String EMPLOYMENT = "C0SEC03";
  private static final String RESPONDER = "U0SEC03A";

  @TempDir Path folder;

  @ParameterizedTest(name = "socket mode: {0}")
  @ValueSource(booleans = {false, true})
  void aSectionIsPromptedAnswersMendsAFaultAndTheMessageShowsIt(boolean socket) {
    try (Office office = Office.open(folder, socket)) {
      office.prompts();
      Person responder = office.person(RESPONDER);
      JsonObject prompt = responder.lastMessage(EMPLOYMENT);
      assertThat(prompt.toString()).contains("若年者就職支援ワンストップセンター設置事業").contains("5月9日（金）17:15");

      String item = buttonOf(prompt, "若年者就職支援ワンストップセンター設置事業");
      Office.await("the modal opens", () -> opened(responder, prompt, item));
      JsonObject form = responder.modal().orElseThrow();
      assertThat(form.toString()).contains("R6年度 最終予算額").contains("R7年度 当初予算額");

      responder.type(
          Map.of(
              "value:final_budget:" + item,
              Map.of("value", "2,362,000円"),
              "value:issues:" + item,
              Map.of("value", "利用が伸びている。")));
      JsonObject refused = responder.submit();
      assertThat(refused.get("action").getAsString()).isEqualTo("errors");
      assertThat(refused.getAsJsonObject("errors").get("value:final_budget:" + item).getAsString())
          .contains("2,362");

      fill(responder, item);
      JsonObject stored = responder.submit();
      assertThat(stored.get("action").getAsString()).isEqualTo("update");
      assertThat(responder.modal().orElseThrow().toString()).contains("受け付けました");
      String answered = "回答済み　4月14日（月）8:30";
      Office.await(
          "the prompt shows who answered",
          () -> responder.lastMessage(EMPLOYMENT).toString().contains(answered));
    }
  }

  @Test
  void theWeeklySummaryComesOnMondayMorningWithAChartAndNamesNobody() {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      office.clockTo("2025-04-21T09:00:00");
      Person coordinator = office.person(Office.COORDINATOR);
      Office.await(
          "the summary is posted", () -> !coordinator.messages(Office.READERS_CHANNEL).isEmpty());
      JsonObject summary = coordinator.lastMessage(Office.READERS_CHANNEL);
      assertThat(summary.toString())
          .contains("今週の回答は0件です")
          .contains("\"type\":\"data_visualization\"")
          .doesNotContain("渡辺")
          .doesNotContain("<@U0SEC");
    }
  }

  public static boolean opened(Person responder, JsonObject prompt, String item) {
    responder.click(EMPLOYMENT, prompt, "reply_open", item);
    return responder.modal().isPresent();
  }

  /** Types an answer for project 4, some of it as people type. */
  public static void fill(Person responder, String item) {
    responder.type(
        Map.of(
            "value:final_budget:" + item, Map.of("value", "５９，０００千円"),
            "value:status:" + item, Map.of("value", "相談 1,204 件に対応し、312 人が就職した。"),
            "value:initial_budget:" + item, Map.of("value", "60,500"),
            "value:plan:" + item, Map.of("value", "相談窓口を平日夜間にも開く。"),
            "value:issues:" + item, Map.of("value", "オンライン相談の利用が伸びている。")));
  }

  /** The value of the button beside a project's name. */
  public static String buttonOf(JsonObject message, String project) {
    return message.getAsJsonArray("blocks").asList().stream()
        .map(block -> block.getAsJsonObject())
        .filter(block -> block.toString().contains(project) && block.has("accessory"))
        .findFirst()
        .orElseThrow()
        .getAsJsonObject("accessory")
        .get("value")
        .getAsString();
  }
}
