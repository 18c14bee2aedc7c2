package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import jp.torimatome.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups on the command line beside the running bot, and what a second bot is told. */
final class BackupTest {
  @TempDir Path folder;

  @Test
  void aBackupIsTakenWhileTheBotRunsAndRestoredWhenItIsStopped() {
    Path copy = folder.resolve("控え.db");
    try (Office office = Office.open(folder, false)) {
      assertThat(run(office, 0, "backup", copy.toString())).contains("控えを取りました", "経過の記録");
      assertThat(run(office, 1, "backup", copy.toString())).contains("上書きはしていません");
      office.prompts();
      assertThat(run(office, 0, "restore", "--dry-run", copy.toString())).contains("控えのあとに記録され").contains("まだ復元していません");
      assertThat(run(office, 1, "restore", copy.toString())).contains("止めてから");
      office.stopBot();
      assertThat(run(office, 0, "restore", copy.toString()))
          .contains("控えから復元しました", "回答なし", "torimatome.db.before-restore-", "Slack にあるかどうかを確かめて");
      assertThat(run(office, 0, "audit", "verify")).contains("書き換えも抜けもありません");
    }
  }

  @Test
  void aSecondBotOnTheSameDatabaseSaysSoAndStops() {
    try (Office office = Office.open(folder, false)) {
      assertThat(run(office, 1, "serve")).contains("別のボット").contains("起動をやめました");
      office.stopBot();
      office.startBot();
    }
  }

  @Test
  void theNightsBackupIsMadeByTheBotItself() {
    try (Office office = Office.open(folder, false)) {
      Office.await("a backup of the last night", () -> backups() == 1);
      office.clockTo("2025-04-15T02:00:00");
      Office.await("and one of the next", () -> backups() == 2);
    }
  }

  private long backups() {
    try (Stream<Path> files = Files.exists(folder.resolve("backups")) ? Files.list(folder.resolve("backups")) : Stream.empty()) {
      return files.filter(each -> each.getFileName().toString().matches("torimatome-.*[.]db")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(Office office, int expected, String... words) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    try (Main main = new Main(Path.of("."), office.settings(), () -> Instant.parse("2025-04-14T01:00:00Z"))) {
      assertThat(main.run(writer, writer, words)).as(said.toString()).isEqualTo(expected);
    }
    return said.toString();
  }
}
