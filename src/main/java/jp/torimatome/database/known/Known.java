package jp.torimatome.database.known;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * 覚え: answers that are kept until anything is written, by this process or another. SQLite tells a
 * connection whether others have committed since it last asked
 * (https://sqlite.org/pragma.html#pragma_data_version), so one connection does nothing else.
 */
public final class Known implements AutoCloseable {
  /** So many answers make a generation; the one before it is kept too. */
  private static final int GENERATION = 8_192;

  private final DataSource source;
  private final AtomicLong written = new AtomicLong();
  private final ScopedValue<AtomicReference<@Nullable Look>> looking = ScopedValue.newInstance();
  private volatile Answers answers = new Answers(-1);
  private @Nullable Connection connection;
  private @Nullable PreparedStatement version;

  /** {@code source} has a connection for this alone. */
  public Known(DataSource source) {
    this.source = source;
  }

  /** Answers about one state of the database, by what was asked; those asked for last stay. */
  private static final class Answers {
    private final long version;
    private volatile Map<List<?>, Object> young = new ConcurrentHashMap<>();
    private volatile Map<List<?>, Object> old = Map.of();

    private Answers(long version) {
      this.version = version;
    }

    @Nullable Object get(List<?> what) {
      Object known = young.get(what);
      if (known == null) {
        known = old.get(what);
        if (known != null) {
          put(what, known);
        }
      }
      return known;
    }

    void put(List<?> what, Object answer) {
      if (young.size() >= GENERATION) {
        old = young;
        young = new ConcurrentHashMap<>();
      }
      young.put(what, answer);
    }
  }

  /** The answers as they were found, after so many writes of our own. */
  private record Look(long written, Answers answers) {}

  /** Something of our own was committed. */
  public void forget() {
    written.incrementAndGet();
  }

  /** Within the act others are looked for once, and again only after a write of our own. */
  public <T, E extends Throwable> T atOneLook(ScopedValue.CallableOp<T, E> act) throws E {
    return looking.isBound()
        ? act.call()
        : ScopedValue.where(looking, new AtomicReference<>()).call(act);
  }

  /**
   * The kept answer to what is asked, else a new one. It is asked after the look, so that what is
   * kept is never older than the state it is kept for.
   */
  @SuppressWarnings("unchecked") // the same words ask the same question
  public <T> T answer(List<?> what, Supplier<T> question) {
    Answers kept = current();
    Object known = kept.get(what);
    if (known == null) {
      known = question.get();
      kept.put(what, known);
    }
    return (T) known;
  }

  private Answers current() {
    if (!looking.isBound()) {
      return look();
    }
    Look last = looking.get().get();
    long now = written.get();
    if (last == null || last.written() != now) {
      last = new Look(now, look());
      looking.get().set(last);
    }
    return last.answers();
  }

  private synchronized Answers look() {
    long now = version();
    if (answers.version != now) {
      answers = new Answers(now);
    }
    return answers;
  }

  private long version() {
    try {
      PreparedStatement asking = version;
      if (asking == null) {
        connection = source.getConnection();
        asking = connection.prepareStatement("PRAGMA data_version");
        version = asking;
      }
      try (ResultSet row = asking.executeQuery()) {
        return row.getLong(1);
      }
    } catch (SQLException e) {
      close();
      throw new DataAccessException("whether anything was written is not told", e);
    }
  }

  /** Versions of another connection cannot be compared, so nothing is kept beyond this. */
  @Override
  public synchronized void close() {
    answers = new Answers(-1);
    try (Connection open = connection) {
      connection = null;
      version = null;
    } catch (SQLException e) {
      throw new DataAccessException("the connection does not close", e);
    }
  }
}
