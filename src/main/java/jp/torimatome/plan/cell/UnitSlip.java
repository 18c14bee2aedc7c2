package jp.torimatome.plan.cell;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * 単位の誤りの疑い: an amount a hundred times the median of a table, and far beyond the largest of the
 * others, was probably entered in yen. It is named and reckoned with, never corrected. Both are in
 * 千円; {@code limit} is 0 where there are too few amounts to tell.
 */
public record UnitSlip(long median, long limit) {
  private static final int FACTOR = 100;
  private static final int APART = 5;
  private static final int FEWEST_FOR_MEDIAN = 5;

  /** As yen an amount is nearer to the other year's than as it stands. */
  private static final int LEAST_SLIP = 32;

  /** 2,000億円: no work, loan or benefit costs that much in a year. */
  private static final long LARGEST_WORK = 200_000_000;

  /**
   * What the amounts of one table, of both years, tell about each other; those of works and loans
   * tell nothing about meetings.
   */
  public static UnitSlip among(Stream<Amount> amounts) {
    long[] given =
        amounts
            .flatMapToLong(amount -> amount.thousandYen().stream())
            .filter(thousandYen -> thousandYen > 0)
            .sorted()
            .toArray();
    if (given.length < FEWEST_FOR_MEDIAN) {
      return new UnitSlip(0, 0);
    }
    long median = given[given.length / 2];
    long largest =
        Arrays.stream(given).filter(thousandYen -> thousandYen < FACTOR * median).max().orElse(0);
    return new UnitSlip(median, Math.max(FACTOR * median, APART * largest));
  }

  /**
   * {@code years} are the project's amounts of both years: beside an ordinary one ten or thirty
   * times as much is no slip of the unit. {@code mayBeLarge} is asked only for an amount that would
   * be suspected: a project that may well cost far more than others.
   */
  public boolean suspects(Amount amount, List<Amount> years, BooleanSupplier mayBeLarge) {
    long size = size(amount);
    return limit > 0
        && size >= limit
        && years.stream()
            .noneMatch(year -> isOrdinary(size(year)) && size < LEAST_SLIP * size(year))
        && (size >= LARGEST_WORK || !mayBeLarge.getAsBoolean());
  }

  private boolean isOrdinary(long size) {
    return size > 0 && size < limit;
  }

  private static long size(Amount amount) {
    return Math.abs(amount.thousandYenOrZero());
  }

  /**
   * A suspected amount as it would be if its figure were yen, rounded to whole 千円; any other as it
   * is.
   */
  public Amount asYen(Amount amount, List<Amount> years, BooleanSupplier mayBeLarge) {
    return suspects(amount, years, mayBeLarge)
        ? Amount.given(Math.round(amount.thousandYenOrZero() / 1000.0))
        : amount;
  }
}
