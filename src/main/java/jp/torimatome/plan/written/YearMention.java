package jp.torimatome.plan.written;

import jp.torimatome.plan.cell.FiscalYear;

/**
 * A year in a text: where it stands, from its era to the end of its number, and what it is. {@code
 * era} is empty where it is written as 2024 or as 6年度.
 */
public record YearMention(int start, int end, String era, Number number, Bond bond) {

  /**
   * Its year, the month in it or 0, and whether a fiscal year is meant; a year of the calendar
   * without a month lies in two of them.
   */
  public record Number(int year, int month, boolean fiscal) {
    boolean liesIn(FiscalYear own) {
      int from = own.startYear();
      if (fiscal || month > 0) {
        return from == (fiscal || month >= 4 ? year : year - 1);
      }
      return from == year || from == year - 1;
    }
  }

  /** What ties a year to what is said of it. */
  public enum Bond {
    /** None: it is the year that is reported on. */
    FREE,
    /** 現在: the day of a count, soon after the year as well. */
    COUNTED,
    /** The end of a stretch that has a name, such as 事業期間. */
    END_OF_TERM,
    /** A term, a target, a law or an event: another year is another thing. */
    FIXED
  }

  public boolean isFixed() {
    return bond == Bond.FIXED;
  }

  /** Where its digits begin, after its era. */
  int digits() {
    return start + era.length();
  }

  boolean belongsTo(FiscalYear own) {
    return number.liesIn(own)
        || (bond == Bond.COUNTED
            && number.month() > 0
            && number.month() < 7
            && number.liesIn(own.next()));
  }
}
