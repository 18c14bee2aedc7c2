package jp.torimatome.finding.budget;

import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Column;

/** 桁の誤り: one year is ten, a hundred or a thousand times the other. */
public final class DigitSlip implements Look {
  private static final int WRONG_UNIT = 1_000;

  private final CheckedTable table;
  private final ProbablyYen yen;

  public DigitSlip(CheckedTable table, ProbablyYen yen) {
    this.table = table;
    this.yen = yen;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Change.in(row).stream()
        .filter(change -> slips(row, change) && !yen.explainsChange(row))
        .map(change ->
            Finding.of(
                row,
                Rule.DIGIT_SLIP,
                Column.INITIAL_BUDGET,
                table.ended().era(),
                Finding.figure(change.before()),
                table.ended().next().era(),
                Finding.figure(change.after()),
                (change.isIncrease() ? "" : "1/") + Finding.figure(change.slippedFactor())));
  }

  /** Nobody's reason makes a thousandfold right. */
  static boolean slips(CheckedRow row, Change change) {
    int factor = change.slippedFactor();
    return factor == WRONG_UNIT
        || (factor > 1
            && !ChangeReason.isGiven(row, change.isIncrease())
            && !(change.isIncrease()
                ? ChangeOfScope.isNextStage(row)
                : OtherWork.explains(row, false)));
  }
}
