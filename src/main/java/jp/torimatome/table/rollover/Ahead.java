package jp.torimatome.table.rollover;

import java.util.List;
import java.util.function.Predicate;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.ProjectCells;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * 更新後の表: the table of the next year as it stands before the rollover, beside the one that is left;
 * knows no store and no clock.
 */
record Ahead(OfficialTable left, OfficialTable table) {
  private static final List<Column> TEXTS = List.of(Column.STATUS, Column.PLAN);

  Preview.Cells cells() {
    return new Preview.Cells(
        count(Column.AMOUNTS, Nature.CARRIED),
        count(TEXTS, Nature.CARRIED),
        count(ProjectCells.YEARLY, Nature.GIVEN)
            + count(ProjectCells.YEARLY, Nature.NOT_APPLICABLE),
        numbers(row -> isRunning(row) && nature(row, Column.FINAL_BUDGET) == Nature.UNANSWERED),
        numbers(row -> isRunning(row) && nature(row, Column.STATUS) == Nature.UNANSWERED));
  }

  Preview.Rows rows(int discontinuedPrintedYears) {
    return new Preview.Rows(
        count(row -> isRunning(row) && !isRelisting(row)),
        count(
            row -> row.frame().lifecycle() instanceof Lifecycle.Discontinued && !isRelisting(row)),
        count(
            row -> row.frame().lifecycle() instanceof Lifecycle.NextPlanOnly && !isRelisting(row)),
        count(Ahead::isRelisting),
        leaving(discontinuedPrintedYears).stream().map(Row::number).toList());
  }

  /**
   * The discontinued rows that are no longer printed: {@code years} after the year they were
   * discontinued from. A row that has a budget for the year ahead stays: no sum may change because
   * a row left.
   */
  List<Row> leaving(int years) {
    return left.rows().stream()
        .filter(row ->
            row.frame().lifecycle() instanceof Lifecycle.Discontinued(var kind, var since)
                && isOver(since, years))
        .filter(row -> row.amount(Column.INITIAL_BUDGET).thousandYen().isEmpty())
        .toList();
  }

  private boolean isOver(@Nullable FiscalYear since, int years) {
    return since == null ? years == 0 : table.ended().startYear() - since.startYear() >= years;
  }

  private int count(List<Column> columns, Nature nature) {
    return columns.stream().mapToInt(column -> count(row -> nature(row, column) == nature)).sum();
  }

  private int count(Predicate<Row> which) {
    return (int) table.rows().stream().filter(which).count();
  }

  private List<Integer> numbers(Predicate<Row> which) {
    return table.rows().stream().filter(which).map(Row::number).toList();
  }

  private static Nature nature(Row row, Column column) {
    return Column.AMOUNTS.contains(column)
        ? row.amount(column).nature()
        : row.text(column).nature();
  }

  private static boolean isRunning(Row row) {
    return row.frame().lifecycle().isUnderWay();
  }

  private static boolean isRelisting(Row row) {
    return row.frame().links().relistsProjectId() != null;
  }
}
