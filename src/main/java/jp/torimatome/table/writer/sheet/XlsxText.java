package jp.torimatome.table.writer.sheet;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.BrokenLines;
import org.dhatim.fastexcel.RichText;

/**
 * A text of a sheet with its marked parts; what XML cannot hold is written as Excel itself does it:
 * {@code _x0001_}.
 */
record XlsxText(String text, List<Span> spans) {
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  /** A text as it is printed, its flattened line breaks as breaks. */
  static XlsxText of(Marked marked, MarkStyle style) {
    List<Span> broken = BrokenLines.of(style.spans(marked));
    return new XlsxText(broken.stream().map(Span::text).collect(joining()), broken);
  }

  /** A text without marked parts, in the font of its cell. */
  static String escaped(String text) {
    return new XlsxText(text, List.of()).escaped(0, text.length());
  }

  /** The characters from one place to another. */
  RichText part(int from, int to) {
    RichText.Builder rich = RichText.builder();
    int at = 0;
    for (Span span : spans) {
      int first = Math.max(at, from);
      int last = Math.min(at + span.text().length(), to);
      if (first < last) {
        run(rich, span.look(), escaped(first, last));
      }
      at += span.text().length();
    }
    return rich.build();
  }

  private static void run(RichText.Builder rich, Span.Look look, String text) {
    var run = rich.run(text).fontName(XlsxWriter.FONT).fontSize(XlsxWriter.FONT_POINTS);
    switch (look) {
      case PLAIN -> run.end();
      case UNDERLINED -> run.underlined().end();
      case STRUCK -> run.fontColor(XlsxFinish.STRUCK_COLOUR).end();
    }
  }

  private String escaped(int from, int to) {
    StringBuilder escaped = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      char character = text.charAt(at);
      if (isUnwritable(at)
          || (character == '_'
              && LOOKS_ESCAPED.matcher(text).region(at, text.length()).lookingAt())) {
        escaped.append(String.format(Locale.ROOT, "_x%04X_", (int) character));
      } else {
        escaped.append(character);
      }
    }
    return escaped.toString();
  }

  private boolean isUnwritable(int at) {
    char character = text.charAt(at);
    if (Character.isSurrogate(character)) {
      return !isPaired(at);
    }
    return (character < ' ' && character != '\n' && character != '\t') || character > '\ufffd';
  }

  private boolean isPaired(int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
