package jp.torimatome.slack;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.regex.Pattern;

/** Slack's mrkdwn, so written that people's words can neither format nor ping: https://docs.slack.dev/messaging/formatting-message-text. */
public final class Mrkdwn {
  /** Bold or code that stands apart: only such marks are marks to Slack. */
  private static final Pattern MARKED = Pattern.compile("(?<![^\\s(])([*`])(?! )([^*`\n]+)\\1(?![^\\s.,:;?!)])");

  private Mrkdwn() {}

  /** Escapes exactly {@code &}, {@code <} and {@code >}. */
  public static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What Slack escaped of a command's text, where it is asked to turn mentions into ids. */
  public static String unescape(String escaped) {
    return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Without the marks of bold and code, as notifications and screen readers take it. */
  public static String plain(String mrkdwn) {
    return MARKED.matcher(mrkdwn).replaceAll("$2");
  }

  /** A text object that never turns a typed @channel or #name into a mention. */
  public static MarkdownTextObject verbatim(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }

  /** A block of nothing but these words. */
  public static SectionBlock section(String mrkdwn) {
    return SectionBlock.builder().text(verbatim(mrkdwn)).build();
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
