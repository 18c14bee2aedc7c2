package jp.torimatome.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** One SQLite file: a single writer in immediate transactions, several readers beside it (WAL). */
public final class Database implements AutoCloseable {
  private static final int READERS = 4;

  /** SQLITE_OPEN_READONLY. */
  private static final String READ_ONLY = "1";

  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final DSLContext writing;
  private final DSLContext reading;

  private Database(HikariDataSource writer, HikariDataSource readers) {
    this.writer = writer;
    this.readers = readers;
    this.writing = DSL.using(writer, SQLDialect.SQLITE);
    this.reading = DSL.using(readers, SQLDialect.SQLITE);
  }

  /**
   * Opens the file named by a {@code jdbc:sqlite:} url, creates it and its folder when missing, and migrates it.
   *
   * @throws Refused when it comes from a newer version, or from one that stopped half-way
   */
  public static Database open(String url) {
    DatabaseFile file = DatabaseFile.of(url);
    file.prepare();
    HikariDataSource writer = pool(url, 1, "IMMEDIATE", "off");
    try {
      requireVersion(writer);
      Migrations migrations = new Migrations(writer);
      Optional<Fault> fault = migrations.fault();
      if (fault.isPresent()) {
        throw new Refused(file.path(), fault.get());
      }
      migrations.run();
      return new Database(writer, pool(url, READERS, "DEFERRED", "on"));
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /** Opens a file as it is, of whatever version: nothing can be written, and nothing is migrated. */
  public static Database openToRead(String url) {
    HikariConfig config = config(url, READERS, "DEFERRED", "on");
    config.addDataSourceProperty("open_mode", READ_ONLY);
    config.setReadOnly(true);
    HikariDataSource readers = new HikariDataSource(config);
    return new Database(readers, readers);
  }

  /** False when it was opened only to be read. */
  public boolean isWritable() {
    return writer != readers;
  }

  /** Runs the act in one transaction that is stored when it returns, and undone when it throws. */
  public <T> T write(Function<DSLContext, T> act) {
    return writing.transactionResult(configuration -> act.apply(configuration.dsl()));
  }

  /** {@link #write} for an act without a result. */
  public void change(Consumer<DSLContext> act) {
    writing.transaction(configuration -> act.accept(configuration.dsl()));
  }

  /** Asks a question, which may be several queries about one state of things; it cannot write. */
  public <T> T read(Function<DSLContext, T> question) {
    return reading.transactionResult(configuration -> question.apply(configuration.dsl()));
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  private static HikariDataSource pool(String url, int size, String transactions, String queryOnly) {
    HikariConfig config = config(url, size, transactions, queryOnly);
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    return new HikariDataSource(config);
  }

  private static HikariConfig config(String url, int size, String transactions, String queryOnly) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("busy_timeout", "10000");
    config.addDataSourceProperty("transaction_mode", transactions);
    config.setConnectionInitSql("PRAGMA query_only = " + queryOnly);
    return config;
  }

  /** SQLite before 3.51.3 can lose committed pages when a WAL is reset: https://sqlite.org/wal.html#walresetbug. */
  private static void requireVersion(HikariDataSource source) {
    DSLContext asking = DSL.using(source, SQLDialect.SQLITE);
    String version = asking.select(DSL.field("sqlite_version()", String.class)).fetchSingle().value1();
    if (Runtime.Version.parse(version).compareTo(Runtime.Version.parse("3.51.3")) < 0) {
      throw new IllegalStateException("SQLite 3.51.3 or newer is needed, this is " + version);
    }
  }
}
