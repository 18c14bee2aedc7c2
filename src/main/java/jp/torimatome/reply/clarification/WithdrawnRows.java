package jp.torimatome.reply.clarification;

import static jp.torimatome.database.generated.Tables.CLARIFICATION_WITHDRAWAL;

import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.people.Stamp;
import org.jooq.DSLContext;

/** 疑義照会の取下げ: what the office asked and has taken back. */
final class WithdrawnRows {
  private WithdrawnRows() {}

  static boolean holds(DSLContext db, long wordId) {
    return db.fetchExists(CLARIFICATION_WITHDRAWAL, CLARIFICATION_WITHDRAWAL.WORD_ID.eq(wordId));
  }

  /** Every word that waits for the section; its message loses the button. */
  static void withdraw(DSLContext db, Clarification clarification, Stamp stamp) {
    clarification
        .waiting()
        .forEach(word ->
            db.insertInto(CLARIFICATION_WITHDRAWAL)
                .set(CLARIFICATION_WITHDRAWAL.WORD_ID, word.id())
                .set(CLARIFICATION_WITHDRAWAL.WITHDRAWN_AT, stamp.at())
                .set(CLARIFICATION_WITHDRAWAL.WITHDRAWN_BY, stamp.by())
                .execute());
    OutgoingRows.enqueueUpdates(db, ThreadRows.ROOT, clarification.id(), stamp.at());
    AuditRows.note(
        db, stamp.at(), stamp.by(), "clarification.withdrawn", "item:" + clarification.itemId());
  }
}
