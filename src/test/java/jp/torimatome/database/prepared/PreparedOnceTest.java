package jp.torimatome.database.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/** 用意済み: a statement that is run again does what a new one would do. */
class PreparedOnceTest {
  private static final String ONE = "select name from person where id = ?";
  private static final String ALL = "select name from person order by id";

  @TempDir Path folder;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    PreparedOnce.Source source = new PreparedOnce.Source(new SQLiteConfig());
    source.setUrl("jdbc:sqlite:" + folder.resolve("people.db"));
    connection = source.getConnection();
    run("create table person (id integer primary key, name text not null)");
    run("insert into person values (1, '一'), (2, '二')");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void it_forgets_what_it_was_asked_with() throws SQLException {
    assertThat(name(1)).isEqualTo("一");
    assertThat(name(2)).isEqualTo("二");
    try (PreparedStatement unset = connection.prepareStatement(ONE);
        ResultSet rows = unset.executeQuery()) {
      assertThat(rows.next()).as("nothing has the id null").isFalse();
    }
  }

  @Test
  void it_can_be_asked_while_it_is_being_asked() throws SQLException {
    try (PreparedStatement outer = connection.prepareStatement(ALL);
        ResultSet rows = outer.executeQuery();
        PreparedStatement inner = connection.prepareStatement(ALL);
        ResultSet again = inner.executeQuery()) {
      assertThat(rows.next()).isTrue();
      assertThat(again.next()).isTrue();
      assertThat(again.next()).isTrue();
      assertThat(again.getString(1)).isEqualTo("二");
      assertThat(rows.getString(1)).isEqualTo("一");
    }
    assertThat(name(2)).isEqualTo("二");
  }

  @Test
  void rows_that_nobody_has_read_hold_nothing_up() throws SQLException {
    try (PreparedStatement half = connection.prepareStatement(ALL)) {
      assertThat(half.execute()).isTrue();
      assertThat(half.getResultSet().next()).isTrue();
    }
    run("drop table person");
  }

  @Test
  void it_sees_what_the_table_has_become() throws SQLException {
    assertThat(name(1)).isEqualTo("一");
    run("drop table person");
    run("create table person (name text not null, id integer primary key)");
    run("insert into person values ('壱', 1)");
    assertThat(name(1)).isEqualTo("壱");
  }

  @Test
  void it_may_fail_and_then_work() throws SQLException {
    String insert = "insert into person values (?, '三')";
    try (PreparedStatement taken = connection.prepareStatement(insert)) {
      taken.setLong(1, 1);
      assertThatThrownBy(taken::executeUpdate).isInstanceOf(SQLException.class);
    }
    try (PreparedStatement free = connection.prepareStatement(insert)) {
      free.setLong(1, 3);
      assertThat(free.executeUpdate()).isEqualTo(1);
    }
    assertThat(name(3)).isEqualTo("三");
  }

  @Test
  void more_than_it_keeps_can_be_asked() throws SQLException {
    for (int each = 0; each < 500; each++) {
      run("insert into person values (" + (10 + each) + ", 'x')");
    }
    assertThat(name(509)).isEqualTo("x");
  }

  private String name(long id) throws SQLException {
    try (PreparedStatement asking = connection.prepareStatement(ONE)) {
      asking.setLong(1, id);
      try (ResultSet rows = asking.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }
}
