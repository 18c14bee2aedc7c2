package jp.torimatome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.backup.Inspecting;
import jp.torimatome.command.FindingsCommand;
import jp.torimatome.command.HealthCommand;
import jp.torimatome.command.Names;
import jp.torimatome.command.PlanCommand;
import jp.torimatome.command.RoleCommand;
import jp.torimatome.command.RoundCommand;
import jp.torimatome.command.backup.BackupCommand;
import jp.torimatome.command.backup.RestoreCommand;
import jp.torimatome.command.check.CheckCommand;
import jp.torimatome.command.check.Scratch;
import jp.torimatome.command.letter.LetterCommand;
import jp.torimatome.command.official.EditionCommand;
import jp.torimatome.command.official.ExportCommand;
import jp.torimatome.command.official.PublicationDesk;
import jp.torimatome.command.official.RolloverCommand;
import jp.torimatome.command.reading.ImportCommand;
import jp.torimatome.command.record.AuditCommand;
import jp.torimatome.command.reorganisation.SectionCommand;
import jp.torimatome.command.roster.DirectoryCommand;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Fault;
import jp.torimatome.database.Refused;
import jp.torimatome.database.SoleUse;
import jp.torimatome.feature.official.RolloverDesk;
import jp.torimatome.feature.weekly.SummaryComposer;
import jp.torimatome.people.Directory;
import jp.torimatome.schedule.Alarm;
import jp.torimatome.settings.DirectoryReader;
import jp.torimatome.settings.ManifestReader;
import jp.torimatome.settings.Settings;
import jp.torimatome.settings.SettingsReader;
import jp.torimatome.settings.SettingsReader.Need;
import jp.torimatome.settings.WordsReader;
import jp.torimatome.slack.inspect.Inspection;
import jp.torimatome.slack.send.SlackClients;
import jp.torimatome.summary.Reporting;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The commands, and what they open: settings and rooms once a process, and the database only where
 * a command may begin one.
 */
final class Shell implements AutoCloseable {
  private final Supplier<Path> config;
  private final Map<String, String> environment;
  private final Tick.Clocks clocks;
  private @Nullable Rooms rooms;
  private @Nullable SoleUse use;
  private @Nullable Scratch scratch;

  /** {@code config} names the settings file, which the command line may choose. */
  Shell(Supplier<Path> config, Map<String, String> environment, Tick.Clocks clocks) {
    this.config = config;
    this.environment = environment;
    this.clocks = clocks;
  }

  /** All of them but {@code serve}. */
  List<Object> commands() {
    return List.of(
        new CheckCommand(this::checked, clocks.domain()),
        new ImportCommand(this::importing, this::text, clocks.domain()),
        new PlanCommand(() -> rooms(Need.WITHOUT_SLACK).database(), this::text, clocks.domain()),
        new RoundCommand(this::desk, clocks.domain()),
        new ExportCommand(this::publication, clocks.domain()),
        new EditionCommand(this::publication, clocks.domain()),
        new RolloverCommand(this::rollovers, clocks.domain()),
        new FindingsCommand(this::checks),
        new SectionCommand(this::sections, clocks.domain()),
        new RoleCommand(() -> roles(rooms(Need.WITHOUT_SLACK)), clocks.domain()),
        new DirectoryCommand(this::directory, clocks.domain()),
        new LetterCommand(this::letters, clocks.domain()),
        new AuditCommand(this::record),
        PreviewRoom.command(this::copied, clocks),
        new BackupCommand(() -> settings(Need.WITHOUT_SLACK), clocks.domain()),
        new RestoreCommand(() -> settings(Need.WITHOUT_SLACK), clocks.domain()),
        new HealthCommand(
            () -> SoleUse.told(DatabaseFile.of(settings(Need.WITHOUT_SLACK).database().url()))));
  }

  /** The language in which is told what is wrong before the settings are read. */
  Locale language() {
    return new SettingsReader(config.get(), environment).languageAlone();
  }

  /**
   * Nobody else may run on the same database: before it is opened, because opening may change it.
   */
  Bot start() {
    DatabaseFile database = DatabaseFile.of(settings(Need.WITH_SLACK).database().url());
    use = SoleUse.demand(database);
    Bot bot =
        Bot.start(
            opened(settings(Need.WITH_SLACK), () -> Inspecting.toServe(database)),
            clocks,
            environment);
    use.tell(reachable(settings(Need.WITH_SLACK).web().host()) + " " + bot.port());
    return bot;
  }

  /** Every address is reached from this machine through its own. */
  private static String reachable(String host) {
    return switch (host) {
      case "0.0.0.0" -> "127.0.0.1";
      case "::" -> "::1";
      default -> host;
    };
  }

  @Override
  public void close() {
    if (rooms != null) {
      rooms.close();
      rooms = null;
    }
    if (use != null) {
      use.close();
      use = null;
    }
    if (scratch != null) {
      scratch.close();
      scratch = null;
    }
  }

