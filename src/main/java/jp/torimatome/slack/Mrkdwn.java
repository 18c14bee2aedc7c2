package jp.torimatome.slack;

import com.slack.api.model.block.composition.MarkdownTextObject;

/** Slack's mrkdwn, so written that people's words can neither format nor ping: https://docs.slack.dev/messaging/formatting-message-text. */
public final class Mrkdwn {
  private Mrkdwn() {}

  /** Escapes exactly {@code &}, {@code <} and {@code >}. */
  public static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A text object that never turns a typed @channel or #name into a mention. */
  public static MarkdownTextObject verbatim(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }

  /** A channel or a person as Slack links them. */
  public static String place(String slackId) {
    return slackId.startsWith("U") || slackId.startsWith("W") ? "<@" + slackId + ">" : "<#" + slackId + ">";
  }

  /** Shortens to {@code limit} characters without cutting a surrogate pair. */
  public static String shorten(String words, int limit) {
    if (words.length() <= limit) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return words.substring(0, end) + "…";
  }
}
