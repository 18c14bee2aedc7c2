package jp.torimatome.database;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Notes, inside any room's transaction, that something is to leave for Slack; the delivery room
 * does the rest.
 */
public final class OutgoingRows {
  private OutgoingRows() {}

  /** Once per kind, subject, version and destination; {@code notBefore} is wall time. */
  public static void enqueue(
      DSLContext db,
      String kind,
      long subjectId,
      long version,
      String destination,
      Instant now,
      Instant notBefore) {
    db.insertInto(OUTGOING)
        .set(OUTGOING.MARKER, UUID.randomUUID().toString())
        .set(OUTGOING.KIND, kind)
        .set(OUTGOING.SUBJECT_ID, subjectId)
        .set(OUTGOING.VERSION, version)
        .set(OUTGOING.DESTINATION, destination)
        .set(OUTGOING.CREATED_AT, now)
        .set(OUTGOING.NOT_BEFORE, notBefore)
        .onConflictDoNothing()
        .execute();
  }

  /**
   * For a message that is posted once a day at most: the first one since {@code since} is posted,
   * and afterwards replaced by its newest state, which is the kind's update.
   */
  public static void enqueueDaily(
      DSLContext db, String kind, long subjectId, String destination, Instant since, Instant now) {
    Condition same = OUTGOING.KIND.eq(kind).and(OUTGOING.SUBJECT_ID.eq(subjectId));
    Condition stands =
        same.and(OUTGOING.DESTINATION.eq(destination))
            .and(OUTGOING.CREATED_AT.ge(since))
            .and(OUTGOING.STATE.ne("dropped"));
    if (db.fetchExists(OUTGOING, stands)) {
      enqueueUpdate(db, kind, subjectId, destination, now);
    } else {
      Long last =
          db.select(coalesce(max(OUTGOING.VERSION), inline(0L)))
              .from(OUTGOING)
              .where(same)
              .fetchSingle()
              .value1();
      enqueue(db, kind, subjectId, last + 1, destination, now, Instant.EPOCH);
    }
  }

  /**
   * Has such a message, if there is one, show the newest state; one that still waits shows it by
   * itself.
   */
  public static void enqueueUpdate(
      DSLContext db, String kind, long subjectId, String destination, Instant now) {
    Condition left =
        OUTGOING
            .KIND
            .eq(kind)
            .and(OUTGOING.SUBJECT_ID.eq(subjectId))
            .and(OUTGOING.DESTINATION.eq(destination))
            .and(OUTGOING.STATE.in("claimed", "sent"));
    if (db.fetchExists(OUTGOING, left)) {
      enqueueNewest(db, kind + "_update", subjectId, destination, now);
    }
  }

  /**
   * {@link #enqueueUpdate} wherever such a message went: the destination may have been another one
   * then.
   */
  public static void enqueueUpdates(DSLContext db, String kind, long subjectId, Instant now) {
    db.selectDistinct(OUTGOING.DESTINATION)
        .from(OUTGOING)
        .where(OUTGOING.KIND.eq(kind), OUTGOING.SUBJECT_ID.eq(subjectId))
        .fetch(OUTGOING.DESTINATION)
        .forEach(destination -> enqueueUpdate(db, kind, subjectId, destination, now));
  }

  /**
   * For messages that show the newest state: one that still waits will show it anyway, so another
   * is not needed.
   */
  public static void enqueueNewest(
      DSLContext db, String kind, long subjectId, String destination, Instant now) {
    boolean waiting =
        db.fetchExists(
            OUTGOING,
            OUTGOING.KIND.eq(kind),
            OUTGOING.SUBJECT_ID.eq(subjectId),
            OUTGOING.DESTINATION.eq(destination),
            OUTGOING.STATE.eq("waiting"));
    if (!waiting) {
      Long last =
          db.select(coalesce(max(OUTGOING.VERSION), inline(0L)))
              .from(OUTGOING)
              .where(OUTGOING.KIND.eq(kind), OUTGOING.SUBJECT_ID.eq(subjectId))
              .fetchSingle()
              .value1();
      enqueue(db, kind, subjectId, last + 1, destination, now, Instant.EPOCH);
    }
  }
}
