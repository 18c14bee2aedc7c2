package jp.torimatome.plan;

import static jp.torimatome.database.generated.Tables.ROLLOVER;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.FiscalYear;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * 表の年度: a table brings its year with it, and each rollover (年度更新) that was not undone moves it on
 * by one.
 */
public final class TableYearRows {
  private TableYearRows() {}

  /** The year that ended in the table as it stands; empty before the first import. */
  public static Optional<FiscalYear> ended(DSLContext sql, long planId) {
    return ended(sql, planId, noCondition(), ROLLOVER.UNDONE_AT.isNull());
  }

  /** {@link #ended} at a moment. */
  public static Optional<FiscalYear> ended(DSLContext sql, long planId, Instant at) {
    Condition rolled =
        ROLLOVER.ROLLED_AT.le(at).and(ROLLOVER.UNDONE_AT.isNull().or(ROLLOVER.UNDONE_AT.gt(at)));
    return ended(sql, planId, TABLE_IMPORT.IMPORTED_AT.le(at), rolled);
  }

  /**
   * The first year that a round can be about: the one that a rollover moved on to, or the one after
   * an imported table's.
   */
  static Optional<FiscalYear> toAsk(DSLContext sql, long planId) {
    Optional<FiscalYear> imported = imported(sql, planId, noCondition());
    Optional<FiscalYear> rolled = rolled(sql, planId, ROLLOVER.UNDONE_AT.isNull());
    return Stream.concat(imported.map(FiscalYear::next).stream(), rolled.stream())
        .max(FiscalYear::compareTo);
  }

  private static Optional<FiscalYear> ended(
      DSLContext sql, long planId, Condition imported, Condition rolled) {
    return Stream.concat(
            imported(sql, planId, imported).stream(), rolled(sql, planId, rolled).stream())
        .max(FiscalYear::compareTo);
  }

  private static Optional<FiscalYear> imported(DSLContext sql, long planId, Condition which) {
    var year =
        sql.select(max(TABLE_IMPORT.FISCAL_YEAR))
            .from(TABLE_IMPORT)
            .where(TABLE_IMPORT.PLAN_ID.eq(planId), TABLE_IMPORT.UNDONE_AT.isNull(), which);
    return Optional.ofNullable(year.fetchSingle().value1()).map(FiscalYear::new);
  }

  private static Optional<FiscalYear> rolled(DSLContext sql, long planId, Condition which) {
    var year =
        sql.select(max(ROLLOVER.FISCAL_YEAR))
            .from(ROLLOVER)
            .where(ROLLOVER.PLAN_ID.eq(planId), which);
    return Optional.ofNullable(year.fetchSingle().value1()).map(FiscalYear::new);
  }
}
