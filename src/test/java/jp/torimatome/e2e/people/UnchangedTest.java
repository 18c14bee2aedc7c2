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
  void where_a_rule_asks_the_reason_and_a_third_click_are_enough() {
    Person responder = office.person("U0SEC02A");
    String item = opened(responder, "C0SEC02");
    responder.clickInModal("reply_unchanged", item);
    assertThat(modal(responder)).contains("計画が、事業の内容と 90% 一致しています");
    responder.type(Map.of("reason:plan:" + item, Map.of("reason", "事業の内容がそのまま計画であるため")));
    responder.submit();
    assertThat(modal(responder)).contains("受け付けました");
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
