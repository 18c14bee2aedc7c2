package jp.torimatome.e2e.clarify;

import static jp.torimatome.e2e.clarify.Housing.CHANNEL;
import static jp.torimatome.e2e.clarify.Housing.shown;
import static jp.torimatome.e2e.clarify.Housing.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 疑義照会の取下げ over the wire: what was asked by mistake needs no answer, and everybody reads so. */
class WithdrawnClarificationTest {
  private static final String QUESTION = "入居 24 件の内訳をお聞かせください。";

  @TempDir Path folder;
  @AutoClose private Office office;
  private Housing housing;
  private Person responder;
  private Person coordinator;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    housing = Housing.answered(office);
    responder = housing.responder();
    coordinator = housing.coordinator();
  }

  @Test
  void a_question_that_is_taken_back_loses_its_button_and_can_be_asked_anew() {
    housing.ask(QUESTION);
    JsonObject root = housing.root();
    responder.click(CHANNEL, root, "clarify_answer", value(root));
    Office.await("somebody begins to answer", () -> responder.modal().isPresent());
    coordinator.clickInModal(
        "review_withdraw_question",
        Person.values(housing.opened(), "review_withdraw_question").getFirst());
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
    assertThat(housing.form()).doesNotContain(QUESTION);
    assertThat(office.command("audit", "export")).contains("clarification.withdrawn");

    housing.ask("障害のある方は何人ですか。");
    Office.await("the button is back", () -> housing.root().toString().contains("clarify_answer"));
    assertThat(housing.root().toString()).contains("障害のある方は何人ですか。").doesNotContain(QUESTION);
  }
}
