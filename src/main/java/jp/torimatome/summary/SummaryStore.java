package jp.torimatome.summary;

import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.SUMMARY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.SummaryRecord;
import org.jooq.DSLContext;

/** Keeps which summaries were made, and up to which reply each of them tells. */
public final class SummaryStore {
  static final String COMPLETE = "complete:";
  static final String NOW = "now:";

  /** Later than anything that was decided. */
  private static final Instant ALWAYS = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Database database;

  public SummaryStore(Database database) {
    this.database = database;
  }

  /**
   * 週報: one post, about the replies with ids in {@code (fromReplyId, toReplyId]}, as things stood
   * at {@code madeAt}.
   */
  public record Summary(
      long id, long planId, String slot, Instant madeAt, long fromReplyId, long toReplyId) {

    /** True when a coordinator wanted it at once. */
    public boolean isAskedFor() {
      return slot.startsWith(NOW);
    }

    /** The round whose last item had arrived. */
    OptionalLong completedRound() {
      return slot.startsWith(COMPLETE)
          ? OptionalLong.of(Long.parseLong(slot.substring(COMPLETE.length())))
          : OptionalLong.empty();
    }
  }

  public Optional<Summary> summary(long id) {
    return database.read(
        db -> db.selectFrom(SUMMARY).where(SUMMARY.ID.eq(id)).fetchOptional(SummaryStore::read));
  }

  static Summary read(SummaryRecord row) {
    return new Summary(
        row.getId(),
        row.getPlanId(),
        row.getSlot(),
        row.getMadeAt(),
        row.getFromReplyId(),
        row.getToReplyId());
  }

  /** 回答率 of a round by section, as it stands now. */
  List<Turnout.OfSection> turnout(long roundId) {
    return database.known(
        List.of("turnout", roundId),
        db ->
            List.copyOf(
                ReportRows.ItemRow.bySection(
                    new ReportRows(db).items(roundId, Long.MAX_VALUE, ALWAYS))));
  }

  boolean isMade(long planId, String slot) {
    return database.known(
        List.of("summary made", planId, slot),
        db -> db.fetchExists(SUMMARY, SUMMARY.PLAN_ID.eq(planId), SUMMARY.SLOT.eq(slot)));
  }

  /**
   * True when something happened by a moment that no post has told of: a closing, a reply, a
   * decision about one, a table, an edition; and for a plan that was never told of.
   */
  boolean hasNews(long planId, Instant until) {
    return database.read(db -> {
      Optional<Instant> told =
          db.select(max(SUMMARY.MADE_AT))
              .from(SUMMARY)
              .where(SUMMARY.PLAN_ID.eq(planId))
              .fetchOptional(0, Instant.class);
      return told.isEmpty() || NewsRows.since(db, planId, told.get(), until);
    });
  }

  /**
   * The row and what leaves for Slack in one transaction: the post, and behind it in the same
   * channel the list for its thread. The list is dropped when it is composed if the post holds
   * everything, since only the edge knows what Slack's limits leave out. False when the slot was
   * made already.
   */
  boolean make(long planId, String slot, String channel, String by, Instant now) {
    return database.write(db -> {
      Optional<Long> id =
          db.insertInto(SUMMARY)
              .set(SUMMARY.PLAN_ID, planId)
              .set(SUMMARY.SLOT, slot)
              .set(SUMMARY.MADE_AT, now)
              .set(SUMMARY.FROM_REPLY_ID, toldSoFar(db, planId))
              .set(SUMMARY.TO_REPLY_ID, lastReply(db))
              .onConflictDoNothing()
              .returningResult(SUMMARY.ID)
              .fetchOptional(0, Long.class);
      id.ifPresent(summary -> {
        OutgoingRows.enqueue(db, "summary", summary, 0, channel, now, Instant.EPOCH);
        OutgoingRows.enqueue(db, "summary_file", summary, 0, channel, now, Instant.EPOCH);
        AuditRows.note(db, now, by, "summary.made", "summary:" + summary + " slot:" + slot);
      });
      return id.isPresent();
    });
  }

  private static long toldSoFar(DSLContext db, long planId) {
    return db.select(coalesce(max(SUMMARY.TO_REPLY_ID), inline(0L)))
        .from(SUMMARY)
        .where(SUMMARY.PLAN_ID.eq(planId))
        .fetchSingle()
        .value1();
  }

  private static long lastReply(DSLContext db) {
    return db.select(coalesce(max(REPLY.ID), inline(0L))).from(REPLY).fetchSingle().value1();
  }
}
