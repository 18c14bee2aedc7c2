package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.HANDOVER_CARD;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.PROMPT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import jp.torimatome.database.OutgoingRows;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Has a section's messages, in its channel and to people, show what has just changed, in the
 * transaction that changes it.
 */
public final class PromptRows {
  /** A reminder that went to the channel, because nobody of the section was there. */
  private static final Condition REMINDED =
      exists(
          selectOne()
              .from(OUTGOING)
              .where(OUTGOING.KIND.eq("channel_reminder"), OUTGOING.SUBJECT_ID.eq(PROMPT.ID))
              .and(OUTGOING.STATE.ne("dropped")));

  /** Whoever was new then is not any more. */
  private static final Duration CARDS_LAST = Duration.ofDays(90);

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
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(PROMPT.INQUIRY_ID))
        .where(inquiries, PROMPT.KIND.eq("opening").or(REMINDED))
        .forEach(row ->
            OutgoingRows.enqueueNewest(db, "prompt_update", row.value1(), row.value2(), now));
    NudgeRows.show(db, inquiries, now);
    db.selectDistinct(HANDOVER_CARD.ID)
        .from(HANDOVER_CARD)
        .join(INQUIRY)
        .on(INQUIRY.SECTION_ID.eq(HANDOVER_CARD.SECTION_ID))
        .where(inquiries, HANDOVER_CARD.GIVEN_AT.ge(now.minus(CARDS_LAST)))
        .forEach(row -> OutgoingRows.enqueueUpdates(db, "handover_card", row.value1(), now));
  }
}
