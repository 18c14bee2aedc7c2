package jp.torimatome.e2e.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A section corrects a project's content in its form: nothing changes until a coordinator takes it.
 */
class CorrectionTest {
  private static final String CHANNEL = "C0SEC09";
  private static final String CONTENT = "団体と連携し、事業の内容を改めて実施する。";

  @TempDir Path folder;
  private Office office;
  private Person responder;
  private Person coordinator;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
    responder = office.person("U0SEC09A");
    coordinator = office.person(Office.COORDINATOR);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_content_enters_the_register_when_a_coordinator_takes_it() {
    String number = propose();
    assertThat(jigyo(number)).doesNotContain(CONTENT);
    decide("correction_take");
    assertThat(jigyo(number)).contains(CONTENT);
    assertThat(list().toString()).contains("確認を待っている訂正の提案はありません");
    assertThat(trail()).contains("事業の内容・担当の訂正を提案した", "訂正の提案を反映した");
    Office.await(
        "who proposed it hears",
        () -> responder.messages(responder.direct()).toString().contains("を反映しました"));
  }

  @Test
  void a_declined_one_changes_nothing_and_the_form_says_so() {
    String number = propose();
    JsonObject shown = list();
    coordinator.click(
        Office.COORDINATORS_CHANNEL,
        shown,
        "correction_decline",
        Person.values(shown, "correction_decline").getFirst());
    coordinator.type(Map.of("correction_why", Map.of("correction_why", " ")));
    assertThat(coordinator.submit().toString()).contains("理由を入力してください");
    coordinator.type(Map.of("correction_why", Map.of("correction_why", "計画の本文と違うため")));
    coordinator.submit();
    assertThat(coordinator.modal().orElseThrow().toString()).contains("見送りました");
    Office.await(
        "who proposed it hears why",
        () -> responder.messages(responder.direct()).toString().contains("計画の本文と違うため"));
    assertThat(jigyo(number)).doesNotContain(CONTENT);
    responder.closeAll();
    reply();
    responder.clickInModal("correction_open", item());
    assertThat(modal()).contains("見送りました").contains("計画の本文と違うため");
  }

  @Test
  void what_stands_there_anyway_is_no_proposal() {
    reply();
    responder.clickInModal("correction_open", item());
    assertThat(responder.submit().toString()).contains("いまの記載と変わりがありません");
    assertThat(list().toString()).contains("確認を待っている訂正の提案はありません");
  }

  /** The number of the project. */
  private String propose() {
    reply();
    responder.clickInModal("correction_open", item());
    responder.type(Map.of("content", Map.of("content", CONTENT)));
    responder.submit();
    assertThat(modal()).contains("取りまとめ担当に提案しました");
    return responder
        .messages(CHANNEL)
        .getFirst()
        .toString()
        .replaceAll("(?s).*?\\*(\\d+)\\* .*", "$1");
  }

  private void decide(String button) {
    JsonObject shown = list();
    assertThat(shown.toString()).contains(CONTENT).contains("訂正の提案：1件");
    coordinator.click(
        Office.COORDINATORS_CHANNEL, shown, button, Person.values(shown, button).getFirst());
    Office.await("it is decided", () -> list().toString().contains("ありません"));
  }

  private JsonObject list() {
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "訂正");
    return coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
  }

  private String jigyo(String number) {
    return coordinator.slash(Office.COORDINATORS_CHANNEL, "/jigyo", number).toString();
  }

  private String trail() {
    return coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "経過").toString();
  }

  private void reply() {
    JsonObject prompt = responder.messages(CHANNEL).getFirst();
    responder.click(CHANNEL, prompt, "reply_open", item());
    Office.await("the form opens", () -> responder.modal().isPresent());
  }

  private String item() {
    return Person.values(responder.messages(CHANNEL).getFirst(), "reply_open").getFirst();
  }

  private String modal() {
    return responder.modal().orElseThrow().toString();
  }
}
