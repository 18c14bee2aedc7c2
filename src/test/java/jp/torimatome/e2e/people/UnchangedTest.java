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

/**
 * Most items stay as they were: that takes two clicks, and a third where a rule asks for a reason.
 */
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
  void an_item_of_which_nothing_has_changed_is_read_whole_and_sent_in_three_presses() {
    Person responder = office.person("U0SEC09A");
    String item = opened(responder, "C0SEC09");
    responder.clickInModal("reply_unchanged", item);
    assertThat(modal(responder))
        .contains("お読みになってから", "補正なし", "前年度と同じ内容で実施した")
        .doesNotContain("受け付けました");
    responder.submit();
    assertThat(modal(responder)).contains("受け付けました");
    Office.await(
        "the prompt says so",
        () -> responder.messages("C0SEC09").getFirst().toString().contains("回答済み"));
  }

  @Test
  void everything_of_a_section_is_read_from_the_prompt_and_sent_at_once() {
    Person responder = office.person("U0SEC02A");
    JsonObject prompt = responder.messages("C0SEC02").getFirst();
    responder.click(
        "C0SEC02", prompt, "unchanged_open", Person.values(prompt, "unchanged_open").getFirst());
    Office.await("it is shown", () -> responder.modal().isPresent());
    assertThat(modal(responder))
        .contains("次の3件", "就労準備支援事業", "住居確保給付金", "一時生活支援事業", "4,339千円（補正なし）");
    responder.submit();
    assertThat(modal(responder)).contains("3件を受け付けました（番号2、11、12）").doesNotContain("計画が、事業の内容と");
  }

  @Test
  void what_last_year_left_blank_is_proposed_as_none_and_read_before_it_is_sent() {
    Person responder = office.person("U0SEC04A");
    String item = opened(responder, "C0SEC04");
    responder.clickInModal("reply_unchanged", item);
    assertThat(modal(responder)).contains("該当なし（土台の記載が空欄のため").contains("年は進めていません");
    responder.submit();
    assertThat(modal(responder)).contains("承認した時点で回答済み");
  }

  @Test
  void a_reason_is_picked_and_nothing_has_to_be_typed() {
    Person responder = office.person("U0SEC09A");
    String item = opened(responder, "C0SEC09");
    responder.submit();
    assertThat(modal(responder)).contains("前年度と同じ文章です");
    assertThat(responder.submit().toString())
        .as("a reason is owed")
        .contains("picked:status:" + item);
    responder.choose("picked:status:" + item, "picked", "checked");
    responder.submit();
    assertThat(modal(responder)).contains("受け付けました");
  }

  @Test
  void the_plans_years_move_on_at_a_press_and_are_read_before_anything_is_sent() {
    Person responder = office.person("U0SEC04A");
    opened(responder, "C0SEC04");
    assertThat(modal(responder)).contains("令和6年度においては").doesNotContain("令和7年度においては");
    responder.clickInModal("reply_year_forward", "plan");
    assertThat(modal(responder)).contains("令和7年度においては", "お読みになってから");
  }

  @Test
  void what_was_typed_before_is_kept_and_the_person_is_asked_again() {
    Person responder = office.person("U0SEC09A");
    String item = opened(responder, "C0SEC09");
    responder.type(Map.of("value:status:" + item, Map.of("value", "書きかけの実績")));
    responder.clickInModal("reply_unchanged", item);
    assertThat(modal(responder)).contains("もう一度").contains("書きかけの実績").doesNotContain("受け付けました");
    responder.clickInModal("reply_unchanged", item);
    responder.submit();
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
