package jp.torimatome.table.writer.sheet;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.TableWords;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** The rows of a sheet. */
final class XlsxRows {
  private static final String TEXT_FORMAT = "@";
  private static final String AMOUNT_FORMAT = "#,##0_ ;\"△\"#,##0_ ";

  private final Worksheet sheet;
  private final TableWords words;
  private final MarkedTable marked;
  private final MarkStyle style;
  private final List<Pages.Part> parts = new ArrayList<>();
  private int next;

  /** {@code first} is the place of the first row on the sheet, from 0. */
  XlsxRows(Worksheet sheet, TableWords words, MarkedTable marked, MarkStyle style, int first) {
    this.sheet = sheet;
    this.words = words;
    this.marked = marked;
    this.style = style;
    this.next = first;
  }

  /** What was written, row by row of the sheet. */
  List<Pages.Part> parts() {
    return parts;
  }

  /** Writes all of them; the place of the row that follows. */
  int write() {
    List<XlsxRow> rows =
        marked.table().rows().stream().map(row -> XlsxRow.of(row, marked, style)).toList();
    int lines = rows.stream().mapToInt(XlsxRow::parts).sum();
    if (lines > 0) {
      List.of(Column.values()).forEach(column -> look(column, next + lines - 1));
    }
    for (int at = 0; at < rows.size(); at++) {
      for (int part = 0; part < rows.get(at).parts(); part++) {
        parts.add(
            new Pages.Part(rows.get(at).height(part), part == 0 && startsDirection(rows, at)));
        write(rows.get(at), part);
      }
    }
    return next;
  }

  private static boolean startsDirection(List<XlsxRow> rows, int at) {
    return at > 0 && direction(rows, at) != direction(rows, at - 1);
  }

  private static int direction(List<XlsxRow> rows, int at) {
    return rows.get(at).row().frame().direction().number();
  }

  private void write(XlsxRow row, int part) {
    sheet.rowHeight(next, row.height(part));
    for (Column column : Column.values()) {
      XlsxText text = row.texts().get(column);
      if (column == Column.NUMBER && part > 0) {
        sheet.inlineString(next, column.index(), XlsxText.escaped(words.continued(row.row())));
      } else if (text != null) {
        text(column, text, row.start(column, part), row.start(column, part + 1));
      } else if (part == 0) {
        sheet.value(next, column.index(), row.number(column));
      }
      exception(row, column, part);
    }
    next++;
  }

  private void text(Column column, XlsxText text, int from, int to) {
    if (from < to) {
      sheet.inlineString(next, column.index(), text.part(from, to));
    }
  }

  /** The look of a whole column; what differs from it is said cell by cell, which takes longer. */
  private void look(Column column, int last) {
    StyleSetter look = sheet.range(next, column.index(), last, column.index()).style();
    look.wrapText(true).verticalAlignment("top").borderStyle(BorderStyle.THIN);
    look.fontName(XlsxWriter.FONT).fontSize(XlsxWriter.FONT_POINTS);
    if (column == Column.NUMBER) {
      look.horizontalAlignment("center").format("0");
    } else if (Column.AMOUNTS.contains(column)) {
      look.horizontalAlignment("right").format(AMOUNT_FORMAT);
    } else {
      look.format(TEXT_FORMAT);
    }
    look.set();
  }

  private void exception(XlsxRow row, Column column, int part) {
    if (column != Column.NUMBER && !Column.AMOUNTS.contains(column)) {
      return;
    }
    if (!row.isNumber(column) || part > 0) {
      sheet.style(next, column.index()).format(TEXT_FORMAT).set();
    } else if (isUnderlined(marked.cell(row.row(), column))) {
      sheet
          .style(next, column.index())
          .fontName(XlsxWriter.FONT)
          .fontSize(XlsxWriter.FONT_POINTS)
          .underlined()
          .set();
    }
  }

  private boolean isUnderlined(Marked cell) {
    return style.spans(cell).stream().anyMatch(span -> span.look() == Span.Look.UNDERLINED);
  }
}
