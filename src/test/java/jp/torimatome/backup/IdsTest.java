package jp.torimatome.backup;

import static jp.torimatome.database.generated.Tables.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A button that Slack still shows must never mean another row than the one it was drawn for. */
class IdsTest {
  private static final Instant NIGHT = Instant.parse("2025-04-13T17:00:00Z");

  @TempDir Path folder;
  private DatabaseFile file;
  private Path copy;
  private Database database;

  @BeforeEach
  void open() {
    file = new DatabaseFile(folder.resolve("data/torimatome.db"));
    copy = folder.resolve("copy.db");
    database = FreshDatabase.open(file.url());
    database.change(db -> AuditRows.note(db, NIGHT, "U1", "act", "subject"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_table_gives_an_id_once() {
    List<String> others =
        database.read(db ->
            db.fetch(
                    "SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type ="
                        + " 'table' AND c.name = 'id' AND c.pk = 1 AND t.sql NOT LIKE"
                        + " '%AUTOINCREMENT%' AND t.sql NOT LIKE '%CHECK (id = 1)%'")
                .getValues(0, String.class));
    assertThat(others).as("make it id INTEGER PRIMARY KEY AUTOINCREMENT").isEmpty();
  }

  @Test
  void the_id_of_a_row_that_was_taken_back_is_not_given_again() {
    long first = plan("一");
    database.change(db -> db.deleteFrom(PLAN).execute());
    assertThat(plan("二")).isGreaterThan(first);
  }

  @Test
  void after_a_restore_ids_go_on_behind_those_that_were_lost() {
    backUp();
    long lost = plan("失われる計画");
    restore(NIGHT.plus(Duration.ofHours(8)));
    assertThat(plan("別の計画")).isEqualTo(lost + 1);
    restore(NIGHT.plus(Duration.ofHours(9)));
    assertThat(plan("また別の計画")).as("a second time").isEqualTo(lost + 2);
  }

  @Test
  void also_when_the_lost_database_cannot_be_asked() throws IOException {
    backUp();
    long lost = plan("失われる計画");
    loseEverything();
    restore(NIGHT.plus(Duration.ofHours(8)));
    long second = plan("別の計画");
    assertThat(second).isGreaterThan(lost + 1_000_000);
    loseEverything();
    restore(NIGHT.plus(Duration.ofHours(9)));
    assertThat(plan("また別の計画")).as("the same backup once more").isGreaterThan(second + 1_000_000);
  }

  private long plan(String name) {
    return database.write(db ->
        db.insertInto(PLAN, PLAN.NAME)
            .values(name)
            .returningResult(PLAN.ID)
            .fetchSingle()
            .value1());
  }

  private void backUp() {
    assertThat(new BackingUp(file).make(copy, false, NIGHT))
        .isInstanceOf(BackingUp.Outcome.Made.class);
  }

  private void loseEverything() throws IOException {
    database.close();
    Files.delete(file.path());
  }

  private void restore(Instant now) {
    database.close();
    assertThat(new Restoring(file).restore(copy, now))
        .isInstanceOf(Restoring.Outcome.Restored.class);
    database = FreshDatabase.open(file.url());
  }
}
