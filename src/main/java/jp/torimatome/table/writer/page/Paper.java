package jp.torimatome.table.writer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.paper.Glyphs;
import jp.torimatome.paper.Kinsoku;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.page.Printed.Cell;
import jp.torimatome.table.writer.page.Printed.Group;
import jp.torimatome.table.writer.page.Printed.PrintedRow;

/**
 * 紙への割付: cuts the lines of cells to the width of their columns, and rows that are higher than a
 * page into rows that are not.
 */
final class Paper {
  static final double FONT_POINTS = 7.5;

  /** More lines than these do not stand on one page below the header. */
  private static final int LINES_IN_ROW = 56;

  private static final List<Double> MILLIMETRES =
      List.of(9.0, 26.0, 30.0, 50.0, 21.0, 48.5, 21.0, 48.5, 30.0, 49.0, 45.0, 22.0);
  private static final double BESIDE_TEXT_MILLIMETRES = 1.9;
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  private final Glyphs glyphs;

  Paper(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /** The header as its lines stand on paper. */
  List<List<String>> headers(Printed printed) {
    return Arrays.stream(Column.values())
        .map(column -> header(column, printed.headers().get(column.index())))
        .toList();
  }

  private List<String> header(Column column, List<String> lines) {
    return lines.stream()
        .flatMap(line -> plain(column, line).stream())
        .map(spans -> spans.getFirst().text())
        .toList();
  }

  private List<List<Span>> plain(Column column, String text) {
    return cut(column, List.of(new Span(Span.Look.PLAIN, text)));
  }

  /** The rows of a group, each in one part or in as many as it needs. */
  Group cut(Group group) {
    return new Group(
        group.place(),
        group.direction(),
        group.rows().stream().flatMap(row -> rows(row).stream()).toList());
  }

  private List<PrintedRow> rows(PrintedRow row) {
    List<Cell> cells =
        row.cells().stream()
            .map(cell ->
                new Cell(
                    cell.column(),
                    cell.lines().stream()
                        .flatMap(line -> cut(cell.column(), line).stream())
                        .toList()))
            .toList();
    int height = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
    List<PrintedRow> rows = new ArrayList<>();
    rows.add(new PrintedRow(part(cells, 0), row.continued()));
    for (int from = LINES_IN_ROW; from < height; from += LINES_IN_ROW) {
      List<Cell> part = new ArrayList<>(part(cells, from));
      part.set(
          Column.NUMBER.index(), new Cell(Column.NUMBER, plain(Column.NUMBER, row.continued())));
      rows.add(new PrintedRow(List.copyOf(part), row.continued()));
    }
    return rows;
  }

  private static List<Cell> part(List<Cell> cells, int from) {
    return cells.stream().map(cell -> new Cell(cell.column(), lines(cell.lines(), from))).toList();
  }

  private static List<List<Span>> lines(List<List<Span>> lines, int from) {
    return lines.subList(Math.min(from, lines.size()), Math.min(from + LINES_IN_ROW, lines.size()));
  }

  private List<List<Span>> cut(Column column, List<Span> line) {
    List<Span> printable =
        line.stream().map(span -> new Span(span.look(), glyphs.printable(span.text()))).toList();
    String text = printable.stream().map(Span::text).collect(Collectors.joining());
    List<List<Span>> lines = new ArrayList<>();
    int start = 0;
    for (int end : Kinsoku.lineEnds(text, room(column), glyphs::width)) {
      lines.add(Lines.cut(printable, start, end));
      start = end;
    }
    return lines;
  }

  /** The width of a column on an A3 sheet. */
  static double millimetres(Column column) {
    return MILLIMETRES.get(column.index());
  }

  /** How many times the height of the font fits in the column. */
  private static double room(Column column) {
    return (millimetres(column) - BESIDE_TEXT_MILLIMETRES) * POINTS_PER_MILLIMETRE / FONT_POINTS;
  }
}
