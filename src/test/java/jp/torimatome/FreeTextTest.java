package jp.torimatome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.e2e.Office;
import jp.torimatome.people.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words that cannot be stored are told beside their field, whichever form they were typed into, and
 * in the answer to a command.
 */
final class FreeTextTest {
  private static final List<String> UNSTORABLE =
      List.of(
          "壊れ\ud800た", "\udc00", "無\u0000", "鐘\u0007", "\u009b", "\u001b[31m", "長".repeat(3_001));

  @TempDir Path folder;
  private ListeningOffice office;
  private int sent;

  @BeforeEach
  void open() {
    office = new ListeningOffice(folder, "http://127.0.0.1:1");
    office
        .rooms()
        .people()
        .members()
        .learn(new Member(Office.COORDINATOR, "取りまとめ", Member.State.ACTIVE), office.now());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void everyFormTellsThemBesideTheField() throws Exception {
    String before = office.stored();
    int forms = 0;
    for (String callback : office.doors()) {
      for (String words : UNSTORABLE) {
        Response answer =
            office.answer(
                "payload=" + URLEncoder.encode(form("view_submission", callback, words), UTF_8));
        if (answer.getStatusCode() != 404) {
          assertThat(answer.getBody())
              .as(callback)
              .startsWith("{\"response_action\":\"errors\",\"errors\":{\"field\":");
          forms++;
        }
      }
    }
    assertThat(forms / UNSTORABLE.size()).isGreaterThan(14);
    assertThat(office.stored()).isEqualTo(before);
  }

  @Test
  void aButtonOfAFormThatHoldsThemDoesNothing() throws Exception {
    String before = office.stored();
    for (String action : office.doors()) {
      String id = action.replace("[0-9]+", "1").replace("\\Q", "").replace("\\E", "");
      office.answer("payload=" + URLEncoder.encode(form("block_actions", id, "壊れ\ud800た"), UTF_8));
    }
    assertThat(office.stored()).isEqualTo(before);
  }

  @Test
  void everyCommandTellsThemInItsAnswer() throws Exception {
    String before = office.stored();
    for (String command : List.of("/jigyo", "/torimatome")) {
      for (String verb : List.of("", "不在 ", "解除 ", "期限延長 ", "文書 ", "版 ")) {
        for (String words : List.of("無\u0000", "鐘\u0007", "長".repeat(3_001))) {
          String form =
              "team_id=T0MIYAGI&api_app_id=A0TORIMATO&channel_id=C0JIMUKYOKU&user_id="
                  + Office.COORDINATOR
                  + "&trigger_id=1."
                  + sent++
                  + "&response_url=http%3A%2F%2F127.0.0.1%3A1%2Fr&command="
                  + URLEncoder.encode(command, UTF_8)
                  + "&text="
                  + URLEncoder.encode(verb + words, UTF_8);
          assertThat(office.answer(form).getBody())
              .as(command + " " + verb)
              .containsAnyOf("制御文字など", "文字以内にしてください");
        }
      }
    }
    assertThat(office.stored()).isEqualTo(before);
  }

  /** What is looked at here is where inputs are made: none takes more than can be stored. */
  @Test
  void everyInputOfEveryViewSaysHowMuchItTakes() throws IOException {
    Pattern entry = Pattern.compile("Control[.]Entry[.]lines?\\(\\s*[\\w.()]+,\\s*([\\w.]+)");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/jp/torimatome/feature"))) {
      List<String> longest =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> entry.matcher(read(file)).results())
              .map(found -> found.group(1))
              .toList();
      assertThat(longest).hasSizeGreaterThan(10).doesNotContain("0");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String form(String type, String id, String words) {
    JsonObject payload =
        JsonParser.parseString(
                ("{'type':'"
                        + type
                        + "','api_app_id':'A0TORIMATO','team':{'id':'T0MIYAGI'},'user':{'id':'"
                        + Office.COORDINATOR
                        + "'},'trigger_id':'1."
                        + sent++
                        + "','actions':[{'type':'button','action_id':'"
                        + id
                        + "','value':'1','action_ts':'1.2'}],"
                        + "'view':{'id':'V1','type':'modal','hash':'1.h','private_metadata':'1','callback_id':'"
                        + id
                        + "','blocks':[{'type':'input',"
                        + "'block_id':'field','label':{'type':'plain_text','text':'欄'},"
                        + "'element':{'type':'plain_text_input','action_id':'a'}}],"
                        + "'state':{'values':{'field':{'a':{'type':'plain_text_input','value':''}}}}}}")
                    .replace('\'', '"'))
            .getAsJsonObject();
    JsonObject value =
        payload
            .getAsJsonObject("view")
            .getAsJsonObject("state")
            .getAsJsonObject("values")
            .getAsJsonObject("field");
    value.getAsJsonObject("a").addProperty("value", words);
    // Gson writes halves of pairs as they are, and URLEncoder would put question marks there
    return payload.toString().replace("\ud800た", "\\ud800た").replace("\"\udc00\"", "\"\\udc00\"");
  }
}
