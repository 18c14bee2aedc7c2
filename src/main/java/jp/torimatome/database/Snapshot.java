package jp.torimatome.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * 写し: copies a database that may be in use as it stands at one moment, by SQLite's own means
 * (https://sqlite.org/backup.html): copying the file would miss what still stands in the
 * write-ahead log, and closing it again would take SQLite's locks away.
 */
public final class Snapshot {
  private static final int ALL_AT_ONCE = -1;
  private static final int PAUSE_MILLISECONDS = 100;
  private static final int TRIES = 100;

  private Snapshot() {}

  /**
   * Into a new file for its owner's eyes only, safe on the disk when this returns; empty, or why it
   * cannot be trusted.
   */
  public static Optional<Fault> copy(Path from, Path to) throws IOException {
    Files.createFile(to, OwnerOnly.file(to.toAbsolutePath().getParent()));
    Map<String, Integer> there;
    try (Connection connection = Soundness.source(from).getConnection()) {
      connection.setAutoCommit(false); // one state of things for the pages and for what is counted
      DSLContext db = DSL.using(connection, SQLDialect.SQLITE);
      there = Soundness.counts(db);
      int code =
          connection
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup("main", to.toString(), null, PAUSE_MILLISECONDS, TRIES, ALL_AT_ONCE);
      if (code != 0) {
        return Optional.of(Soundness.fault(code, "SQLite " + code));
      }
    } catch (SQLException | DataAccessException e) {
      return Optional.of(Soundness.fault(e));
    }
    Optional<Fault> different = settled(to, there);
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return different;
  }

  /** Makes it one file that needs no other beside it, and counts. */
  private static Optional<Fault> settled(Path copy, Map<String, Integer> expected) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
    try (Connection connection =
        config.createConnection(new DatabaseFile(copy.toAbsolutePath()).url())) {
      Map<String, Integer> counts = Soundness.counts(DSL.using(connection, SQLDialect.SQLITE));
      return counts.equals(expected)
          ? Optional.empty()
          : Optional.of(new Fault("counts", copy.getFileName().toString()));
    } catch (SQLException | DataAccessException e) {
      return Optional.of(Soundness.fault(e));
    }
  }
}
