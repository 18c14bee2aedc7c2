package jp.torimatome.reply;

import java.time.Instant;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.reply.check.ReplyValue;
import org.jooq.DSLContext;

/** What a section says of one cell, into the register; inside the transaction that takes it. */
public final class ValueRows {
  private ValueRows() {}

  /**
   * {@code year} is the one of the column, {@code source} as {@link jp.torimatome.plan.cell.Source}
   * names it.
   */
  public static void record(
      DSLContext db,
      long projectId,
      Column column,
      FiscalYear year,
      ReplyValue value,
      Instant at,
      String by,
      String source) {
    switch (value) {
      case ReplyValue.OfAmount(var choice, var amount) ->
          CellRows.record(db, projectId, year, column.stage(), amount, at, by, source);
      case ReplyValue.OfText(var choice, var passage) ->
          CellRows.record(db, projectId, column.passageField(), year, passage, at, by, source);
    }
  }
}
