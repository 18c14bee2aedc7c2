package jp.torimatome.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * 点検: looks into a file without changing it: whether it is a database of ours, whole, and of a
 * version that we know.
 */
public final class Soundness {
  private static final int PATIENCE_MILLISECONDS = 10_000;

  /** SQLITE_CORRUPT and SQLITE_NOTADB, of https://sqlite.org/rescode.html. */
  private static final Set<Integer> BROKEN = Set.of(11, 26);

  private Soundness() {}

  /**
   * How closely the pages are looked at: {@code QUICK} leaves out whether the indexes say the same
   * as the tables.
   */
  public enum Depth {
    QUICK,
    WHOLE
  }

  /**
   * Everything that is wrong, the worst first; empty for a sound database, and for a file in which
   * nothing is yet.
   */
  public static List<Fault> faults(Path file, Depth depth) {
    if (!Files.isReadable(file)) {
      return List.of(new Fault("unreadable", file.toString()));
    }
    SQLiteDataSource source = source(file);
    try (Connection connection = source.getConnection()) {
      DSLContext db = DSL.using(connection, SQLDialect.SQLITE);
      List<Fault> found = new ArrayList<>();
      pages(db, depth).ifPresent(found::add);
      if (!found.isEmpty() || isEmpty(db)) {
        return found;
      }
      if (!has(db, "flyway_schema_history") || !has(db, "audit")) {
        return List.of(new Fault("foreign", file.getFileName().toString()));
      }
      new Migrations(source).fault().ifPresent(found::add);
      references(db).ifPresent(found::add);
      return found;
    } catch (SQLException | RuntimeException e) {
      Fault fault = fault(e);
      return List.of(
          fault.code().equals("pages") ? fault : new Fault("unreadable", fault.detail()));
    }
  }

  /** Whether there is nothing in it, as in a file that was just made. */
  public static boolean isEmpty(Path file) {
    try (Connection connection = source(file).getConnection()) {
      return isEmpty(DSL.using(connection, SQLDialect.SQLITE));
    } catch (SQLException e) {
      throw new DataAccessException("cannot be opened", e);
    }
  }

  /** Whether it was written by an older version, and is brought to this one when it is opened. */
  public static boolean isOlder(Path file) {
    return new Migrations(source(file)).isOlder();
  }

  /** How many rows each table has. */
  static Map<String, Integer> counts(DSLContext db) {
    Map<String, Integer> counts = new TreeMap<>();
    db.fetch("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .forEach(row ->
            counts.put(
                row.get(0, String.class), db.fetchCount(table(name(row.get(0, String.class))))));
    return counts;
  }

  /** Opens a file to be read; whoever else uses it is waited for. */
  static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(new DatabaseFile(file.toAbsolutePath()).url());
    return source;
  }

  private static Optional<Fault> pages(DSLContext db, Depth depth) {
    String check = depth == Depth.QUICK ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)";
    return Optional.of(db.fetchSingle(check).get(0, String.class))
        .filter(said -> !said.equals("ok"))
        .map(said -> new Fault("pages", said));
  }

  private static Optional<Fault> references(DSLContext db) {
    return db.fetch("PRAGMA foreign_key_check").stream()
        .findFirst()
        .map(row -> new Fault("references", row.get(0, String.class)));
  }

  private static boolean isEmpty(DSLContext db) {
    return db.fetchCount(table("sqlite_schema")) == 0;
  }

  private static boolean has(DSLContext db, String table) {
    return db.fetchExists(table("sqlite_schema"), field("name").eq(table));
  }

  /** Of a copy that came to nothing: the file is broken, or the copy could not be written. */
  static Fault fault(Exception e) {
    SQLException cause = Trouble.cause(e).orElse(new SQLException(e));
    return fault(cause.getErrorCode(), String.valueOf(cause.getMessage()));
  }

  static Fault fault(int code, String words) {
    return new Fault(BROKEN.contains(code & 0xff) ? "pages" : "not_copied", words);
  }
}
