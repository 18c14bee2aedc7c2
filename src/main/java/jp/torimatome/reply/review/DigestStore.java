package jp.torimatome.reply.review;

import static jp.torimatome.database.generated.Tables.DIGEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.people.place.TroubleStore;
import jp.torimatome.reply.aside.AsideStore;

/** Keeps on which days the coordinators had their digest. */
public final class DigestStore {
  private final Database database;

  public DigestStore(Database database) {
    this.database = database;
  }

  boolean isMade(LocalDate day) {
    return database.read(db -> db.fetchExists(DIGEST, DIGEST.ON_DAY.eq(day.toString())));
  }

  /**
   * Once a day, to one channel, or to each of several people; it tells of every trouble that none
   * has told of.
   */
  void make(LocalDate day, List<String> destinations, String by, Instant now) {
    database.change(db -> {
      int made =
          db.insertInto(DIGEST, DIGEST.ON_DAY, DIGEST.MADE_AT)
              .values(day.toString(), now)
              .onConflictDoNothing()
              .execute();
      if (made == 1) {
        long id =
            db.select(DIGEST.ID)
                .from(DIGEST)
                .where(DIGEST.ON_DAY.eq(day.toString()))
                .fetchSingle()
                .value1();
        destinations.forEach(destination ->
            OutgoingRows.enqueue(db, "digest", id, 0, destination, now, Instant.EPOCH));
        TroubleStore.tell(db, id);
        AsideStore.tell(db, id);
        AuditRows.note(db, now, by, "digest.made", "digest:" + day);
      }
    });
  }
}
