package jp.torimatome.table.rollover;

import jp.torimatome.plan.cell.FiscalYear;

/** 年度更新の取消し: what became of it. */
public sealed interface Undoing {
  /** The table is at the year before again. */
  record Undone(Rollover rollover, Draft draft) implements Undoing {}

  /** No rollover stands, or the one that was meant was taken back already. */
  record NothingToUndo() implements Undoing {}

  /** A later rollover has to be taken back first. */
  record NotTheNewest(FiscalYear newest) implements Undoing {}

  /** The round about the new year was opened: sections were asked, and may have answered. */
  record RoundOpened(FiscalYear year) implements Undoing {}

  /** A table of the new year was imported since. */
  record ImportedSince(FiscalYear year) implements Undoing {}

  /** An edition (版) was published since, and it says what the rollover made of the table. */
  record PublishedSince(String edition) implements Undoing {}

  /** What became of the round that was planned with the rollover. */
  enum Draft {
    NONE,
    REMOVED,
    /** A coordinator changed it since. */
    KEPT
  }
}