  private CheckCommand.Office checked() {
    Rooms open = looking(Need.WITH_SLACK);
    Settings settings = open.office().settings();
    SlackClients clients = SlackClients.towards(settings.slack().apiUrl(), environment);
    Directory directory = open.people().directory().at(clocks.domain().instant());
    var scopes = new ManifestReader(config.get().resolveSibling("slack-manifest.yaml")).scopes();
    var samples =
        SummaryComposer.samples(
            open.plans().registered(),
            new Reporting(open.database(), open.plans(), open.rounds().desk().rounds()),
            words(open),
            clocks.domain().instant());
    Inspection inspection =
        new Inspection(clients.slack(), settings.slack(), directory, scopes, samples);
    var beginning =
        new CheckCommand.Beginning(
            settings.slack().coordination(),
            new DirectoryReader(settings.work().sectionsFile()).read());
    return new CheckCommand.Office(
        new CheckCommand.Desk(
            open.plans(),
            open.rounds().desk(),
            open.summarizing(),
            open.people().roles(),
            beginning),
        directory,
        open.office().calendar(),
        inspection,
        moment -> Alarm.next(settings.work().schedule().tickCron(), settings.timeZone(), moment),
        words(open));
  }

  private RoundCommand.Office desk() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new RoundCommand.Office(
        open.rounds().desk(), open.plans(), open.office().calendar(), words(open));
  }

  private PublicationDesk publication() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new PublicationDesk(open.plans(), open.publication(), words(open));
  }

  private RolloverCommand.Office rollovers() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    RolloverDesk desk =
        new RolloverDesk(open.rollovers(), open.rounds().desk().planning(), words(open));
    return new RolloverCommand.Office(publication(), desk);
  }

  private static RoleCommand.Office roles(Rooms open) {
    return new RoleCommand.Office(open.people().roles(), words(open));
  }

  private SectionCommand.Office sections() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return Features.sections(open, clocks.domain());
  }

  private DirectoryCommand.Office directory() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new DirectoryCommand.Office(
        RosterRoom.of(open).bringing(), open.people().directory(), words(open));
  }

  private FindingsCommand.Office checks() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new FindingsCommand.Office(open.plans(), open.asked().findings(), words(open));
  }

  private LetterCommand.Office letters() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new LetterCommand.Office(open.desks().letters(), open.plans(), words(open));
  }

  private AuditCommand.Office record() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new AuditCommand.Office(new AuditStore(open.database()), open.plans(), words(open));
  }

  /** A copy, so that whatever is pressed or asked changes nothing. */
  private Rooms copied() {
    Settings settings = settings(Need.WITHOUT_SLACK);
    DatabaseFile file = DatabaseFile.of(settings.database().url());
    if (!Files.exists(file.path())) {
      throw new Refused(file.path(), new Fault("missing", ""));
    }
    scratch = Scratch.copy(file);
    String url = scratch.url();
    return opened(settings.on(url), () -> Database.open(url));
  }

  private ImportCommand.Office importing(boolean storing) {
    Rooms open = storing ? founding(Need.WITHOUT_SLACK) : looking(Need.WITHOUT_SLACK);
    return new ImportCommand.Office(
        open.database(),
        open.people().directory().at(clocks.domain().instant()),
        open.office().checking(),
        scratch != null);
  }

  private static Text words(Rooms open) {
    return Names.said(open.office().text(), open.people().members());
  }

  Text text() {
    Settings settings = settings(Need.WITHOUT_SLACK);
    return Text.in(settings.language(), settings.timeZone(), clocks.domain());
  }

  private Settings settings(Need need) {
    return new SettingsReader(config.get(), environment).read(need);
  }

  /**
   * Only the bot itself and a table that was taken begin a database; whatever else needs one says
   * that it is missing.
   */
  private Rooms rooms(Need need) {
    if (rooms == null) {
      DatabaseFile file = DatabaseFile.of(settings(need).database().url());
      if (!Files.exists(file.path())) {
        throw new Refused(file.path(), new Fault("missing", ""));
      }
    }
    return founding(need);
  }

  /**
   * The database of the settings, begun with the people and roles that they name where it is new.
   */
  private Rooms founding(Need need) {
    if (scratch != null) {
      close();
    }
    Settings settings = settings(need);
    return opened(settings, () -> Database.open(settings.database().url()));
  }

  /**
   * For whoever only looks and must leave no trace: before there is a database, one for the moment,
   * thrown away at the end.
   */
  private Rooms looking(Need need) {
    if (rooms == null && !Files.exists(DatabaseFile.of(settings(need).database().url()).path())) {
      scratch = Scratch.create();
      String url = scratch.url();
      return opened(settings(need).on(url), () -> Database.open(url));
    }
    return scratch == null ? founding(need) : Objects.requireNonNull(rooms);
  }

  private Rooms opened(Settings settings, Supplier<Database> database) {
    if (rooms == null) {
      DirectoryReader first = new DirectoryReader(settings.work().sectionsFile());
      var words = new WordsReader(settings.work().checks().wordsFile()).read();
      rooms = Rooms.open(settings, database.get(), first::read, words, clocks.domain());
    }
    return rooms;
  }
}
