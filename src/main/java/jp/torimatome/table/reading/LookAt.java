package jp.torimatome.table.reading;

import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * 取込の注記: how a row or the document as a whole was understood, for somebody to look at; what its
 * cells say is checked by rules.
 */
public sealed interface LookAt {

  /** True where only somebody who knows can say whether, or since when, the project has ended. */
  default boolean asksForEnd() {
    return switch (this) {
      case Suspended suspended -> true;
      case EndUnclear unclear -> true;
      case EndedBeforeItBegins ended -> true;
      case Discontinued(int number, var kind, var since) -> since == null;
      case EndAnnounced(int number, var kind, var since) -> since == null;
      default -> false;
    };
  }

  /** About one row, by its printed number. */
  sealed interface OfRow extends LookAt {
    int number();
  }

  /** 再掲 without a row that it repeats: it would be asked and counted as a project of its own. */
  record OriginalMissing(int number, String name) implements OfRow {}

  /** 廃止: not asked. */
  record Discontinued(int number, Lifecycle.Kind kind, @Nullable FiscalYear since)
      implements OfRow {}

  /** 廃止予定: asked until it is over. */
  record EndAnnounced(int number, Lifecycle.Kind kind, @Nullable FiscalYear since)
      implements OfRow {}

  /** 休止: asked, and somebody has to say whether it goes on. */
  record Suspended(int number) implements OfRow {}

  /** Something ends, perhaps the project: asked as before. */
  record EndUnclear(int number) implements OfRow {}

  /** Only in the next plan, and said to be over. */
  record EndedBeforeItBegins(int number) implements OfRow {}

  /** 次期計画のみ: owes only the new year. */
  record StartsWithNextPlan(int number) implements OfRow {}

  /** 後継事業 of a project that stands in no row. */
  record PredecessorElsewhere(int number, String predecessor) implements OfRow {}

  /** A direction whose counterpart in the next plan the table does not tell. */
  record DirectionUnmapped(int direction, String title) implements LookAt {}

  /** 原本確認: rows that are announced, not printed. */
  record Announced(int line, int first, int last) implements LookAt {}

  /** Numbers that are neither printed nor announced. */
  record Gap(int first, int last) implements LookAt {}

  /** A line of text outside the table that was not read. */
  record SkippedLine(int line, String text) implements LookAt {}
}
