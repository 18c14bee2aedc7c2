package jp.torimatome.table.rollover;

import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 年度更新の内容: what moving on from the year {@code from} does. {@code undoable} is the rollover before
 * it, when it can still be taken back: then nobody was asked about its year yet. {@code isAsking}:
 * the round about {@code from} still takes replies.
 */
public record Preview(
    FiscalYear from,
    Cells cells,
    Rows rows,
    RoundAhead round,
    boolean isAsking,
    Optional<Rollover> undoable) {

  public FiscalYear to() {
    return from.next();
  }

  /**
   * How many amounts and texts of both years are carried (引継ぎ), how many cells hold something
   * already and stay as they are, and the numbers of the running projects whose 最終予算額 and 実施状況 have
   * nothing to start from.
   */
  public record Cells(
      int amounts, int texts, int kept, List<Integer> withoutAmount, List<Integer> withoutText) {}

  /**
   * The rows by kind, relistings counted apart, and the numbers of those that are no longer
   * printed.
   */
  public record Rows(
      int running, int discontinued, int nextPlanOnly, int relistings, List<Integer> leaving) {}

  /** Whether there is a round about the new year already. */
  public enum RoundAhead {
    NONE,
    PLANNED,
    OPENED
  }
}
