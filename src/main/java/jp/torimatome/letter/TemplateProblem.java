package jp.torimatome.letter;

/** What is wrong with a template, and in which line; line 0 is the file itself. */
public record TemplateProblem(Kind kind, String file, int line, String word, String nearest) {

  /** The kinds of mistakes. */
  public enum Kind {
    UNREADABLE,
    UNKNOWN_PLACEHOLDER,
    /** Begun with {{ and never closed. */
    OPEN_PLACEHOLDER,
    /** A list or a table stands beside other words. */
    NOT_ALONE,
    UNKNOWN_FIELD,
    NO_TITLE
  }
}
