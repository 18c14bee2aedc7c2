package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 確認事項 over the wire: listed by a coordinator, put to the sections, answered by one of them; 14 is
 * 住宅課's and gives yen.
 */
final class FindingsJobTest {
  private static final String HOUSING = "C0SEC05";
  private static final String RESPONDER = "U0SEC05A";
  private static final String DEPUTY = "U0SEC05B";
  private static final String OUTSIDER = "U0SEC03A";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aCoordinatorAsksAndTheSectionGivesAReasonAndAnotherValue() {
    office.prompts();
    JsonObject message = asked();
    assertThat(message.toString()).contains("3,242,800").contains("9,700,000");
    List<String> questions = questionsOf(message, "円単位");
    Person responder = office.person(RESPONDER);

    click(responder, message, "question_keep", questions.getFirst());
    String keeping = questions.getFirst();
    assertThat(responder.submit().toString())
        .as("without a reason")
        .contains("question_reason:" + keeping);
    responder.type(Map.of("question_reason:" + keeping, Map.of("reason", "決算額で確認済みのため")));
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("受け付けました");
    Office.await("the message shows it", () -> text(HOUSING).contains("このまま（理由あり）"));
    assertThat(text(HOUSING)).as("the reason is no channel's business").doesNotContain("決算額で確認済み");

    responder.post("/_sandbox/close", Map.of("as", RESPONDER, "all", true));
    click(responder, responder.lastMessage(HOUSING), "question_keep", questions.getLast());
    Person deputy = office.person(DEPUTY);
    click(
        deputy,
        office.person(RESPONDER).lastMessage(HOUSING),
        "question_mend",
        questions.getLast());
    String value = "question_value:" + questions.getLast();
    deputy.type(Map.of(value, Map.of("value", "約9千")));
    assertThat(deputy.submit().getAsJsonObject("errors").get(value).getAsString()).contains("約9千");
    deputy.type(Map.of(value, Map.of("value", "9,700")));
    deputy.submit();
    if (deputy.modal().orElseThrow().toString().contains("入力した内容にも")) {
      deputy.type(Map.of("question_reason:" + questions.getLast(), Map.of("reason", "事業を拡充したため")));
      deputy.submit();
    }
    assertThat(deputy.modal().orElseThrow().toString()).contains("台帳に反映しました");
    Office.await("the message shows it", () -> text(HOUSING).contains("修正済み"));

    responder.type(Map.of("question_reason:" + questions.getLast(), Map.of("reason", "こちらも正しいため")));
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("に修正しています").contains(DEPUTY);
    assertThat(
            office
                .person(Office.COORDINATOR)
                .slash(Office.COORDINATORS_CHANNEL, "/torimatome", "確認事項")
                .toString())
        .contains("決算額で確認済みのため")
        .contains("このまま 1件")
        .doesNotContain("修正済 0件");
  }

  @Test
  void anotherSectionIsRefusedAndAStrangerCannotAsk() {
    office.prompts();
    JsonObject message = asked();
    Person outsider = office.person(OUTSIDER);
    click(outsider, message, "question_keep", questionsOf(message, "円単位").getFirst());
    assertThat(outsider.modal().orElseThrow().toString()).contains("この事業の担当は");
    JsonObject refused = outsider.slash("C0SEC03", "/torimatome", "findings");
    assertThat(refused.toString()).contains("取りまとめ担当だけが使えます");
  }

  @Test
  void afterHoursAQuestionWaitsForTheMorning() {
    office.clockTo("2025-04-14T19:00:00");
    Person coordinator = office.person(Office.COORDINATOR);
    askAll(coordinator);
    Office.await(
        "it is told",
        () -> coordinator.lastMessage(Office.COORDINATORS_CHANNEL).toString().contains("執務時間外のため"));
    assertThat(office.person(RESPONDER).messages(HOUSING))
        .noneMatch(each -> each.toString().contains("確認のお願い"));
  }

  private JsonObject asked() {
    askAll(office.person(Office.COORDINATOR));
    Office.await("the section is asked", () -> text(HOUSING).contains("確認のお願い"));
    return office.person(RESPONDER).lastMessage(HOUSING);
  }

  private static void askAll(Person coordinator) {
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "確認事項");
    JsonObject list = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
    assertThat(list.toString()).contains("R5年度の進行管理表").contains("findings_ask_all");
    coordinator.click(Office.COORDINATORS_CHANNEL, list, "findings_ask_all", "1 0");
  }

  private static void click(Person person, JsonObject message, String action, String value) {
    person.click(HOUSING, message, action, value);
    Office.await("a modal opens", () -> person.modal().isPresent());
  }

  private String text(String channel) {
    List<JsonObject> messages = office.person(RESPONDER).messages(channel);
    return messages.isEmpty() ? "" : messages.getLast().toString();
  }

  /** The questions whose words hold {@code words}, as their buttons name them. */
  private static List<String> questionsOf(JsonObject message, String words) {
    List<JsonElement> blocks = message.getAsJsonArray("blocks").asList();
    return Stream.iterate(0, at -> at + 1)
        .limit(blocks.size() - 1)
        .filter(at ->
            blocks.get(at).toString().contains(words)
                && blocks.get(at + 1).toString().contains("question_keep"))
        .map(at ->
            blocks
                .get(at + 1)
                .getAsJsonObject()
                .getAsJsonArray("elements")
                .get(0)
                .getAsJsonObject()
                .get("value")
                .getAsString())
        .toList();
  }
}
