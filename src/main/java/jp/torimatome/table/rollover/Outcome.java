package jp.torimatome.table.rollover;

import java.util.Optional;
import jp.torimatome.plan.cell.FiscalYear;

/** What became of a rollover. */
public sealed interface Outcome {
  /**
   * The table moved on as {@code done} tells; {@code draft} is empty when the year had a round
   * already.
   */
  record Rolled(Rollover rollover, Preview done, Optional<RoundDraft> draft) implements Outcome {}

  /**
   * Somebody was faster: the table is not at the year any more that was to be left; nothing was
   * stored.
   */
  record MovedOn(FiscalYear ended) implements Outcome {}

  /** No table was imported yet. */
  record NoTable() implements Outcome {}
}
