package jp.torimatome.settings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.torimatome.settings.SettingsReader.Need;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private static final Path SHIPPED = Path.of("config/torimatome.yaml");

  /** Who and where one is: nobody's default fits anybody else. */
  private static final Set<String> WITHOUT_DEFAULT =
      Set.of("slack.team-id", "slack.app-id", "slack.coordinators", "slack.coordinators-channel");

  private static final Map<String, String> OTHER_VALUES =
      Map.ofEntries(
          Map.entry("language", "en"),
          Map.entry("time-zone", "Asia/Seoul"),
          Map.entry("sections-file", "elsewhere.yaml"),
          Map.entry("database.url", "jdbc:sqlite:/var/lib/other.db"),
          Map.entry("web.host", "127.0.0.1"),
          Map.entry("web.port", "9090"),
          Map.entry("web.preview", "true"),
          Map.entry("slack.mode", "socket"),
          Map.entry("slack.api-url", "http://localhost:7070"),
          Map.entry("slack.team-id", "T0OTHER"),
          Map.entry("slack.app-id", "A0OTHER"),
          Map.entry("slack.coordinators", "U0A, W0B"),
          Map.entry("slack.coordinators-channel", "G0OTHER"),
          Map.entry("slack.messages-per-minute", "60"),
          Map.entry("slack.updates-per-minute", "20"),
          Map.entry("slack.seconds-between-messages-of-channel", "3"),
          Map.entry("working-hours.from", "09:00"),
          Map.entry("working-hours.to", "17:00"),
          Map.entry("calendar.closures", "2025-08-14,2025-08-15"),
          Map.entry("calendar.new-era", "光文 K 2031-05-01"),
          Map.entry("reminders.business-days-before-due", "5,2"),
          Map.entry("reminders.on-due-day", "false"),
          Map.entry("reminders.every-business-days-after-due", "0"),
          Map.entry("schedule.tick", "0/30 * * * * ?"),
          Map.entry("schedule.summary-day", "friday"),
          Map.entry("schedule.summary-time", "16:00"),
          Map.entry("checks.unusual-factor", "5"),
          Map.entry("checks.change-percent", "30"),
          Map.entry("checks.copied-percent", "90"),
          Map.entry("checks.words-file", "other-words.yaml"),
          Map.entry("table.mark-year-moves", "false"),
          Map.entry("table.print-discontinued", "3"),
          Map.entry("backup.folder", "/mnt/other"),
          Map.entry("backup.time", "03:30"),
          Map.entry("backup.keep", "60"),
          Map.entry("letters-folder", "templates"),
          Map.entry("slack.admins", "U0A"),
          Map.entry("slack.summary-channel", "C0WEEK"),
          Map.entry("sign-off.required", "true"),
          Map.entry("sign-off.same-person", "true"),
          Map.entry("review.return-business-days", "3"),
          Map.entry("review.digest-time", "15:00"),
          Map.entry("handover.business-days-before-opening", "0"),
          Map.entry("handover.business-days-until-escalation", "2"));

  @TempDir Path folder;

  @Test
  void every_default_is_what_the_shipped_file_says() throws IOException {
    Settings shipped = new SettingsReader(SHIPPED, Map.of()).read(Need.WITHOUT_SLACK);
    Path copy = Files.writeString(folder.resolve("torimatome.yaml"), "");
    Settings defaults = new SettingsReader(copy, Map.of()).read(Need.WITHOUT_SLACK);
    String[] places = {
      "database.url", "slack", "work.sectionsFile", "work.checks.wordsFile", "work.lettersFolder"
    };
    assertThat(defaults).usingRecursiveComparison().ignoringFields(places).isEqualTo(shipped);
    assertThat(defaults.slack())
        .usingRecursiveComparison()
        .ignoringFields("teamId", "appId", "coordination")
        .isEqualTo(shipped.slack());
    assertThat(defaults.work().sectionsFile()).isEqualTo(folder.resolve("sections.yaml"));
    assertThat(defaults.work().checks().wordsFile()).isEqualTo(folder.resolve("words.yaml"));
    assertThat(shipped.work().sectionsFile()).exists();
    assertThat(shipped.work().checks().wordsFile()).exists();
  }

  @Test
  void what_is_said_is_shown_as_pages_to_nobody_but_this_machine() throws IOException {
    Path file = Files.writeString(folder.resolve("torimatome.yaml"), "web:\n  preview: true\n");
    assertThat(refused(file, Map.of(), Need.WITHOUT_SLACK).problems().toString())
        .contains("settings.problem.preview");
    Map<String, String> here = Map.of("TORIMATOME_WEB_HOST", "127.0.0.1");
    assertThat(new SettingsReader(file, here).read(Need.WITHOUT_SLACK).web().preview()).isTrue();
  }

  @Test
  void every_setting_stands_in_the_shipped_file_with_a_comment_of_its_own() throws IOException {
    Map<String, FlatYaml.Value> values = FlatYaml.read(Files.readString(SHIPPED)).values();
    assertThat(values.keySet())
        .containsExactlyInAnyOrderElementsOf(OTHER_VALUES.keySet())
        .containsAll(WITHOUT_DEFAULT);
    List<String> lines = Files.readAllLines(SHIPPED);
    values.forEach(
        (key, value) -> assertThat(lines.get(value.line() - 2).strip()).as(key).matches("# .{4,}"));
  }

  @Test
  void every_setting_can_be_given_by_environment() throws IOException {
    Map<String, String> environment = new HashMap<>();
    OTHER_VALUES.forEach((key, value) ->
        environment.put(
            "TORIMATOME_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'),
            value));
    assertThat(environment)
        .containsKeys("TORIMATOME_DATABASE_URL", "TORIMATOME_WEB_PORT", "TORIMATOME_SLACK_API_URL");
    assertThat(new SettingsReader(SHIPPED, environment).read(Need.WITHOUT_SLACK))
        .isEqualTo(other(requireNonNull(SHIPPED.toAbsolutePath().getParent())));
  }

  @Test
  void every_setting_can_be_given_in_the_file() throws IOException {
    StringBuilder yaml = new StringBuilder();
    OTHER_VALUES.keySet().stream()
        .filter(key -> !key.contains("."))
        .forEach(key -> yaml.append(key).append(": ").append(OTHER_VALUES.get(key)).append('\n'));
    for (String group :
        List.of(
            "database",
            "web",
            "slack",
            "working-hours",
            "calendar",
            "reminders",
            "schedule",
            "checks",
            "table",
            "sign-off",
            "review",
            "handover",
            "backup")) {
      yaml.append(group).append(":\n");
      OTHER_VALUES.forEach((key, value) -> {
        if (key.startsWith(group + ".")) {
          boolean list =
              Set.of(
                      "slack.admins",
                      "slack.coordinators",
                      "calendar.closures",
                      "reminders.business-days-before-due")
                  .contains(key);
          yaml.append("  ")
              .append(key.substring(group.length() + 1))
              .append(": ")
              .append(list ? "[" + value + "]" : "\"" + value + "\"")
              .append('\n');
        }
      });
    }
    Path file = Files.writeString(folder.resolve("torimatome.yaml"), yaml);
    assertThat(new SettingsReader(file, Map.of()).read(Need.WITHOUT_SLACK))
        .isEqualTo(other(folder.toAbsolutePath()));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_with_its_place() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("torimatome.yaml"),
            """
            language: fr
            time-zone: Asia/Tokio
            web:
              port: 70000
              prot: 8080
            slack:
              mode: pigeon
              api-url: "slack.com"
              coordinators: [hanako]
              coordinators-channel: "#general"
              messages-per-minute: many
              bot-token: xoxb-1
            working-hours:
              from: "17:15"
              to: "8.30"
            calendar:
              closures: [2025-02-30, 2025-08-14]
            reminders:
              business-days-before-due: [7, soon]
              on-due-day: maybe
            schedule:
              tick: "every minute"
              tick: "0 * * * * ?"
              summary-day: someday
              summary-time: [9]
            database:
              url: jdbc:postgresql://localhost/x
            """);
    SettingsException wrong =
        refused(
            file,
            Map.of("TORIMATOME_WEB_HOSTS", "x", "TORIMATOME_CHECKS_UNUSUAL_FACTOR", "1"),
            Need.WITH_SLACK);
    assertThat(wrong.problems())
        .extracting(
            problem -> problem.place() + " " + problem.sentence().replace("settings.problem.", ""))
        .containsExactlyInAnyOrder(
            "1 language",
            "2 zone",
            "4 number",
            "5 unknown",
            "7 mode",
            "8 url",
            "9 slack-id",
            "10 slack-id",
            "11 number",
            "12 secret-in-file",
            "15 time",
            "15 hours",
            "17 day",
            "19 number",
            "20 flag",
            "23 duplicate",
            "24 weekday",
            "25 not-a-list",
            "27 database-url",
            "TORIMATOME_WEB_HOSTS unknown",
            "TORIMATOME_CHECKS_UNUSUAL_FACTOR number",
            "SLACK_BOT_TOKEN secret-missing",
            "SLACK_SIGNING_SECRET secret-missing",
            " slack-id-missing",
            " slack-id-missing");
    assertThat(wrong.problems())
        .allSatisfy(problem -> {
          assertThat(
                  Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"))
                      .say(problem.sentence(), problem.words()))
              .isNotBlank()
              .doesNotContain("{");
          assertThat(
                  Text.in(Locale.ENGLISH, ZoneId.of("Asia/Tokyo"))
                      .say(problem.sentence(), problem.words()))
              .isNotBlank()
              .doesNotContain("{");
        });
  }

  @Test
  void a_cron_expression_that_quartz_does_not_know_is_a_problem() {
    assertThat(
            refused(SHIPPED, Map.of("TORIMATOME_SCHEDULE_TICK", "* * * * *"), Need.WITHOUT_SLACK)
                .problems())
        .extracting(Problem::sentence)
        .containsExactly("settings.problem.cron");
  }

  @Test
  void a_missing_file_and_broken_yaml_are_problems_and_no_crash() throws IOException {
    assertThat(refused(folder.resolve("none.yaml"), Map.of(), Need.WITHOUT_SLACK).problems())
        .extracting(Problem::sentence)
        .containsExactly("settings.problem.unreadable");
    Path broken =
        Files.writeString(folder.resolve("torimatome.yaml"), "web:\n  port: [8080\nslack: x: y\n");
    assertThat(refused(broken, Map.of(), Need.WITHOUT_SLACK).problems())
        .extracting(Problem::sentence)
        .contains("settings.problem.yaml");
  }

  @Test
  void a_group_without_lines_means_its_defaults() throws IOException {
    Path file =
        Files.writeString(folder.resolve("torimatome.yaml"), "web:\n  # port: 8080\nslack:\n");
    assertThat(new SettingsReader(file, Map.of()).read(Need.WITHOUT_SLACK).web().port())
        .isEqualTo(8080);
  }

  private static SettingsException refused(Path file, Map<String, String> environment, Need need) {
    return catchThrowableOfType(
        SettingsException.class, () -> new SettingsReader(file, environment).read(need));
  }

  private static Settings other(Path folder) {
    Settings.Slack slack =
        new Settings.Slack(
            Settings.Mode.SOCKET,
            "http://localhost:7070",
            "T0OTHER",
            "A0OTHER",
            new Settings.Coordination(List.of("U0A"), List.of("U0A", "W0B"), "G0OTHER", "C0WEEK"),
            new Settings.Pace(60, 20, Duration.ofSeconds(3)),
            new Settings.Secrets("", "", ""));
    Settings.Work work =
        new Settings.Work(
            folder.resolve("elsewhere.yaml"),
            new Settings.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
            List.of(LocalDate.of(2025, 8, 14), LocalDate.of(2025, 8, 15)),
            new Settings.Reminders(List.of(5, 2), false, 0),
            new Settings.Schedule("0/30 * * * * ?", DayOfWeek.FRIDAY, LocalTime.of(16, 0)),
            new Settings.Checks(5, 30, 90, folder.resolve("other-words.yaml")),
            new Settings.Table(false, 3),
            new Settings.SignOff(true, true),
            new Settings.Review(3, LocalTime.of(15, 0)),
            new Settings.Handover(0, 2),
            folder.resolve("templates"));
    Settings.Web web = new Settings.Web("127.0.0.1", 9090, true);
    Settings.Storage storage =
        new Settings.Storage(
            "jdbc:sqlite:/var/lib/other.db",
            new Settings.Backups("/mnt/other", LocalTime.of(3, 30), 60));
    return new Settings(Locale.ENGLISH, ZoneId.of("Asia/Seoul"), storage, web, slack, work);
  }
}
