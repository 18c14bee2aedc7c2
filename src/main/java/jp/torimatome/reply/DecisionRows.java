package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.REPLY;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** How a reply stands at the moment when somebody decides on it, inside the transaction that does. */
final class DecisionRows {
  private DecisionRows() {}

  /** The reply, the inquiry it belongs to and where that is told; {@code state} is the item's. */
  record Standing(long itemId, int revision, String submittedBy, boolean newest, String state, long inquiryId, String destination) {

    boolean is(String expected) {
      return newest && state.equals(expected);
    }
  }

  static Optional<Standing> of(DSLContext db, long replyId) {
    return db.select(REPLY.ITEM_ID, REPLY.REVISION, REPLY.SUBMITTED_BY, ITEM_PROGRESS.REPLY_ID, ITEM_PROGRESS.STATE)
        .select(INQUIRY.ID, INQUIRY.DESTINATION)
        .from(REPLY)
        .join(ITEM).on(ITEM.ID.eq(REPLY.ITEM_ID))
        .join(INQUIRY).on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(ITEM_PROGRESS).on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .where(REPLY.ID.eq(replyId))
        .fetchOptional(row -> read(row, replyId));
  }

  private static Standing read(Record row, long replyId) {
    return new Standing(row.get(REPLY.ITEM_ID), row.get(REPLY.REVISION), row.get(REPLY.SUBMITTED_BY),
        row.get(ITEM_PROGRESS.REPLY_ID) == replyId, row.get(ITEM_PROGRESS.STATE), row.get(INQUIRY.ID), row.get(INQUIRY.DESTINATION));
  }
}
