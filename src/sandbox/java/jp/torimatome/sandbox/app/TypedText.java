package jp.torimatome.sandbox.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.sandbox.workspace.Json;

/**
 * 打った文: what a person typed as Slack writes it in text, and as the rich_text block that comes along
 * with it.
 */
final class TypedText {
  private static final Pattern TYPED =
      Pattern.compile(
          "<(?:@[UW]|#C|!|https?://|mailto:)[^<>]*>|https?://[!-~&&[^<>]]*[!-~&&[^<>,.;:!?)'\"]]|[&<>]");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "<([@#!]?)([^<>|]+)(?:\\|([^<>]*))?>|(?<![\\w:]):([a-z0-9_+'-]*[a-z_][a-z0-9_+'-]*|\\+1|-1):(?![\\w:])");

  private TypedText() {}

  /**
   * Typed &amp;, &lt; and &gt; become entities, bare addresses links; mentions and links stand
   * between real angle brackets.
   */
  static String written(String typed) {
    Matcher found = TYPED.matcher(typed);
    return found.replaceAll(match ->
        Matcher.quoteReplacement(
            switch (match.group()) {
              case "&" -> "&amp;";
              case "<" -> "&lt;";
              case ">" -> "&gt;";
              default ->
                  match.group().startsWith("<")
                      ? match.group()
                      : "<" + match.group().replace("&", "&amp;") + ">";
            }));
  }

  /** One rich_text block with a section of texts, mentions, links and emoji. */
  static JsonArray blocks(String written, String blockId) {
    JsonArray parts = new JsonArray();
    Matcher found = WRITTEN.matcher(written);
    int from = 0;
    while (found.find()) {
      addText(parts, written.substring(from, found.start()));
      parts.add(
          found.group(4) == null
              ? bracketed(found)
              : Json.object("type", "emoji", "name", found.group(4)));
      from = found.end();
    }
    addText(parts, written.substring(from));
    JsonObject section = Json.object("type", "rich_text_section", "elements", parts);
    return Json.array(
        List.of(
            Json.object(
                "type",
                "rich_text",
                "block_id",
                blockId,
                "elements",
                Json.array(List.of(section)))));
  }

  private static JsonObject bracketed(Matcher found) {
    String what = found.group(2);
    return switch (found.group(1)) {
      case "@" -> Json.object("type", "user", "user_id", what);
      case "#" -> Json.object("type", "channel", "channel_id", what);
      case "!" ->
          what.startsWith("subteam^")
              ? Json.object(
                  "type", "usergroup", "usergroup_id", what.substring("subteam^".length()))
              : Json.object("type", "broadcast", "range", what);
      default ->
          Json.object(
              "type",
              "link",
              "url",
              plain(what),
              "text",
              found.group(3) == null ? null : plain(found.group(3)));
    };
  }

  private static void addText(JsonArray parts, String written) {
    if (!written.isEmpty()) {
      parts.add(Json.object("type", "text", "text", plain(written)));
    }
  }

  private static String plain(String written) {
    return written.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
