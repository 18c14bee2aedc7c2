package jp.torimatome.round.terms;

import static jp.torimatome.database.generated.Tables.EXTENSION;
import static jp.torimatome.database.generated.Tables.EXTENSION_REQUEST;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.UNLOCKING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.people.Stamp;
import jp.torimatome.round.PromptRows;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Keeps what sections were given of time of their own; nothing is overwritten but whether it still
 * holds.
 */
public final class TermStore {
  private static final Condition ANSWERED =
      EXTENSION_REQUEST
          .DECLINED_AT
          .isNotNull()
          .or(
              exists(
                  selectOne()
                      .from(EXTENSION)
                      .where(EXTENSION.REQUEST_ID.eq(EXTENSION_REQUEST.ID))));

  private final Database database;

  public TermStore(Database database) {
    this.database = database;
  }

  /** What is given to a section until when, and why. */
  public record Given(long inquiryId, Instant until, String reason, Stamp stamp) {}

  /** Requests that nobody answered yet, the oldest first. */
  public List<TimeRequest> waiting() {
    return database.known(
        List.of("requests for time"), db -> List.copyOf(RequestRows.fetch(db, ANSWERED.not())));
  }

  public Optional<TimeRequest> request(long id) {
    return fetch(EXTENSION_REQUEST.ID.eq(id)).stream().findFirst();
  }

  /** The request of an inquiry that waits for an answer. */
  public Optional<TimeRequest> waitingOf(long inquiryId) {
    return fetch(EXTENSION_REQUEST.INQUIRY_ID.eq(inquiryId).and(ANSWERED.not())).stream()
        .findFirst();
  }

  /** False when the section has asked already and waits for an answer. */
  boolean ask(Given wanted) {
    return database.write(db -> {
      if (db.fetchExists(
          EXTENSION_REQUEST, EXTENSION_REQUEST.INQUIRY_ID.eq(wanted.inquiryId()), ANSWERED.not())) {
        return false;
      }
      db.insertInto(EXTENSION_REQUEST)
          .set(EXTENSION_REQUEST.INQUIRY_ID, wanted.inquiryId())
          .set(EXTENSION_REQUEST.WANTED_AT, wanted.until())
          .set(EXTENSION_REQUEST.REASON, wanted.reason())
          .set(EXTENSION_REQUEST.REQUESTED_AT, wanted.stamp().at())
          .set(EXTENSION_REQUEST.REQUESTED_BY, wanted.stamp().by())
          .execute();
      changed(db, wanted.inquiryId(), "extension.requested", wanted.stamp());
      return true;
    });
  }

  /**
   * Grants an extension in place of one that holds; false when the request was answered meanwhile.
   */
  boolean grant(Optional<Long> requestId, Given given) {
    return database.write(db -> {
      if (requestId.isPresent()
          && db.fetchExists(
              EXTENSION_REQUEST, EXTENSION_REQUEST.ID.eq(requestId.get()), ANSWERED)) {
        return false;
      }
      Optional<Long> request = requestId.isPresent() ? requestId : waiting(db, given.inquiryId());
      endExtensions(db, given.inquiryId(), given.stamp());
      long id =
          db.insertInto(EXTENSION)
              .set(EXTENSION.INQUIRY_ID, given.inquiryId())
              .set(EXTENSION.REQUEST_ID, request.orElse(null))
              .set(EXTENSION.DUE_AT, given.until())
              .set(EXTENSION.REASON, given.reason())
              .set(EXTENSION.GRANTED_AT, given.stamp().at())
              .set(EXTENSION.GRANTED_BY, given.stamp().by())
              .returningResult(EXTENSION.ID)
              .fetchSingle()
              .value1();
      changed(db, given.inquiryId(), "extension.granted", given.stamp());
      tell(db, "extension", id, given.inquiryId(), given.stamp().at());
      return true;
    });
  }

  /** False when the request was answered meanwhile. */
  boolean decline(long requestId, String reason, Stamp stamp) {
    return database.write(db -> {
      int declined =
          db.update(EXTENSION_REQUEST)
              .set(EXTENSION_REQUEST.DECLINED_AT, stamp.at())
              .set(EXTENSION_REQUEST.DECLINED_BY, stamp.by())
              .set(EXTENSION_REQUEST.DECLINE_REASON, reason)
              .where(EXTENSION_REQUEST.ID.eq(requestId), ANSWERED.not())
              .execute();
      if (declined == 1) {
        long inquiry =
            db.select(EXTENSION_REQUEST.INQUIRY_ID)
                .from(EXTENSION_REQUEST)
                .where(EXTENSION_REQUEST.ID.eq(requestId))
                .fetchSingle()
                .value1();
        changed(db, inquiry, "extension.declined", stamp);
        tell(db, "extension_declined", requestId, inquiry, stamp.at());
      }
      return declined == 1;
    });
  }

