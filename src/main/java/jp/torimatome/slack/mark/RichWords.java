package jp.torimatome.slack.mark;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import jp.torimatome.say.Piece;

/**
 * Our own marks as the leaves of a rich_text block: what we made bold or code stays so, who is
 * named stays named, and people's signs are text
 * (https://docs.slack.dev/reference/block-kit/block-elements/rich-text-section-element).
 */
final class RichWords {
  private RichWords() {}

  /** A block of these texts, one below the other. */
  static JsonObject block(List<String> texts) {
    JsonArray sections = new JsonArray();
    for (String text : texts) {
      JsonArray leaves = new JsonArray();
      Piece.of(text).stream().map(RichWords::leaf).forEach(leaves::add);
      JsonObject section = new JsonObject();
      section.addProperty("type", "rich_text_section");
      section.add("elements", leaves);
      sections.add(section);
    }
    JsonObject block = new JsonObject();
    block.addProperty("type", "rich_text");
    block.add("elements", sections);
    return block;
  }

  private static JsonObject leaf(Piece piece) {
    JsonObject leaf =
        switch (piece.kind()) {
          case TEXT -> leaf("text", "text", piece.words());
          case PERSON -> leaf("user", "user_id", piece.target());
          case CHANNEL -> leaf("channel", "channel_id", piece.target());
          case ADDRESS -> leaf("link", "url", piece.target());
        };
    if (piece.style() != Piece.Style.PLAIN) {
      JsonObject how = new JsonObject();
      how.addProperty(piece.style() == Piece.Style.BOLD ? "bold" : "code", true);
      leaf.add("style", how);
    }
    if (piece.kind() == Piece.Kind.ADDRESS && !piece.words().isEmpty()) {
      leaf.addProperty("text", piece.words());
    }
    return leaf;
  }

  private static JsonObject leaf(String type, String name, String value) {
    JsonObject leaf = new JsonObject();
    leaf.addProperty("type", type);
    leaf.addProperty(name, value);
    return leaf;
  }
}
