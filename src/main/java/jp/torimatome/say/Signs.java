package jp.torimatome.say;

import java.util.regex.Pattern;

/** 印: which signs of a composed text are people's, and which are our own marks. */
public final class Signs {
  /**
   * Around a sign of people's; Unicode keeps both free of any meaning, so that no text holds them.
   */
  public static final String FROM = "\uFDD0";

  public static final String UNTIL = "\uFDD1";

  /** Bold or code that stands apart: only such marks are marks to Slack. */
  public static final Pattern MARKED =
      Pattern.compile(
          "(?<![^\\s(])([*`])(?! )((?:"
              + FROM
              + "[^"
              + UNTIL
              + "]*"
              + UNTIL
              + "|[^*`\n])+)\\1(?![^\\s.,:;?!)])");

  private Signs() {}

  /** Without what stands around people's signs. */
  public static String literal(String mrkdwn) {
    return mrkdwn.replace(FROM, "").replace(UNTIL, "");
  }

  /** Without our own marks of bold and code. */
  public static String plain(String mrkdwn) {
    return literal(MARKED.matcher(mrkdwn).replaceAll("$2"));
  }

  /** As it was before it was escaped. */
  public static String unescape(String escaped) {
    return literal(escaped).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
