package jp.torimatome.table.reading;

import java.util.List;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/** 確認が必要: something in a table that may be right, but that somebody should look at; it is never corrected silently. */
public sealed interface LookAt {

  /** About one row, by its printed number. */
  sealed interface OfRow extends LookAt {
    int number();
  }

  /** An amount a hundred times the median or more: very probably yen entered as thousand yen. */
  record ProbablyYen(int number, FiscalYear year, long thousandYen, long medianThousandYen) implements OfRow {}

  /** 再掲: the same project as another row; asked once, counted once. */
  record PrintedTwice(int number, int original) implements OfRow {}

  /** 再掲 without a row that it repeats: it would be asked and counted as a project of its own. */
  record OriginalMissing(int number, String name) implements OfRow {}

  /** 廃止: not asked. */
  record Discontinued(int number, Lifecycle.Kind kind, @Nullable FiscalYear since) implements OfRow {}

  /** A budget on a project whose text says that it is discontinued. */
  record BudgetThoughDiscontinued(int number, FiscalYear year, long thousandYen) implements OfRow {}

  /** Results in a year in which the project is said to exist no longer. */
  record ResultsThoughDiscontinued(int number, FiscalYear year, FiscalYear since) implements OfRow {}

  /** A budget given while the text says that it is still being requested. */
  record RequestedThoughGiven(int number, FiscalYear year, long thousandYen) implements OfRow {}

  /** A change of half or more from the one year to the next. */
  record LargeChange(int number, long beforeThousandYen, long afterThousandYen, long percent) implements OfRow {}

  /** A sum in the text that is not the amount in the column. */
  record TextDiffers(int number, long yen, long thousandYen) implements OfRow {}

  /** Blank cells of a project that should have answered. */
  record Unanswered(int number, List<Column> columns) implements OfRow {}

  /** A dash for an amount though nothing says that the project is discontinued. */
  record DashOnRunning(int number, Column column) implements OfRow {}

  /** 次期計画のみ: owes only the new year. */
  record StartsWithNextPlan(int number) implements OfRow {}

  /** Two cells of a row that are nearly the same text. */
  record Copied(int number, Column one, Column other, int percent) implements OfRow {}

  /** A single person's sex and age: not for a channel post. */
  record PersonIdentifiable(int number, Column column, String found) implements OfRow {}

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
