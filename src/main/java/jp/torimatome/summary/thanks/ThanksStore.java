package jp.torimatome.summary.thanks;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.EDITION;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.OPENING;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.THANKS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Keeps which sections were thanked, and finds those that are to be: published since, answered, and
 * nothing owed any more.
 */
public final class ThanksStore {
  private static final Condition ANSWERED =
      exists(items(ITEM_PROGRESS.STATE.in("answered", "accepted")));
  private static final Condition OWING =
      exists(items(ITEM_PROGRESS.STATE.in("open", "returned", "waiting")));
  private static final Condition CLOSED =
      exists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(ROUND.ID)));

  private final Database database;

  public ThanksStore(Database database) {
    this.database = database;
  }

  /** Which section's part of a round was thanked for, at which edition. */
  public record Thanks(long inquiryId, long editionId) {}

  public Optional<Thanks> thanks(long id) {
    return database.read(db ->
        db.selectFrom(THANKS)
            .where(THANKS.ID.eq(id))
            .fetchOptional(row -> new Thanks(row.getInquiryId(), row.getEditionId())));
  }

  /**
   * Every section whose answers an edition holds that came out since; asked at every tick, where as
   * a rule there is none.
   */
  void thank(String by, Instant now) {
    if (database.known(List.of("thanks due"), db -> db.fetchExists(due(db)))) {
      database.change(db ->
          due(db)
              .fetch()
              .forEach(
                  row -> thank(db, row.get(INQUIRY.ID), row.get(INQUIRY.DESTINATION), by, now)));
    }
  }

  private static void thank(
      DSLContext db, long inquiry, String destination, String by, Instant now) {
    Long edition =
        db.select(max(EDITION.ID))
            .from(EDITION)
            .join(ROUND)
            .on(ROUND.PLAN_ID.eq(EDITION.PLAN_ID))
            .join(INQUIRY)
            .on(INQUIRY.ROUND_ID.eq(ROUND.ID))
            .where(INQUIRY.ID.eq(inquiry))
            .fetchSingle()
            .value1();
    long id =
        db.insertInto(THANKS, THANKS.INQUIRY_ID, THANKS.EDITION_ID, THANKS.MADE_AT)
            .values(inquiry, edition, now)
            .returningResult(THANKS.ID)
            .fetchSingle()
            .value1();
    OutgoingRows.enqueue(db, "thanks", id, 0, destination, now, Instant.EPOCH);
    AuditRows.note(db, now, by, "section.thanked", "inquiry:" + inquiry + " edition:" + edition);
  }

  private static Select<? extends Record> due(DSLContext db) {
    Condition published =
        exists(
            selectOne()
                .from(EDITION)
                .where(
                    EDITION.PLAN_ID.eq(ROUND.PLAN_ID), EDITION.PUBLISHED_AT.gt(OPENING.OPENED_AT)));
    return db.select(INQUIRY.ID, INQUIRY.DESTINATION)
        .from(INQUIRY)
        .join(ROUND)
        .on(ROUND.ID.eq(INQUIRY.ROUND_ID))
        .join(OPENING)
        .on(OPENING.ROUND_ID.eq(ROUND.ID))
        .where(
            notExists(selectOne().from(THANKS).where(THANKS.INQUIRY_ID.eq(INQUIRY.ID))),
            published,
            ANSWERED)
        .and(CLOSED.or(OWING.not()));
  }

  private static Select<? extends Record> items(Condition condition) {
    return selectOne()
        .from(ITEM)
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .where(ITEM.INQUIRY_ID.eq(INQUIRY.ID), condition);
  }
}
