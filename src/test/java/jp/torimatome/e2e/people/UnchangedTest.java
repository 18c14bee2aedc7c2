package jp.torimatome.e2e.people;

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

/** Most items stay as they were: that takes two clicks, and a third where a rule asks for a reason. */
class UnchangedTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void an_item_of_which_nothing_has_changed_takes_two_clicks() {
    Person responder = office.person("U0SEC09A");
    String item = opened(responder, "C0SEC09");
    responder.clickInModal("reply_unchanged", item);
    assertThat(modal(responder)).contains("受け付けました");
    Office.await("the prompt says so", () -> responder.messages("C0SEC09").getFirst().toString().contains("回答済み"));
  }

  @Test
  void what_stood_in_last_years_table_is_not_asked_about_again() {
    Person responder = office.person("U0SEC02A");
    String item = opened(responder, "C0SEC02");
    responder.clickInModal("reply_unchanged", item);
    assertThat(modal(responder)).contains("受け付けました").doesNotContain("計画が、事業の内容と");
  }

  @Test
  void what_last_year_left_blank_is_the_only_thing_left_to_fill() {
    Person responder = office.person("U0SEC04A");
    String item = opened(responder, "C0SEC04");
    responder.clickInModal("reply_unchanged", item);
    JsonObject form = responder.modal().orElseThrow();
    assertThat(form.toString()).contains("前年に空欄だった欄だけ");
    responder.submit();
    assertThat(modal(responder)).as("the faults stand beside the blank fields").contains("金額を入力してください").contains("前年に空欄だった欄だけ");
    for (String amount : new String[] {"final_budget", "initial_budget"}) {
      responder.choose(block(form, "choice:" + amount), "choice", "not_applicable");
    }
    responder.submit();
    assertThat(modal(responder)).contains("承認した時点で回答済み");
  }

  private static String block(JsonObject form, String beginning) {
    return form.getAsJsonArray("blocks").asList().stream()
        .map(block -> block.getAsJsonObject().get("block_id").getAsString())
        .filter(id -> id.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_typed_before_is_kept_and_the_person_is_asked_again() {
    Person responder = office.person("U0SEC09A");
    String item = opened(responder, "C0SEC09");
    responder.type(Map.of("value:status:" + item, Map.of("value", "書きかけの実績")));
    responder.clickInModal("reply_unchanged", item);
    assertThat(modal(responder)).contains("もう一度").contains("書きかけの実績").doesNotContain("受け付けました");
    responder.clickInModal("reply_unchanged", item);
    assertThat(modal(responder)).contains("受け付けました").doesNotContain("書きかけの実績");
  }

  @Test
  void an_item_that_last_years_table_did_not_have_has_no_such_button() {
    Person responder = office.person("U0SEC06A");
    opened(responder, "C0SEC06");
    assertThat(modal(responder)).contains("アルコール健康障害").doesNotContain("reply_unchanged");
  }

  /** The form of the channel's first item is open; the item comes back. */
  private static String opened(Person responder, String channel) {
    JsonObject prompt = responder.messages(channel).getFirst();
    String item = Person.values(prompt, "reply_open").getFirst();
    responder.click(channel, prompt, "reply_open", item);
    Office.await("the form opens", () -> responder.modal().isPresent());
    return item;
  }

  private static String modal(Person person) {
    return person.modal().orElseThrow().toString();
  }
}
