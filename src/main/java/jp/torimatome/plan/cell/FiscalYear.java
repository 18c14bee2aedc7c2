package jp.torimatome.plan.cell;

import java.time.LocalDate;
import java.time.Month;

/** 年度: April to March, named by the year it starts in; 令和6年度 (R6) is 2024. */
public record FiscalYear(int startYear) implements Comparable<FiscalYear> {
  private static final int YEAR_BEFORE_REIWA = 2018;

  /** The fiscal year that a day lies in. */
  public static FiscalYear of(LocalDate day) {
    return new FiscalYear(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
  }

  /** 令和 {@code number} 年度. */
  public static FiscalYear reiwa(int number) {
    return new FiscalYear(YEAR_BEFORE_REIWA + number);
  }

  public FiscalYear next() {
    return new FiscalYear(startYear + 1);
  }

  public FiscalYear previous() {
    return new FiscalYear(startYear - 1);
  }

  /** {@code R6}: the short form that the table prints. */
  public String era() {
    return "R" + (startYear - YEAR_BEFORE_REIWA);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(startYear, other.startYear);
  }
}
