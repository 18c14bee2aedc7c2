package jp.torimatome.characters;

import java.util.stream.Collectors;

/**
 * 見えない文字: characters of no width, selectors of variants, marks of direction; and how they are named
 * to somebody who cannot see them.
 */
public final class Unseen {
  private static final int JOINER = 0x200D;

  private Unseen() {}

  /** Whether nothing is there to be seen: nothing, spaces of any kind, characters of no width. */
  public static boolean isBlank(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      if (!Character.isWhitespace(character)
          && !Character.isSpaceChar(character)
          && character != 0x85
          && !isUnseen(character)) {
        return false;
      }
    }
    return true;
  }

  /** The text with every unseen or control character as its number: {@code 116[U+200B]60}. */
  public static String named(String text) {
    return text.codePoints()
        .mapToObj(each ->
            isUnseen(each) || isControl(each) ? "[" + name(each) + "]" : Character.toString(each))
        .collect(Collectors.joining());
  }

  /** The text with a space in place of each unseen character: it parts what it stands between. */
  public static String asSpaces(String text) {
    return text.codePoints()
        .mapToObj(each -> isUnseen(each) ? " " : Character.toString(each))
        .collect(Collectors.joining());
  }

  static String name(int character) {
    return String.format("U+%04X", character);
  }

  /** A joiner of emoji is seen by what it joins. */
  static boolean isAt(String text, int at) {
    int character = text.codePointAt(at);
    return isUnseen(character) && !(character == JOINER && joinsPictures(text, at));
  }

  static boolean isUnseen(int character) {
    boolean selector =
        (character >= 0xFE00 && character <= 0xFE0F)
            || (character >= 0xE0100 && character <= 0xE01EF);
    boolean filler =
        character == 0x034F
            || character == 0x115F
            || character == 0x1160
            || character == 0x3164
            || character == 0xFFA0;
    return Character.getType(character) == Character.FORMAT || selector || filler;
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  private static boolean joinsPictures(String text, int at) {
    boolean after =
        at + 1 < text.length() && Character.isExtendedPictographic(text.codePointAt(at + 1));
    return after || (at > 0 && Character.isExtendedPictographic(text.codePointBefore(at)));
  }
}
