package jp.torimatome.audit;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record: whatever is done to its lines behind its back shows. */
class AuditTest {
  private static final Instant NOW = Instant.parse("2025-04-14T00:00:00Z");
  private static final AuditStore.Selection ALL = new AuditStore.Selection(Optional.empty());

  @TempDir Path folder;
  private Database database;
  private AuditStore store;

  @BeforeEach
  void open() {
    database = FreshDatabase.open(url());
    store = new AuditStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_was_written_is_intact() {
    note(5);
    assertThat(intactLines()).isEqualTo(5);
  }

  @Test
  void an_empty_record_is_intact() {
    assertThat(store.verify(Optional.empty())).isEqualTo(new Verdict.Intact(0, ""));
  }

  @Test
  void the_database_itself_refuses_to_change_or_delete_a_line() {
    note(3);
    assertThatThrownBy(() ->
            database.change(
                db -> db.update(AUDIT).set(AUDIT.WHO, "U2").where(AUDIT.ID.eq(2L)).execute()))
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(() ->
            database.change(
                db -> db.update(AUDIT).set(AUDIT.HASH, "").where(AUDIT.ID.eq(2L)).execute()))
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(
            () -> database.change(db -> db.deleteFrom(AUDIT).where(AUDIT.ID.eq(2L)).execute()))
        .hasStackTraceContaining("append-only");
    assertThat(store.verify(Optional.empty())).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void every_column_that_somebody_rewrites_in_the_file_shows() {
    for (String change :
        List.of(
            "who = 'U9'",
            "act = 'reply.accepted'",
            "subject = 'item:2'",
            "at = at + 1",
            "origin = 'x'",
            "hash = 'a' || hash",
            "id = 400")) {
      note(4);
      long changed = store.newest(ALL, 1, 1).getFirst().id();
      behind("UPDATE audit SET " + change + " WHERE id = " + changed);
      assertThat(store.verify(Optional.empty())).as(change).isInstanceOf(Verdict.Broken.class);
      behind("DELETE FROM audit");
    }
  }

  @Test
  void a_line_that_was_taken_out_shows_where_it_was() {
    note(5);
    behind("DELETE FROM audit WHERE id = 3");
    assertThat(store.verify(Optional.empty())).isEqualTo(new Verdict.Broken(4));
  }

  @Test
  void a_line_put_in_behind_its_back_shows() {
    note(2);
    behind("INSERT INTO audit (at, who, act, subject, hash) VALUES (0, 'U1', 'a', 'b', 'c')");
    assertThat(store.verify(Optional.empty())).isEqualTo(new Verdict.Broken(3));
  }

  @Test
  void a_cut_off_end_shows_only_against_a_hash_that_was_noted_elsewhere() {
    note(3);
    String noted = ((Verdict.Intact) store.verify(Optional.empty())).lastHash();
    note(2);
    assertThat(store.verify(Optional.of(noted))).isInstanceOf(Verdict.Intact.class);
    behind("DELETE FROM audit WHERE id >= 3");
    assertThat(store.verify(Optional.empty())).isInstanceOf(Verdict.Intact.class);
    assertThat(store.verify(Optional.of(noted))).isEqualTo(new Verdict.Unknown(noted));
  }

  @Test
  void lines_of_before_the_chain_are_chained_with_the_first_that_is_noted() {
    behind(
        "INSERT INTO audit (at, who, act, subject) VALUES (1, 'U1', 'a', 'x'), (2, 'U1', 'b',"
            + " 'x')");
    note(1);
    assertThat(intactLines()).isEqualTo(3);
  }

  @Test
  void many_who_write_at_once_make_one_chain() {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 0; person < 8; person++) {
        var _ = people.submit(() -> note(10));
      }
    }
    assertThat(intactLines()).isEqualTo(80);
  }

  @Test
  void a_line_tells_from_where_it_came() {
    Origin.run("command", () -> note(1));
    note(1);
    assertThat(store.newest(ALL, 0, 2)).extracting(Line::origin).containsExactly("", "command");
  }

  /** The words of every act stand in the text files; this finds those that were forgotten. */
  @Test
  void every_act_that_is_noted_has_words() throws IOException {
    Pattern act = Pattern.compile("\"([a-z_]+\\.[a-z-]+)\"");
    Set<String> noted = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        for (int at = source.indexOf("AuditRows.note(");
            at >= 0;
            at = source.indexOf("AuditRows.note(", at + 1)) {
          act.matcher(source.substring(at, source.indexOf(';', at)))
              .results()
              .forEach(found -> noted.add("trail.act." + found.group(1)));
        }
      }
    }
    Set<String> words = new TreeSet<>();
    Files.readAllLines(Path.of("src/main/resources/text/ja.properties"))
        .forEach(line -> words.add(line.split("=", 2)[0]));
    assertThat(noted).hasSizeGreaterThan(20);
    assertThat(words).containsAll(noted);
  }

  private long intactLines() {
    return ((Verdict.Intact) store.verify(Optional.empty())).lines();
  }

  private void note(int lines) {
    for (int line = 0; line < lines; line++) {
      database.change(db -> AuditRows.note(db, NOW, "U1", "form.opened", "item:1"));
    }
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("torimatome.db");
  }

  /**
   * As somebody with the file and a tool would do it: the triggers are dropped first, and put back.
   */
  private void behind(String statement) {
    try (Connection connection = DriverManager.getConnection(url());
        Statement sql = connection.createStatement()) {
      sql.execute("DROP TRIGGER audit_never_changes");
      sql.execute("DROP TRIGGER audit_never_goes");
      sql.execute(statement);
      String refused = "BEGIN SELECT raise(ABORT, 'append-only'); END";
      sql.execute(
          "CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit WHEN OLD.hash <> '' "
              + refused);
      sql.execute("CREATE TRIGGER audit_never_goes BEFORE DELETE ON audit " + refused);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
