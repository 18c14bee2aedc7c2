package jp.torimatome.database;

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
final class Known implements AutoCloseable {
  /** What is kept of one state of things; beyond that it is begun anew. */
  private static final int MOST = 20_000;

  private final DataSource source;
  private final AtomicLong written = new AtomicLong();
  private final ScopedValue<AtomicReference<@Nullable Look>> looking = ScopedValue.newInstance();
  private volatile Answers answers = new Answers(-1, Map.of());
  private @Nullable Connection connection;
  private @Nullable PreparedStatement version;

  Known(DataSource source) {
    this.source = source;
  }

  /** Answers about one state of the database, by what was asked. */
  private record Answers(long version, Map<List<?>, Object> kept) {}

  /** The answers as they were found, after so many writes of our own. */
  private record Look(long written, Answers answers) {}

  /** Something of our own was committed. */
  void forget() {
    written.incrementAndGet();
  }

  /** Within the act others are looked for once, and again only after a write of our own. */
  <T, E extends Throwable> T atOneLook(ScopedValue.CallableOp<T, E> act) throws E {
    return looking.isBound()
        ? act.call()
        : ScopedValue.where(looking, new AtomicReference<>()).call(act);
  }

  /**
   * The kept answer to what is asked, else a new one. It is asked after the look, so that what is
   * kept is never older than the state it is kept for.
   */
  @SuppressWarnings("unchecked") // the same words ask the same question
  <T> T answer(List<?> what, Supplier<T> question) {
    Map<List<?>, Object> kept = current().kept();
    Object known = kept.get(what);
    if (known == null) {
      known = question.get();
      if (kept.size() >= MOST) {
        kept.clear();
      }
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
    if (answers.version() != now) {
      answers = new Answers(now, new ConcurrentHashMap<>());
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
    answers = new Answers(-1, Map.of());
    try (Connection open = connection) {
      connection = null;
      version = null;
    } catch (SQLException e) {
      throw new DataAccessException("the connection does not close", e);
    }
  }
}
