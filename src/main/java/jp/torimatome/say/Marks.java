package jp.torimatome.say;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 印のある言葉: {@code *bold*}, {@code `code`}, {@code <@person>}, {@code <#channel>} and {@code
 * <address|words>}, so written that people's words can neither format nor call anybody. They are
 * Slack's marks (https://docs.slack.dev/messaging/formatting-message-text), which know no escape: a
 * sign of people's that could be read as one stands between two characters that are none ({@link
 * Signs}), and whoever draws it takes it as it is.
 */
public final class Marks {
  /**
   * Signs that Slack may take for a mark, a quotation or an emoji; between letters it takes none
   * but code.
   */
  private static final Pattern MARKS =
      Pattern.compile(
          "(?m)^[>＞]+|[`｀]+|(?<![\\p{L}\\p{N}_＿*＊~])[*＊_＿~]+|[*＊_＿~]+(?![\\p{L}\\p{N}_＿*＊~])"
              + "|:(?=[\\p{L}\\p{N}_+'-]+:)");

  /**
   * A person as a command names one:
   * https://docs.slack.dev/interactivity/implementing-slash-commands.
   */
  public static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|([^>]*))?>");

  /** An address, a channel or a group as Slack writes them, with the words that stand for it. */
  private static final Pattern LINK =
      Pattern.compile("<((?:https?:|mailto:|tel:|[#!])[^<>|]*)(?:\\|([^<>]*))?>");

  private Marks() {}

  /**
   * People's words as they were written: {@code &}, {@code <} and {@code >} escaped, and no sign of
   * them a mark.
   */
  public static String escape(String words) {
    Matcher signs = MARKS.matcher(Signs.literal(words));
    String marks =
        signs.replaceAll(
            found -> Signs.FROM + Matcher.quoteReplacement(found.group()) + Signs.UNTIL);
    return marks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * A command's text as its writer meant it: a link is its words, an escaped sign itself; people
   * stay mentions.
   */
  public static String typed(String given) {
    String linked =
        LINK.matcher(given)
            .replaceAll(found -> Matcher.quoteReplacement(words(found.group(1), found.group(2))));
    return unescape(linked);
  }

  /** What {@link #escape} did, undone. */
  public static String unescape(String escaped) {
    return Signs.unescape(escaped);
  }

  /** Words that others will read: a person is {@code @name}, so that nobody is called by it. */
  public static String unlinked(String typed) {
    return MENTION
        .matcher(typed)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                "@" + (found.group(2) == null ? found.group(1) : found.group(2))));
  }

  private static String words(String target, @Nullable String label) {
    if (label != null && !label.isEmpty()) {
      return (target.startsWith("#") ? "#" : "") + label;
    }
    return target.startsWith("!") ? "@" + target.substring(1) : target;
  }

  /** Without the marks of bold and code, as notifications and screen readers take it. */
  public static String plain(String mrkdwn) {
    return Signs.plain(mrkdwn);
  }

  /** A channel or a person, by id. */
  public static String place(String slackId) {
    return slackId.startsWith("U") || slackId.startsWith("W")
        ? "<@" + slackId + ">"
        : "<#" + slackId + ">";
  }

  /**
   * Shortens to {@code limit} characters without cutting a surrogate pair, nor a mark that is taken
   * as it is.
   */
  public static String shorten(String words, int limit) {
    if (words.length() <= limit) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(limit - 2)) ? limit - 2 : limit - 1;
    int literal = words.lastIndexOf(Signs.FROM, end - 1);
    boolean cuts = literal >= 0 && words.indexOf(Signs.UNTIL, literal) >= end;
    return words.substring(0, cuts ? literal : end) + "…";
  }
}
