package jp.torimatome.e2e.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 疑義照会の取下げ over the wire: what was asked by mistake needs no answer, and everybody reads so. */
class WithdrawnClarificationTest {
  private static final String RESPONDER = "U0SEC05A";
  private static final String CHANNEL = "C0SEC05";
  private static final String QUESTION = "入居 24 件の内訳をお聞かせください。";

  @TempDir Path folder;
  private Office office;
  private Person responder;
  private Person coordinator;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    responder = office.person(RESPONDER);
    coordinator = office.person(Office.COORDINATOR);
    office.prompts();
    answer();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_question_that_is_taken_back_loses_its_button_and_can_be_asked_anew() {
    ask(QUESTION);
    JsonObject root = root();
    responder.click(CHANNEL, root, "clarify_answer", value(root));
    Office.await("somebody begins to answer", () -> responder.modal().isPresent());
    coordinator.clickInModal(
        "review_withdraw_question", Person.values(opened(), "review_withdraw_question").getFirst());
    Office.await("it is taken back", () -> shown(coordinator).contains("照会を取り下げました"));
    assertThat(shown(coordinator))
        .contains("（取り下げ）")
        .doesNotContain("review_withdraw_question", "照会中です");
    Office.await(
        "the message says so", () -> responder.lastMessage(CHANNEL).toString().contains("取り下げました"));
    assertThat(responder.lastMessage(CHANNEL).toString())
        .contains(QUESTION, "ご回答は不要です")
        .doesNotContain("clarify_answer");
    responder.type(Map.of("clarify_word", Map.of("clarify_word", "高齢者 16 件です。")));
    responder.submit();
    assertThat(shown(responder)).contains("取りまとめ担当が取り下げました", "高齢者 16 件です。");
    assertThat(form()).doesNotContain(QUESTION);
    assertThat(office.command("audit", "export")).contains("clarification.withdrawn");

    ask("障害のある方は何人ですか。");
    Office.await("the button is back", () -> root().toString().contains("clarify_answer"));
    assertThat(root().toString()).contains("障害のある方は何人ですか。").doesNotContain(QUESTION);
  }

  /** In the review's window, which is left open. */
  private void ask(String question) {
    String reply = Person.values(opened(), "review_question").getFirst();
    coordinator.clickInModal("review_question", reply);
    coordinator.type(Map.of("clarify_word", Map.of("clarify_word", question)));
    coordinator.submit();
    Office.await("it is stored", () -> shown(coordinator).contains("質問を課・係に送ります"));
    assertThat(shown(coordinator)).contains(question);
  }

  private JsonObject opened() {
    coordinator.closeAll();
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認 住宅");
    return coordinator.modal().orElseThrow();
  }

  /** What the responder sees above the fields. */
  private String form() {
    responder.closeAll();
    JsonObject prompt = responder.messages(CHANNEL).getFirst();
    responder.click(CHANNEL, prompt, "reply_open", Person.values(prompt, "reply_open").getFirst());
    Office.await("the form is open", () -> responder.modal().isPresent());
    return shown(responder);
  }

  private JsonObject root() {
    Office.await(
        "the section is asked", () -> responder.lastMessage(CHANNEL).toString().contains("【疑義照会】"));
    return responder.lastMessage(CHANNEL);
  }

  private static String value(JsonObject root) {
    return Person.values(root, "clarify_answer").getFirst();
  }

  private static String shown(Person person) {
    return person.modal().orElseThrow().toString();
  }

  private void answer() {
    String item = Person.values(responder.lastMessage(CHANNEL), "reply_open").getFirst();
    responder.click(CHANNEL, responder.lastMessage(CHANNEL), "reply_open", item);
    Office.await("the form is open", () -> responder.modal().isPresent());
    responder.type(
        Map.of("value:status:" + item, Map.of("value", "居住支援法人と 3 回会議を開き、入居を 24 件支援した。")));
    for (String amount : List.of("final_budget", "initial_budget")) {
      responder.choose("choice:" + amount + ":" + item, "choice", "not_applicable");
    }
    responder.choose("choice:plan:" + item, "choice", "no_change");
    responder.choose("choice:issues:" + item, "choice", "no_change");
    responder.submit();
    if (shown(responder).contains("picked:")) {
      for (String field : List.of("final_budget", "status", "initial_budget", "plan", "issues")) {
        if (shown(responder).contains("picked:" + field + ":" + item)) {
          responder.choose("picked:" + field + ":" + item, "picked", "checked");
        }
      }
      responder.submit();
    }
    Office.await("it is stored", () -> shown(responder).contains("受け付けました"));
    responder.closeAll();
  }
}
