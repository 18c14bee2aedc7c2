package jp.torimatome.table.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.table.marks.pairing.Atom;

/** A stretch of printed text in one look. */
public record Span(Look look, String text) {
  private static final Pattern INSIDE_SPACES =
      Pattern.compile("(?s)([\\s\\p{Z}]*)(.*?)([\\s\\p{Z}]*)");

  /** 下線 or 取消線, or neither. */
  public enum Look {
    PLAIN,
    UNDERLINED,
    STRUCK
  }

  /**
   * Spans on their way to the page: neighbours of one look become one, and the spaces around a mark
   * stay plain.
   */
  static final class Line {
    private final List<Span> spans = new ArrayList<>();

    void plain(String text) {
      append(Look.PLAIN, text);
    }

    void underlined(String text) {
      Matcher parts = parts(text);
      plain(parts.group(1));
      append(Look.UNDERLINED, parts.group(2));
      plain(parts.group(3));
    }

    /** A struck text that is blank would only double the space that is printed anyway. */
    void struck(String text) {
      if (!Atom.isBlank(text)) {
        append(Look.STRUCK, text);
      }
    }

    List<Span> spans() {
      return List.copyOf(spans);
    }

    private void append(Look look, String text) {
      if (text.isEmpty()) {
        return;
      }
      if (!spans.isEmpty() && spans.getLast().look() == look) {
        spans.add(new Span(look, spans.removeLast().text() + text));
      } else {
        spans.add(new Span(look, text));
      }
    }

    private static Matcher parts(String text) {
      Matcher parts = INSIDE_SPACES.matcher(text);
      if (!parts.matches()) {
        throw new IllegalStateException("every text matches");
      }
      return parts;
    }
  }
}
