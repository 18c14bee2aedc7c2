package jp.torimatome.finding.budget;

import java.util.Optional;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.plan.cell.Column;

/** 増減: the ended year's 最終予算額 against the new year's 当初予算額, where both were given. */
record Change(long before, long after) {
  private static final double TENTH_MORE = 1.25;
  private static final double THREEFOLD = 3.0;

  static Optional<Change> in(CheckedRow row) {
    boolean both = row.everyAmount().allMatch(amount -> amount.thousandYen().isPresent());
    return both
        ? Optional.of(
            new Change(
                row.amount(Column.FINAL_BUDGET).thousandYenOrZero(),
                row.amount(Column.INITIAL_BUDGET).thousandYenOrZero()))
        : Optional.empty();
  }

  boolean isFromZero() {
    return before == 0 && after != 0;
  }

  boolean isIncrease() {
    return after > before;
  }

  long percent() {
    return before == 0 ? 0 : Math.round((after - before) * 100.0 / Math.abs(before));
  }

  /** +199% or −66%. */
  String printedPercent() {
    return (percent() < 0 ? "−" : "+") + Finding.figure(Math.abs(percent())) + "%";
  }

  /**
   * 10, 100 or 1000 where one year is about that multiple of the other, else 1; a wrong unit is
   * plain even when it is not exact.
   */
  int slippedFactor() {
    if (before <= 0 || after <= 0) {
      return 1;
    }
    double ratio = isIncrease() ? (double) after / before : (double) before / after;
    if (ratio >= 1_000 / THREEFOLD && ratio <= 1_000 * THREEFOLD) {
      return 1_000;
    }
    return isAbout(ratio, 100) ? 100 : isAbout(ratio, 10) ? 10 : 1;
  }

  private static boolean isAbout(double ratio, int factor) {
    return ratio >= factor / TENTH_MORE && ratio <= factor * TENTH_MORE;
  }
}
