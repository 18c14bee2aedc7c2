package jp.torimatome.e2e.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every form, one by one: what was typed is there again after it was closed, and is shown to who
 * lost the right to send it.
 */
class FormsKeptTest {
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String SECOND = "U0TORI002";
  private static final String HOUSING = "C0SEC05";
  private static final String RESPONDER = "U0SEC05A";

  @TempDir Path folder;
  private Office office;
  private Person first;
  private Person second;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    first = office.person(Office.COORDINATOR);
    second = office.person(SECOND);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void what_a_coordinator_types_is_there_again_and_shown_when_the_role_has_gone() {
    isKept(second, this::planning, "title", "年度当初の照会");
    isKept(second, this::planning, "instructions", "決算見込みで書いてください。");
    isKept(second, this::roster, "roster_name", "雇用労働課");
    for (Runnable form : new Runnable[] {this::planning, this::roster}) {
      form.run();
      String typed = form(second).contains("雇用労働課") ? "雇用労働課" : "決算見込みで書いてください。";
      role("取消");
      second.submit();
      assertThat(form(second)).contains("取りまとめ担当だけ", "入力された内容", typed);
      second.closeAll();
      role("付与");
      form.run();
      assertThat(form(second)).as("still there once the role is back").contains(typed);
      second.closeAll();
    }
    office.prompts();
    answered();
    isKept(second, () -> reviewing("review_return"), "return_reason", "件数も書いてください。");
    isKept(second, () -> reviewing("review_question"), "clarify_word", "内訳を教えてください。");
  }

  @Test
  void what_a_section_types_about_a_finding_is_there_again_and_shown_when_somebody_else_answers()
      throws IOException {
    office.prompts();
    first.slash(ROOM, "/torimatome", "確認事項");
    first.click(ROOM, first.lastMessage(ROOM), "findings_ask_all", "1 0");
    Person responder = office.person(RESPONDER);
    Office.await(
        "the section is asked",
        () -> responder.lastMessage(HOUSING).toString().contains("question_keep"));
    JsonObject asked = responder.lastMessage(HOUSING);
    String question = Person.values(asked, "question_keep").getFirst();
    String block = "question_reason:" + question;
    Runnable opening = () -> responder.click(HOUSING, asked, "question_keep", question);
    open(responder, opening);
    responder.type(Map.of(block, Map.of("reason", "円単位で記入したため")));
    responder.closeAll();
    open(responder, opening);
    assertThat(form(responder)).contains("\"initial_value\":\"円単位で記入したため\"");
    Path file = folder.resolve("directory.yaml");
    String listed = office.command("directory", "export");
    Files.writeString(
        file, listed.replace("responders: [" + RESPONDER + "]", "responders: [U0SEC05C]"));
    office.command("directory", "import", file.toString(), "--from", "2025-04-14");
    responder.submit();
    assertThat(form(responder)).contains("入力された内容", "円単位で記入したため").doesNotContain("受け付けました");
  }

  private void isKept(Person person, Runnable opening, String block, String words) {
    open(person, opening);
    person.type(Map.of(block, Map.of(block, words)));
    person.closeAll();
    open(person, opening);
    assertThat(form(person)).as(block).contains("\"initial_value\":\"" + words + "\"");
    person.closeAll();
  }

  private static void open(Person person, Runnable opening) {
    opening.run();
    Office.await("the form opens", () -> person.modal().isPresent());
  }

  private void planning() {
    second.slash(ROOM, "/torimatome", "開始");
    JsonObject shown = second.lastMessage(ROOM);
    second.click(ROOM, shown, "round_change", Person.values(shown, "round_change").getFirst());
    Office.await("the dialog opens", () -> second.modal().isPresent());
  }

  private void roster() {
    second.slash(ROOM, "/torimatome", "名簿 雇用");
    second.clickInModal("roster_edit", "koyo");
  }

  private void reviewing(String button) {
    second.slash(ROOM, "/torimatome", "回答確認");
    second.clickInModal(button, Person.values(second.modal().orElseThrow(), button).getFirst());
  }

  private void role(String what) {
    first.slash(ROOM, "/torimatome", "権限 " + what + " 取りまとめ担当 <@" + SECOND + ">");
  }

  private void answered() {
    Person responder = office.person("U0SEC09A");
    JsonObject prompt = responder.messages("C0SEC09").getFirst();
    String item = Person.values(prompt, "reply_open").getFirst();
    responder.click("C0SEC09", prompt, "reply_open", item);
    Office.await("the form opens", () -> responder.modal().isPresent());
    responder.clickInModal("reply_unchanged", item);
    responder.submit();
  }

  /** The blocks of the form on top, without its ids, which are others each time. */
  private static String form(Person person) {
    return person.modal().orElseThrow().get("blocks").toString();
  }
}
