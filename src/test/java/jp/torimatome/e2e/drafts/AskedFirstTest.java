package jp.torimatome.e2e.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing leaves at the mere typing of a command, and who answers late or for others knows it
 * before.
 */
class AskedFirstTest {
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String CHANNEL = "C0SEC03";

  @TempDir Path folder;
  private Office office;
  private Person coordinator;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    coordinator = office.person(Office.COORDINATOR);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_round_is_described_looked_at_and_only_then_planned() {
    coordinator.slash(ROOM, "/torimatome", "開始");
    press("round_change");
    coordinator.type(Map.of("title", Map.of("title", "令和6年度の照会")));
    coordinator.submit();
    assertThat(modal()).contains("まだ何も送っていません").contains("雇用対策課").contains("この内容で準備する");
    assertThat(coordinator.slash(ROOM, "/torimatome", "状況").toString())
        .as("not stored yet")
        .doesNotContain("令和6年度の照会");
    coordinator.submit();
    assertThat(modal()).contains("準備できました").contains("令和6年度の照会");
  }

  @Test
  void going_back_from_the_preview_shows_the_dialog_with_what_was_typed() {
    coordinator.slash(ROOM, "/torimatome", "開始");
    press("round_change");
    coordinator.type(Map.of("title", Map.of("title", "令和6年度の照会")));
    coordinator.submit();
    coordinator.post("/_sandbox/close", Map.of("as", Office.COORDINATOR));
    assertThat(modal()).contains("照会先を確かめる").contains("令和6年度の照会");
  }

  @Test
  void an_opening_that_has_passed_says_that_it_starts_at_once() {
    coordinator.slash(ROOM, "/torimatome", "開始");
    press("round_change");
    long before = OffsetDateTime.parse("2025-04-14T08:00:00+09:00").toEpochSecond();
    String view = coordinator.modal().orElseThrow().get("id").getAsString();
    var values = Map.of("opens_at", Map.of("opens_at", before));
    coordinator.post(
        "/_sandbox/type", Map.of("as", Office.COORDINATOR, "view_id", view, "values", values));
    coordinator.submit();
    assertThat(modal()).contains("すぐに始まり").contains("今すぐ始める");
  }

  @Test
  void a_summary_and_a_reminder_are_shown_and_leave_at_the_press_of_a_button() {
    office.prompts();
    office.clockTo("2025-04-15T09:00:00");
    String preview = coordinator.slash(ROOM, "/torimatome", "集計").toString();
    assertThat(preview).contains("まだ投稿していません").contains("<#" + Office.READERS_CHANNEL + ">");
    assertThat(coordinator.messages(Office.READERS_CHANNEL)).isEmpty();
    press("summary_post");
    Office.await("it is posted", () -> !coordinator.messages(Office.READERS_CHANNEL).isEmpty());
    assertThat(coordinator.slash(ROOM, "/torimatome", "督促 雇用").toString())
        .contains("まだ送っていません")
        .contains("• 雇用対策課");
    int messages = messages(office.person("U0SEC03A"));
    press("remind_send");
    Office.await("the responder is reminded", () -> messages(office.person("U0SEC03A")) > messages);
    assertThat(coordinator.slash(ROOM, "/torimatome", "督促 雇用").toString()).contains("督促は1日1回まで");
  }

  @Test
  void a_coordinator_who_opens_a_sections_form_sees_that_it_is_on_behalf_before_submitting() {
    office.prompts();
    opened(coordinator);
    assertThat(modal()).contains("代理入力です。雇用対策課");
    Person responder = office.person("U0SEC03A");
    opened(responder);
    assertThat(responder.modal().orElseThrow().toString())
        .doesNotContain("代理入力")
        .doesNotContain("期限後");
  }

  @Test
  void after_the_due_day_prompt_and_form_say_so() {
    office.prompts();
    office.clockTo("2025-05-12T09:00:00");
    Person responder = office.person("U0SEC03A");
    Office.await(
        "the prompt says so",
        () -> responder.messages(CHANNEL).getFirst().toString().contains("「期限後」の回答として受け付けます"));
    opened(responder);
    assertThat(responder.modal().orElseThrow().toString()).contains("提出すると「期限後」の回答になります");
  }

  private static int messages(Person person) {
    try {
      return person.messages(person.direct()).size();
    } catch (java.util.NoSuchElementException e) {
      return 0;
    }
  }

  private void press(String action) {
    JsonObject shown = coordinator.lastMessage(ROOM);
    coordinator.click(ROOM, shown, action, Person.values(shown, action).getFirst());
  }

  private static void opened(Person person) {
    JsonObject prompt = person.messages(CHANNEL).getFirst();
    person.click(CHANNEL, prompt, "reply_open", Person.values(prompt, "reply_open").getFirst());
    Office.await("the form opens", () -> person.modal().isPresent());
  }

  private String modal() {
    return coordinator.modal().orElseThrow().toString();
  }
}
