package jp.torimatome.plan;

import static jp.torimatome.database.generated.Tables.ROLLOVER;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.plan.cell.FiscalYear;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** 表の年度: a table brings its year with it, and each rollover (年度更新) that was not undone moves it on by one. */
public final class TableYearRows {
  private TableYearRows() {}

  /** The year that ended in the table as it stands; empty before the first import. */
  public static Optional<FiscalYear> ended(DSLContext sql, long planId) {
    return ended(sql, planId, noCondition(), ROLLOVER.UNDONE_AT.isNull());
  }

  /** {@link #ended} at a moment. */
  public static Optional<FiscalYear> ended(DSLContext sql, long planId, Instant at) {
    Condition rolled = ROLLOVER.ROLLED_AT.le(at).and(ROLLOVER.UNDONE_AT.isNull().or(ROLLOVER.UNDONE_AT.gt(at)));
    return ended(sql, planId, TABLE_IMPORT.IMPORTED_AT.le(at), rolled);
  }

  private static Optional<FiscalYear> ended(DSLContext sql, long planId, Condition imported, Condition rolled) {
    var years =
        sql.select(max(TABLE_IMPORT.FISCAL_YEAR))
            .from(TABLE_IMPORT)
            .where(TABLE_IMPORT.PLAN_ID.eq(planId), imported)
            .unionAll(sql.select(max(ROLLOVER.FISCAL_YEAR)).from(ROLLOVER).where(ROLLOVER.PLAN_ID.eq(planId), rolled));
    return years.fetch().stream()
        .flatMap(row -> Optional.ofNullable(row.value1()).stream())
        .map(FiscalYear::new)
        .max(FiscalYear::compareTo);
  }
}
