package jp.torimatome.table.writer.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.BrokenLines;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Texts of a document: each line break and tab as what it is, and what XML cannot hold as the sign
 * that Unicode has for it ({@code ␇}), or {@code U+FFFD} where there is none.
 */
final class DocxText {
  static final int POINTS = 9;
  private static final int FIRST_SIGN = 0x2400;
  private static final char NO_SIGN = '\ufffd';
  private static final Pattern PIECE = Pattern.compile("\\r?\\n|\\r|\\t|[^\\n\\r\\t]+");

  private DocxText() {}

  static void plain(XWPFParagraph paragraph, String text, int points) {
    run(paragraph, text, points);
  }

  static void marked(XWPFParagraph paragraph, List<Span> spans) {
    for (Span span : BrokenLines.of(spans)) {
      XWPFRun run = run(paragraph, span.text(), POINTS);
      if (span.look() == Span.Look.UNDERLINED) {
        run.setUnderline(UnderlinePatterns.SINGLE);
      }
    }
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, int points) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(points);
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      String piece = pieces.group();
      if (piece.equals("\t")) {
        run.addTab();
      } else if (piece.endsWith("\n") || piece.equals("\r")) {
        run.addBreak();
      } else {
        run.setText(writable(piece));
      }
    }
    return run;
  }

  static String writable(String text) {
    StringBuilder written = new StringBuilder(text.length());
    text.codePoints().forEach(character -> written.appendCodePoint(writable(character)));
    return written.toString();
  }

  private static int writable(int character) {
    if (character < ' ') {
      return FIRST_SIGN + character;
    }
    boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return isHalf || character == 0xfffe || character == 0xffff ? NO_SIGN : character;
  }
}
