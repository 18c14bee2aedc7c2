package jp.torimatome.slack.mark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Words;
import jp.torimatome.slack.draw.Drawing;
import org.junit.jupiter.api.Test;

/** People's signs reach Slack only where it reads no marks: in rich_text and in plain_text. */
class LiterallyTest {
  private static final String WORDS = "*大事* _な_ `事業` <来年> & :tada:\n> 引用";

  @Test
  void what_nobody_marked_leaves_as_it_was_composed() {
    String json =
        json(List.of(Part.Paragraph.of("*見出し：* " + Marks.escape("住宅課（A&B）") + " `/jigyo 10`")));
    assertThat(Literally.json(json)).isSameAs(json);
  }

  @Test
  void a_section_becomes_rich_text_in_which_our_own_marks_and_names_stay() {
    String shown =
        shown(
            Part.Paragraph.of(
                "*見出し：* <@U0SEC01A>\n"
                    + Marks.escape(WORDS)
                    + " `/jigyo 10` <https://example.jp|記入要領>"));
    JsonObject section = block(shown, 0).getAsJsonArray("elements").get(0).getAsJsonObject();
    assertThat(block(shown, 0).get("type").getAsString()).isEqualTo("rich_text");
    assertThat(section.getAsJsonArray("elements").asList())
        .extracting(Object::toString)
        .containsExactly(
            "{\"type\":\"text\",\"text\":\"見出し：\",\"style\":{\"bold\":true}}",
            "{\"type\":\"text\",\"text\":\" \"}",
            "{\"type\":\"user\",\"user_id\":\"U0SEC01A\"}",
            "{\"type\":\"text\",\"text\":\"\\n" + WORDS.replace("\n", "\\n") + " \"}",
            "{\"type\":\"text\",\"text\":\"/jigyo 10\",\"style\":{\"code\":true}}",
            "{\"type\":\"text\",\"text\":\" \"}",
            "{\"type\":\"link\",\"url\":\"https://example.jp\",\"text\":\"記入要領\"}");
  }

  @Test
  void a_name_in_bold_keeps_its_signs_and_is_bold() {
    assertThat(shown(Part.Paragraph.of("*" + Marks.escape("4 *新* 事業") + "*")))
        .contains("{\"type\":\"text\",\"text\":\"4 *新* 事業\",\"style\":{\"bold\":true}}");
  }

  @Test
  void beside_a_button_words_become_plain_unless_they_name_somebody() {
    String beside = shown(with(Marks.escape(WORDS)));
    assertThat(block(beside, 0).getAsJsonObject("text").toString())
        .isEqualTo(
            "{\"type\":\"plain_text\",\"text\":\""
                + WORDS.replace("\n", "\\n")
                + "\",\"emoji\":false}");
    assertThat(block(beside, 0).has("accessory")).isTrue();
    String named = shown(with("<@U0SEC01A> " + Marks.escape(WORDS)));
    assertThat(block(named, 0).get("type").getAsString()).isEqualTo("rich_text");
    assertThat(block(named, 1).toString())
        .contains("\"type\":\"actions\"")
        .contains("\"action_id\":\"open\"");
  }

  @Test
  void a_context_becomes_rich_text_and_a_plain_text_shows_no_emoji() {
    Part note = new Part.Note(List.of(Words.marked(Marks.escape(WORDS)), Words.plain("*a*")));
    assertThat(shown(note))
        .contains("\"rich_text\"")
        .contains(WORDS.replace("\n", "\\n"))
        .contains("\"*a*\"")
        .doesNotContain("mrkdwn");
    assertThat(shown(new Part.Heading("事業 :tada:"))).contains("\"emoji\":false");
  }

  @Test
  void a_message_of_nothing_but_text_says_it_in_blocks() {
    JsonObject said =
        JsonParser.parseString(Literally.json("{\"text\":\"" + Marks.escape("*大事*") + "\"}"))
            .getAsJsonObject();
    assertThat(said.get("text").getAsString()).isEqualTo("*大事*");
    assertThat(said.getAsJsonArray("blocks").toString()).contains("rich_text").contains("*大事*");
  }

  private static Part with(String marked) {
    return Part.Paragraph.of(marked, Control.Button.of("open", "", "開く"));
  }

  private static JsonObject block(String json, int at) {
    return JsonParser.parseString(json).getAsJsonArray().get(at).getAsJsonObject();
  }

  private static String shown(Part part) {
    return Literally.json(json(List.of(part)));
  }

  private static String json(List<Part> parts) {
    return Drawing.json(parts);
  }
}
