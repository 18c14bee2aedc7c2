package jp.torimatome.plan.cell;

import java.util.stream.Stream;

/**
 * 単位の誤りの疑い: an amount a hundred times the median of a table was probably entered in yen. It is named and reckoned with, never
 * corrected. {@code median} is in 千円, and 0 where there are too few amounts to tell.
 */
public record UnitSlip(long median) {
  private static final int FACTOR = 100;
  private static final int FEWEST_FOR_MEDIAN = 5;

  /** What the amounts of one table, of both years, tell about each other. */
  public static UnitSlip among(Stream<Amount> amounts) {
    long[] given = amounts.flatMapToLong(amount -> amount.thousandYen().stream()).filter(thousandYen -> thousandYen > 0).sorted().toArray();
    return new UnitSlip(given.length < FEWEST_FOR_MEDIAN ? 0 : given[given.length / 2]);
  }

  public boolean suspects(Amount amount) {
    return median > 0 && Math.abs(amount.thousandYenOrZero()) >= FACTOR * median;
  }

  /** A suspected amount as it would be if its figure were yen, rounded to whole 千円; any other as it is. */
  public Amount asYen(Amount amount) {
    return suspects(amount) ? Amount.given(Math.round(amount.thousandYenOrZero() / 1000.0)) : amount;
  }
}
