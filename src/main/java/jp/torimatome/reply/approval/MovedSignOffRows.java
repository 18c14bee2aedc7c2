package jp.torimatome.reply.approval;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_MOVE;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_RETURN;
import static jp.torimatome.database.generated.Tables.SIGNING;
import static jp.torimatome.database.generated.Tables.SIGN_OFF_WAIVER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.Inquiry;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * 承認の引継ぎ: the receiver's rule holds for what still waits, and nothing that counted stops counting.
 * Where the receiver has no sign-off a waiting reply goes into the register at once: nobody waits
 * for a head that never decides. Where it has, its heads are shown what came; what its former
 * section had said for good is not signed off a second time.
 */
public final class MovedSignOffRows {
  private static final Inquiry BEFORE = INQUIRY.as("before");
  private static final Inquiry AFTER = INQUIRY.as("after");

  private static final Condition UNSIGNED =
      notExists(selectOne().from(SIGNING).where(SIGNING.REPLY_ID.eq(REPLY.ID)))
          .andNotExists(selectOne().from(REPLY_RETURN).where(REPLY_RETURN.REPLY_ID.eq(REPLY.ID)));

  private MovedSignOffRows() {}

  /**
   * Once the items stand in the inquiries of {@code sectionId}, which is {@code entry} as it is
   * now.
   */
  public static void follow(DSLContext db, long sectionId, SectionEntry entry, Stamp stamp) {
    Instant now = stamp.at();
    Condition released = AFTER.NEEDS_APPROVAL.isFalse().and(BEFORE.NEEDS_APPROVAL.isTrue());
    waited(db, moved(sectionId, now, released)).forEach(reply -> TakenRows.take(db, reply, now));
    waive(db, moved(sectionId, now, released), val(now, SIGN_OFF_WAIVER.WAIVED_AT));
    Condition bound = AFTER.NEEDS_APPROVAL.isTrue().and(BEFORE.NEEDS_APPROVAL.isFalse());
    waive(db, moved(sectionId, now, bound), REPLY.SUBMITTED_AT);
    db.selectDistinct(ITEM.INQUIRY_ID)
        .from(ITEM)
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID), ITEM_PROGRESS.STATE.eq("waiting"))
        .where(ITEM.ID.in(moved(sectionId, now, noCondition())))
        .forEach(row ->
            entry
                .heads()
                .forEach(head ->
                    OutgoingRows.enqueueDaily(db, "sign_off", row.value1(), head, now, now)));
  }

  /** The newest replies of some items, where nobody has decided on them yet. */
  private static List<Long> waited(DSLContext db, Select<Record1<Long>> items) {
    return db.select(ITEM_PROGRESS.REPLY_ID)
        .from(ITEM_PROGRESS)
        .join(REPLY)
        .on(REPLY.ID.eq(ITEM_PROGRESS.REPLY_ID))
        .where(ITEM_PROGRESS.ITEM_ID.in(items), UNSIGNED)
        .fetch(ITEM_PROGRESS.REPLY_ID);
  }

  private static void waive(DSLContext db, Select<Record1<Long>> items, Field<Instant> since) {
    db.insertInto(SIGN_OFF_WAIVER, SIGN_OFF_WAIVER.REPLY_ID, SIGN_OFF_WAIVER.WAIVED_AT)
        .select(select(REPLY.ID, since).from(REPLY).where(REPLY.ITEM_ID.in(items), UNSIGNED))
        .execute();
  }

  /** The items that came to a section at this moment, where the two inquiries are so. */
  private static Select<Record1<Long>> moved(long sectionId, Instant now, Condition rules) {
    return select(ITEM.ID)
        .from(ITEM)
        .join(ITEM_MOVE)
        .on(ITEM_MOVE.ITEM_ID.eq(ITEM.ID), ITEM_MOVE.TO_INQUIRY_ID.eq(ITEM.INQUIRY_ID))
        .join(AFTER)
        .on(AFTER.ID.eq(ITEM.INQUIRY_ID))
        .join(BEFORE)
        .on(BEFORE.ID.eq(ITEM_MOVE.FROM_INQUIRY_ID))
        .where(AFTER.SECTION_ID.eq(sectionId), ITEM_MOVE.MOVED_AT.eq(now), rules);
  }
}
