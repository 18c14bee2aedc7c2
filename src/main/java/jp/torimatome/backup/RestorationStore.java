package jp.torimatome.backup;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.RESTORATION;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.delivery.OutgoingKind;
import org.jooq.DSLContext;

/**
 * Notes in a backup that it becomes the database, and what follows for what it was about to send.
 */
final class RestorationStore {
  private static final String SHELL = "command";
  private static final String UPDATE = "_update";

  /** Messages older than this are not brought up to date. */
  private static final Duration SHOWN = Duration.ofDays(60);

  private RestorationStore() {}

  /**
   * All or nothing; {@code keptAs} is the file that it replaces, {@code given} the ids that were
   * given there, empty where that cannot be read any more.
   */
  static void note(Database copy, String keptAs, Optional<Map<String, Long>> given, Instant now) {
    copy.change(db -> {
      Instant last = ContentsStore.newest(db).orElse(Instant.EPOCH);
      given.ifPresentOrElse(
          ids -> IdStore.goOnAfter(db, ids),
          () -> IdStore.goOnAfter(db, Duration.between(last, now)));
      doubt(db);
      refresh(db, last, now);
      db.insertInto(
              RESTORATION, RESTORATION.BACKUP_AT, RESTORATION.RESTORED_AT, RESTORATION.KEPT_AS)
          .values(last, now, keptAs)
          .execute();
      AuditRows.note(db, now, SHELL, "database.restored", "backup:" + last.toEpochMilli());
    });
  }

  /** Whatever was not settled may have been sent since: Slack is asked before it is sent. */
  private static void doubt(DSLContext db) {
    db.update(OUTGOING)
        .set(OUTGOING.STATE, "waiting")
        .setNull(OUTGOING.CLAIM_TOKEN)
        .setNull(OUTGOING.LEASE_UNTIL)
        .where(OUTGOING.STATE.eq("claimed"))
        .execute();
    db.update(OUTGOING)
        .set(OUTGOING.DOUBTFUL, true)
        .where(OUTGOING.STATE.in("waiting", "held", "parked"))
        .execute();
  }

  /**
   * What stands in Slack shows replies that are lost: it is drawn again as the restored database
   * has it.
   */
  private static void refresh(DSLContext db, Instant last, Instant now) {
    List<String> kinds =
        Arrays.stream(OutgoingKind.values())
            .map(OutgoingKind::code)
            .filter(code -> code.endsWith(UPDATE))
            .map(code -> code.substring(0, code.length() - UPDATE.length()))
            .toList();
    db.selectDistinct(OUTGOING.KIND, OUTGOING.SUBJECT_ID, OUTGOING.DESTINATION)
        .from(OUTGOING)
        .where(
            OUTGOING.KIND.in(kinds),
            OUTGOING.STATE.eq("sent"),
            OUTGOING.CREATED_AT.ge(last.minus(SHOWN)))
        .fetch()
        .forEach(
            row -> OutgoingRows.enqueueUpdate(db, row.value1(), row.value2(), row.value3(), now));
  }
}
