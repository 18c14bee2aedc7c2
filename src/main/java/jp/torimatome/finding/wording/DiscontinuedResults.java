package jp.torimatome.finding.wording;

import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;

/** 廃止後の実績: results of a year in which the project is said to exist no longer. */
public final class DiscontinuedResults implements Look {
  private final CheckedTable table;

  public DiscontinuedResults(CheckedTable table) {
    this.table = table;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.said(Column.STATUS).isEmpty()
        ? Stream.empty()
        : row.discontinued().stream()
            .flatMap(discontinued -> {
              FiscalYear since = discontinued.since();
              return since == null || table.ended().compareTo(since) < 0
                  ? Stream.empty()
                  : Stream.of(
                      Finding.of(
                          row,
                          Rule.DISCONTINUED_RESULTS,
                          Column.STATUS,
                          row.discontinuedInWords(),
                          table.ended().era()));
            });
  }
}
