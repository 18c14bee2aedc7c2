package jp.torimatome.finding;

import java.util.List;
import jp.torimatome.plan.cell.FiscalYear;

/** The rows that are checked together: names are compared between them, and amounts with what is usual among them. */
public record CheckedTable(FiscalYear ended, List<CheckedRow> rows) {
  public CheckedTable {
    rows = List.copyOf(rows);
  }
}
