package jp.torimatome.backup;

import java.sql.Connection;
import java.sql.SQLException;
import jp.torimatome.database.DatabaseFile;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * Takes over what still stands beside a database file, which only succeeds while no other process
 * has it open.
 */
final class SoleFileStore {
  private SoleFileStore() {}

  /**
   * False while somebody else has it open; true also for a file that is beyond reading, which
   * nobody can use.
   */
  static boolean isAlone(DatabaseFile database) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(1000);
    try (Connection connection = config.createConnection(database.url());
        var statement = connection.createStatement()) {
      statement.execute(
          "PRAGMA journal_mode = DELETE"); // https://sqlite.org/wal.html: locked unless this is the
      // only connection
      return true;
    } catch (SQLException e) {
      int primary = e.getErrorCode() & 0xff;
      return primary != SQLiteErrorCode.SQLITE_BUSY.code
          && primary != SQLiteErrorCode.SQLITE_LOCKED.code;
    }
  }
}
