package jp.torimatome.finding.budget;

import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Column;

/** 大きな増減: a change of so many per cent or more, or one from 0, which no text explains. */
public final class LargeChange implements Look {
  private final CheckedTable table;
  private final ProbablyYen yen;
  private final int leastPercent;

  public LargeChange(CheckedTable table, ProbablyYen yen, int leastPercent) {
    this.table = table;
    this.yen = yen;
    this.leastPercent = leastPercent;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    if (row.isRelisting() || row.discontinued().isPresent() || yen.explainsChange(row)) {
      return Stream.empty();
    }
    return Change.in(row).stream()
        .filter(change -> change.isFromZero() || Math.abs(change.percent()) >= leastPercent)
        .filter(change ->
            !DigitSlip.slips(row, change)
                && !ChangeReason.isGiven(row, change.isIncrease())
                && !ChangeOfScope.explains(row, change)
                && !OtherWork.explains(row, change.isIncrease()))
        .map(change -> found(row, change));
  }

  private Finding found(CheckedRow row, Change change) {
    String ended = table.ended().era();
    String started = table.ended().next().era();
    return change.isFromZero()
        ? Finding.of(
            row,
            Rule.FROM_ZERO,
            Column.INITIAL_BUDGET,
            ended,
            started,
            Finding.figure(change.after()))
        : Finding.of(
            row,
            Rule.LARGE_CHANGE,
            Column.INITIAL_BUDGET,
            ended,
            Finding.figure(change.before()),
            started,
            Finding.figure(change.after()),
            change.printedPercent());
  }
}
