package jp.torimatome.slack.mark;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.torimatome.say.Piece;
import jp.torimatome.say.Signs;

/**
 * 文字どおり: shows people's words where Slack reads no marks in them. What holds a sign that {@code
 * Marks.escape} has set apart leaves as a rich_text block, whose text is taken as it is
 * (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block), or, where Slack takes no
 * block, as plain_text
 * (https://docs.slack.dev/reference/block-kit/composition-objects/text-object). Everything else
 * leaves as it was composed.
 */
public final class Literally {
  /** An emoji by its name, which plain_text shows as a picture unless it is told not to. */
  private static final Pattern EMOJI = Pattern.compile(":[\\p{L}\\p{N}_+'-]+:");

  private Literally() {}

  /** A payload, or the blocks or the view of one. */
  public static String json(String json) {
    boolean concerns =
        json.contains(Signs.FROM)
            || json.contains("\\ufdd0")
            || json.contains("\\uFDD0")
            || EMOJI.matcher(json).find();
    return concerns && (json.startsWith("{") || json.startsWith("["))
        ? shown(JsonParser.parseString(json)).toString()
        : json;
  }

  /** A text of a payload that is no JSON. */
  public static String text(String text) {
    return Signs.literal(text);
  }

  /** Blocks of a message that consists of a text only, where that text would format. */
  public static boolean isConcerned(String text) {
    return text.contains(Signs.FROM);
  }

  /** The blocks that say a text. */
  public static String blocks(String text) {
    JsonArray blocks = new JsonArray();
    blocks.add(RichWords.block(List.of(text)));
    return blocks.toString();
  }

  private static JsonElement shown(JsonElement part) {
    if (part.isJsonArray()) {
      JsonArray parts = new JsonArray();
      part.getAsJsonArray().forEach(each -> blocksOf(each).forEach(parts::add));
      return parts;
    }
    if (part.isJsonObject()) {
      return object(part.getAsJsonObject());
    }
    return part.isJsonPrimitive() && part.getAsJsonPrimitive().isString()
        ? new JsonPrimitive(Signs.literal(part.getAsString()))
        : part;
  }

  private static JsonObject object(JsonObject given) {
    String type = string(given, "type");
    if (type.equals("mrkdwn") && isMarked(given)) {
      return plain(Signs.unescape(Signs.plain(string(given, "text"))));
    }
    JsonObject shown = new JsonObject();
    given.entrySet().forEach(member -> shown.add(member.getKey(), shown(member.getValue())));
    if (type.equals("plain_text") && EMOJI.matcher(string(given, "text")).find()) {
      shown.addProperty("emoji", false);
    }
    boolean saysBlocks = given.has("blocks") && !given.getAsJsonArray("blocks").isEmpty();
    if (type.isEmpty()
        && given.has("text")
        && given.get("text").isJsonPrimitive()
        && isMarked(given)
        && !saysBlocks) {
      shown.add("blocks", JsonParser.parseString(blocks(string(given, "text"))));
    }
    return shown;
  }

  private static List<JsonElement> blocksOf(JsonElement part) {
    if (!part.isJsonObject()) {
      return List.of(shown(part));
    }
    JsonObject block = part.getAsJsonObject();
    String type = string(block, "type");
    if (type.equals("section") && block.has("text") && isMarked(block.getAsJsonObject("text"))) {
      return section(block);
    }
    List<JsonObject> texts = type.equals("context") ? texts(block) : List.of();
    if (texts.stream().anyMatch(Literally::isMarked)
        && texts.stream().allMatch(Literally::isText)) {
      return List.of(
          withId(RichWords.block(texts.stream().map(Literally::mrkdwn).toList()), block));
    }
    return List.of(shown(block));
  }

  /** A button beside words stays beside them, unless they name somebody: plain_text cannot. */
  private static List<JsonElement> section(JsonObject block) {
    String text = string(block.getAsJsonObject("text"), "text");
    List<JsonElement> blocks = new ArrayList<>();
    boolean rich = Piece.LINK.matcher(text).find();
    if (block.has("fields") || (block.has("accessory") && (!rich || isPicture(block)))) {
      return List.of(object(block));
    }
    blocks.add(RichWords.block(List.of(text)));
    if (block.has("accessory")) {
      JsonObject actions = new JsonObject();
      actions.addProperty("type", "actions");
      JsonArray elements = new JsonArray();
      elements.add(shown(block.get("accessory")));
      actions.add("elements", elements);
      blocks.add(withId(actions, block));
    } else {
      withId(blocks.getFirst().getAsJsonObject(), block);
    }
    return blocks;
  }

  private static boolean isPicture(JsonObject block) {
    return string(block.getAsJsonObject("accessory"), "type").equals("image");
  }

  private static JsonObject withId(JsonObject made, JsonObject block) {
    if (block.has("block_id")) {
      made.add("block_id", block.get("block_id"));
    }
    return made;
  }

  private static List<JsonObject> texts(JsonObject context) {
    return context.getAsJsonArray("elements").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static boolean isText(JsonObject element) {
    return !string(element, "text").isEmpty();
  }

  /** A text object as mrkdwn. */
  private static String mrkdwn(JsonObject text) {
    String words = string(text, "text");
    return string(text, "type").equals("mrkdwn")
        ? words
        : Signs.FROM + words.replace("&", "&amp;").replace("<", "&lt;") + Signs.UNTIL;
  }

  private static boolean isMarked(JsonObject text) {
    return string(text, "text").contains(Signs.FROM);
  }

  private static JsonObject plain(String words) {
    JsonObject plain = new JsonObject();
    plain.addProperty("type", "plain_text");
    plain.addProperty("text", words);
    plain.addProperty("emoji", false);
    return plain;
  }

  private static String string(JsonObject part, String name) {
    return part.has(name) && part.get(name).isJsonPrimitive() ? part.get(name).getAsString() : "";
  }
}
