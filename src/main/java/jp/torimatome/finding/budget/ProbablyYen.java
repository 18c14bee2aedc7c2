package jp.torimatome.finding.budget;

import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.UnitSlip;

/**
 * 単位の誤り: an amount far beyond all others of the table, on a project that is neither works nor loan
 * nor benefit.
 */
public final class ProbablyYen implements Look {
  private final CheckedTable table;
  private final UnitSlip slip;

  public ProbablyYen(CheckedTable table) {
    this.table = table;
    this.slip = table.slip();
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Column.AMOUNTS.stream()
        .filter(column -> suspects(row, column))
        .map(column ->
            Finding.of(
                row,
                Rule.PROBABLY_YEN,
                column,
                column.yearIn(table.ended()).era(),
                Finding.figure(row.amount(column).thousandYenOrZero()),
                Finding.figure(slip.median()),
                Finding.figure(
                    slip.asYen(row.amount(column), row.years(), row::mayBeLarge)
                        .thousandYenOrZero())));
  }

  boolean suspects(CheckedRow row, Column column) {
    return slip.suspects(row.amount(column), row.years(), row::mayBeLarge);
  }

  /**
   * True when only one of the two years is suspected: the change between them is then the slip and
   * nothing else.
   */
  boolean explainsChange(CheckedRow row) {
    return suspects(row, Column.FINAL_BUDGET) != suspects(row, Column.INITIAL_BUDGET);
  }
}
