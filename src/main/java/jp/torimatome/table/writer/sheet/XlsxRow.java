package jp.torimatome.table.writer.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.marks.Span;

/**
 * A printed row on a sheet: its texts, and the lines they take; a row that would be too high for a
 * sheet goes on in the next ones.
 */
record XlsxRow(Row row, Map<Column, XlsxText> texts, Map<Column, List<Integer>> lines) {
  /** Beyond this a spreadsheet does not keep every digit. */
  private static final long LARGEST_NUMBER = 999_999_999_999_999L;

  static XlsxRow of(Row row, MarkedTable marked, MarkStyle style) {
    Map<Column, XlsxText> texts = new EnumMap<>(Column.class);
    Map<Column, List<Integer>> lines = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      Marked cell = marked.cell(row, column);
      if (isText(row, column) || showsRemoved(cell, style)) {
        XlsxText text = XlsxText.of(cell, style);
        texts.put(column, text);
        lines.put(column, SheetLayout.lines(column, text.text()));
      }
    }
    return new XlsxRow(row, texts, lines);
  }

  private static boolean isText(Row row, Column column) {
    if (Column.AMOUNTS.contains(column)) {
      OptionalLong amount = row.amount(column).thousandYen();
      return amount.isEmpty() || Math.abs(amount.getAsLong()) > LARGEST_NUMBER;
    }
    return column != Column.NUMBER;
  }

  /** A number has no room for the one it replaces. */
  private static boolean showsRemoved(Marked cell, MarkStyle style) {
    return style.spans(cell).stream().anyMatch(span -> span.look() == Span.Look.STRUCK);
  }

  /** The value of a cell that is a number. */
  long number(Column column) {
    return column == Column.NUMBER ? row.number() : row.amount(column).thousandYenOrZero();
  }

  boolean isNumber(Column column) {
    return !texts.containsKey(column);
  }

  /** How many rows of a sheet it takes. */
  int parts() {
    int most = lines.values().stream().mapToInt(List::size).max().orElse(1);
    return Math.max(1, Math.ceilDiv(most, SheetLayout.LINES_IN_ROW));
  }

  /** The place in the text where a part of it begins, from part 0. */
  int start(Column column, int part) {
    List<Integer> ends = lines.getOrDefault(column, List.of());
    int line = Math.min(part * SheetLayout.LINES_IN_ROW, ends.size());
    return line == 0 ? 0 : ends.get(line - 1);
  }

  double height(int part) {
    int most = lines.values().stream().mapToInt(List::size).max().orElse(1);
    return SheetLayout.height(
        Math.min(SheetLayout.LINES_IN_ROW, most - part * SheetLayout.LINES_IN_ROW));
  }

  /** The points of all its parts. */
  double height() {
    return IntStream.range(0, parts()).mapToDouble(this::height).sum();
  }
}
