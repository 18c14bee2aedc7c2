package jp.torimatome.database;

import static jp.torimatome.database.generated.Tables.INCOMING;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Remembers, in the transaction of the act itself, which payloads of Slack were acted upon and with
 * what result.
 */
public final class IncomingRows {
  private IncomingRows() {}

  /** The result of an earlier delivery of the same payload. */
  public static Optional<String> answerOf(DSLContext db, String key) {
    return db.select(INCOMING.ANSWER)
        .from(INCOMING)
        .where(INCOMING.KEY.eq(key))
        .fetchOptional(INCOMING.ANSWER);
  }

  /** False when the payload was remembered already. */
  public static boolean remember(DSLContext db, String key, String answer, Instant now) {
    return db.insertInto(INCOMING, INCOMING.KEY, INCOMING.RECEIVED_AT, INCOMING.ANSWER)
            .values(key, now, answer)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
