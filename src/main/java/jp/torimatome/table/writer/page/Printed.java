package jp.torimatome.table.writer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.Titles;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.TableWords;

/** 印字: the table as it stands on a page, direction by direction, each cell cut into lines. */
record Printed(
    Titles titles,
    String note,
    List<List<String>> headers,
    List<Group> groups,
    List<String> closing) {

  /**
   * 施策の方向性 and the rows that stand below each other under it; {@code place} is where a link to it
   * leads.
   */
  record Group(String place, String direction, List<PrintedRow> rows) {}

  /**
   * The cells of a row, in the order of the columns; {@code continued} is its number where it goes
   * on.
   */
  record PrintedRow(List<Cell> cells, String continued) {}

  /** One cell. */
  record Cell(Column column, List<List<Span>> lines) {}

  static Printed of(MarkedTable marked, MarkStyle style, TableWords words) {
    OfficialTable table = marked.table();
    List<List<String>> headers =
        Arrays.stream(Column.values())
            .map(column -> List.of(table.header(column).strip().split("[\\s\\u3000]+")))
            .toList();
    return new Printed(
        table.titles(),
        words.note(marked, style),
        headers,
        groups(marked, style, words),
        words.closing(marked, style));
  }

  private static List<Group> groups(MarkedTable marked, MarkStyle style, TableWords words) {
    List<Group> groups = new ArrayList<>();
    List<PrintedRow> rows = new ArrayList<>();
    String direction = "";
    for (Row row : marked.table().rows()) {
      String printed = row.printed(Column.DIRECTION);
      if (!printed.equals(direction) && !rows.isEmpty()) {
        groups.add(new Group("hokosei-" + (groups.size() + 1), direction, List.copyOf(rows)));
        rows.clear();
      }
      direction = printed;
      rows.add(row(marked, row, style, words));
    }
    if (!rows.isEmpty()) {
      groups.add(new Group("hokosei-" + (groups.size() + 1), direction, List.copyOf(rows)));
    }
    return List.copyOf(groups);
  }

  private static PrintedRow row(MarkedTable marked, Row row, MarkStyle style, TableWords words) {
    return new PrintedRow(
        Arrays.stream(Column.values())
            .map(column -> new Cell(column, lines(column, style.spans(marked.cell(row, column)))))
            .toList(),
        words.continued(row));
  }

  private static List<List<Span>> lines(Column column, List<Span> spans) {
    return switch (column) {
      case FINAL_BUDGET, INITIAL_BUDGET -> Lines.each(spans);
      case DIRECTION ->
          Lines.of(
              spans.stream()
                  .map(span -> new Span(span.look(), span.text().replace(" (", "\n(")))
                  .toList());
      default -> Lines.of(spans);
    };
  }
}
