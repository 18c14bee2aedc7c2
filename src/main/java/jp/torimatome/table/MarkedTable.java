package jp.torimatome.table;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.written.OwnYears;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.Marked;

/**
 * 更新箇所付きの進行管理表: a table beside an earlier one, cell by cell; {@code against} names the earlier one
 * and is empty when there is none. {@code dropped} are the rows that only the earlier one prints;
 * {@code addenda} is what was noted beside an edition.
 */
public record MarkedTable(
    OfficialTable table,
    String against,
    Map<Long, Map<Column, Marked>> marks,
    List<Row> dropped,
    Addenda addenda) {

  /** Without anything that was noted beside it. */
  public MarkedTable(
      OfficialTable table,
      String against,
      Map<Long, Map<Column, Marked>> marks,
      List<Row> dropped) {
    this(table, against, marks, dropped, Addenda.NONE);
  }

  /** The same table with what was noted beside it. */
  public MarkedTable with(Addenda noted) {
    return new MarkedTable(table, against, marks, dropped, noted);
  }

  /** A table without an earlier one. */
  public static MarkedTable unmarked(OfficialTable table) {
    return new MarkedTable(table, "", Map.of(), List.of());
  }

  /**
   * Rows are compared by project, whatever their number; {@code plainYears} leaves a text unmarked
   * that only moved on by a year.
   */
  public static MarkedTable between(
      OfficialTable before, String against, OfficialTable table, boolean plainYears) {
    Map<Long, Row> earlier =
        before.rows().stream().collect(toMap(Row::projectId, Function.identity()));
    Map<Long, Map<Column, Marked>> marks =
        table.rows().stream()
            .collect(
                toMap(
                    Row::projectId,
                    row -> {
                      Optional<Row> was = Optional.ofNullable(earlier.remove(row.projectId()));
                      return marks(
                          was,
                          row,
                          column -> ownYears(column, before.ended(), table.ended()),
                          plainYears);
                    }));
    return new MarkedTable(
        table,
        against,
        marks,
        before.rows().stream().filter(row -> earlier.containsKey(row.projectId())).toList());
  }

  /** What nobody has said yet is no update. */
  private static Map<Column, Marked> marks(
      Optional<Row> before, Row now, Function<Column, OwnYears> own, boolean plainYears) {
    Map<Column, Marked> marks = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String printed = now.printed(column);
      Optional<OwnYears> years = Optional.of(own.apply(column));
      Marked marked =
          now.hasNoAnswer(column)
              ? Marked.unchanged(printed)
              : Marked.between(said(before, column), printed, years);
      marks.put(column, plainYears ? marked.withoutYearOnly() : marked);
    }
    return marks;
  }

  /** A carried cell (引継ぎ) said nothing. */
  private static String said(Optional<Row> before, Column column) {
    return before
        .filter(row -> !row.hasNoAnswer(column))
        .map(row -> row.printed(column))
        .orElse("");
  }

  /** A text without a year of its own speaks of the year that ended and of the next. */
  private static OwnYears ownYears(Column column, FiscalYear was, FiscalYear now) {
    FiscalYear year = column.yearIn(was);
    int step = now.startYear() - was.startYear();
    return year.startYear() == 0
        ? new OwnYears(was, was.next(), step)
        : new OwnYears(year, year, step);
  }

  /** The cell as printed, with what is new and what is gone. */
  public Marked cell(Row row, Column column) {
    Marked marked = marks.getOrDefault(row.projectId(), Map.of()).get(column);
    return marked == null ? Marked.unchanged(row.printed(column)) : marked;
  }

  /** Whether a reader would see a difference anywhere in the row. */
  public boolean isChanged(Row row) {
    return Arrays.stream(Column.values()).anyMatch(column -> cell(row, column).isChanged());
  }

  /** 新規掲載: whether the earlier table did not print the row. */
  public boolean isNew(Row row) {
    return cell(row, Column.NUMBER).before().isEmpty();
  }
}
