package jp.torimatome.table.writer.sheet;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.TableWords;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * The one sheet of an official table: heads that repeat on each page, the rows, and what closes it.
 */
final class XlsxSheet {
  private static final int TITLE_ROW = 0;
  private static final int NOTE_ROW = 1;
  private static final int BAND_ROW = 2;
  private static final int HEADER_ROW = 3;
  private static final int FROZEN_COLUMNS = 3;
  private static final int TITLE_POINTS = 14;
  private static final double TITLE_HEIGHT = 26;
  private static final double BAND_HEIGHT = 18;
  private static final String HEAD_COLOUR = "DDEBF7";
  private static final float FOOTER_INCHES = 0.25f;
  private static final int LAST_COLUMN = Column.SECTION.index();

  private final Worksheet sheet;
  private final TableWords words;
  private final MarkStyle style;
  private int lastRow;

  XlsxSheet(Worksheet sheet, TableWords words, MarkStyle style) {
    this.sheet = sheet;
    this.words = words;
    this.style = style;
  }

  /** Writes everything; the rows that stand last on a page, from 1. */
  List<Integer> fill(MarkedTable marked) {
    page();
    double heads = heads(marked);
    XlsxRows rows = new XlsxRows(sheet, words, marked, style, HEADER_ROW + 1);
    int next = rows.write();
    List<Pages.Part> parts = new ArrayList<>(rows.parts());
    for (String line : words.closing(marked, style)) {
      merged(next, 0, LAST_COLUMN, line)
          .fontSize(XlsxWriter.FONT_POINTS)
          .horizontalAlignment("left")
          .set();
      double height = SheetLayout.height(SheetLayout.linesAcross(line));
      parts.add(new Pages.Part(height, false));
      sheet.rowHeight(next++, height);
    }
    lastRow = next;
    return Pages.breaks(parts, SheetLayout.PAGE_POINTS - heads).stream()
        .map(above -> HEADER_ROW + 1 + above)
        .toList();
  }

  /** The last row that holds something, from 1. */
  int lastRow() {
    return lastRow;
  }

  private void page() {
    sheet.paperSize(PaperSize.A3_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(SheetLayout.SIDE_INCHES);
    sheet.rightMargin(SheetLayout.SIDE_INCHES);
    sheet.topMargin(SheetLayout.TOP_INCHES);
    sheet.bottomMargin(SheetLayout.BOTTOM_INCHES);
    sheet.headerMargin(0);
    sheet.footerMargin(FOOTER_INCHES);
    sheet.footer("&P / &N", Position.CENTER, XlsxWriter.FONT, XlsxWriter.FONT_POINTS);
    sheet.repeatRows(TITLE_ROW, HEADER_ROW);
    sheet.freezePane(FROZEN_COLUMNS, HEADER_ROW + 1);
    sheet.hideGridLines();
    for (Column column : Column.values()) {
      sheet.width(column.index(), SheetLayout.width(column));
    }
  }

  /** Writes what repeats on each page; its height in points. */
  private double heads(MarkedTable marked) {
    OfficialTable table = marked.table();
    sheet.rowHeight(TITLE_ROW, TITLE_HEIGHT);
    merged(TITLE_ROW, 0, LAST_COLUMN, table.titles().title())
        .fontSize(TITLE_POINTS)
        .bold()
        .horizontalAlignment("center")
        .set();
    merged(NOTE_ROW, 0, LAST_COLUMN, words.note(marked, style))
        .fontSize(XlsxWriter.FONT_POINTS)
        .horizontalAlignment("left")
        .set();
    sheet.rowHeight(NOTE_ROW, SheetLayout.height(1));
    sheet.rowHeight(BAND_ROW, BAND_HEIGHT);
    band(Column.NAME, Column.PLAN, table.titles().band());
    band(Column.NEXT_NAME, Column.ISSUES, table.titles().nextBand());
    int lines = 1;
    for (Column column : Column.values()) {
      String header = table.header(column).replace(' ', '\n');
      lines = Math.max(lines, SheetLayout.lines(column, header).size());
      head(text(HEADER_ROW, column.index(), column.index(), header)).set();
    }
    sheet.rowHeight(HEADER_ROW, SheetLayout.height(lines));
    return TITLE_HEIGHT + SheetLayout.height(1) + BAND_HEIGHT + SheetLayout.height(lines);
  }

  private void band(Column first, Column last, String text) {
    head(merged(BAND_ROW, first.index(), last.index(), text)).bold().set();
  }

  private static StyleSetter head(StyleSetter look) {
    look.fontSize(XlsxWriter.FONT_POINTS)
        .fillColor(HEAD_COLOUR)
        .borderStyle(BorderStyle.THIN)
        .horizontalAlignment("center");
    return look;
  }

  private StyleSetter merged(int row, int first, int last, String text) {
    return text(row, first, last, text).merge();
  }

  private StyleSetter text(int row, int first, int last, String text) {
    sheet.inlineString(row, first, XlsxText.escaped(text));
    StyleSetter look = sheet.range(row, first, row, last).style();
    look.fontName(XlsxWriter.FONT).verticalAlignment("center").wrapText(true).format("@");
    return look;
  }
}
