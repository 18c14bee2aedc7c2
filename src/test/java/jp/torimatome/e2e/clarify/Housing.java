package jp.torimatome.e2e.clarify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;

/** 住宅課, which has answered and is asked about it, and the coordinator who asks. */
record Housing(Person responder, Person coordinator) {
  static final String RESPONDER = "U0SEC05A";
  static final String CHANNEL = "C0SEC05";

  /** The section has been prompted and has answered. */
  static Housing answered(Office office) {
    Housing housing = new Housing(office.person(RESPONDER), office.person(Office.COORDINATOR));
    office.prompts();
    housing.answer();
    return housing;
  }

  /** In the review's window, which is left open. */
  void ask(String question) {
    String reply = Person.values(opened(), "review_question").getFirst();
    coordinator.clickInModal("review_question", reply);
    coordinator.type(Map.of("clarify_word", Map.of("clarify_word", question)));
    coordinator.submit();
    Office.await("it is stored", () -> shown(coordinator).contains("質問を課・係に送ります"));
    assertThat(shown(coordinator)).contains(question);
  }

  String review() {
    return opened().toString();
  }

  JsonObject opened() {
    coordinator.closeAll();
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "回答確認 住宅");
    return coordinator.modal().orElseThrow();
  }

  /** What the responder sees above the fields. */
  String form() {
    responder.closeAll();
    JsonObject prompt = responder.messages(CHANNEL).getFirst();
    responder.click(CHANNEL, prompt, "reply_open", Person.values(prompt, "reply_open").getFirst());
    Office.await("the form is open", () -> responder.modal().isPresent());
    return shown(responder);
  }

  JsonObject root() {
    Office.await(
        "the section is asked", () -> responder.lastMessage(CHANNEL).toString().contains("【疑義照会】"));
    return responder.lastMessage(CHANNEL);
  }

  static String ts(JsonObject message) {
    return message.get("ts").getAsString();
  }

  static String value(JsonObject root) {
    return Person.values(root, "clarify_answer").getFirst();
  }

  static String shown(Person person) {
    return person.modal().orElseThrow().toString();
  }

  void answer() {
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
