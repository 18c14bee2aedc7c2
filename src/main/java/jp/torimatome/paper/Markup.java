package jp.torimatome.paper;

import java.io.IOException;

/**
 * タグ: writes elements; every text and every attribute is escaped; the result is well-formed as HTML
 * and as XML.
 */
public final class Markup {
  private final Appendable out;

  public Markup(Appendable out) {
    this.out = out;
  }

  /** What stands inside an element. */
  public interface Content {
    void write() throws IOException;
  }

  /** An element with its content; attributes come as name, value, name, value. */
  public Markup element(String name, Content content, String... attributes) throws IOException {
    start(name, attributes);
    out.append('>');
    content.write();
    out.append("</").append(name).append('>');
    return this;
  }

  /** An element that holds one text. */
  public Markup element(String name, String text, String... attributes) throws IOException {
    return element(name, () -> text(text), attributes);
  }

  /** An element without an end. */
  public Markup empty(String name, String... attributes) throws IOException {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  public Markup line() throws IOException {
    out.append('\n');
    return this;
  }

  public Markup text(String text) throws IOException {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.toString(isAllowed(character) ? character : '\uFFFD'));
      }
    }
    return this;
  }

  /** Trusted text, such as a style sheet of ours. */
  public Markup raw(String markup) throws IOException {
    out.append(markup);
    return this;
  }

  private void start(String name, String... attributes) throws IOException {
    out.append('<').append(name);
    for (int at = 0; at < attributes.length; at += 2) {
      out.append(' ').append(attributes[at]).append("=\"");
      text(attributes[at + 1]).raw("\"");
    }
  }

  /**
   * Control characters, halves of a pair and what is no character at all would break the page that
   * they stand in.
   */
  private static boolean isAllowed(int character) {
    boolean isSpace = character == '\t' || character == '\n' || character == '\r';
    boolean isHalf = Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE;
    boolean isNone = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    return isSpace || (!Character.isISOControl(character) && !isHalf && !isNone);
  }
}
