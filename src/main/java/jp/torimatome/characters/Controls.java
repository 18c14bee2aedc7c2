package jp.torimatome.characters;

import java.util.regex.Pattern;

/**
 * 制御文字: which of them are line breaks in other clothes, and which no text may hold; one rule for
 * tables and forms.
 */
public final class Controls {
  private static final Pattern LINE_BREAK =
      Pattern.compile("\\r\\n?|[\\u000b\\f\\u0085\\u2028\\u2029]");

  private Controls() {}

  /** Soft breaks, page breaks and their kin as plain line breaks. */
  public static String withLineBreaks(String text) {
    return LINE_BREAK.matcher(text).replaceAll("\n");
  }

  /**
   * Where the first character stands that cannot be stored, or -1: NUL and the like, and halves of
   * surrogate pairs.
   */
  public static int firstBroken(String text) {
    int width;
    for (int at = 0; at < text.length(); at += width) {
      int character = text.codePointAt(at);
      width = Character.charCount(character);
      boolean control =
          Character.isISOControl(character) && "\n\t\r\u000b\f\u0085".indexOf(character) < 0;
      if (control || Character.getType(character) == Character.SURROGATE) {
        return at;
      }
    }
    return -1;
  }

  /** The number of the character that {@link #firstBroken} found: {@code U+0000}. */
  public static String name(String text, int at) {
    return Unseen.name(text.codePointAt(at));
  }
}
