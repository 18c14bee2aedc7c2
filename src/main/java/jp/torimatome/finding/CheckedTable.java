package jp.torimatome.finding;

import java.util.List;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.UnitSlip;

/**
 * The rows that are checked together: names are compared between them, and amounts with what is
 * usual among them.
 */
public record CheckedTable(FiscalYear ended, List<CheckedRow> rows) {
  public CheckedTable {
    rows = List.copyOf(rows);
  }

  /** 単位の誤り: what the amounts of the ordinary projects tell about each other. */
  public UnitSlip slip() {
    return UnitSlip.among(
        rows.parallelStream().filter(row -> !row.mayBeLarge()).flatMap(CheckedRow::everyAmount));
  }
}
