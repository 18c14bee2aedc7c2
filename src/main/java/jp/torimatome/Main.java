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
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import jp.torimatome.audit.Origin;
import jp.torimatome.command.Failing;
import jp.torimatome.command.ServeCommand;
import jp.torimatome.command.WrittenDays;
import jp.torimatome.settings.NewEra;
import jp.torimatome.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * 取りまとめ: reads the settings, opens the rooms and runs one command; the only place with environment,
 * exit and system clock.
 */
@Command(
    name = "torimatome",
    description = "${bundle:command.description}",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements AutoCloseable {
  private static final Duration STOPPING = Duration.ofSeconds(12);

  /** What a shell reports of a process that SIGTERM ended. */
  private static final int TERMINATED = 143;

  private final Map<String, String> environment;
  private final Tick.Clocks clocks;
  private final Shell shell;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      descriptionKey = "command.config",
      scope = CommandLine.ScopeType.INHERIT)
  private Path config;

  /** 版: stands in the manifest of the jar; classes that were never packaged have none. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String packaged = Main.class.getPackage().getImplementationVersion();
      return new String[] {"torimatome " + (packaged == null ? "(unpackaged)" : packaged)};
    }
  }

  /** {@code home} holds config/; {@code clock} is what rounds and replies go by. */
  public Main(Path home, Map<String, String> environment, InstantSource clock) {
    this.config = home.resolve("config").resolve("torimatome.yaml");
    this.environment = Map.copyOf(environment);
    long origin = System.nanoTime();
    this.clocks =
        new Tick.Clocks(
            clock, InstantSource.system(), () -> Duration.ofNanos(System.nanoTime() - origin));
    this.shell = new Shell(() -> this.config, this.environment, clocks);
  }

  /** Runs the command line of this process. */
  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int code;
    try (Main main =
        new Main(
            Path.of(System.getProperty("torimatome.home", ".")),
            System.getenv(),
            InstantSource.system())) {
      code = main.run(out, err, args);
    }
    System.exit(code);
  }

  /** Runs one command and returns its exit code: 0 done, 1 not done, 2 wrong settings or usage. */
  public int run(PrintWriter out, PrintWriter err, String... args) {
    NewEra.told(config, environment, List.of(args))
        .ifPresent(era -> System.setProperty(NewEra.PROPERTY, era.property()));
    CommandLine line = new CommandLine(this);
    line.setResourceBundle(
        ResourceBundle.getBundle("text." + shell.language().getLanguage(), Locale.ROOT));
    line.addSubcommand(new ServeCommand(this::serveUntilStopped));
    shell.commands().forEach(line::addSubcommand);
    line.setOut(out).setErr(err);
    Text text = Text.in(shell.language(), ZoneId.of("Asia/Tokyo"));
    new WrittenDays(text, clocks.domain()).register(line);
    line.setExecutionExceptionHandler((e, command, result) -> new Failing(text, err).told(e));
    Optional<String> broken =
        Stream.of(args).filter(word -> word.indexOf('\uFFFD') >= 0).findFirst();
    if (broken.isPresent()) {
      err.println(text.say("command.broken-words", broken.get()));
      return Failing.USAGE;
    }
    return args.length == 0 ? usage(line, err) : Origin.of("command", () -> line.execute(args));
  }

  /**
   * Starts the bot beside the caller's thread; closing what is returned stops it, and this too must
   * be closed.
   */
  public AutoCloseable serve() {
    return shell.start();
  }

  @Override
  public void close() {
    shell.close();
  }

  private void serveUntilStopped(PrintWriter out) throws InterruptedException {
    Bot bot = shell.start();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  Thread guard = Thread.ofPlatform().daemon().start(Main::endAnyway);
                  bot.close();
                  close();
                  guard.interrupt(); // what the JVM still has to write is its own affair
                  stopped.countDown();
                },
                "stop"));
    out.println(shell.text().say("command.serve.started", Integer.toString(bot.port())));
    out.flush();
    stopped.await();
  }

  /** What is stored survives an end at any moment; what hangs must not keep the process. */
  private static void endAnyway() {
    try {
      Thread.sleep(STOPPING);
      Runtime.getRuntime().halt(TERMINATED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int usage(CommandLine line, PrintWriter err) {
    line.usage(err);
    return Failing.USAGE;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
