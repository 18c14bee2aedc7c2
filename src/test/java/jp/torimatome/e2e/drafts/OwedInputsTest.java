package jp.torimatome.e2e.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
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

/**
 * What is owed is not called (任意): an input stands in a form only where the choice beside it asks
 * for one, and has to be filled then.
 */
class OwedInputsTest {
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
    JsonObject prompt = responder.messages(CHANNEL).getFirst();
    item = Person.values(prompt, "reply_open").getFirst();
    responder.click(CHANNEL, prompt, "reply_open", item);
    Office.await("the form opens", () -> responder.modal().isPresent());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void an_input_that_a_choice_takes_away_gives_back_what_was_typed_into_it() {
    assertThat(optional()).isEmpty();
    assertThat(inputs()).contains("value:plan:" + item, "value:issues:" + item);
    responder.type(
        Map.of(
            "value:plan:" + item,
            Map.of("value", "相談員を2人に増やす"),
            "value:issues:" + item,
            Map.of("value", "書きかけ")));
    choose("plan", "not_applicable");
    assertThat(inputs()).doesNotContain("value:plan:" + item).contains("value:issues:" + item);
    assertThat(modal()).contains("相談員を2人に増やす").contains("に戻すと使えます");
    assertThat(responder.submit().get("action").getAsString())
        .as("what is not used is no answer")
        .isEqualTo("update");
    assertThat(callback()).isEqualTo("reply_reason");
    responder.clickInModal(
        "reply_back", Person.values(responder.modal().orElseThrow(), "reply_back").getFirst());
    choose("plan", "given");
    responder.type(Map.of("value:plan:" + item, Map.of("value", "相談員を2人に増やす")));
    choose("plan", "no_change");
    assertThat(modal()).contains("相談員を2人に増やす");
    responder.clickInModal("draft_save", "");
    assertThat(modal()).contains("相談員を2人に増やす").contains("書きかけ");
    choose("plan", "given");
    assertThat(state("value:plan:" + item)).contains("相談員を2人に増やす");
    assertThat(state("value:issues:" + item)).contains("書きかけ");
    assertThat(modal()).doesNotContain("に戻すと使えます");
    assertThat(optional()).isEmpty();
  }

  @Test
  void a_field_that_is_not_filled_is_refused_until_it_is_or_until_another_choice_is_made() {
    responder.type(Map.of("value:issues:" + item, Map.of("value", "")));
    assertThat(responder.submit().toString()).contains("value:issues:" + item);
    choose("issues", "not_applicable");
    assertThat(inputs()).doesNotContain("value:issues:" + item);
    assertThat(modal()).doesNotContain("に戻すと使えます");
    responder.submit();
    assertThat(callback()).isEqualTo("reply_reason");
  }

  @Test
  void a_reason_has_to_be_picked_and_written_where_it_is_another_one() {
    responder.submit();
    assertThat(callback()).isEqualTo("reply_reason");
    assertThat(optional()).isEmpty();
    List<String> asked = inputs();
    assertThat(asked).isNotEmpty().allMatch(block -> block.startsWith("picked:"));
    assertThat(responder.submit().toString()).contains(asked.getFirst());
    asked.forEach(block -> responder.choose(block, "picked", "checked"));
    assertThat(optional()).hasSameSizeAs(asked).allMatch(block -> block.startsWith("reason:"));
    responder.choose(asked.getFirst(), "picked", "other");
    assertThat(optional()).hasSize(asked.size() - 1);
    String words = asked.getFirst().replace("picked:", "reason:");
    assertThat(responder.submit().toString()).contains(words);
    responder.type(Map.of(words, Map.of("reason", "要綱の改正を待つため")));
    responder.submit();
    assertThat(modal()).contains("受け付けました");
  }

  private void choose(String field, String choice) {
    responder.choose("choice:" + field + ":" + item, "choice", choice);
  }

  private List<String> optional() {
    return blocks().stream()
        .filter(block -> block.has("optional") && block.get("optional").getAsBoolean())
        .map(block -> block.get("block_id").getAsString())
        .toList();
  }

  private List<String> inputs() {
    return blocks().stream()
        .filter(block -> block.get("type").getAsString().equals("input"))
        .map(block -> block.get("block_id").getAsString())
        .toList();
  }

  private List<JsonObject> blocks() {
    return responder.modal().orElseThrow().getAsJsonArray("blocks").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private String state(String block) {
    return responder
        .modal()
        .orElseThrow()
        .getAsJsonObject("state")
        .getAsJsonObject("values")
        .get(block)
        .toString();
  }

  private String callback() {
    return responder.modal().orElseThrow().get("callback_id").getAsString();
  }

  private String modal() {
    return responder.modal().orElseThrow().toString();
  }
}
