package jp.torimatome.database.known;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/**
 * 覚え: answers that are kept until anything is written, by this process or another. SQLite tells a
 * connection whether others have committed since it last asked
 * (https://sqlite.org/pragma.html#pragma_data_version), so one connection does nothing else. What
 * looked only into tables whose changes are counted (change_count) outlives writes to others.
 */
public final class Known implements AutoCloseable {
  /** While it is bound nothing kept is used: what is said must be the same. */
  public static final ScopedValue<Boolean> ALWAYS_ASKED = ScopedValue.newInstance();

  private final DataSource source;
  private final Tables tables = new Tables();
  private final DSLContext reading;
  private final AtomicLong written = new AtomicLong();
  private final ScopedValue<AtomicReference<@Nullable Look>> looking = ScopedValue.newInstance();
  private final ScopedValue<Long> beginning = ScopedValue.newInstance();
  private final Answers answers = new Answers();
  private volatile State state = new State(0, -1, Map.of(), Map.of());
  private @Nullable Connection connection;
  private @Nullable PreparedStatement version;
  private @Nullable PreparedStatement counting;

  /** {@code source} has a connection for this alone. */
  public Known(DataSource source) {
    this.source = source;
    this.reading =
        DSL.using(source, SQLDialect.SQLITE)
            .configuration()
            .derive(new DefaultExecuteListenerProvider(tables))
            .dsl();
  }

  /**
   * One state of the database, numbered in the order in which they were found: how often each table
   * was changed, and since which state it is as it is.
   */
  private record State(
      long number, long version, Map<String, Long> counts, Map<String, Long> since) {
    /** What nobody counts may have changed with every state. */
    boolean holds(Answers.Answer answer) {
      if (answer.number() >= number) {
        return true;
      }
      for (String table : answer.tables()) {
        if (since.getOrDefault(table, number) > answer.number()) {
          return false;
        }
      }
      return !answer.tables().isEmpty();
    }

    State next(long nextVersion, Map<String, Long> nextCounts) {
      Map<String, Long> changed = new HashMap<>(since);
      nextCounts.forEach((table, count) -> {
        if (!count.equals(counts.get(table))) {
          changed.put(table, number + 1);
        }
      });
      return new State(number + 1, nextVersion, nextCounts, changed);
    }
  }

  /** The state as it was found, after so many writes of our own. */
  private record Look(long written, State state) {}

  /** Asks here, so that it is seen which tables a question looks into. */
  public DSLContext reading() {
    return reading;
  }

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

  /** A question about one state; what is asked within it is kept as of its beginning. */
  public <T> T begun(Supplier<T> question) {
    return ScopedValue.where(beginning, state.number()).call(question::get);
  }

  /**
   * The kept answer to what is asked, else a new one. It is asked after the look, so that what is
   * kept is never older than the state it is kept for.
   */
  @SuppressWarnings("unchecked") // the same words ask the same question
  public <T> T answer(List<?> what, Supplier<T> question) {
    State now = current();
    Answers.Answer known = answers.get(what);
    if (known == null || ALWAYS_ASKED.isBound() || !now.holds(known)) {
      Set<String> looked = new HashSet<>();
      T found = Tables.watched(looked, question);
      long asOf = beginning.isBound() ? Math.min(beginning.get(), now.number()) : now.number();
      known = answers.put(what, found, looked, asOf);
    }
    Tables.lookedInto(known.tables());
    return (T) known.found();
  }

  private State current() {
    if (!looking.isBound()) {
      return look();
    }
    Look last = looking.get().get();
    long now = written.get();
    if (last == null || last.written() != now) {
      last = new Look(now, look());
      looking.get().set(last);
    }
    return last.state();
  }

  private synchronized State look() {
    try {
      long now = version();
      State last = state;
      if (last.version() != now) {
        // counted after the look: what changes in between is found by the next one
        state = last.next(now, counts());
      }
      return state;
    } catch (SQLException e) {
      close();
      throw new DataAccessException("whether anything was written is not told", e);
    }
  }

  private long version() throws SQLException {
    PreparedStatement asking = version;
    if (asking == null) {
      Connection own = source.getConnection();
      connection = own;
      tables.read(own);
      asking = own.prepareStatement("PRAGMA data_version");
      version = asking;
    }
    try (ResultSet row = asking.executeQuery()) {
      return row.getLong(1);
    }
  }

  /** Of an older database, which is only read, nothing is counted. */
  private Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    if (!tables.has("change_count")) {
      return counts;
    }
    PreparedStatement asking = counting;
    if (asking == null) {
      asking =
          Objects.requireNonNull(connection)
              .prepareStatement("SELECT table_name, changes FROM change_count");
      counting = asking;
    }
    try (ResultSet row = asking.executeQuery()) {
      while (row.next()) {
        counts.put(row.getString(1), row.getLong(2));
      }
    }
    return counts;
  }

  /** Versions of another connection cannot be compared, so nothing is kept beyond this. */
  @Override
  public synchronized void close() {
    state = new State(state.number() + 1, -1, Map.of(), Map.of());
    try (Connection _ = connection) {
      connection = null;
      version = null;
      counting = null;
    } catch (SQLException e) {
      throw new DataAccessException("the connection does not close", e);
    }
  }
}
