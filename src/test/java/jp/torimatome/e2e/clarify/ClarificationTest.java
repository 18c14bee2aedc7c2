package jp.torimatome.e2e.clarify;

import static jp.torimatome.e2e.clarify.Housing.CHANNEL;
import static jp.torimatome.e2e.clarify.Housing.RESPONDER;
import static jp.torimatome.e2e.clarify.Housing.shown;
import static jp.torimatome.e2e.clarify.Housing.ts;
import static jp.torimatome.e2e.clarify.Housing.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 疑義照会 over the wire: the coordinator asks in the review, the section answers in the thread, and
 * both read it where they work.
 */
class ClarificationTest {
  private static final String QUESTION = "入居 24 件の内訳をお聞かせください。";

  @TempDir Path folder;
  @AutoClose private Office office;
  private Housing housing;
  private Person responder;
  private Person coordinator;

  @BeforeEach
  void open(TestInfo test) {
    office = Office.open(folder, test.getTags().contains("socket"));
    housing = Housing.answered(office);
    responder = housing.responder();
    coordinator = housing.coordinator();
  }

  @Test
  @Tag("socket")
  void over_a_socket_the_thread_is_heard_too() {
    housing.ask(QUESTION);
    office.fault("event", "duplicate", 1);
    responder.reply(CHANNEL, ts(housing.root()), "高齢者 16 件です。");
    Office.await("the answer is heard", () -> housing.review().contains("照会に回答がありました"));
    assertThat(housing.review()).contains("疑義照会（2件）");
  }

  @Test
  void asked_in_the_review_answered_in_the_thread_and_shown_on_both_sides() {
    housing.ask(QUESTION);
    assertThat(housing.review())
        .contains("照会中です")
        .contains(QUESTION)
        .contains("続けて質問する")
        .doesNotContain("照会に回答がありました");
    JsonObject root = housing.root();
    assertThat(root.toString())
        .contains("【疑義照会】")
        .contains("住宅課(企画調査班)")
        .contains(QUESTION)
        .contains("このスレッドに返信してください")
        .doesNotContain("<@");
    assertThat(housing.form()).contains("疑義照会（4月14日（月）8:30）").contains(QUESTION);

    office.fault("event", "duplicate", 1);
    responder.reply(CHANNEL, ts(root), "高齢者 16 件 & 障害のある方 8 件です。");
    Office.await("the answer is heard", () -> housing.review().contains("照会に回答がありました"));
    assertThat(housing.review().split("高齢者 16 件", -1)).as("kept once").hasSize(2);
    assertThat(housing.form()).as("nothing is asked any more").doesNotContain(QUESTION);
    coordinator.reply(CHANNEL, ts(root), "<@" + RESPONDER + "> ありがとうございます。回答にも書いてください。");
    Office.await("the coordinator is heard", () -> housing.review().contains("＠職員 ありがとうございます"));
    assertThat(housing.review()).contains("照会中です");

    String shown = responder.slash(CHANNEL, "/jigyo", "14").toString();
    assertThat(shown.substring(shown.indexOf("疑義照会（3件）")))
        .contains(QUESTION, "高齢者 16 件 & 障害のある方 8 件です。", "＠職員 ありがとうございます", "取りまとめ担当", "課・係")
        .doesNotContain(RESPONDER, Office.COORDINATOR);
    assertThat(office.command("audit", "export"))
        .contains("clarification.opened", "clarification.answered", "clarification.asked")
        .doesNotContain("内訳")
        .doesNotContain("高齢者")
        .doesNotContain("ありがとうございます");
  }

  @Test
  void an_open_question_stands_on_the_home_tab_until_it_is_answered() {
    housing.ask(QUESTION);
    responder.openHome();
    Office.await("the tab shows it", () -> home().contains("疑義照会（1件）"));
    assertThat(home()).contains(QUESTION);
    responder.clickAtHome(
        "clarify_answer",
        Person.values(responder.home().orElseThrow(), "clarify_answer").getFirst());
    Office.await("the form is open", () -> responder.modal().isPresent());
    responder.type(Map.of("clarify_word", Map.of("clarify_word", "高齢者 16 件です。")));
    responder.submit();
    Office.await("it is gone", () -> !home().contains("疑義照会"));
  }

  private String home() {
    return responder.home().map(JsonObject::toString).orElse("");
  }

