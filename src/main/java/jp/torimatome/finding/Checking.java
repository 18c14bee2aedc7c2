package jp.torimatome.finding;

import java.util.ArrayList;
import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.UnitSlip;

/** 確認: runs every rule over a table, or over one row of it; knows no store and no clock. */
public final class Checking {

  /** What the rules notice, by row and then by rule. */
  public List<Finding> table(CheckedTable table) {
    List<Finding> found = new ArrayList<>();
    table.rows().forEach(row -> found.addAll(row(table, row)));
    return found;
  }

  /** What they notice in {@code row}, which may hold other values than the table's own row of that number. */
  public List<Finding> row(CheckedTable table, CheckedRow row) {
    UnitSlip slip = UnitSlip.among(table.rows().stream().flatMap(CheckedRow::everyAmount));
    return Column.AMOUNTS.stream()
        .filter(column -> slip.suspects(row.amount(column)))
        .map(column -> new Finding(row.projectId(), row.number(), Rule.PROBABLY_YEN, column,
            List.of(Long.toString(row.amount(column).thousandYenOrZero()), Long.toString(slip.median()))))
        .toList();
  }
}
