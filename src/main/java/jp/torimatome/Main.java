package jp.torimatome;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Origin;
import jp.torimatome.backup.Inspecting;
import jp.torimatome.command.CheckCommand;
import jp.torimatome.command.Failing;
import jp.torimatome.command.FindingsCommand;
import jp.torimatome.command.HealthCommand;
import jp.torimatome.command.PlanCommand;
import jp.torimatome.command.RoundCommand;
import jp.torimatome.command.ServeCommand;
import jp.torimatome.command.WrittenDays;
import jp.torimatome.command.backup.BackupCommand;
import jp.torimatome.command.backup.RestoreCommand;
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
import jp.torimatome.database.SoleUse;
import jp.torimatome.people.Directory;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.schedule.Alarm;
import jp.torimatome.settings.DirectoryReader;
import jp.torimatome.settings.ManifestReader;
import jp.torimatome.settings.NewEra;
import jp.torimatome.settings.Settings;
import jp.torimatome.settings.SettingsReader.Need;
import jp.torimatome.settings.SettingsReader;
import jp.torimatome.settings.WordsReader;
import jp.torimatome.slack.inspect.Inspection;
import jp.torimatome.slack.official.RolloverDesk;
import jp.torimatome.slack.send.SlackClients;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** 取りまとめ: reads the settings, opens the rooms and runs one command; the only place with environment, exit and system clock. */
@Command(name = "torimatome", description = "${bundle:command.description}", mixinStandardHelpOptions = true, version = "torimatome 0.1.0")
public final class Main implements AutoCloseable {
  private final Map<String, String> environment;
  private final Tick.Clocks clocks;
  private @Nullable Rooms rooms;
  private @Nullable SoleUse use;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "command.config", scope = CommandLine.ScopeType.INHERIT)
  private Path config;

  /** {@code home} holds config/; {@code clock} is what rounds and replies go by. */
  public Main(Path home, Map<String, String> environment, InstantSource clock) {
    this.config = home.resolve("config").resolve("torimatome.yaml");
    this.environment = Map.copyOf(environment);
    long origin = System.nanoTime();
    this.clocks = new Tick.Clocks(clock, InstantSource.system(), () -> Duration.ofNanos(System.nanoTime() - origin));
  }

  /** Runs the command line of this process. */
  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int code;
    try (Main main = new Main(Path.of(System.getProperty("torimatome.home", ".")), System.getenv(), InstantSource.system())) {
      code = main.run(out, err, args);
    }
    System.exit(code);
  }

  /** Runs one command and returns its exit code: 0 done, 1 not done, 2 wrong settings or usage. */
  public int run(PrintWriter out, PrintWriter err, String... args) {
    NewEra.told(config, environment, List.of(args)).ifPresent(era -> System.setProperty(NewEra.PROPERTY, era.property()));
    CommandLine line = new CommandLine(this);
    line.setResourceBundle(ResourceBundle.getBundle("text." + language().getLanguage(), Locale.ROOT));
    line.addSubcommand(new ServeCommand(this::serveUntilStopped));
    line.addSubcommand(new CheckCommand(this::checked, clocks.domain()));
    line.addSubcommand(new ImportCommand(
        () -> rooms(Need.WITHOUT_SLACK).database(),
        () -> rooms(Need.WITHOUT_SLACK).people().directory().at(clocks.domain().instant()),
        () -> rooms(Need.WITHOUT_SLACK).office().checking(),
        () -> rooms(Need.WITHOUT_SLACK).office().text(),
        clocks.domain()));
    line.addSubcommand(new PlanCommand(() -> new PlanCommand.Office(checks().plans(), checks().text())));
    line.addSubcommand(new RoundCommand(this::desk, clocks.domain()));
    line.addSubcommand(new ExportCommand(this::publication, clocks.domain()));
    line.addSubcommand(new EditionCommand(this::publication, clocks.domain()));
    line.addSubcommand(new RolloverCommand(this::rollovers, clocks.domain()));
    line.addSubcommand(new FindingsCommand(this::checks));
    line.addSubcommand(new SectionCommand(this::sections, clocks.domain()));
    line.addSubcommand(new DirectoryCommand(this::directory, clocks.domain()));
    line.addSubcommand(new LetterCommand(this::letters, clocks.domain()));
    line.addSubcommand(new AuditCommand(this::record));
    line.addSubcommand(new BackupCommand(() -> settings(Need.WITHOUT_SLACK), clocks.domain()));
    line.addSubcommand(new RestoreCommand(() -> settings(Need.WITHOUT_SLACK), clocks.domain()));
    line.addSubcommand(new HealthCommand(() -> settings(Need.WITHOUT_SLACK).web().port()));
    Text text = Text.in(language(), ZoneId.of("Asia/Tokyo"));
    new WrittenDays(text, clocks.domain()).register(line);
    line.setOut(out).setErr(err).setExecutionExceptionHandler((e, command, result) -> new Failing(text, err).told(e));
    return args.length == 0 ? usage(line, err) : Origin.of("command", () -> line.execute(args));
  }

  /** Starts the bot beside the caller's thread; closing what is returned stops it, and this too must be closed. */
  public AutoCloseable serve() {
    return start();
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
  }

  /** Nobody else may run on the same database: before it is opened, because opening may change it. */
  private Bot start() {
    DatabaseFile database = DatabaseFile.of(settings(Need.WITH_SLACK).database().url());
    use = SoleUse.demand(database);
    rooms = rooms(Need.WITH_SLACK, () -> Inspecting.toServe(database));
    return Bot.start(rooms(Need.WITH_SLACK), clocks, environment);
  }

  private void serveUntilStopped(PrintWriter out) throws InterruptedException {
    Bot bot = start();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  bot.close();
                  close();
                  stopped.countDown();
                },
                "stop"));
    out.println(rooms(Need.WITH_SLACK).office().text().say("command.serve.started", Integer.toString(bot.port())));
    out.flush();
    stopped.await();
  }

  private CheckCommand.Office checked() {
    Rooms open = rooms(Need.WITH_SLACK);
    Settings settings = open.office().settings();
    SlackClients clients = SlackClients.towards(settings.slack().apiUrl(), environment);
    Directory directory = open.people().directory().at(clocks.domain().instant());
    var scopes = new ManifestReader(config.resolveSibling("slack-manifest.yaml")).scopes();
    Inspection inspection = new Inspection(clients.slack(), settings.slack(), directory, scopes);
    var nextTick = Alarm.next(settings.work().schedule().tickCron(), settings.timeZone(), clocks.wall().instant());
    return new CheckCommand.Office(
        new CheckCommand.Desk(open.plans(), open.rounds().desk(), open.summarizing()),
        directory, open.office().calendar(), inspection, nextTick, open.office().text());
  }

  private RoundCommand.Office desk() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new RoundCommand.Office(open.rounds().desk(), open.plans(), open.office().calendar(), open.office().text());
  }

  private PublicationDesk publication() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new PublicationDesk(open.plans(), open.publication(), open.office().text());
  }

  private RolloverCommand.Office rollovers() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    RolloverDesk desk = new RolloverDesk(open.rollovers(), open.rounds().desk().planning(), open.office().text());
    return new RolloverCommand.Office(publication(), desk);
  }

  private SectionCommand.Office sections() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return ReorganisationRoom.of(open).office(open);
  }

  private DirectoryCommand.Office directory() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new DirectoryCommand.Office(
        RosterRoom.of(open).bringing(), open.people().directory(), open.people().members(), open.office().text());
  }

  private FindingsCommand.Office checks() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new FindingsCommand.Office(open.plans(), open.asked().findings(), open.office().text());
  }

  private LetterCommand.Office letters() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new LetterCommand.Office(open.desks().letters(), open.plans(), open.office().text());
  }

  private AuditCommand.Office record() {
    Rooms open = rooms(Need.WITHOUT_SLACK);
    return new AuditCommand.Office(new AuditStore(open.database()), open.plans(), open.office().text());
  }

  private Settings settings(Need need) {
    return new SettingsReader(config, environment).read(need);
  }

  private Rooms rooms(Need need) {
    return rooms(need, () -> Database.open(settings(need).database().url()));
  }

  private Rooms rooms(Need need, Supplier<Database> database) {
    if (rooms == null) {
      Settings settings = settings(need);
      DirectoryReader first = new DirectoryReader(settings.work().sectionsFile());
      WordList words = new WordsReader(settings.work().checks().wordsFile()).read();
      rooms = Rooms.open(settings, database.get(), first::read, words, clocks.domain());
    }
    return rooms;
  }

  private static int usage(CommandLine line, PrintWriter err) {
    line.usage(err);
    return Failing.USAGE;
  }

  /** For what is said before the settings are read. */
  private Locale language() {
    return environment.getOrDefault("TORIMATOME_LANGUAGE", "ja").equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
