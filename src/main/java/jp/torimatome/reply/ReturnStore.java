package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.REPLY_RETURN;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.Item;
import jp.torimatome.round.PromptRows;
import org.jooq.DSLContext;

/** Keeps what was sent back; a reply is sent back once at most. */
public final class ReturnStore {
  private final Database database;

  public ReturnStore(Database database) {
    this.database = database;
  }

  /** What became of it. */
  enum Stored {
    DONE,
    /** Somebody decided on the reply meanwhile. */
    ALREADY,
    /** A newer revision came meanwhile. */
    OVERTAKEN
  }

  /**
   * One transaction: the row, the section's message (one a day, from {@code since} on), the
   * prompts' update and the audit line.
   */
  Stored store(long replyId, Item.Returned returned, Instant since) {
    return database.write(db -> {
      DecisionRows.Standing standing = DecisionRows.of(db, replyId).orElseThrow();
      if (!standing.newest()) {
        return Stored.OVERTAKEN;
      }
      if (!standing.is(returned.stage() == Item.Returned.Stage.HEAD ? "waiting" : "answered")) {
        return Stored.ALREADY;
      }
      insert(db, replyId, returned);
      OutgoingRows.enqueueDaily(
          db, "returned", standing.inquiryId(), standing.destination(), since, returned.at());
      DecisionRows.show(db, standing.inquiryId(), returned.at());
      PromptRows.showItem(db, standing.itemId(), returned.at());
      AuditRows.note(
          db,
          returned.at(),
          returned.by(),
          "reply.returned",
          "item:"
              + standing.itemId()
              + " revision:"
              + standing.revision()
              + " fields:"
              + Field.codes(returned.fields())
              + " stage:"
              + returned.stage().code());
      return Stored.DONE;
    });
  }

  /** The item that a reply belongs to, and which revision of it the reply is. */
  Optional<DecisionRows.Standing> standing(long replyId) {
    return database.read(db -> DecisionRows.of(db, replyId));
  }

  private static void insert(DSLContext db, long replyId, Item.Returned returned) {
    db.insertInto(REPLY_RETURN)
        .set(REPLY_RETURN.REPLY_ID, replyId)
        .set(REPLY_RETURN.STAGE, returned.stage().code())
        .set(REPLY_RETURN.FIELDS, Field.codes(returned.fields()))
        .set(REPLY_RETURN.REASON, returned.reason())
        .set(REPLY_RETURN.DUE_AT, returned.dueAt())
        .set(REPLY_RETURN.RETURNED_AT, returned.at())
        .set(REPLY_RETURN.RETURNED_BY, returned.by())
        .execute();
  }
}
