package jp.torimatome.say;

/** 一続きの文字: some words of a line in one style; no sign in them is a mark. */
public record Run(String words, Style style) {
  /** How it is written; what is new in a text is underlined, what is gone struck out. */
  public enum Style {
    PLAIN,
    BOLD,
    UNDERLINED,
    STRUCK
  }

  /** Words in no style. */
  public static Run of(String words) {
    return new Run(words, Style.PLAIN);
  }

  /** Words of a heading. */
  public static Run bold(String words) {
    return new Run(words, Style.BOLD);
  }
}
