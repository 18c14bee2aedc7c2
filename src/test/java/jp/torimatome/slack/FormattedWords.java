package jp.torimatome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * People's words that Slack would format. Tests that write {@code *印*}, {@code _印_}, {@code ~印~},
 * {@code `印`} or {@code :印:} into anything ask for it; what stands between our own two characters
 * must never arrive.
 */
public final class FormattedWords {
  private static final Pattern MARKED = Pattern.compile("[*_~`:]印[*_~`:]|&lt;印|<印");
  private static final Pattern OURS = Pattern.compile("[\uFDD0\uFDD1]");

  private FormattedWords() {}

  /**
   * Fails when anything that a workspace holds at its end shows people's signs where Slack reads
   * them as marks.
   */
  public static void refuse(Path workspace) {
    try {
      List<String> found = new ArrayList<>();
      look(JsonParser.parseString(Files.readString(workspace)), found);
      assertThat(found).as("people's words that format").isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void look(JsonElement element, List<String> found) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> look(each, found));
    } else if (element instanceof JsonObject object) {
      boolean says = object.has("text") && object.get("text").isJsonPrimitive();
      if (says && formats(object) && MARKED.matcher(object.get("text").getAsString()).find()) {
        found.add(object.toString());
      }
      object.entrySet().forEach(entry -> look(entry.getValue(), found));
    } else if (element.isJsonPrimitive() && OURS.matcher(element.getAsString()).find()) {
      found.add(element.getAsString());
    }
  }

  /** mrkdwn, a plain text that shows emoji, and a message of the app without blocks. */
  private static boolean formats(JsonObject object) {
    String type = object.has("type") ? object.get("type").getAsString() : "";
    boolean plain = type.equals("plain_text");
    boolean emoji =
        object.get("text").getAsString().contains(":印:")
            && !(object.has("emoji") && !object.get("emoji").getAsBoolean());
    boolean bare =
        object.has("bot_id")
            && (!object.has("blocks") || object.getAsJsonArray("blocks").isEmpty());
    return type.equals("mrkdwn") || (plain && emoji) || bare;
  }
}
