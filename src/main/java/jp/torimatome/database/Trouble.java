package jp.torimatome.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;

/**
 * Why the database could not do its work now, though nothing is wrong with what was asked of it.
 */
public enum Trouble {
  /** Somebody else is writing, or the machine is overloaded: it passes by itself. */
  BUSY,
  /** No room on the disk. */
  FULL,
  /** The file must not be written, or is only served to be read. */
  LOCKED,
  /** The disk, or the file. */
  BROKEN;

  /** Ends the keys of its sentences. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a mistake of the program. */
  public static Optional<Trouble> of(Throwable thrown) {
    return cause(thrown).flatMap(Trouble::ofCause);
  }

  static Optional<SQLException> cause(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLException found
          && (found.getErrorCode() != 0 || found.getCause() == null)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** By SQLite's primary result codes: https://sqlite.org/rescode.html. */
  private static Optional<Trouble> ofCause(SQLException cause) {
    return switch (cause.getErrorCode() & 0xff) {
      case 5, 6 -> Optional.of(BUSY);
      case 13 -> Optional.of(FULL);
      case 3, 8, 14 -> Optional.of(LOCKED);
      case 10, 11, 26 -> Optional.of(BROKEN);
      default ->
          cause instanceof SQLTransientConnectionException ? Optional.of(BUSY) : Optional.empty();
    };
  }
}
