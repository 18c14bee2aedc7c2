package jp.torimatome.finding.budget;

import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;

/** 廃止後の予算額: an amount for a year in which the project is said to exist no longer. */
public final class DiscontinuedAmount implements Look {
  private final CheckedTable table;

  public DiscontinuedAmount(CheckedTable table) {
    this.table = table;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.discontinued().stream()
        .flatMap(since ->
            Column.AMOUNTS.stream()
                .filter(column -> remains(row, column, since))
                .map(column -> found(row, column)));
  }

  private boolean remains(CheckedRow row, Column column, Lifecycle.Discontinued discontinued) {
    FiscalYear since = discontinued.since();
    return row.amount(column).thousandYenOrZero() != 0
        && (since == null || column.yearIn(table.ended()).compareTo(since) >= 0);
  }

  private Finding found(CheckedRow row, Column column) {
    return Finding.of(
        row,
        Rule.DISCONTINUED_AMOUNT,
        column,
        row.discontinuedInWords(),
        column.yearIn(table.ended()).era(),
        Finding.figure(row.amount(column).thousandYenOrZero()));
  }
}
