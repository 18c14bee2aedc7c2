package jp.torimatome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An administrator's first hour: what is tried before everything is in place leaves nothing behind.
 */
final class FirstHourTest {
  private static final Instant NOW = Instant.parse("2025-04-14T00:00:00Z");

  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(home.resolve("config/letters"));
    for (String name : List.of("torimatome.yaml", "sections.yaml", "words.yaml")) {
      Files.copy(Path.of("config").resolve(name), home.resolve("config").resolve(name));
    }
    environment.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + database());
    environment.put("TORIMATOME_SLACK_API_URL", "http://127.0.0.1:1");
    environment.put("SLACK_BOT_TOKEN", "xoxb-first-hour");
    environment.put("SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "round list",
        "import --dry-run TABLE",
        "import FOLDER",
        "import nothing.txt",
        "export out.xlsx",
        "findings"
      })
  void whatOnlyLooksOrFailsLeavesNoTrace(String command) {
    run(command);
    assertThat(database()).doesNotExist();
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void aTableThatIsTakenBeginsWithThePeopleOfTheFilesAsTheyAreThen() throws IOException {
    run("check");
    Path sections = home.resolve("config/torimatome.yaml");
    Files.writeString(
        sections, Files.readString(sections).replace("[U0TORI001, U0TORI002]", "[U0REAL0001]"));
    assertThat(run("import TABLE")).isZero();
    out.getBuffer().setLength(0);
    assertThat(run("role list")).isZero();
    assertThat(out.toString()).contains("U0REAL0001").doesNotContain("U0TORI001");
  }

  @Test
  void rolesAreListedGivenAndTakenOnTheCommandLine() {
    run("import TABLE");
    assertThat(run("role give U0NEW00001 coordinator")).isZero();
    assertThat(run("role take U0TORI002 coordinator")).isZero();
    out.getBuffer().setLength(0);
    run("role list");
    assertThat(out.toString()).contains("管理者：U0TORI001").contains("取りまとめ担当：U0TORI001、U0NEW00001");
    assertThat(run("role take U0TORI001 admin")).isEqualTo(1);
    assertThat(err.toString()).contains("ただ一人の管理者");
    assertThat(run("role give Suzuki coordinator")).isEqualTo(1);
    assertThat(err.toString()).contains("「Suzuki」は Slack のユーザー ID ではありません");
  }

  @Test
  void wordsThatTheLocaleBrokeAreRefusedInsteadOfStored() {
    assertThat(run("import ���.txt")).isEqualTo(2);
    assertThat(err.toString()).contains("文字が壊れています");
    assertThat(database()).doesNotExist();
  }

  @Test
  void aDatabaseBesideTheSettingsIsTheSameFromEveryFolder() {
    environment.remove("TORIMATOME_DATABASE_URL");
    assertThat(run("import TABLE")).isZero();
    assertThat(home.resolve("data/torimatome.db")).exists();
    assertThat(Path.of("data/torimatome.db")).doesNotExist();
  }

  @Test
  void emptyAndInventedIdsAreMistakesWhereTheRealSlackIsMeant() {
    environment.put("TORIMATOME_SLACK_API_URL", "https://slack.com");
    assertThat(run("check")).isEqualTo(2);
    assertThat(err.toString())
        .contains("slack.team-id")
        .contains("slack.app-id")
        .contains("slack.coordinators")
        .contains("体験版");
    err.getBuffer().setLength(0);
    environment.put("TORIMATOME_SLACK_API_URL", "http://127.0.0.1:1");
    environment.put("TORIMATOME_SLACK_TEAM_ID", "");
    environment.put("TORIMATOME_SLACK_COORDINATORS", "");
    assertThat(run("check")).isEqualTo(2);
    assertThat(err.toString())
        .contains("slack.team-id")
        .contains("slack.coordinators")
        .doesNotContain("slack.app-id");
  }

  @Test
  void theLanguageOfTheSettingsFileCountsForTheCommandLineToo() throws IOException {
    Path settings = home.resolve("config/torimatome.yaml");
    Files.writeString(settings, Files.readString(settings).replace("language: ja", "language: en"));
    assertThat(run("import")).isEqualTo(1);
    assertThat(run("round list")).isEqualTo(1);
    assertThat(err.toString()).contains("No table has been taken in yet");
  }

  @Test
  void checkTellsWhatTheFilesSayAndWhatHolds() throws IOException {
    run("import TABLE");
    environment.put("TORIMATOME_SLACK_COORDINATORS", "U0REAL0001");
    Path sections = home.resolve("config/sections.yaml");
    Files.writeString(
        sections,
        Files.readString(sections)
            .replaceFirst("responders: \\[U0SEC01A", "responders: [U0OTHER001"));
    run("check");
    assertThat(out.toString())
        .contains("slack.coordinators には U0REAL0001 とありますが")
        .contains("今の権限は U0TORI001、U0TORI002 です")
        .contains("違うところ：");
  }

  @Test
  void checkWarnsOfATickThatNeverFallsIntoWorkingHoursAndTellsWhenAPostWillReallyLeave() {
    environment.put("TORIMATOME_SCHEDULE_TICK", "0 0 3 * * ?");
    run("check");
    assertThat(out.toString()).contains("業務時間の中では一度も来ません");
    out.getBuffer().setLength(0);
    environment.put("TORIMATOME_SCHEDULE_TICK", "0 0 3,10 * * ?");
    environment.put("TORIMATOME_SCHEDULE_SUMMARY_TIME", "07:00");
    run("check");
    assertThat(out.toString()).contains("次の確認は4月14日（月）10:00").contains("次の週報は4月21日（月）8:30");
  }

  @Test
  void aPortThatIsTakenIsToldInASentenceAndFreesTheDatabase() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("TORIMATOME_WEB_HOST", "127.0.0.1");
      environment.put("TORIMATOME_WEB_PORT", Integer.toString(taken.getLocalPort()));
      assertThat(run("serve")).isEqualTo(2);
      assertThat(err.toString()).contains("ほかのプログラムが使っています").doesNotContain("Exception");
    }
    assertThat(run("role list")).isZero();
  }

  private Path database() {
    return home.resolve("base/torimatome.db");
  }

  private int run(String command) {
    String[] words =
        Stream.of(command.split(" "))
            .map(word ->
                word.equals("TABLE")
                    ? SeedTable.FILE.toString()
                    : word.equals("FOLDER") ? home.toString() : word)
            .toArray(String[]::new);
    try (Main main = new Main(home, environment, () -> NOW)) {
      return main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
  }
}
