package jp.torimatome.summary;

import static jp.torimatome.database.generated.Tables.APPROVAL;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_RETURN;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;

/** 効力: whether a reply counted as the section's word at a moment; {@code REPLY} and {@code INQUIRY} are those of the query around. */
final class EffectRows {
  private EffectRows() {}

  /** It waited for the head. */
  static Field<Boolean> waiting(Instant at) {
    return field(INQUIRY.NEEDS_APPROVAL.isTrue().and(notExists(approved(at)))).as("waiting");
  }

  /** It had been sent back. */
  static Field<Boolean> returned(Instant at) {
    return field(
            exists(selectOne().from(REPLY_RETURN).where(REPLY_RETURN.REPLY_ID.eq(REPLY.ID), REPLY_RETURN.RETURNED_AT.le(at))))
        .as("returned");
  }

  /** It was told in a summary made then, or could have been: nobody had to approve it, or somebody had. */
  static Condition counted(Instant at) {
    return INQUIRY.NEEDS_APPROVAL.isFalse().or(exists(approved(at)));
  }

  /** It has to be approved, and was so only after a moment. */
  static Condition countedAfter(Instant at) {
    return INQUIRY.NEEDS_APPROVAL.isTrue().and(notExists(approved(at)));
  }

  /** A cell's value that a reply brought was not approved later than at this moment. */
  static Condition approvedBy(Field<String> source, Instant at) {
    return condition(
        "not exists (select 1 from approval where approval.reply_id = cast(substr({0}, 7) as integer) and approval.approved_at > {1})",
        source, val(at, APPROVAL.APPROVED_AT));
  }

  private static org.jooq.Select<?> approved(Instant at) {
    return selectOne().from(APPROVAL).where(APPROVAL.REPLY_ID.eq(REPLY.ID), APPROVAL.APPROVED_AT.le(at));
  }
}
