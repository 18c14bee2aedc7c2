package jp.torimatome.table.writer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.Titles;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Span;

/** 印字: the table as it stands on a page, direction by direction, each cell cut into lines. */
record Printed(Titles titles, String note, List<List<String>> headers, List<Group> groups, String closing) {

  /** 施策の方向性 and the rows that stand below each other under it. */
  record Group(String direction, List<PrintedRow> rows) {}

  /** The cells of a row, in the order of the columns. */
  record PrintedRow(List<Cell> cells) {}

  /** One cell. */
  record Cell(Column column, List<List<Span>> lines) {}

  static Printed of(MarkedTable marked, MarkStyle style) {
    OfficialTable table = marked.table();
    List<List<String>> headers =
        Arrays.stream(Column.values()).map(column -> List.of(table.header(column).strip().split("[\\s\\u3000]+"))).toList();
    return new Printed(table.titles(), note(marked, style), headers, groups(marked, style), closing(table.slots()));
  }

  private static String note(MarkedTable marked, MarkStyle style) {
    return switch (style) {
      case UNDERLINE -> marked.table().titles().note();
      case MIEKE -> "※下線部が追加箇所、取消線部が削除箇所";
      case TOKEKOMI, NONE -> "";
    };
  }

  private static List<Group> groups(MarkedTable marked, MarkStyle style) {
    List<Group> groups = new ArrayList<>();
    List<PrintedRow> rows = new ArrayList<>();
    String direction = "";
    for (Row row : rows(marked, style)) {
      String printed = row.printed(Column.DIRECTION);
      if (!printed.equals(direction) && !rows.isEmpty()) {
        groups.add(new Group(direction, List.copyOf(rows)));
        rows.clear();
      }
      direction = printed;
      rows.add(row(marked, row, style));
    }
    if (!rows.isEmpty()) {
      groups.add(new Group(direction, List.copyOf(rows)));
    }
    return List.copyOf(groups);
  }

  /** 見え消し shows a row that is gone where it stood. */
  private static List<Row> rows(MarkedTable marked, MarkStyle style) {
    if (style != MarkStyle.MIEKE || marked.dropped().isEmpty()) {
      return marked.table().rows();
    }
    List<Row> rows = new ArrayList<>(marked.table().rows());
    rows.addAll(marked.dropped());
    rows.sort(Comparator.comparingInt((Row row) -> row.frame().direction().number()).thenComparingInt(Row::number));
    return rows;
  }

  private static PrintedRow row(MarkedTable marked, Row row, MarkStyle style) {
    boolean isGone = !marked.marks().containsKey(row.projectId()) && marked.dropped().contains(row);
    return new PrintedRow(
        Arrays.stream(Column.values())
            .map(column -> new Cell(column, lines(column, isGone ? struck(row.printed(column)) : style.spans(marked.cell(row, column)))))
            .toList());
  }

  private static List<Span> struck(String text) {
    return text.isEmpty() ? List.of() : List.of(new Span(Span.Look.STRUCK, text));
  }

  private static List<List<Span>> lines(Column column, List<Span> spans) {
    return switch (column) {
      case FINAL_BUDGET, INITIAL_BUDGET -> Lines.each(spans);
      case DIRECTION -> Lines.of(spans.stream().map(span -> new Span(span.look(), span.text().replace(" (", "\n("))).toList());
      default -> Lines.of(spans);
    };
  }

  /** 原本確認: {@code 番号28～44は…}. */
  private static String closing(List<Integer> slots) {
    if (slots.isEmpty()) {
      return "";
    }
    List<String> ranges = new ArrayList<>();
    int first = slots.getFirst();
    for (int at = 0; at < slots.size(); at++) {
      int last = slots.get(at);
      if (at + 1 == slots.size() || slots.get(at + 1) != last + 1) {
        ranges.add(first == last ? Integer.toString(first) : first + "～" + last);
        first = at + 1 == slots.size() ? last : slots.get(at + 1);
      }
    }
    return "※番号" + String.join("、", ranges) + "は、取込元の表に行がないため、掲載していません（原本確認）。";
  }
}
