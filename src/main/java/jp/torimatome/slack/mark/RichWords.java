package jp.torimatome.slack.mark;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.say.Signs;

/**
 * Our own mrkdwn as the leaves of a rich_text block: what we made bold or code stays so, who is
 * named stays named, and people's signs are text
 * (https://docs.slack.dev/reference/block-kit/block-elements/rich-text-section-element).
 */
final class RichWords {
  /** A person, a channel or an address as mrkdwn names them. */
  static final Pattern LINK = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  private final JsonArray leaves = new JsonArray();

  private RichWords() {}

  /** A block of these texts, one below the other. */
  static JsonObject block(List<String> texts) {
    JsonArray sections = new JsonArray();
    for (String text : texts) {
      RichWords words = new RichWords();
      words.marked(text);
      JsonObject section = new JsonObject();
      section.addProperty("type", "rich_text_section");
      section.add("elements", words.leaves);
      sections.add(section);
    }
    JsonObject block = new JsonObject();
    block.addProperty("type", "rich_text");
    block.add("elements", sections);
    return block;
  }

  private void marked(String mrkdwn) {
    Matcher marks = Signs.MARKED.matcher(mrkdwn);
    int done = 0;
    while (marks.find()) {
      linked(mrkdwn.substring(done, marks.start()), "");
      linked(marks.group(2), marks.group(1).equals("*") ? "bold" : "code");
      done = marks.end();
    }
    linked(mrkdwn.substring(done), "");
  }

  private void linked(String mrkdwn, String style) {
    Matcher links = LINK.matcher(mrkdwn);
    int done = 0;
    while (links.find()) {
      text(mrkdwn.substring(done, links.start()), style);
      link(links.group(1), links.group(2) == null ? "" : links.group(2), style);
      done = links.end();
    }
    text(mrkdwn.substring(done), style);
  }

  private void link(String target, String label, String style) {
    switch (target.charAt(0)) {
      case '@' -> leaf("user", "user_id", target.substring(1), style);
      case '#' -> leaf("channel", "channel_id", target.substring(1), style);
      case '!' -> text(label, style);
      default -> {
        leaf("link", "url", Signs.unescape(target), style);
        if (!label.isEmpty()) {
          leaves
              .get(leaves.size() - 1)
              .getAsJsonObject()
              .addProperty("text", Signs.unescape(label));
        }
      }
    }
  }

  private void text(String mrkdwn, String style) {
    String words = Signs.unescape(mrkdwn);
    if (!words.isEmpty()) {
      leaf("text", "text", words, style);
    }
  }

  private void leaf(String type, String name, String value, String style) {
    JsonObject leaf = new JsonObject();
    leaf.addProperty("type", type);
    leaf.addProperty(name, value);
    if (!style.isEmpty()) {
      JsonObject how = new JsonObject();
      how.addProperty(style, true);
      leaf.add("style", how);
    }
    leaves.add(leaf);
  }
}
