package jp.torimatome.summary;

import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.plan.Amount;
import jp.torimatome.summary.Report.ProjectLine;

/**
 * 単位の誤りの疑い: an amount a hundred times the median was probably entered in yen. The import notes it by the same measure; here
 * it is only reckoned what the sum would be, never corrected.
 */
record UnitSlip(long median) {
  private static final int FACTOR = 100;
  private static final int FEWEST_FOR_MEDIAN = 5;

  static UnitSlip among(List<ProjectLine> lines) {
    long[] given =
        lines.stream()
            .flatMap(line -> Stream.of(line.ended(), line.started()))
            .flatMapToLong(amount -> amount.thousandYen().stream())
            .filter(thousandYen -> thousandYen > 0)
            .sorted()
            .toArray();
    return new UnitSlip(given.length < FEWEST_FOR_MEDIAN ? 0 : given[given.length / 2]);
  }

  boolean suspects(Amount amount) {
    return median > 0 && Math.abs(amount.thousandYenOrZero()) >= FACTOR * median;
  }

  /** A suspected amount as it would be if its figure were yen, rounded to whole 千円; any other as it is. */
  Amount asYen(Amount amount) {
    return suspects(amount) ? Amount.given(Math.round(amount.thousandYenOrZero() / 1000.0)) : amount;
  }
}
