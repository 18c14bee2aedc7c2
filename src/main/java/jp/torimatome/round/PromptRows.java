package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.PROMPT;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import jp.torimatome.database.OutgoingRows;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Has a section's first message, and the newest reminders about it, show what has just changed, in the transaction that changes it. */
public final class PromptRows {
  private PromptRows() {}

  /** Every message of the section that owes the item. */
  public static void showItem(DSLContext db, long itemId, Instant now) {
    show(db, INQUIRY.ID.eq(select(ITEM.INQUIRY_ID).from(ITEM).where(ITEM.ID.eq(itemId))), now);
  }

  /** Every message of one section's part. */
  public static void showInquiry(DSLContext db, long inquiryId, Instant now) {
    show(db, INQUIRY.ID.eq(inquiryId), now);
  }

  /** Every message of the round. */
  static void showRound(DSLContext db, long roundId, Instant now) {
    show(db, INQUIRY.ROUND_ID.eq(roundId), now);
  }

  private static void show(DSLContext db, Condition inquiries, Instant now) {
    db.select(PROMPT.ID, INQUIRY.DESTINATION)
        .from(PROMPT)
        .join(INQUIRY).on(INQUIRY.ID.eq(PROMPT.INQUIRY_ID))
        .where(inquiries, PROMPT.KIND.eq("opening"))
        .forEach(row -> OutgoingRows.enqueueNewest(db, "prompt_update", row.value1(), row.value2(), now));
    NudgeRows.show(db, inquiries, now);
  }
}
