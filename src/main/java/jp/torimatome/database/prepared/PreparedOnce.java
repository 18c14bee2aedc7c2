package jp.torimatome.database.prepared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jooq.tools.jdbc.DefaultPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * 用意済み: a connection that keeps the statements that it was given last, ready to be run again.
 * SQLite compiles a statement with all the triggers and views that it touches, which takes longer
 * than to run it; one that has become old is compiled anew by itself
 * (https://sqlite.org/c3ref/prepare.html).
 */
public final class PreparedOnce extends DefaultConnection {
  private static final int KEPT = 200;

  private final SequencedMap<String, PreparedStatement> free = new LinkedHashMap<>();

  PreparedOnce(Connection connection) {
    super(connection);
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    PreparedStatement before = free.remove(sql);
    return new Kept(sql, before == null ? super.prepareStatement(sql) : before);
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement each : free.values()) {
      each.close();
    }
    free.clear();
    super.close();
  }

  /** Opens such connections. */
  public static final class Source extends SQLiteDataSource {
    public Source(SQLiteConfig config) {
      super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return new PreparedOnce(super.getConnection());
    }
  }

  /** Closed it is put away; one that failed, or was given more than one set of values, is not. */
  private final class Kept extends DefaultPreparedStatement {
    private final String sql;
    private boolean usable = true;
    private boolean closed;
    private @Nullable ResultSet rows;

    private Kept(String sql, PreparedStatement statement) {
      super(statement, PreparedOnce.this);
      this.sql = sql;
    }

    @Override
    public boolean execute() throws SQLException {
      usable = false;
      boolean hasRows = super.execute();
      usable = true;
      return hasRows;
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
      usable = false;
      rows = super.executeQuery();
      usable = true;
      return rows;
    }

    @Override
    public int executeUpdate() throws SQLException {
      usable = false;
      int changed = super.executeUpdate();
      usable = true;
      return changed;
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
      rows = super.getResultSet();
      return rows;
    }

    @Override
    public void addBatch() throws SQLException {
      usable = false;
      super.addBatch();
    }

    @Override
    public int[] executeBatch() throws SQLException {
      usable = false;
      return super.executeBatch();
    }

    @Override
    public boolean isClosed() throws SQLException {
      return closed || super.isClosed();
    }

    @Override
    public void close() throws SQLException {
      if (closed) {
        return;
      }
      closed = true;
      if (!usable || free.containsKey(sql)) {
        super.close();
        return;
      }
      if (rows != null) {
        rows.close();
      }
      clearParameters();
      free.put(sql, getDelegatePreparedStatement());
      if (free.size() > KEPT) {
        free.pollFirstEntry().getValue().close();
      }
    }
  }
}
