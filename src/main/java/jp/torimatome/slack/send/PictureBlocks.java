package jp.torimatome.slack.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A picture among the blocks of a message, or what is said in its place. */
final class PictureBlocks {
  private PictureBlocks() {}

  /** The kind of block by which Slack draws a picture itself; empty where there is none. */
  static String type(String drawn) {
    return drawn.isEmpty()
        ? ""
        : JsonParser.parseString(drawn).getAsJsonObject().get("type").getAsString();
  }

  static String drawn(String blocksJson, Drawn.Picture picture) {
    return inserted(
        blocksJson, JsonParser.parseString(picture.drawn()).getAsJsonObject(), picture.after());
  }

  /**
   * An image block that names the stored file:
   * https://docs.slack.dev/reference/block-kit/blocks/image-block.
   */
  static String with(String blocksJson, Drawn.Picture picture, String fileId) {
    JsonObject file = new JsonObject();
    file.addProperty("id", fileId);
    JsonObject image = new JsonObject();
    image.addProperty("type", "image");
    image.add("slack_file", file);
    image.addProperty("alt_text", picture.altText());
    return inserted(blocksJson, image, picture.after());
  }

  static String without(String blocksJson, Drawn.Picture picture, String cause) {
    JsonObject text = new JsonObject();
    text.addProperty("type", "plain_text");
    text.addProperty(
        "text",
        cause.isEmpty() ? picture.insteadOfIt() : picture.insteadOfIt() + " (" + cause + ")");
    JsonArray elements = new JsonArray();
    elements.add(text);
    JsonObject context = new JsonObject();
    context.addProperty("type", "context");
    context.add("elements", elements);
    return inserted(blocksJson, context, picture.after());
  }

  private static String inserted(String blocksJson, JsonObject block, int after) {
    JsonArray blocks = JsonParser.parseString(blocksJson).getAsJsonArray();
    blocks.asList().add(Math.min(after, blocks.size()), block);
    return blocks.toString();
  }
}
