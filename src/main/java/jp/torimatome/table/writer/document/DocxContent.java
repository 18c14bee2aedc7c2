package jp.torimatome.table.writer.document;

import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.BeforeAfter;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.TableWords;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * The title and the table of 新旧対照表: a row for each changed cell, and all cells of a row that is new
 * or no longer printed.
 */
final class DocxContent {
  /** A text of so many characters stands on one page. */
  private static final int LONGEST_WHOLE = 800;

  private static final int TITLE_POINTS = 14;
  private static final List<Integer> WIDTHS = List.of(3200, 5800, 5800);
  private static final String HEAD_COLOUR = "DDEBF7";

  private final XWPFDocument document;
  private final TableWords words;

  DocxContent(XWPFDocument document, TableWords words) {
    this.document = document;
    this.words = words;
  }

  void fill(MarkedTable marked) {
    DocxPage.prepare(document, marked.table().titles().title());
    paragraph(words.say("table.comparison"), TITLE_POINTS, ParagraphAlignment.CENTER);
    paragraph(marked.table().titles().title(), DocxText.POINTS, ParagraphAlignment.CENTER);
    words
        .addenda(marked)
        .forEach(line -> paragraph(line, DocxText.POINTS, ParagraphAlignment.LEFT));
    if (marked.against().isEmpty()) {
      paragraph(words.say("table.comparison.without"), DocxText.POINTS, ParagraphAlignment.LEFT);
      return;
    }
    if (isSame(marked)) {
      paragraph(
          words.say("table.comparison.same", words.compared(marked)),
          DocxText.POINTS,
          ParagraphAlignment.LEFT);
      return;
    }
    paragraph(
        words.say("table.comparison.note", words.compared(marked)),
        DocxText.POINTS,
        ParagraphAlignment.LEFT);
    XWPFTable table = table(marked);
    marked.table().rows().forEach(row -> changed(table, marked, row));
    marked.dropped().forEach(row -> dropped(table, marked, row));
  }

  private static boolean isSame(MarkedTable marked) {
    return marked.dropped().isEmpty()
        && marked.table().rows().stream().noneMatch(marked::isChanged);
  }

  private XWPFTable table(MarkedTable marked) {
    XWPFTable table = document.createTable(1, WIDTHS.size());
    DocxPage.grid(table, WIDTHS);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    String old =
        words.say("table.comparison.old", words.say("export.order.edition", marked.against()));
    List<String> titles =
        List.of(words.say("table.comparison.cell"), words.say("table.comparison.new"), old);
    for (int at = 0; at < WIDTHS.size(); at++) {
      XWPFTableCell cell = head.getCell(at);
      cell.setColor(HEAD_COLOUR);
      cell.getParagraphs().getFirst().setAlignment(ParagraphAlignment.CENTER);
      width(cell, at);
      DocxText.plain(cell.getParagraphs().getFirst(), titles.get(at), DocxText.POINTS);
    }
    return table;
  }

  private void changed(XWPFTable table, MarkedTable marked, Row row) {
    String state = marked.isNew(row) ? words.say("table.comparison.added") : "";
    for (Column column : Column.values()) {
      Marked cell = marked.cell(row, column);
      if (cell.isChanged()) {
        BeforeAfter sides = BeforeAfter.of(cell);
        line(table, label(marked, row, column, state), sides.after(), sides.before());
      }
    }
  }

  private void dropped(XWPFTable table, MarkedTable marked, Row row) {
    for (Column column : Column.values()) {
      String printed = row.printed(column);
      if (!printed.isEmpty()) {
        String label = label(marked, row, column, words.say("table.comparison.dropped"));
        line(table, label, List.of(), List.of(new Span(Span.Look.UNDERLINED, printed)));
      }
    }
  }

  private String label(MarkedTable marked, Row row, Column column, String state) {
    return words.named(row) + state + "\n" + marked.table().header(column);
  }

  private static void line(XWPFTable table, String label, List<Span> now, List<Span> before) {
    XWPFTableRow line = table.createRow();
    line.setCantSplitRow(length(now) < LONGEST_WHOLE && length(before) < LONGEST_WHOLE);
    DocxText.plain(line.getCell(0).getParagraphs().getFirst(), label, DocxText.POINTS);
    DocxText.marked(line.getCell(1).getParagraphs().getFirst(), now);
    DocxText.marked(line.getCell(2).getParagraphs().getFirst(), before);
    for (int at = 0; at < WIDTHS.size(); at++) {
      width(line.getCell(at), at);
    }
  }

  private static int length(List<Span> spans) {
    return spans.stream().mapToInt(span -> span.text().length()).sum();
  }

  private static void width(XWPFTableCell cell, int at) {
    cell.setWidth(Integer.toString(WIDTHS.get(at)));
  }

  private void paragraph(String text, int points, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    DocxText.plain(paragraph, text, points);
  }
}
