package jp.torimatome.finding.budget;

import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Column;

/**
 * 空欄と「-」: a blank is no answer, and a dash belongs to a discontinued project only; 引継ぎ is the
 * round's to ask about.
 */
public final class BlankAmount implements Look {
  private final CheckedTable table;

  public BlankAmount(CheckedTable table) {
    this.table = table;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    if (row.isRelisting() || row.discontinued().isPresent()) {
      return Stream.empty();
    }
    return Column.AMOUNTS.stream()
        .flatMap(column -> {
          String year = column.yearIn(table.ended()).era();
          return switch (row.amount(column).nature()) {
            case UNANSWERED -> Stream.of(Finding.of(row, Rule.BLANK_AMOUNT, column, year));
            case DISCONTINUED -> Stream.of(Finding.of(row, Rule.DASH_ON_RUNNING, column, year));
            case GIVEN, CARRIED, NOT_APPLICABLE, NOT_IN_PLAN -> Stream.<Finding>empty();
          };
        });
  }
}
