package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.REPLY;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.database.OutgoingRows;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * How a reply stands at the moment when somebody decides on it, and the heads' one message, inside
 * the transaction that decides.
 */
public final class DecisionRows {
  private static final String SIGN_OFF = "sign_off";

  private DecisionRows() {}

  /** The reply, the inquiry it belongs to and where that is told; {@code state} is the item's. */
  public record Standing(
      long itemId,
      int revision,
      String submittedBy,
      boolean newest,
      String state,
      long inquiryId,
      String destination) {

    public boolean is(String expected) {
      return newest && state.equals(expected);
    }
  }

  public static Optional<Standing> of(DSLContext db, long replyId) {
    return db.select(
            REPLY.ITEM_ID,
            REPLY.REVISION,
            REPLY.SUBMITTED_BY,
            ITEM_PROGRESS.REPLY_ID,
            ITEM_PROGRESS.STATE)
        .select(INQUIRY.ID, INQUIRY.DESTINATION)
        .from(REPLY)
        .join(ITEM)
        .on(ITEM.ID.eq(REPLY.ITEM_ID))
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .where(REPLY.ID.eq(replyId))
        .fetchOptional(row -> read(row, replyId));
  }

  private static Standing read(Record row, long replyId) {
    return new Standing(
        row.get(REPLY.ITEM_ID),
        row.get(REPLY.REVISION),
        row.get(REPLY.SUBMITTED_BY),
        row.get(ITEM_PROGRESS.REPLY_ID) == replyId,
        row.get(ITEM_PROGRESS.STATE),
        row.get(INQUIRY.ID),
        row.get(INQUIRY.DESTINATION));
  }

  /**
   * A reply waits: the message of an earlier day is enough while something else in it waits too,
   * else each day has its own.
   */
  static void ask(DSLContext db, DecisionRows.Standing standing, Heads.Told told, Instant now) {
    boolean othersWait =
        db.fetchExists(
            db.selectOne()
                .from(ITEM_PROGRESS)
                .join(ITEM)
                .on(ITEM.ID.eq(ITEM_PROGRESS.ITEM_ID))
                .where(
                    ITEM.INQUIRY_ID.eq(standing.inquiryId()),
                    ITEM.ID.ne(standing.itemId()),
                    ITEM_PROGRESS.STATE.eq("waiting")));
    Instant since = othersWait ? Instant.EPOCH : told.today();
    told.people()
        .forEach(head ->
            OutgoingRows.enqueueDaily(db, SIGN_OFF, standing.inquiryId(), head, since, now));
    show(db, standing.inquiryId(), now);
  }

  /** Has the message of every head show what is so now. */
  public static void show(DSLContext db, long inquiryId, Instant now) {
    OutgoingRows.enqueueUpdates(db, SIGN_OFF, inquiryId, now);
  }
}
