package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.NUDGE;
import static jp.torimatome.database.generated.Tables.NUDGE_INQUIRY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.torimatome.database.OutgoingRows;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Notes that people are to be reminded today: once a day each, whatever they are reminded of and however often. */
final class NudgeRows {
  private NudgeRows() {}

  static void nudge(DSLContext db, long inquiryId, List<String> people, LocalDate day, Instant now) {
    for (String person : people) {
      db.insertInto(NUDGE, NUDGE.PERSON, NUDGE.ON_DAY, NUDGE.NUDGED_AT)
          .values(person, day.toString(), now)
          .onConflictDoNothing()
          .returningResult(NUDGE.ID)
          .fetchOptional(0, Long.class)
          .ifPresent(id -> OutgoingRows.enqueue(db, "reminder", id, 0, person, now, Instant.EPOCH));
      db.insertInto(NUDGE_INQUIRY, NUDGE_INQUIRY.NUDGE_ID, NUDGE_INQUIRY.INQUIRY_ID)
          .select(
              select(NUDGE.ID, inline(inquiryId)).from(NUDGE).where(NUDGE.PERSON.eq(person), NUDGE.ON_DAY.eq(day.toString())))
          .onConflictDoNothing()
          .execute();
    }
  }

  /** Has the newest reminder of everybody who was reminded of these inquiries show what has changed. */
  static void show(DSLContext db, Condition inquiries, Instant now) {
    db.select(NUDGE.PERSON, max(NUDGE.ID))
        .from(NUDGE)
        .join(NUDGE_INQUIRY).on(NUDGE_INQUIRY.NUDGE_ID.eq(NUDGE.ID))
        .join(INQUIRY).on(INQUIRY.ID.eq(NUDGE_INQUIRY.INQUIRY_ID))
        .where(inquiries)
        .groupBy(NUDGE.PERSON)
        .forEach(row -> OutgoingRows.enqueueUpdate(db, "reminder", row.value2(), row.value1(), now));
  }
}
