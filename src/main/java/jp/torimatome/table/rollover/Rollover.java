package jp.torimatome.table.rollover;

import java.time.Instant;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Source;

/** 年度更新 that stands: {@code to} is the year of 最終予算額 and 実施状況 from then on. */
public record Rollover(long id, long planId, FiscalYear to, Instant at, String by) {
  /** How the register names what a rollover did to its rows. */
  String source() {
    return Source.rollover(id);
  }

  /** How the register names what takes that back. */
  String undoneSource() {
    return Source.rolloverUndone(id);
  }
}
