package jp.torimatome.e2e;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.torimatome.Main;
import jp.torimatome.database.Database;
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

  @Test
  void nothingIsSentTwiceAfterARestore() {
    Path copy = folder.resolve("copy.db");
    try (Office office = Office.open(folder, false)) {
      run(office, 0, "backup", copy.toString());
      office.prompts();
      settled(12);
      Map<String, Long> before = shown(office);
      assertThat(before.values()).as("somebody was written to").contains(1L);
      office.stopBot();
      run(office, 0, "restore", copy.toString());
      office.startBot();
      settled(12);
      assertThat(shown(office)).isEqualTo(before);
    }
  }

  /** How many messages stand where, in the channels and with the people of the sections. */
  private static Map<String, Long> shown(Office office) {
    Map<String, Long> counts = new TreeMap<>();
    Person coordinator = office.person(Office.COORDINATOR);
    Stream.concat(Office.sections().stream(), Stream.of(Office.READERS_CHANNEL, Office.COORDINATORS_CHANNEL))
        .forEach(channel -> counts.put(channel, (long) coordinator.messages(channel).size()));
    Office.sections().forEach(channel -> {
      Person responder = office.person("U0SEC" + channel.substring(5) + "A");
      counts.put(responder.direct(), (long) responder.messages(responder.direct()).size());
    });
    return counts;
  }

  /** So many prompts are out, and nothing waits. */
  private void settled(int prompts) {
    Office.await("nothing waits", () -> {
      try (Database database = Database.openToRead("jdbc:sqlite:" + folder.resolve("torimatome.db"))) {
        return database.read(db ->
            db.fetchCount(OUTGOING, OUTGOING.KIND.eq("prompt"), OUTGOING.STATE.eq("sent")) == prompts
                && !db.fetchExists(OUTGOING, OUTGOING.STATE.in("waiting", "claimed", "held")));
      }
    });
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
