package jp.torimatome.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 読み上げ: what stands in blocks, as one text; short enough, never broken, and not to everybody. */
class SpokenTest {
  private static final String CHANNEL = "C0GENERAL1";
  private static final String PERSON = "U0CHI00001";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'header','text':{'type':'plain_text','text':'A & <b>'}} | A &amp; &lt;b&gt;",
        "{'type':'section','text':{'type':'mrkdwn','text':'*a* `b` &lt;c'}} | a b &lt;c",
        "{'type':'section','fields':[{'type':'mrkdwn','text':'*率*@4%'},{'type':'plain_text','text':'b'}]}"
            + " | 率 4%@b",
        "{'type':'section','text':{'type':'mrkdwn','text':'a'},'accessory':{'type':'button'}} | a",
        "{'type':'context','elements':[{'type':'plain_text','text':'a'},{'type':'image','alt_text':'b'}]}"
            + " | a@b",
        "{'type':'image','alt_text':'図','slack_file':{'id':'F0'}} | 図",
        "{'type':'table','rows':[[{'type':'raw_text','text':'a'},{'type':'raw_number','value':1}],[{'type':'raw_text','text':'b'}]]}"
            + " | a / 1@b",
        "{'type':'data_visualization','title':'率','chart':{'type':'bar','series':[{'data':[{'label':'課','value':4.5}]}]}}"
            + " | 率: 課 4.5",
        "{'type':'container','child_blocks':[{'type':'header','text':{'type':'plain_text','text':'a'}}]}"
            + " | a",
        "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'a'}}]}"
            + " | ''"
      })
  void says_what_a_block_says(String block, String said) {
    String json = "[" + block.replace('\'', '"').replace("@", "\\n") + "]";
    assertThat(Spoken.text(json, CHANNEL)).isEqualTo(said.replace("@", "\n"));
  }

  @Test
  void a_channel_hears_neither_names_nor_what_people_wrote() {
    String json =
        ("[{'type':'section','text':{'type':'mrkdwn','text':'主担当"
             + " <@U0SEC03A>'}},{'type':'rich_text','elements':["
             + "{'type':'rich_text_section','elements':[{'type':'text','text':'理由'},{'type':'text','text':'旧','style':{'strike':true}}]},"
             + "{'type':'rich_text_quote','elements':[{'type':'text','text':'秘密'}]}]}]")
            .replace('\'', '"');
    assertThat(Spoken.text(json, CHANNEL)).isEqualTo("主担当 …\n理由");
    assertThat(Spoken.text(json, PERSON)).isEqualTo("主担当 <@U0SEC03A>\n理由\n秘密");
  }

  @Test
  void lines_that_do_not_fit_are_left_out_whole() {
    String text =
        Spoken.text(blocks("あ".repeat(1500), "い".repeat(1500), "う".repeat(1500)), CHANNEL);
    assertThat(text).isEqualTo("あ".repeat(1500) + "\n" + "い".repeat(1500) + "…");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void one_line_that_does_not_fit_is_cut_between_signs(int before) {
    for (String sign : new String[] {"&", "<", "𠮷", "👩\u200D👧"}) {
      String text = Spoken.text(blocks("x".repeat(before) + sign.repeat(4_000)), PERSON);
      assertThat(text).hasSizeLessThanOrEqualTo(Spoken.LIMIT).endsWith("…");
      assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
      assertThat(Character.isHighSurrogate(text.charAt(text.length() - 2))).isFalse();
    }
  }

  private static String blocks(String... lines) {
    JsonArray blocks = new JsonArray();
    for (String line : lines) {
      JsonObject text = new JsonObject();
      text.addProperty("type", "plain_text");
      text.addProperty("text", line);
      JsonObject section = new JsonObject();
      section.addProperty("type", "section");
      section.add("text", text);
      blocks.add(section);
    }
    return blocks.toString();
  }
}
