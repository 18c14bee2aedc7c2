package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.EXTENSION;
import static jp.torimatome.database.generated.Tables.EXTENSION_REQUEST;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.INQUIRY_TERMS;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_MOVE;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.UNLOCKING;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.InquiryRecord;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.Stamp;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * 回答依頼の引継ぎ: who owes what is whose inquiry an item stands in. Where the register gives a project to
 * another section, its item goes there with all that hangs on it (drafts, replies, returns, 疑義照会)
 * and with the time that was given.
 */
public final class MovedItemRows {
  /** What a round that is over asked stays where it was, as long as nothing of it is to be done. */
  private static final Condition UNDER_WAY =
      notExists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(INQUIRY.ROUND_ID)))
          .or(ITEM_PROGRESS.STATE.in("returned", "waiting"))
          .or(INQUIRY_TERMS.UNLOCKING_ID.isNotNull())
          .or(INQUIRY_TERMS.EXTENSION_ID.isNotNull());

  private MovedItemRows() {}

  /** The section that takes over, and where it is written to. */
  private record Receiver(long sectionId, SectionEntry entry, String destination) {}

  /** The sections whose projects stand in inquiries of others. */
  public static List<Long> receivers(DSLContext db) {
    return db.selectDistinct(PROJECT.SECTION_ID)
        .from(ITEM)
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(INQUIRY_TERMS)
        .on(INQUIRY_TERMS.INQUIRY_ID.eq(INQUIRY.ID))
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
        .where(PROJECT.SECTION_ID.ne(INQUIRY.SECTION_ID), UNDER_WAY)
        .fetch(PROJECT.SECTION_ID);
  }

  /**
   * Once the projects are those of a section: it owes what others were asked about them, and every
   * message about what is under way calls it as it is called now.
   */
  public static void follow(
      DSLContext db, long sectionId, SectionEntry entry, String destination, Stamp stamp) {
    Map<Long, List<Long>> moving =
        db.select(INQUIRY.ID, ITEM.ID)
            .from(ITEM)
            .join(INQUIRY)
            .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
            .join(INQUIRY_TERMS)
            .on(INQUIRY_TERMS.INQUIRY_ID.eq(INQUIRY.ID))
            .join(ITEM_PROGRESS)
            .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
            .join(PROJECT)
            .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
            .where(PROJECT.SECTION_ID.eq(sectionId), INQUIRY.SECTION_ID.ne(sectionId), UNDER_WAY)
            .orderBy(ITEM.ID)
            .fetchGroups(INQUIRY.ID, ITEM.ID);
    Receiver receiver = new Receiver(sectionId, entry, destination);
    moving.forEach((from, items) -> move(db, from, items, receiver, stamp));
    db.select(INQUIRY.ID)
        .from(INQUIRY)
        .where(INQUIRY.SECTION_ID.eq(sectionId))
        .andNotExists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(INQUIRY.ROUND_ID)))
        .forEach(row -> show(db, row.value1(), stamp.at()));
  }

  private static void move(
      DSLContext db, long from, List<Long> items, Receiver receiver, Stamp stamp) {
    long to = inquiry(db, from, receiver);
    for (long item : items) {
      db.update(ITEM).set(ITEM.INQUIRY_ID, to).where(ITEM.ID.eq(item)).execute();
      db.insertInto(
              ITEM_MOVE,
              ITEM_MOVE.ITEM_ID,
              ITEM_MOVE.FROM_INQUIRY_ID,
              ITEM_MOVE.TO_INQUIRY_ID,
              ITEM_MOVE.MOVED_AT)
          .values(item, from, to, stamp.at())
          .execute();
    }
    time(db, from, to);
    if (!db.fetchExists(ITEM, ITEM.INQUIRY_ID.eq(from))) {
      db.update(EXTENSION_REQUEST)
          .set(EXTENSION_REQUEST.INQUIRY_ID, to)
          .where(EXTENSION_REQUEST.INQUIRY_ID.eq(from))
          .execute();
    }
    AuditRows.note(
        db,
        stamp.at(),
        stamp.by(),
        "items.moved",
        "inquiry:" + to + " from:" + from + " items:" + items.size());
    show(db, from, stamp.at());
  }

  /** The receiver's part of the same round; one of its own where it has none. */
  private static long inquiry(DSLContext db, long from, Receiver receiver) {
    InquiryRecord before = db.fetchSingle(INQUIRY, INQUIRY.ID.eq(from));
    Optional<Long> known =
        db.select(INQUIRY.ID)
            .from(INQUIRY)
            .where(
                INQUIRY.ROUND_ID.eq(before.getRoundId()),
                INQUIRY.SECTION_ID.eq(receiver.sectionId()))
            .fetchOptional(INQUIRY.ID);
    return known.orElseGet(() ->
        db.insertInto(
                INQUIRY,
                INQUIRY.ROUND_ID,
                INQUIRY.SECTION_ID,
                INQUIRY.DESTINATION,
                INQUIRY.RESPONDERS,
                INQUIRY.NEEDS_APPROVAL)
            .values(
                before.getRoundId(),
                receiver.sectionId(),
                receiver.destination(),
                String.join(",", receiver.entry().people()),
                signedOff(db, before, receiver))
            .returningResult(INQUIRY.ID)
            .fetchSingle()
            .value1());
  }

  /**
   * As the receiver does, unless the round says so for all; one that says nothing takes over what
   * was asked for.
   */
  private static boolean signedOff(DSLContext db, InquiryRecord before, Receiver receiver) {
    SignOff round =
        SignOff.of(db.fetchSingle(ROUND, ROUND.ID.eq(before.getRoundId())).getSignOff());
    SignOff own = receiver.entry().signOff();
    return round != SignOff.SETTING || own == SignOff.SETTING
        ? before.getNeedsApproval()
        : own == SignOff.REQUIRED;
  }

  /** The later day holds for all that the receiver owes: nobody has less time than was promised. */
  private static void time(DSLContext db, long from, long to) {
    var own = db.fetchSingle(INQUIRY_TERMS, INQUIRY_TERMS.INQUIRY_ID.eq(to));
    var given = db.fetchSingle(INQUIRY_TERMS, INQUIRY_TERMS.INQUIRY_ID.eq(from));
    if (given.getExtensionId() != null && given.getDueAt().isAfter(own.getDueAt())) {
      var extension = db.fetchSingle(EXTENSION, EXTENSION.ID.eq(given.getExtensionId()));
      db.insertInto(EXTENSION)
          .set(EXTENSION.INQUIRY_ID, to)
          .set(EXTENSION.DUE_AT, extension.getDueAt())
          .set(EXTENSION.REASON, extension.getReason())
          .set(EXTENSION.GRANTED_AT, extension.getGrantedAt())
          .set(EXTENSION.GRANTED_BY, extension.getGrantedBy())
          .execute();
    }
    if (given.getUnlockingId() != null && given.getClosesAt().isAfter(own.getClosesAt())) {
      var unlocking = db.fetchSingle(UNLOCKING, UNLOCKING.ID.eq(given.getUnlockingId()));
      db.insertInto(UNLOCKING)
          .set(UNLOCKING.INQUIRY_ID, to)
          .set(UNLOCKING.UNTIL_AT, unlocking.getUntilAt())
          .set(UNLOCKING.REASON, unlocking.getReason())
          .set(UNLOCKING.UNLOCKED_AT, unlocking.getUnlockedAt())
          .set(UNLOCKING.UNLOCKED_BY, unlocking.getUnlockedBy())
          .execute();
    }
  }

  private static void show(DSLContext db, long inquiryId, Instant now) {
    PromptRows.showInquiry(db, inquiryId, now);
    OutgoingRows.enqueueUpdates(db, "returned", inquiryId, now);
    OutgoingRows.enqueueUpdates(db, "sign_off", inquiryId, now);
  }
}
