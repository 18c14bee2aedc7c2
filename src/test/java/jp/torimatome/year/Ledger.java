package jp.torimatome.year;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A second look into the bot's database, past all its code. */
public final class Ledger implements AutoCloseable {
  private final String url;
  private Connection connection;

  public Ledger(Path file) {
    this.url = "jdbc:sqlite:" + file;
    this.connection = connect();
  }

  private Connection connect() {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Every row as its columns, each as text; NULL is an empty one. */
  public List<List<String>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          String value = result.getString(column);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  /** The first column of every row. */
  public List<String> column(String sql) {
    return rows(sql).stream().map(List::getFirst).toList();
  }

  public long number(String sql) {
    return Long.parseLong(column(sql).getFirst());
  }

  /** The file was replaced. */
  public void reopen() {
    close();
    connection = connect();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
