package jp.torimatome.summary;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.EDITION;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_RETURN;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.SIGNING;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/** 動き: whether anything happened to a plan in a span, for the post that is silent otherwise. */
final class NewsRows {
  private NewsRows() {}

  /** After {@code told}, and not after {@code until}. */
  static boolean since(DSLContext db, long planId, Instant told, Instant until) {
    Condition rounds =
        CLOSING.ROUND_ID.in(select(ROUND.ID).from(ROUND).where(ROUND.PLAN_ID.eq(planId)));
    return db.fetchExists(
            selectOne().from(CLOSING).where(rounds, within(CLOSING.CLOSED_AT, told, until)))
        || db.fetchExists(
            REPLY, REPLY.ITEM_ID.in(items(planId)), within(REPLY.SUBMITTED_AT, told, until))
        || db.fetchExists(
            SIGNING, SIGNING.REPLY_ID.in(replies(planId)), within(SIGNING.SIGNED_AT, told, until))
        || db.fetchExists(
            REPLY_RETURN,
            REPLY_RETURN.REPLY_ID.in(replies(planId)),
            within(REPLY_RETURN.RETURNED_AT, told, until))
        || db.fetchExists(
            EDITION, EDITION.PLAN_ID.eq(planId), within(EDITION.PUBLISHED_AT, told, until))
        || db.fetchExists(
            TABLE_IMPORT,
            TABLE_IMPORT.PLAN_ID.eq(planId),
            within(TABLE_IMPORT.IMPORTED_AT, told, until));
  }

  private static Condition within(Field<Instant> moment, Instant told, Instant until) {
    return moment.gt(told).and(moment.le(until));
  }

  private static Select<Record1<Long>> items(long planId) {
    return select(ITEM.ID)
        .from(ITEM)
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(ROUND)
        .on(ROUND.ID.eq(INQUIRY.ROUND_ID))
        .where(ROUND.PLAN_ID.eq(planId));
  }

  private static Select<Record1<Long>> replies(long planId) {
    return select(REPLY.ID).from(REPLY).where(REPLY.ITEM_ID.in(items(planId)));
  }
}