  /** False when none holds. */
  boolean withdraw(long inquiryId, Stamp stamp) {
    return database.write(db -> {
      boolean ended = endExtensions(db, inquiryId, stamp);
      if (ended) {
        changed(db, inquiryId, "extension.withdrawn", stamp);
      }
      return ended;
    });
  }

  /** Takes replies of one section again until a moment, in place of an unlocking that holds. */
  void unlock(Given given) {
    database.change(db -> {
      endUnlockings(db, given.inquiryId(), given.stamp());
      long id =
          db.insertInto(UNLOCKING)
              .set(UNLOCKING.INQUIRY_ID, given.inquiryId())
              .set(UNLOCKING.UNTIL_AT, given.until())
              .set(UNLOCKING.REASON, given.reason())
              .set(UNLOCKING.UNLOCKED_AT, given.stamp().at())
              .set(UNLOCKING.UNLOCKED_BY, given.stamp().by())
              .returningResult(UNLOCKING.ID)
              .fetchSingle()
              .value1();
      changed(db, given.inquiryId(), "section.unlocked", given.stamp());
      tell(db, "unlocking", id, given.inquiryId(), given.stamp().at());
    });
  }

  /** False when it was locked already. */
  boolean lock(long inquiryId, Stamp stamp) {
    return database.write(db -> {
      boolean ended = endUnlockings(db, inquiryId, stamp);
      if (ended) {
        changed(db, inquiryId, "section.locked", stamp);
      }
      return ended;
    });
  }

  /** The due moment that an extension took the place of, where one was given before. */
  public Optional<Instant> replaced(long extensionId) {
    var before = EXTENSION.as("before");
    return database.read(db ->
        db.select(before.DUE_AT)
            .from(EXTENSION)
            .join(before)
            .on(
                before.INQUIRY_ID.eq(EXTENSION.INQUIRY_ID),
                before.WITHDRAWN_AT.eq(EXTENSION.GRANTED_AT))
            .where(EXTENSION.ID.eq(extensionId), before.ID.lt(EXTENSION.ID))
            .orderBy(before.ID.desc())
            .limit(1)
            .fetchOptional(before.DUE_AT));
  }

  /** The inquiry that an extension or an unlocking belongs to, for the messages that tell of it. */
  public Optional<Long> inquiryOfExtension(long id) {
    return database.read(db ->
        db.select(EXTENSION.INQUIRY_ID)
            .from(EXTENSION)
            .where(EXTENSION.ID.eq(id))
            .fetchOptional(EXTENSION.INQUIRY_ID));
  }

  public Optional<Long> inquiryOfUnlocking(long id) {
    return database.read(db ->
        db.select(UNLOCKING.INQUIRY_ID)
            .from(UNLOCKING)
            .where(UNLOCKING.ID.eq(id))
            .fetchOptional(UNLOCKING.INQUIRY_ID));
  }

  private static boolean endExtensions(DSLContext db, long inquiryId, Stamp stamp) {
    return db.update(EXTENSION)
            .set(EXTENSION.WITHDRAWN_AT, stamp.at())
            .set(EXTENSION.WITHDRAWN_BY, stamp.by())
            .where(EXTENSION.INQUIRY_ID.eq(inquiryId), EXTENSION.WITHDRAWN_AT.isNull())
            .execute()
        > 0;
  }

  private static boolean endUnlockings(DSLContext db, long inquiryId, Stamp stamp) {
    return db.update(UNLOCKING)
            .set(UNLOCKING.LOCKED_AT, stamp.at())
            .set(UNLOCKING.LOCKED_BY, stamp.by())
            .where(UNLOCKING.INQUIRY_ID.eq(inquiryId), UNLOCKING.LOCKED_AT.isNull())
            .execute()
        > 0;
  }

  private static Optional<Long> waiting(DSLContext db, long inquiryId) {
    return db.select(EXTENSION_REQUEST.ID)
        .from(EXTENSION_REQUEST)
        .where(EXTENSION_REQUEST.INQUIRY_ID.eq(inquiryId), ANSWERED.not())
        .limit(1)
        .fetchOptional(EXTENSION_REQUEST.ID);
  }

  private static void changed(DSLContext db, long inquiryId, String act, Stamp stamp) {
    AuditRows.note(db, stamp.at(), stamp.by(), act, "inquiry:" + inquiryId);
    PromptRows.showInquiry(db, inquiryId, stamp.at());
  }

  private static void tell(DSLContext db, String kind, long subject, long inquiryId, Instant now) {
    String destination =
        db.select(INQUIRY.DESTINATION)
            .from(INQUIRY)
            .where(INQUIRY.ID.eq(inquiryId))
            .fetchSingle()
            .value1();
    OutgoingRows.enqueue(db, kind, subject, 0, destination, now, Instant.EPOCH);
  }

  private List<TimeRequest> fetch(Condition condition) {
    return database.read(db -> RequestRows.fetch(db, condition));
  }
}
