package jp.torimatome.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quartz.CronExpression;

/**
 * Reads config/torimatome.yaml and the environment into {@link Settings}; all problems are told at
 * once.
 */
public final class SettingsReader {
  private static final String SQLITE = "jdbc:sqlite:";

  /** Where nobody but who sits at this machine gets in. */
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");

  private static final List<Integer> BEFORE_DUE = List.of(7, 3, 1);

  private final Path file;
  private final Map<String, String> environment;

  public SettingsReader(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /** Whether the work at hand talks to Slack; an import needs no token. */
  public enum Need {
    WITHOUT_SLACK,
    WITH_SLACK
  }

  /**
   * Reads and checks everything.
   *
   * @throws SettingsException with every problem of file, environment and secrets
   */
  public Settings read(Need need) {
    Source source = new Source(FlatYaml.read(content()), environment);
    Settings.Slack slack = slack(source, need);
    Settings settings =
        new Settings(
            language(source), zone(source), storage(source), web(source), slack, work(source));
    source.parsed(
        NewEra.KEY,
        Optional.empty(),
        word -> Optional.of(NewEra.parse(word)),
        "settings.problem.era");
    source.refuseUnknown();
    if (!source.problems().isEmpty()) {
      throw new SettingsException(file.toString(), source.problems());
    }
    return settings;
  }

  /**
   * The language in which everything else is told that is wrong; Japanese where that cannot be read
   * either.
   */
  public Locale languageAlone() {
    try {
      return language(new Source(FlatYaml.read(content()), environment));
    } catch (SettingsException e) {
      return language(new Source(FlatYaml.read(""), environment));
    }
  }

  private String content() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SettingsException(
          file.toString(), List.of(Problem.at(0, "settings.problem.unreadable", file.toString())));
    }
  }

  private static Locale language(Source source) {
    return source.parsed(
        "language",
        Locale.JAPANESE,
        word ->
            switch (word) {
              case "ja" -> Locale.JAPANESE;
              case "en" -> Locale.ENGLISH;
              default -> throw new IllegalArgumentException(word);
            },
        "settings.problem.language");
  }

  private static ZoneId zone(Source source) {
    return source.parsed("time-zone", ZoneId.of("Asia/Tokyo"), ZoneId::of, "settings.problem.zone");
  }

  private Settings.Storage storage(Source source) {
    Settings.Backups backups =
        new Settings.Backups(
            source.text("backup.folder", "backups"),
            source.time("backup.time", LocalTime.of(2, 0)),
            source.number("backup.keep", 14, 0, 1000));
    return new Settings.Storage(url(source), backups);
  }

  /**
   * Beside the settings like every other path, so that it is the same database from whichever
   * folder a command is given.
   */
  private String url(Source source) {
    String url = source.text("database.url", SQLITE + "../data/torimatome.db");
    if (!url.startsWith(SQLITE)) {
      source.wrong("database.url", url, "settings.problem.database-url");
      return url;
    }
    return SQLITE
        + file.toAbsolutePath().resolveSibling(url.substring(SQLITE.length())).normalize();
  }

  private static Settings.Web web(Source source) {
    String host = source.text("web.host", "0.0.0.0");
    boolean preview = source.flag("web.preview", false);
    if (preview && !LOOPBACK.contains(host)) {
      source.wrong("web.preview", "true", "settings.problem.preview");
    }
    return new Settings.Web(host, source.number("web.port", 8080, 0, 65_535), preview);
  }

  private Settings.Slack slack(Source source, Need need) {
    Settings.Mode mode =
        source.parsed(
            "slack.mode",
            Settings.Mode.HTTP,
            word -> Settings.Mode.valueOf(word.toUpperCase(Locale.ROOT)),
            "settings.problem.mode");
    String apiUrl =
        source.parsed(
            "slack.api-url", "https://slack.com", SettingsReader::address, "settings.problem.url");
    SlackIds ids = new SlackIds(source, apiUrl, need);
    Settings.Coordination coordination = coordination(ids);
    Duration between =
        Duration.ofSeconds(source.number("slack.seconds-between-messages-of-channel", 1, 0, 60));
    Settings.Pace pace =
        new Settings.Pace(
            source.number("slack.messages-per-minute", 200, 1, 60_000),
            source.number("slack.updates-per-minute", 50, 1, 60_000),
            between);
    Settings.Secrets secrets = new Secrets(environment, source).read(mode, need);
    return new Settings.Slack(
        mode,
        apiUrl,
        ids.needed("slack.team-id", "[TE][A-Z0-9]+"),
        ids.needed("slack.app-id", "A[A-Z0-9]+"),
        coordination,
        pace,
        secrets);
  }

  private static String address(String word) {
    URI address = URI.create(word);
    if (address.getHost() == null
        || !List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
      throw new IllegalArgumentException(word);
    }
    return word;
  }

  /** Without admins of their own, the first coordinator gives the roles. */
  private static Settings.Coordination coordination(SlackIds ids) {
    List<String> coordinators = ids.people("slack.coordinators", true);
    List<String> admins = ids.people("slack.admins", false);
    String channel = ids.needed("slack.coordinators-channel", SlackIds.CHANNEL);
    String summaries = ids.optional("slack.summary-channel", SlackIds.CHANNEL);
    List<String> first = admins.isEmpty() ? coordinators.stream().limit(1).toList() : admins;
    return new Settings.Coordination(
        first, coordinators, channel, summaries.isEmpty() ? channel : summaries);
  }

  private Settings.Work work(Source source) {
    LocalTime from = source.time("working-hours.from", LocalTime.of(8, 30));
    LocalTime to = source.time("working-hours.to", LocalTime.of(17, 15));
    if (!from.isBefore(to)) {
      source.wrong("working-hours.to", to.toString(), "settings.problem.hours");
    }
    Settings.Reminders reminders =
        new Settings.Reminders(
            source.numbers("reminders.business-days-before-due", BEFORE_DUE),
            source.flag("reminders.on-due-day", true),
            source.number("reminders.every-business-days-after-due", 2, 0, 60));
    return new Settings.Work(
        beside("sections-file", "sections.yaml", source),
        new Settings.Hours(from, to),
        source.days("calendar.closures"),
        reminders,
        schedule(source),
        checks(source),
        new Settings.Table(
            source.flag("table.mark-year-moves", true), discontinuedPrintedYears(source)),
        new Settings.SignOff(
            source.flag("sign-off.required", false), source.flag("sign-off.same-person", false)),
        new Settings.Review(
            source.number("review.return-business-days", 5, 1, 60),
            source.time("review.digest-time", LocalTime.of(16, 0))),
        new Settings.Handover(
            source.number("handover.business-days-before-opening", 5, 0, 60),
            source.number("handover.business-days-until-escalation", 3, 1, 60)),
        beside("letters-folder", "letters", source));
  }

  private Settings.Checks checks(Source source) {
    return new Settings.Checks(
        source.number("checks.unusual-factor", 3, 2, 1000),
        source.number("checks.change-percent", 50, 1, 1000),
        source.number("checks.copied-percent", 85, 50, 100),
        beside("checks.words-file", "words.yaml", source));
  }

  private static int discontinuedPrintedYears(Source source) {
    return source.parsed(
        "table.print-discontinued",
        Settings.Table.ALWAYS,
        word ->
            switch (word) {
              case "always" -> Settings.Table.ALWAYS;
              case "never" -> 0;
              case String years when years.matches("[1-9][0-9]?") -> Integer.parseInt(years);
              default -> throw new IllegalArgumentException(word);
            },
        "settings.problem.print-discontinued");
  }

  /** Relative to the settings file, so that the two travel together. */
  private Path beside(String key, String otherwise, Source source) {
    Path folder = file.toAbsolutePath().getParent();
    String name = source.text(key, otherwise);
    return folder == null ? Path.of(name) : folder.resolve(name);
  }

  private static Settings.Schedule schedule(Source source) {
    String cron = source.text("schedule.tick", "0 * * * * ?");
    if (!CronExpression.isValidExpression(cron)) {
      source.wrong("schedule.tick", cron, "settings.problem.cron");
    }
    DayOfWeek day =
        source.parsed(
            "schedule.summary-day",
            DayOfWeek.MONDAY,
            word -> DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)),
            "settings.problem.weekday");
    return new Settings.Schedule(
        cron, day, source.time("schedule.summary-time", LocalTime.of(9, 0)));
  }
}
