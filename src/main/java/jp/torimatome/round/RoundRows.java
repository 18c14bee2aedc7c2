package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.OPENING;
import static jp.torimatome.database.generated.Tables.PAUSING;
import static jp.torimatome.database.generated.Tables.ROUND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Map;
import jp.torimatome.people.SignOff;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads rounds with the state that follows from the rows about them. */
final class RoundRows {
  private static final org.jooq.Field<Boolean> PAUSED =
      field(
          DSL.exists(
              selectOne()
                  .from(PAUSING)
                  .where(PAUSING.ROUND_ID.eq(ROUND.ID), PAUSING.RESUMED_AT.isNull())));

  private RoundRows() {}

  static List<Round> fetch(DSLContext db, Condition condition) {
    Map<Long, String> plans = PlanStore.names(db);
    return db.select(ROUND.fields())
        .select(OPENING.OPENED_AT, CLOSING.CLOSED_AT, PAUSED.as("paused"))
        .from(ROUND)
        .leftJoin(OPENING)
        .on(OPENING.ROUND_ID.eq(ROUND.ID))
        .leftJoin(CLOSING)
        .on(CLOSING.ROUND_ID.eq(ROUND.ID))
        .where(condition)
        .orderBy(ROUND.FISCAL_YEAR.desc(), ROUND.ID.desc())
        .fetch(row -> read(row, plans.getOrDefault(row.get(ROUND.PLAN_ID), "")));
  }

  private static Round read(Record row, String plan) {
    return new Round(
        row.get(ROUND.ID),
        row.get(ROUND.PLAN_ID),
        new FiscalYear(row.get(ROUND.FISCAL_YEAR)),
        new Round.Brief(
            row.get(ROUND.TITLE),
            row.get(ROUND.INSTRUCTIONS),
            Field.listOf(row.get(ROUND.FIELDS)),
            SignOff.of(row.get(ROUND.SIGN_OFF)),
            plan),
        new Round.Window(row.get(ROUND.OPENS_AT), row.get(ROUND.DUE_AT), row.get(ROUND.CLOSES_AT)),
        state(row));
  }

  private static Round.State state(Record row) {
    if (row.get(CLOSING.CLOSED_AT) != null) {
      return Round.State.CLOSED;
    }
    if (row.get(OPENING.OPENED_AT) == null) {
      return Round.State.PLANNED;
    }
    return row.get("paused", Boolean.class) ? Round.State.PAUSED : Round.State.OPEN;
  }
}
