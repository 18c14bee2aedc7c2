package jp.torimatome.summary;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_RETURN;
import static jp.torimatome.database.generated.Tables.SIGNING;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * 効力: whether a reply counted as the section's word at a moment; {@code REPLY} and {@code INQUIRY}
 * are those of the query around.
 */
final class EffectRows {
  private EffectRows() {}

  /** It waited for the head. */
  static Field<Boolean> waiting(Instant at) {
    return field(countedAfter(at)).as("waiting");
  }

  /** It had been sent back. */
  static Field<Boolean> returned(Instant at) {
    return field(
            exists(
                selectOne()
                    .from(REPLY_RETURN)
                    .where(REPLY_RETURN.REPLY_ID.eq(REPLY.ID), REPLY_RETURN.RETURNED_AT.le(at))))
        .as("returned");
  }

  /**
   * It was told in a summary made then, or could have been: nobody had to approve it, or somebody
   * had.
   */
  static Condition counted(Instant at) {
    return atOnce().or(exists(signed(SIGNING.SIGNED_AT.le(at))));
  }

  /** It is the section's word by its submission: nobody has to approve it, nor had when it came. */
  static Condition atOnce() {
    return INQUIRY.NEEDS_APPROVAL.isFalse().and(notExists(signed(noCondition())));
  }

  /** It had to be approved, and was so only after a moment, or is not yet. */
  static Condition countedAfter(Instant at) {
    return not(counted(at));
  }

  /** A cell's value that a reply brought was not approved later than at this moment. */
  static Condition approvedBy(Field<String> source, Instant at) {
    return condition(
        "not exists (select 1 from signing where signing.reply_id = cast(substr({0}, 7) as integer)"
            + " and signing.signed_at > {1})",
        source, val(at, SIGNING.SIGNED_AT));
  }

  private static org.jooq.Select<?> signed(Condition then) {
    return selectOne().from(SIGNING).where(SIGNING.REPLY_ID.eq(REPLY.ID), then);
  }
}
