package jp.torimatome.reply.clarification;

import static jp.torimatome.database.generated.Tables.CLARIFICATION;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_TURN;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.people.Stamp;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * 疑義照会の引継ぎ: an open question is put to the section that took its project over, and stands under the
 * newest name.
 */
public final class MovedClarificationRows {
  private static final Condition AWAITED =
      exists(
          selectOne()
              .from(CLARIFICATION_TURN)
              .where(
                  CLARIFICATION_TURN.ITEM_ID.eq(CLARIFICATION.ITEM_ID),
                  CLARIFICATION_TURN.SIDE.eq("coordinator")));

  private MovedClarificationRows() {}

  /**
   * Once the projects are those of {@code sectionId}, which is written to at {@code destination}.
   */
  public static void follow(DSLContext db, long sectionId, String destination, Stamp stamp) {
    db.select(CLARIFICATION.ID, CLARIFICATION.ITEM_ID)
        .from(CLARIFICATION)
        .join(ITEM)
        .on(ITEM.ID.eq(CLARIFICATION.ITEM_ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
        .where(PROJECT.SECTION_ID.eq(sectionId), AWAITED)
        .forEach(row -> put(db, row.value1(), row.value2(), destination, stamp));
  }

  /** What stands in another place is said anew in this one; the old message says so. */
  private static void put(DSLContext db, long id, long itemId, String destination, Stamp stamp) {
    if (!ThreadRows.destination(db, id).map(destination::equals).orElse(false)) {
      OutgoingRows.enqueueNewest(db, ThreadRows.ROOT, id, destination, stamp.at());
      AuditRows.note(db, stamp.at(), stamp.by(), "clarification.moved", "item:" + itemId);
    }
    OutgoingRows.enqueueUpdates(db, ThreadRows.ROOT, id, stamp.at());
  }
}
