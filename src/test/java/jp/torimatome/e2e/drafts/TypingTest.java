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

/** A form is closed without a word, and what stood in it is there again. */
class TypingTest {
  private static final String CHANNEL = "C0SEC02";

  @TempDir Path folder;
  private Office office;
  private Person responder;
  private String item;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
    responder = office.person("U0SEC02A");
    item = Person.values(responder.messages(CHANNEL).getFirst(), "reply_open").getFirst();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_form_that_is_closed_shows_what_was_typed_when_it_is_opened_again() {
    opened();
    responder.type(Map.of("value:status:" + item, Map.of("value", "相談員を2人に増やした")));
    responder.choose("choice:plan:" + item, "choice", "not_applicable");
    responder.closeAll();
    Office.await(
        "the prompt tells of the draft",
        () -> responder.messages(CHANNEL).getFirst().toString().contains("下書きあり"));
    opened();
    assertThat(modal()).contains("相談員を2人に増やした").contains("の下書き");
    assertThat(responder.modal().orElseThrow().getAsJsonObject("state").toString())
        .contains("not_applicable");
  }

  @Test
  void of_two_peoples_drafts_ones_own_opens_and_the_others_is_offered_by_name() {
    opened();
    responder.type(Map.of("value:status:" + item, Map.of("value", "主担当の文")));
    responder.closeAll();
    Person deputy = office.person("U0SEC02B");
    deputy.click(CHANNEL, deputy.messages(CHANNEL).getFirst(), "reply_open", item);
    Office.await("the form opens", () -> deputy.modal().isPresent());
    assertThat(deputy.modal().toString()).contains("主担当の文").contains("<@U0SEC02A> さんの下書き");
    deputy.type(Map.of("value:status:" + item, Map.of("value", "副担当の文")));
    deputy.closeAll();
    opened();
    assertThat(modal()).contains("主担当の文").contains("<@U0SEC02B> さんの下書き").doesNotContain("副担当の文");
    responder.clickInModal(
        "draft_other", Person.values(responder.modal().orElseThrow(), "draft_other").getFirst());
    assertThat(modal()).contains("副担当の文").doesNotContain("主担当の文").contains("<@U0SEC02A> さんの下書き");
    responder.clickInModal(
        "draft_other", Person.values(responder.modal().orElseThrow(), "draft_other").getFirst());
    assertThat(modal()).contains("主担当の文").doesNotContain("副担当の文");
  }

  @Test
  void reasons_are_there_again_after_going_back_to_the_form_and_after_closing() {
    opened();
    responder.submit();
    responder.choose("picked:status:" + item, "picked", "other");
    responder.type(Map.of("reason:status:" + item, Map.of("reason", "要綱の改正を待つため")));
    String draft = Person.values(responder.modal().orElseThrow(), "reply_back").getFirst();
    responder.clickInModal("reply_back", draft);
    assertThat(modal()).contains("提出する");
    responder.submit();
    assertThat(modal()).contains("要綱の改正を待つため");
    responder.closeAll();
    opened();
    responder.submit();
    assertThat(modal()).contains("要綱の改正を待つため");
    responder.submit();
    assertThat(modal()).contains("受け付けました");
  }

  @Test
  void words_that_a_choice_took_away_are_back_with_the_form() {
    opened();
    responder.type(Map.of("value:plan:" + item, Map.of("value", "相談会を10回開く")));
    responder.choose("choice:plan:" + item, "choice", "not_applicable");
    assertThat(modal()).contains("相談会を10回開く");
    responder.submit();
    String draft = Person.values(responder.modal().orElseThrow(), "reply_back").getFirst();
    responder.clickInModal("reply_back", draft);
    assertThat(modal()).contains("提出する", "相談会を10回開く");
    responder.choose("choice:plan:" + item, "choice", "given");
    assertThat(modal()).contains("\"initial_value\":\"相談会を10回開く\"");
  }

  @Test
  void a_form_of_few_words_shows_them_again_until_it_is_sent() {
    JsonObject prompt = responder.messages(CHANNEL).getFirst();
    String inquiry = Person.values(prompt, "extension_ask").getFirst();
    responder.click(CHANNEL, prompt, "extension_ask", inquiry);
    responder.type(Map.of("term_reason", Map.of("term_reason", "議会対応のため")));
    responder.closeAll();
    responder.click(CHANNEL, prompt, "extension_ask", inquiry);
    assertThat(modal()).contains("\"initial_value\":\"議会対応のため\"");
    responder.submit();
    responder.closeAll();
    responder.click(CHANNEL, prompt, "extension_ask", inquiry);
    assertThat(modal()).doesNotContain("\"initial_value\":\"議会対応のため\"");
  }

  private void opened() {
    JsonObject prompt = responder.messages(CHANNEL).getFirst();
    responder.click(CHANNEL, prompt, "reply_open", item);
    Office.await("the form opens", () -> responder.modal().isPresent());
  }

  private String modal() {
    return responder.modal().orElseThrow().toString();
  }
}
