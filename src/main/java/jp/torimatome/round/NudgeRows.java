package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.NUDGE;
import static jp.torimatome.database.generated.Tables.NUDGE_ASKING;
import static jp.torimatome.database.generated.Tables.NUDGE_INQUIRY;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.QUESTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;
import jp.torimatome.database.OutgoingRows;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Notes that people are to be told today: once a day each, whatever they are told of and however
 * often. Only a person's newest message has buttons; it follows what happens.
 */
final class NudgeRows {
  private static final String REMINDER = "reminder";

  /** The message was not dropped for having nothing to say. */
  private static final Condition SAID =
      exists(
          selectOne()
              .from(OUTGOING)
              .where(
                  OUTGOING.KIND.eq(REMINDER),
                  OUTGOING.SUBJECT_ID.eq(NUDGE.ID),
                  OUTGOING.STATE.ne("dropped")));

  /** Something of an asking waits for the section. */
  private static final Condition UNANSWERED =
      exists(
          selectOne()
              .from(QUESTION)
              .where(QUESTION.ASKING_ID.eq(NUDGE_ASKING.ASKING_ID))
              .andNotExists(
                  selectOne()
                      .from(FINDING_ANSWER)
                      .where(FINDING_ANSWER.FINDING_ID.eq(QUESTION.FINDING_ID))));

  private NudgeRows() {}

  static void nudge(DSLContext db, long inquiryId, InquiryStore.Reminded people, Instant now) {
    each(
        db,
        people,
        now,
        todays ->
            db.insertInto(NUDGE_INQUIRY, NUDGE_INQUIRY.NUDGE_ID, NUDGE_INQUIRY.INQUIRY_ID)
                .select(select(NUDGE.ID, inline(inquiryId)).from(NUDGE).where(todays))
                .onConflictDoNothing()
                .execute());
  }

  /** The same of questions about findings. */
  static void ask(DSLContext db, long askingId, InquiryStore.Reminded people, Instant now) {
    each(
        db,
        people,
        now,
        todays ->
            db.insertInto(NUDGE_ASKING, NUDGE_ASKING.NUDGE_ID, NUDGE_ASKING.ASKING_ID)
                .select(select(NUDGE.ID, inline(askingId)).from(NUDGE).where(todays))
                .onConflictDoNothing()
                .execute());
  }

  /**
   * {@code adding} has today's message of a person be about something, and tells how many rows that
   * took.
   */
  private static void each(
      DSLContext db, InquiryStore.Reminded people, Instant now, ToIntFunction<Condition> adding) {
    for (String person : people.ids()) {
      Optional<Long> before = newest(db, person);
      Optional<Long> made =
          db.insertInto(NUDGE, NUDGE.PERSON, NUDGE.ON_DAY, NUDGE.NUDGED_AT)
              .values(person, people.today().toString(), now)
              .onConflictDoNothing()
              .returningResult(NUDGE.ID)
              .fetchOptional(0, Long.class);
      made.ifPresent(id -> begin(db, id, before, person, now));
      Condition todays = NUDGE.PERSON.eq(person).and(NUDGE.ON_DAY.eq(people.today().toString()));
      int added = adding.applyAsInt(todays);
      if (made.isEmpty() && added > 0) {
        show(db, person, now);
      }
    }
  }

  /** A new message goes on with what the one before was about, which loses its buttons. */
  private static void begin(
      DSLContext db, long id, Optional<Long> before, String person, Instant now) {
    OutgoingRows.enqueue(db, REMINDER, id, 0, person, now, Instant.EPOCH);
    before.ifPresent(old -> {
      db.insertInto(NUDGE_INQUIRY, NUDGE_INQUIRY.NUDGE_ID, NUDGE_INQUIRY.INQUIRY_ID)
          .select(
              select(inline(id), NUDGE_INQUIRY.INQUIRY_ID)
                  .from(NUDGE_INQUIRY)
                  .join(INQUIRY)
                  .on(INQUIRY.ID.eq(NUDGE_INQUIRY.INQUIRY_ID))
                  .where(NUDGE_INQUIRY.NUDGE_ID.eq(old), isUnderWay()))
          .onConflictDoNothing()
          .execute();
      db.insertInto(NUDGE_ASKING, NUDGE_ASKING.NUDGE_ID, NUDGE_ASKING.ASKING_ID)
          .select(
              selectDistinct(inline(id), NUDGE_ASKING.ASKING_ID)
                  .from(NUDGE_ASKING)
                  .where(NUDGE_ASKING.NUDGE_ID.eq(old), UNANSWERED))
          .onConflictDoNothing()
          .execute();
      OutgoingRows.enqueueUpdate(db, REMINDER, old, person, now);
    });
  }

  private static Condition isUnderWay() {
    return notExists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(INQUIRY.ROUND_ID)))
        .or(
            exists(
                selectOne()
                    .from(ITEM)
                    .join(ITEM_PROGRESS)
                    .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
                    .where(
                        ITEM.INQUIRY_ID.eq(INQUIRY.ID),
                        ITEM_PROGRESS.STATE.in("returned", "waiting"))));
  }

  /** Has the newest message of everybody who was told of these inquiries show what has changed. */
  static void show(DSLContext db, Condition inquiries, Instant now) {
    db.select(NUDGE.PERSON, max(NUDGE.ID))
        .from(NUDGE)
        .where(SAID)
        .and(
            NUDGE.PERSON.in(
                select(NUDGE.PERSON)
                    .from(NUDGE)
                    .join(NUDGE_INQUIRY)
                    .on(NUDGE_INQUIRY.NUDGE_ID.eq(NUDGE.ID))
                    .join(INQUIRY)
                    .on(INQUIRY.ID.eq(NUDGE_INQUIRY.INQUIRY_ID))
                    .where(inquiries)))
        .groupBy(NUDGE.PERSON)
        .forEach(row -> OutgoingRows.enqueueUpdate(db, REMINDER, row.value2(), row.value1(), now));
  }

  /** {@link #show(DSLContext, Condition, Instant)} for one person. */
  static void show(DSLContext db, String person, Instant now) {
    newest(db, person).ifPresent(id -> OutgoingRows.enqueueUpdate(db, REMINDER, id, person, now));
  }

  /** The newest message of a person, whether it has left yet or not. */
  static Optional<Long> newest(DSLContext db, String person) {
    return db.select(max(NUDGE.ID))
        .from(NUDGE)
        .where(NUDGE.PERSON.eq(person), SAID)
        .fetchOptional(0, Long.class);
  }
}
