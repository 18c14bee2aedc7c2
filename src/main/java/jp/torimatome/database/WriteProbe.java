package jp.torimatome.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** 書き込みの確認: writes a row as everybody does, on a connection of its own that does not wait long. */
public final class WriteProbe {
  private static final int PATIENCE_MILLISECONDS = 500;

  /** Less than this is no room: a night's backup needs as much again as the database. */
  private static final long LEAST_BYTES = 100_000_000;

  private final DatabaseFile file;

  public WriteProbe(DatabaseFile file) {
    this.file = file;
  }

  /** Why writing does not work now; empty when it does. */
  public Optional<Trouble> trouble() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    try (Connection connection = config.createConnection(file.url());
        var statement = connection.createStatement()) {
      statement.execute("UPDATE probe SET written_at = written_at + 1 WHERE id = 1");
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(Trouble.of(e).orElse(Trouble.BROKEN));
    }
  }

  /** Bytes that may still be written beside the database. */
  public long usableBytes() {
    try {
      FileStore store = Files.getFileStore(file.folder());
      return store.getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether there is room for the next days. */
  public boolean hasRoom() {
    try {
      return usableBytes() > LEAST_BYTES + Files.size(file.path());
    } catch (IOException e) {
      return false;
    }
  }
}
