package jp.torimatome.round.terms;

import static jp.torimatome.database.generated.Tables.EXTENSION_REQUEST;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.SECTION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads what sections asked for, with how each section is called beside another plan. */
final class RequestRows {
  private RequestRows() {}

  static List<TimeRequest> fetch(DSLContext db, Condition condition) {
    Map<Long, String> plans = PlanStore.names(db);
    return db.select(EXTENSION_REQUEST.fields())
        .select(SECTION.NAME, ROUND.PLAN_ID)
        .from(EXTENSION_REQUEST)
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(EXTENSION_REQUEST.INQUIRY_ID))
        .join(SECTION)
        .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
        .join(ROUND)
        .on(ROUND.ID.eq(INQUIRY.ROUND_ID))
        .where(condition)
        .orderBy(EXTENSION_REQUEST.ID)
        .fetch(row -> read(row, plans.getOrDefault(row.get(ROUND.PLAN_ID), "")));
  }

  private static TimeRequest read(Record row, String plan) {
    Optional<TimeRequest.Declined> declined =
        Optional.ofNullable(row.get(EXTENSION_REQUEST.DECLINED_AT))
            .map(at ->
                new TimeRequest.Declined(
                    row.get(EXTENSION_REQUEST.DECLINE_REASON),
                    new Stamp(row.get(EXTENSION_REQUEST.DECLINED_BY), at)));
    return new TimeRequest(
        row.get(EXTENSION_REQUEST.ID),
        row.get(EXTENSION_REQUEST.INQUIRY_ID),
        Plan.tagged(plan, row.get(SECTION.NAME)),
        row.get(EXTENSION_REQUEST.WANTED_AT),
        row.get(EXTENSION_REQUEST.REASON),
        new Stamp(row.get(EXTENSION_REQUEST.REQUESTED_BY), row.get(EXTENSION_REQUEST.REQUESTED_AT)),
        declined);
  }
}
