package jp.torimatome.say;

/**
 * 言葉: a text to be read. {@code marked}: our own marks in it count ({@link Marks}), people's words
 * in it are escaped; else every sign stands for itself.
 */
public record Words(String text, boolean marked) {
  /** Words in which {@link Marks} count. */
  public static Words marked(String text) {
    return new Words(text, true);
  }

  /** Words in which every sign stands for itself. */
  public static Words plain(String text) {
    return new Words(text, false);
  }
}
