package jp.torimatome.reply.clarification;

import static jp.torimatome.database.generated.Tables.OUTGOING;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.database.OutgoingRows;
import org.jooq.DSLContext;

/** 照会のスレッド: the message that a thread hangs from, and the words that are said in it. */
final class ThreadRows {
  static final String ROOT = "clarification";

  private ThreadRows() {}

  /**
   * The first word opens the thread, as does one after a question that was taken back before it
   * left.
   */
  static void say(DSLContext db, long id, long word, String destination, Instant now) {
    if (destination(db, id).isEmpty()) {
      OutgoingRows.enqueueNewest(db, ROOT, id, destination, now);
    } else {
      OutgoingRows.enqueue(db, "clarification_word", word, 0, destination, now, Instant.EPOCH);
      OutgoingRows.enqueueUpdates(db, ROOT, id, now);
    }
  }

  /** Where the newest thread is, or will be. */
  static Optional<String> destination(DSLContext db, long id) {
    return db.select(OUTGOING.DESTINATION)
        .from(OUTGOING)
        .where(OUTGOING.KIND.eq(ROOT), OUTGOING.SUBJECT_ID.eq(id), OUTGOING.STATE.ne("dropped"))
        .orderBy(OUTGOING.ID.desc())
        .limit(1)
        .fetchOptional(OUTGOING.DESTINATION);
  }
}
