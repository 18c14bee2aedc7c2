package jp.torimatome.slack.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.torimatome.say.Marks;

/**
 * 読み上げ: what the blocks of a message say, as its {@code text} for notifications and screen readers
 * (https://docs.slack.dev/reference/methods/chat.postMessage#text-blocks-attachments). Buttons are
 * left out. In a channel, whose notifications others may see, people's quoted words and their names
 * are too.
 */
public final class Spoken {
  /** chat.update takes no more. */
  static final int LIMIT = 4_000;

  private static final String CUT = "…";
  private static final int LONGEST_ENTITY = 5;
  private static final Pattern PERSON = Pattern.compile("<@[UW][A-Z0-9]+(?:\\|[^>]*)?>");
  private static final Set<String> CHILDREN =
      Set.of("elements", "child_blocks", "items", "blocks", "tasks");

  private final boolean inChannel;

  private Spoken(boolean inChannel) {
    this.inChannel = inChannel;
  }

  /**
   * {@code blocksJson} is a JSON array; {@code destination} is a channel, or a person whose direct
   * messages it goes to.
   */
  public static String text(String blocksJson, String destination) {
    boolean inChannel = destination.startsWith("C") || destination.startsWith("G");
    Spoken spoken = new Spoken(inChannel);
    return within(
        elements(JsonParser.parseString(blocksJson).getAsJsonArray())
            .flatMap(spoken::block)
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .toList());
  }

  private Stream<String> block(JsonObject block) {
    return switch (string(block, "type")) {
      case "header" -> object(block, "text");
      case "section" ->
          Stream.concat(object(block, "text"), array(block, "fields").flatMap(this::field));
      case "context" -> array(block, "elements").flatMap(this::textObject);
      case "image" ->
          Stream.concat(object(block, "title"), Stream.of(bare(string(block, "alt_text"))));
      case "rich_text" -> array(block, "elements").flatMap(this::richText);
      case "table", "data_table" ->
          Stream.concat(Stream.of(bare(string(block, "caption"))), rows(block));
      case "data_visualization" -> chart(block);
      case "markdown" -> Stream.of(bare(string(block, "text")));
      case "actions", "context_actions", "divider", "input" -> Stream.empty();
      default ->
          CHILDREN.stream()
              .filter(block::has)
              .flatMap(name -> array(block, name))
              .flatMap(this::block);
    };
  }

  /** Its name and what it says stand below each other. */
  private Stream<String> field(JsonObject field) {
    return textObject(field).map(words -> words.replace("\n", " "));
  }

  private Stream<String> object(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonObject text ? textObject(text) : Stream.empty();
  }

  private Stream<String> textObject(JsonObject text) {
    return switch (string(text, "type")) {
      case "mrkdwn" -> Stream.of(unnamed(Marks.plain(string(text, "text"))));
      case "plain_text" -> Stream.of(bare(string(text, "text")));
      case "image" -> Stream.of(bare(string(text, "alt_text")));
      default -> Stream.empty();
    };
  }

  private String unnamed(String words) {
    return inChannel ? PERSON.matcher(words).replaceAll(CUT) : words;
  }

  private Stream<String> richText(JsonObject part) {
    return switch (string(part, "type")) {
      case "rich_text_quote" -> inChannel ? Stream.empty() : Stream.of(leaves(part));
      case "rich_text_list" -> array(part, "elements").map(this::leaves);
      default -> Stream.of(leaves(part));
    };
  }

  /** What was struck out is no longer said. */
  private String leaves(JsonObject part) {
    return array(part, "elements").map(this::leaf).collect(Collectors.joining());
  }

  private String leaf(JsonObject leaf) {
    boolean gone =
        leaf.get("style") instanceof JsonObject style
            && style.has("strike")
            && style.get("strike").getAsBoolean();
    return switch (string(leaf, "type")) {
      case "text" -> gone ? "" : bare(string(leaf, "text"));
      case "link" -> bare(leaf.has("text") ? string(leaf, "text") : string(leaf, "url"));
      case "user" -> inChannel ? CUT : "<@" + string(leaf, "user_id") + ">";
      case "emoji" -> ":" + string(leaf, "name") + ":";
      default -> "";
    };
  }

  private Stream<String> rows(JsonObject table) {
    return StreamSupport.stream(table.getAsJsonArray("rows").spliterator(), false)
        .map(row ->
            elements(row.getAsJsonArray()).map(this::cell).collect(Collectors.joining(" / ")));
  }

  private String cell(JsonObject cell) {
    return switch (string(cell, "type")) {
      case "rich_text" ->
          array(cell, "elements").flatMap(this::richText).collect(Collectors.joining(" "));
      case "raw_number" -> bare(cell.has("text") ? string(cell, "text") : string(cell, "value"));
      default -> bare(string(cell, "text"));
    };
  }

  private static Stream<String> chart(JsonObject block) {
    JsonObject chart = block.getAsJsonObject("chart");
    Stream<JsonObject> points =
        chart.has("segments")
            ? array(chart, "segments")
            : array(chart, "series").flatMap(series -> array(series, "data"));
    String figures =
        points
            .map(point -> bare(string(point, "label") + " " + string(point, "value")))
            .collect(Collectors.joining(", "));
    return Stream.of(bare(string(block, "title")) + ": " + figures);
  }

  /**
   * As many lines as Slack takes; only one that is too long by itself is cut, never within a
   * mention or an escaped sign.
   */
  private static String within(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String next = (text.isEmpty() ? "" : "\n") + line;
      if (text.length() + next.length() > LIMIT - CUT.length()) {
        return text.isEmpty() ? cut(line) : text.append(CUT).toString();
      }
      text.append(next);
    }
    return text.toString();
  }

  private static String cut(String line) {
    int end = LIMIT - CUT.length();
    end = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    int mention = line.lastIndexOf('<', end - 1);
    end = mention >= 0 && line.indexOf('>', mention) >= end ? mention : end;
    int sign = line.lastIndexOf('&', end - 1);
    boolean broken = sign >= Math.max(0, end - LONGEST_ENTITY) && line.indexOf(';', sign) >= end;
    return line.substring(0, broken ? sign : end) + CUT;
  }

  /** Words that are no mrkdwn, as a text that is. */
  private static String bare(String words) {
    return Marks.plain(Marks.escape(words));
  }

  private static Stream<JsonObject> array(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonArray all ? elements(all) : Stream.empty();
  }

  private static Stream<JsonObject> elements(JsonArray all) {
    return all.asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  private static String string(JsonObject holder, String name) {
    return holder.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
  }
}
