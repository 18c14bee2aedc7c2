package jp.torimatome.plan.cell;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.torimatome.characters.Era;

/** 年度: April to March, named by the year it starts in; 令和6年度 (R6) is 2024. */
public record FiscalYear(int startYear) implements Comparable<FiscalYear> {
  private static final int FIRST = 1926;
  private static final int LAST = 2200;

  /** The fiscal year that a day lies in. */
  public static FiscalYear of(LocalDate day) {
    return new FiscalYear(
        day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
  }

  /** 令和 {@code number} 年度. */
  public static FiscalYear reiwa(int number) {
    return new FiscalYear(Era.REIWA.year(number));
  }

  /** The year of {@link #era}; empty for other words. */
  public static Optional<FiscalYear> named(String era) {
    return IntStream.rangeClosed(FIRST, LAST)
        .mapToObj(FiscalYear::new)
        .filter(year -> year.era().equals(era))
        .findFirst();
  }

  public FiscalYear next() {
    return new FiscalYear(startYear + 1);
  }

  public FiscalYear previous() {
    return new FiscalYear(startYear - 1);
  }

  /** {@code R6} or {@code H30}: the short form that the table prints. */
  public String era() {
    Era era = Era.of(startYear);
    return era.letter() + era.number(startYear);
  }

  /** 令和6年度; the first year of an era is 元年度. */
  public String formal() {
    Era era = Era.of(startYear);
    int number = era.number(startYear);
    return era.name() + (number == 1 ? "元" : Integer.toString(number)) + "年度";
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(startYear, other.startYear);
  }
}