  @Test
  void who_uses_no_threads_answers_by_the_button_and_the_thread_shows_it_without_a_name() {
    housing.ask(QUESTION);
    JsonObject root = housing.root();
    responder.click(CHANNEL, root, "clarify_answer", value(root));
    Office.await("the form is open", () -> responder.modal().isPresent());
    assertThat(shown(responder)).contains(QUESTION).contains("お名前は載せません");
    assertThat(responder.submit().get("action").getAsString())
        .as("nothing typed")
        .isEqualTo("errors");
    responder.type(Map.of("clarify_word", Map.of("clarify_word", "高齢者 16 件です。")));
    office.fault("interaction", "duplicate", 1);
    responder.submit();
    assertThat(shown(responder)).contains("照会のスレッドに載せます");
    Office.await("it stands in the thread", () -> !responder.thread(CHANNEL, ts(root)).isEmpty());
    housing.ask("障害のある方は。");
    Office.await(
        "so does the next question", () -> responder.thread(CHANNEL, ts(root)).size() == 2);
    List<JsonObject> thread = responder.thread(CHANNEL, ts(root));
    assertThat(thread.getFirst().toString())
        .contains("課・係から返信がありました")
        .contains("高齢者 16 件です。")
        .doesNotContain("<@", RESPONDER);
    assertThat(thread.getLast().toString()).contains("取りまとめ担当から").contains("障害のある方は。");
    assertThat(housing.review()).contains("疑義照会（3件）");

    Person stranger = office.person("U0SEC03A");
    stranger.click(CHANNEL, root, "clarify_answer", value(root));
    Office.await("a notice is open", () -> stranger.modal().isPresent());
    assertThat(shown(stranger))
        .contains("住宅課(企画調査班)")
        .contains("<@" + RESPONDER + ">")
        .doesNotContain("clarify_word");
  }

  @ParameterizedTest
  @ValueSource(strings = {"U0SEC03A", "U0GUEST01", "U0OUTSIDE"})
  void what_somebody_else_writes_in_the_thread_is_not_kept(String id) {
    housing.ask(QUESTION);
    Person other = office.person(id);
    other.post("/_sandbox/join", Map.of("as", id, "channel", CHANNEL));
    int before = coordinator.events();
    String ts = other.reply(CHANNEL, ts(housing.root()), "横から失礼します。");
    other.post(
        "/_sandbox/messages/edit",
        Map.of("as", id, "channel", CHANNEL, "ts", ts, "text", "横から大変失礼します。"));
    responder.post(
        "/_sandbox/messages", Map.of("as", RESPONDER, "channel", CHANNEL, "text", "スレッドの外の雑談です。"));
    Office.await("all was told", () -> coordinator.events() >= before + 3);
    assertThat(housing.review()).contains("疑義照会（1件）").doesNotContain("横から").doesNotContain("雑談");
    assertThat(office.command("audit", "export")).doesNotContain("clarification.answered");
  }

  @Test
  void an_edit_shows_the_newest_wording_and_what_was_deleted_is_only_for_coordinators() {
    housing.ask(QUESTION);
    String ts = responder.reply(CHANNEL, ts(housing.root()), "高齢者 16 件です。");
    Office.await("the answer is heard", () -> housing.review().contains("高齢者 16 件です。"));
    responder.post(
        "/_sandbox/messages/edit",
        Map.of("as", RESPONDER, "channel", CHANNEL, "ts", ts, "text", "高齢者 18 件です。"));
    Office.await("the edit is heard", () -> housing.review().contains("高齢者 18 件です。"));
    assertThat(housing.review()).contains("編集済み").doesNotContain("高齢者 16 件");
    responder.post(
        "/_sandbox/messages/delete", Map.of("as", RESPONDER, "channel", CHANNEL, "ts", ts));
    Office.await("it is gone in Slack", () -> housing.review().contains("Slack で削除済み"));
    assertThat(housing.review()).contains("高齢者 18 件です。").contains("照会中です");
    assertThat(responder.slash(CHANNEL, "/jigyo", "14").toString())
        .contains("削除されました")
        .doesNotContain("高齢者 18 件");
    assertThat(office.command("audit", "export"))
        .contains("clarification.reworded", "clarification.deleted", "slack:event")
        .doesNotContain("16 件");
  }

  @Test
  void what_is_asked_while_slack_takes_nothing_or_after_hours_arrives_later_and_in_order() {
    office.fault("chat.postMessage", "429", 2);
    housing.ask(QUESTION);
    housing.ask("もう一つ、時期は。");
    JsonObject first = housing.root();
    Office.await("the second follows", () -> responder.thread(CHANNEL, ts(first)).size() == 1);
    assertThat(
            responder.messages(CHANNEL).stream()
                .filter(message -> message.toString().contains("【疑義照会】")))
        .hasSize(1);
    office.clockTo("2025-04-14T20:00:00");
    housing.ask("夜に思い出しました。");
    office.clockTo("2025-04-15T08:00:00");
    assertThat(responder.thread(CHANNEL, ts(first))).hasSize(1);
    office.clockTo("2025-04-15T09:00:00");
    Office.await("in the morning", () -> responder.thread(CHANNEL, ts(first)).size() == 2);
    assertThat(responder.thread(CHANNEL, ts(first)).getLast().toString()).contains("夜に思い出しました。");
  }
}
