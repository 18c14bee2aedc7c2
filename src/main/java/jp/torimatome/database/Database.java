package jp.torimatome.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.torimatome.database.known.Known;
import jp.torimatome.database.prepared.PreparedOnce;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One SQLite file: a single writer in immediate transactions, several readers beside it (WAL). */
public final class Database implements AutoCloseable {
  /** One of them looks whether anything was written, and does nothing else. */
  private static final int READERS = 5;

  /** SQLITE_OPEN_READONLY. */
  private static final String READ_ONLY = "1";

  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final DSLContext writing;
  private final DSLContext reading;
  private final Optional<Fault> fault;
  private final Known known;
  private final ScopedValue<DSLContext> asking = ScopedValue.newInstance();
  private final LongAdder asked = new LongAdder();

  private Database(HikariDataSource writer, HikariDataSource readers, Optional<Fault> fault) {
    this.fault = fault;
    this.writer = writer;
    this.readers = readers;
    this.writing = DSL.using(writer, SQLDialect.SQLITE);
    this.known = new Known(readers);
    this.reading = known.reading();
  }

  /**
   * Opens the file named by a {@code jdbc:sqlite:} url, creates it and its folder when missing, and
   * migrates it.
   *
   * @throws Refused when it comes from a newer version, or from one that stopped half-way
   */
  public static Database open(String url) {
    return open(url, Patience.LONG);
  }

  /** {@link #open(String)} for who waits more or less long while another process writes. */
  public static Database open(String url, Patience patience) {
    DatabaseFile file = DatabaseFile.of(url);
    file.prepare();
    HikariDataSource writer = pool(url, 1, "IMMEDIATE", "off", patience);
    try {
      requireVersion(writer);
      Migrations migrations = new Migrations(writer);
      Optional<Fault> fault = migrations.fault();
      if (fault.isPresent()) {
        throw new Refused(file.path(), fault.get());
      }
      migrations.run();
      return new Database(
          writer, pool(url, READERS, "DEFERRED", "on", Patience.LONG), Optional.empty());
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /**
   * How long a change waits: somebody who pressed a button has three seconds in all, a command line
   * has time.
   */
  public enum Patience {
    SHORT(1_200, 1_300),
    LONG(10_000, 30_000);

    private final int lockMilliseconds;
    private final int turnMilliseconds;

    Patience(int lockMilliseconds, int turnMilliseconds) {
      this.lockMilliseconds = lockMilliseconds;
      this.turnMilliseconds = turnMilliseconds;
    }
  }

  /**
   * Opens a file as it is, of whatever version: nothing can be written, and nothing is migrated.
   */
  public static Database openToRead(String url) {
    return openToRead(url, Optional.empty());
  }

  /** {@link #openToRead(String)} because of a fault, of which everybody can learn. */
  public static Database openToRead(String url, Fault fault) {
    return openToRead(url, Optional.of(fault));
  }

  private static Database openToRead(String url, Optional<Fault> fault) {
    Properties properties = properties("DEFERRED", Patience.LONG);
    properties.setProperty("open_mode", READ_ONLY);
    HikariConfig config = config(url, properties, READERS, "on", Patience.LONG);
    config.setReadOnly(true);
    HikariDataSource readers = new HikariDataSource(config);
    return new Database(readers, readers, fault);
  }

  /** Why it is only served to be read; empty for a sound one. */
  public Optional<Fault> fault() {
    return fault;
  }

  /** Runs the act in one transaction that is stored when it returns, and undone when it throws. */
  public <T> T write(Function<DSLContext, T> act) {
    try {
      return writing.transactionResult(configuration -> act.apply(configuration.dsl()));
    } finally {
      known.forget();
    }
  }

  /** {@link #write} for an act without a result. */
  public void change(Consumer<DSLContext> act) {
    write(db -> {
      act.accept(db);
      return Optional.empty();
    });
  }

  /**
   * Asks a question, which may be several queries about one state of things; it cannot write. One
   * that is asked within another is about the same state.
   */
  public <T> T read(Function<DSLContext, T> question) {
    return asking.isBound() ? question.apply(asking.get()) : ask(question);
  }

  /**
   * Within another question on the same connection: who holds one and waits for a second waits for
   * ever, once there are as many of them as connections.
   */
  private <T> T ask(Function<DSLContext, T> question) {
    asked.increment();
    if (asking.isBound()) {
      return question.apply(asking.get());
    }
    return known.begun(() ->
        reading.transactionResult(configuration ->
            ScopedValue.where(asking, configuration.dsl())
                .call(() -> question.apply(configuration.dsl()))));
  }

  /** How many questions the file was asked until now, for who wants to know what an act costs. */
  public long asked() {
    return asked.sum();
  }

  /**
   * {@link #read} for what is asked again and again: the answer, which nobody may change, is kept
   * until anything is written by whomever. {@code what} names the question and all that it depends
   * on. Like every question it sees what is stored, not what a transaction is about to store.
   */
  public <T> T known(List<?> what, Function<DSLContext, T> question) {
    return known.answer(what, () -> ask(question));
  }

  /** {@link #known(List, Function)} for what is made of other answers. */
  public <T> T known(List<?> what, Supplier<T> made) {
    return known.answer(what, made);
  }

  /**
   * Within the act everything that is known is of one moment, and of what the act itself has
   * written since.
   */
  public <T> T atOneLook(Supplier<T> act) {
    return known.atOneLook(act::get);
  }

  @Override
  public void close() {
    known.close();
    readers.close();
    writer.close();
  }

  private static HikariDataSource pool(
      String url, int size, String transactions, String queryOnly, Patience patience) {
    Properties properties = properties(transactions, patience);
    properties.setProperty("journal_mode", "WAL");
    properties.setProperty("synchronous", "FULL");
    return new HikariDataSource(config(url, properties, size, queryOnly, patience));
  }

  private static Properties properties(String transactions, Patience patience) {
    Properties properties = new Properties();
    properties.setProperty("foreign_keys", "true");
    properties.setProperty("busy_timeout", Integer.toString(patience.lockMilliseconds));
    properties.setProperty("transaction_mode", transactions);
    return properties;
  }

  private static HikariConfig config(
      String url, Properties properties, int size, String queryOnly, Patience patience) {
    SQLiteDataSource source = new PreparedOnce.Source(new SQLiteConfig(properties));
    source.setUrl(url);
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patience.turnMilliseconds);
    config.setConnectionInitSql("PRAGMA query_only = " + queryOnly);
    return config;
  }

  /**
   * SQLite before 3.51.3 can lose committed pages when a WAL is reset:
   * https://sqlite.org/wal.html#walresetbug.
   */
  private static void requireVersion(HikariDataSource source) {
    DSLContext asking = DSL.using(source, SQLDialect.SQLITE);
    String version =
        asking.select(DSL.field("sqlite_version()", String.class)).fetchSingle().value1();
    if (Runtime.Version.parse(version).compareTo(Runtime.Version.parse("3.51.3")) < 0) {
      throw new IllegalStateException("SQLite 3.51.3 or newer is needed, this is " + version);
    }
  }
}
