package jp.torimatome.table.marks;

/** A part of a text as it is printed. */
public record Span(Look look, String text) {

  /** How it looks. */
  public enum Look {
    PLAIN,
    UNDERLINED,
    STRUCK
  }
}
