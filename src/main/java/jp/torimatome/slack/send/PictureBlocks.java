package jp.torimatome.slack.send;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A picture below the blocks of a message, or what is said in its place. */
final class PictureBlocks {
  private PictureBlocks() {}

  /** An image block that names the stored file: https://docs.slack.dev/reference/block-kit/blocks/image-block. */
  static String with(String blocksJson, Composed.Picture picture, String fileId) {
    JsonObject file = new JsonObject();
    file.addProperty("id", fileId);
    JsonObject image = new JsonObject();
    image.addProperty("type", "image");
    image.add("slack_file", file);
    image.addProperty("alt_text", picture.altText());
    return appended(blocksJson, image);
  }

  static String without(String blocksJson, Composed.Picture picture, String cause) {
    JsonObject text = new JsonObject();
    text.addProperty("type", "plain_text");
    text.addProperty("text", picture.insteadOfIt() + " (" + cause + ")");
    JsonArray elements = new JsonArray();
    elements.add(text);
    JsonObject context = new JsonObject();
    context.addProperty("type", "context");
    context.add("elements", elements);
    return appended(blocksJson, context);
  }

  private static String appended(String blocksJson, JsonObject block) {
    JsonArray blocks = JsonParser.parseString(blocksJson).getAsJsonArray();
    blocks.add(block);
    return blocks.toString();
  }
}
