package jp.torimatome.slack;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import java.util.regex.Pattern;
import jp.torimatome.say.Marks;

/** {@link Marks} for the rooms that still draw for themselves. */
public final class Mrkdwn {
  private static final int TEXT = 3000;
  public static final Pattern MENTION = Marks.MENTION;

  private Mrkdwn() {}

  public static String escape(String words) {
    return Marks.escape(words);
  }

  public static String typed(String given) {
    return Marks.typed(given);
  }

  public static String unescape(String escaped) {
    return Marks.unescape(escaped);
  }

  public static String unlinked(String typed) {
    return Marks.unlinked(typed);
  }

  public static String plain(String mrkdwn) {
    return Marks.plain(mrkdwn);
  }

  /**
   * A text object that never turns a typed @channel or #name into a mention, and never is longer
   * than Slack takes.
   */
  public static MarkdownTextObject verbatim(String mrkdwn) {
    return MarkdownTextObject.builder().text(shorten(mrkdwn, TEXT)).verbatim(true).build();
  }

  /** A block of nothing but these words. */
  public static SectionBlock section(String mrkdwn) {
    return SectionBlock.builder().text(verbatim(mrkdwn)).build();
  }

  public static String place(String slackId) {
    return Marks.place(slackId);
  }

  public static String shorten(String words, int limit) {
    return Marks.shorten(words, limit);
  }
}
