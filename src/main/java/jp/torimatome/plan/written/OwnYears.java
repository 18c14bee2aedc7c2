package jp.torimatome.plan.written;

import jp.torimatome.plan.cell.FiscalYear;

/**
 * The fiscal years that a column reports on, from the first to the last, and by how many years the
 * same column of a later table is on.
 */
public record OwnYears(FiscalYear first, FiscalYear last, int step) {

  /** A column of one year, and the same column a year later. */
  public static OwnYears of(FiscalYear year) {
    return new OwnYears(year, year, 1);
  }

  boolean has(YearMention year) {
    return year.belongsTo(first) || year.belongsTo(last);
  }
}
