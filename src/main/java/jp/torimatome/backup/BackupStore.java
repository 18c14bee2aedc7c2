package jp.torimatome.backup;

import static jp.torimatome.database.generated.Tables.BACKUP;
import static org.jooq.impl.DSL.max;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Soundness;

/** Keeps when there was a good backup. */
public final class BackupStore {
  private final Database database;

  public BackupStore(Database database) {
    this.database = database;
  }

  /** When the last good one was made. */
  public Optional<Instant> last() {
    return database.read(db ->
        Optional.ofNullable(db.select(max(BACKUP.MADE_AT)).from(BACKUP).fetchSingle().value1()));
  }

  /**
   * Into a database that may be of an older version, where nothing is noted, because a backup is
   * what one takes before it changes.
   */
  static void note(DatabaseFile file, Path backup, Instant now) {
    if (!Soundness.isOlder(file.path())) {
      try (Database database = Database.open(file.url())) {
        database.change(db ->
            db.insertInto(BACKUP, BACKUP.MADE_AT, BACKUP.FILE)
                .values(now, backup.toString())
                .execute());
      }
    }
  }
}
