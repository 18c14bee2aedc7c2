package jp.torimatome.e2e.loss;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.torimatome.Main;
import jp.torimatome.database.Database;
import jp.torimatome.e2e.MainJobTest;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups beside the running bot, what a second bot is told, and what people are told while the
 * database cannot be written.
 */
final class LossTest {
  private static final String EMPLOYMENT = "C0SEC03";
  private static final String RESPONDER = "U0SEC03A";
  private static final String PROJECT = "若年者就職支援ワンストップセンター設置事業";

  @TempDir Path folder;

  @Test
  void aBackupIsTakenWhileTheBotRunsAndRestoredWhenItIsStopped() {
    Path copy = folder.resolve("控え.db");
    try (Office office = Office.open(folder, false)) {
      assertThat(run(office, 0, "backup", copy.toString())).contains("控えを取りました", "経過の記録");
      assertThat(run(office, 1, "backup", copy.toString())).contains("上書きはしていません");
      office.prompts();
      assertThat(run(office, 0, "restore", "--dry-run", copy.toString()))
          .contains("控えのあとに記録され")
          .contains("まだ復元していません");
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

  @Test
  void aButtonWhoseRowWasLostSaysSoInWords() {
    Path copy = folder.resolve("copy.db");
    try (Office office = Office.open(folder, false)) {
      run(office, 0, "backup", copy.toString());
      office.prompts();
      settled(12);
      Person responder = office.person(RESPONDER);
      JsonObject prompt = responder.lastMessage(EMPLOYMENT);
      String item = anyOpen(prompt);
      office.stopBot();
      run(office, 0, "restore", copy.toString());
      office.startBot();
      responder.click(EMPLOYMENT, prompt, "reply_open", item);
      Office.await("they are told", () -> said(responder).contains("見つかりません"));
    }
  }

  /** What a person sees last, in a modal or beside the messages of the channel. */
  private static String said(Person responder) {
    return responder.lastMessage(EMPLOYMENT)
        + responder.modal().map(JsonObject::toString).orElse("");
  }

  /** How many messages stand where, in the channels and with the people of the sections. */
  private static Map<String, Long> shown(Office office) {
    Map<String, Long> counts = new TreeMap<>();
    Person coordinator = office.person(Office.COORDINATOR);
    Stream.concat(
            Office.sections().stream(),
            Stream.of(Office.READERS_CHANNEL, Office.COORDINATORS_CHANNEL))
        .forEach(channel -> counts.put(channel, (long) coordinator.messages(channel).size()));
    Office.sections()
        .forEach(channel -> {
          Person responder = office.person("U0SEC" + channel.substring(5) + "A");
          counts.put(responder.direct(), (long) responder.messages(responder.direct()).size());
        });
    return counts;
  }

  /** So many prompts are out, and nothing waits. */
  private void settled(int prompts) {
    Office.await(
        "nothing waits",
        () -> {
          try (Database database =
              Database.openToRead("jdbc:sqlite:" + folder.resolve("torimatome.db"))) {
            return database.read(db ->
                db.fetchCount(OUTGOING, OUTGOING.KIND.eq("prompt"), OUTGOING.STATE.eq("sent"))
                        == prompts
                    && !db.fetchExists(OUTGOING, OUTGOING.STATE.in("waiting", "claimed", "held")));
          }
        });
  }

  private long backups() {
    try (Stream<Path> files =
        Files.exists(folder.resolve("backups"))
            ? Files.list(folder.resolve("backups"))
            : Stream.empty()) {
      return files
          .filter(each -> each.getFileName().toString().matches("torimatome-.*[.]db"))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(Office office, int expected, String... words) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    try (Main main =
        new Main(Path.of("."), office.settings(), () -> Instant.parse("2025-04-14T01:00:00Z"))) {
      assertThat(main.run(writer, writer, words)).as(said.toString()).isEqualTo(expected);
    }
    return said.toString();
  }

  @Test
  void whileAnotherProcessWritesAFormStaysOpenAndIsStoredAfterwards() throws Exception {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Person responder = office.person(RESPONDER);
      String item = opened(responder);
      fill(responder, item);
      try (Connection other = DriverManager.getConnection(url());
          Statement sql = other.createStatement()) {
        sql.execute("BEGIN IMMEDIATE");
        JsonObject refused = responder.submit();
        assertThat(refused.get("action").getAsString()).isEqualTo("errors");
        assertThat(refused.toString()).contains("込み合っています").contains("まだ登録していません");
        assertThat(ready(office)).contains("database not ok busy");
        assertThat(responder.slash(Office.COORDINATORS_CHANNEL, "/jigyo", "4").toString())
            .contains(PROJECT);
        sql.execute("ROLLBACK");
      }
      assertThat(responder.submit().get("action").getAsString()).isEqualTo("update");
      Office.await("all is well", () -> ready(office).contains("database ok\n"));
      assertThat(ready(office)).contains("outbox ok", "disk ok", "backup ok 2025-04-13");
    }
  }

  @Test
  void aDamagedDatabaseIsNamedAndOnlyRead() throws Exception {
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Person responder = office.person(RESPONDER);
      String item = opened(responder);
      fill(responder, item);
      assertThat(responder.submit().get("action").getAsString()).isEqualTo("update");
      office.stopBot();
      assertThat(office.command("audit", "verify")).contains("書き換えも抜けもありません");
      try (Connection behind = DriverManager.getConnection(url());
          Statement sql = behind.createStatement()) {
        sql.execute("UPDATE reply_field SET body = 'ほかの文' WHERE field = 'status'");
      }
      office.startBot();
      assertThat(office.page("/")).contains("閲覧のみ", "受け付けたあとに書き換えられています");
      assertThat(ready(office)).contains("database not ok locked");
      assertThat(responder.slash(EMPLOYMENT, "/jigyo", "4").toString()).contains(PROJECT);
      Person another = office.person("U0SEC01A");
      JsonObject prompt = another.lastMessage("C0SEC01");
      another.click("C0SEC01", prompt, "reply_open", anyOpen(prompt));
      Office.await(
          "whoever presses is told",
          () -> another.lastMessage("C0SEC01").toString().contains("閲覧だけができます"));
    }
  }

  /** Of an item that is not answered yet. */
  private static String anyOpen(JsonObject prompt) {
    return prompt.getAsJsonArray("blocks").asList().stream()
        .map(block -> block.getAsJsonObject())
        .filter(block ->
            block.has("accessory") && block.get("accessory").toString().contains("\"reply_open\""))
        .findFirst()
        .orElseThrow()
        .getAsJsonObject("accessory")
        .get("value")
        .getAsString();
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("torimatome.db");
  }

  private static String opened(Person responder) {
    JsonObject prompt = responder.lastMessage(EMPLOYMENT);
    String item = MainJobTest.buttonOf(prompt, PROJECT);
    Office.await("the modal opens", () -> MainJobTest.opened(responder, prompt, item));
    return item;
  }

  private static void fill(Person responder, String item) {
    MainJobTest.fill(responder, item);
  }

  private static String ready(Office office) {
    return office.page("/ready");
  }
}
