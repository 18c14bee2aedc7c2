package jp.torimatome.e2e.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.Main;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.SoleUse;
import jp.torimatome.e2e.BotProcess;
import jp.torimatome.e2e.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that this version must not touch, and one that another process has. */
final class RefusedDatabaseTest {
  @TempDir Path folder;
  private Office office;
  private DatabaseFile file;

  @BeforeEach
  void made() {
    office = Office.closed(folder, false);
    file = new DatabaseFile(folder.resolve("torimatome.db"));
  }

  @Test
  void oneOfANewerVersionIsRefusedInWordsAndLeftAlone() throws Exception {
    Path copy = folder.resolve("copy.db");
    office.command("backup", copy.toString());
    for (Path each : List.of(file.path(), copy)) {
      sql(
          each,
          "INSERT INTO flyway_schema_history VALUES (9999, '9999', 'later', 'SQL',"
              + " 'V9999__later.sql', 0, 'x', '2030-01-01 00:00:00.000', 1, 1)");
    }
    String words = "新しい版の取りまとめが使ったものです（変更 9999）";
    byte[] before = Files.readAllBytes(file.path());
    assertThat(run("serve")).contains(words);
    assertThat(run("findings")).contains(words);
    assertThat(run("backup", folder.resolve("other.db").toString())).contains(words);
    assertThat(run("restore", copy.toString())).contains(words);
    assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
    assertThat(folder.resolve("other.db")).doesNotExist();
  }

  @Test
  void oneThatStoppedHalfWayIsRefusedInWords() throws Exception {
    sql(
        file.path(),
        "UPDATE flyway_schema_history SET success = 0 WHERE installed_rank ="
            + " (SELECT max(installed_rank) FROM flyway_schema_history)");
    assertThat(run("serve")).contains("版を上げる途中で止まったものです", "控えから復元してください");
    assertThat(run("findings")).contains("版を上げる途中で止まったものです");
  }

  @Test
  void oneInWhichAStepWasLeftOutIsRefusedInWords() throws Exception {
    sql(file.path(), "DELETE FROM flyway_schema_history WHERE version = '46'");
    assertThat(run("serve")).contains("版を上げる途中で止まったものです（変更 46）");
  }

  @Test
  void whileAnotherProcessHasItNobodyStartsOrRestoresAndAfterItsDeathAnybodyMay() throws Exception {
    Path copy = folder.resolve("copy.db");
    office.command("backup", copy.toString());
    Process other = BotProcess.start(office.settings(), Instant.parse("2025-04-13T23:00:00Z"));
    Office.await("it has it", () -> SoleUse.told(file).isPresent());
    assertThat(run("serve")).contains("別のボットがこのデータベースで動いています");
    assertThat(run("restore", copy.toString())).contains("止めてから");
    other.destroyForcibly().waitFor();
    Optional<SoleUse> use = SoleUse.take(file);
    assertThat(use).isPresent();
    use.get().close();
    office.command("restore", copy.toString());
  }

  /** One sentence, no trace, and a code that is not 0. */
  private String run(String... words) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    try (Main main =
        new Main(Path.of("."), office.settings(), () -> Instant.parse("2025-04-13T23:00:00Z"))) {
      assertThat(main.run(writer, writer, words)).as(said.toString()).isEqualTo(1);
    }
    assertThat(said.toString()).doesNotContain("Exception", "\tat ");
    return said.toString();
  }

  private static void sql(Path file, String statement) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = database.createStatement()) {
      assertThat(sql.executeUpdate(statement)).isOne();
      sql.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }
}
