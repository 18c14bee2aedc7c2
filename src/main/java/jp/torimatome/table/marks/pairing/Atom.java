package jp.torimatome.table.marks.pairing;

import jp.torimatome.characters.Unseen;

/**
 * What is never split: a character, a number with its counter, a word in Latin or katakana; with
 * the spaces before it. {@code text} is as it was written, {@code plain} as it is compared.
 */
public record Atom(String space, String text, String plain, Kind kind) {
  private static final int LONG_WORD = 24;
  private static final int LONG_NUMBER = 12;

  /** What an atom is, and so how much it says. */
  public enum Kind {
    /** At the head of a line: ○, ・, ※, (1), ①. */
    BULLET,
    NUMBER,
    WORD,
    KANJI,
    HIRAGANA,
    OPENING,
    CLOSING,
    /** 、 or 。: the end of a clause. */
    STOP,
    PUNCTUATION,
    OTHER
  }

  /** Whether a text is nothing but spaces and line breaks. */
  public static boolean isBlank(String text) {
    return Unseen.isBlank(text);
  }

  /** How much is won by keeping it. */
  int weight() {
    return switch (kind) {
      case KANJI -> 6;
      case HIRAGANA -> 2;
      case WORD -> Math.min(LONG_WORD, 4 + 2 * plain.length());
      case NUMBER -> Math.min(LONG_NUMBER, 5 + plain.length());
      case OTHER -> 4;
      case STOP -> 3;
      case OPENING, CLOSING -> 2;
      case BULLET, PUNCTUATION -> 1;
    };
  }

  /** What it says of its clause: signs say nothing. */
  int content() {
    return switch (kind) {
      case KANJI, HIRAGANA, WORD, NUMBER, OTHER -> weight();
      case BULLET, OPENING, CLOSING, STOP, PUNCTUATION -> 0;
    };
  }

  public boolean beginsLine() {
    return kind == Kind.BULLET || space.indexOf('\n') >= 0 || space.indexOf('\r') >= 0;
  }
}
