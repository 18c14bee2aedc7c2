package jp.torimatome.database;

import static jp.torimatome.database.generated.Tables.AUDIT;

import java.time.Instant;
import org.jooq.DSLContext;

/** Writes who did what, inside the transaction that does it; never reply text, names or tokens. */
public final class AuditRows {
  private AuditRows() {}

  /** {@code who} is a Slack user id, or the word for the schedule or the command line. */
  public static void note(DSLContext db, Instant at, String who, String act, String subject) {
    db.insertInto(AUDIT).set(AUDIT.AT, at).set(AUDIT.WHO, who).set(AUDIT.ACT, act).set(AUDIT.SUBJECT, subject).execute();
  }
}
