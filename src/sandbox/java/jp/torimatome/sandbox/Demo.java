package jp.torimatome.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.torimatome.Main;
import jp.torimatome.sandbox.workspace.PeopleFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * 体験版: the workspace and the bot in one process on the published table; what was done stays on disk
 * for the next start.
 */
@Command(
    name = "demo",
    description = "取りまとめの体験版を始めます。 Starts the workspace and the bot.",
    mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer>, AutoCloseable {
  private static final Instant START =
      OffsetDateTime.parse("2025-04-14T08:25:00+09:00").toInstant();
  private static final int SPEED = 10;
  private static final List<String> ROUND =
      List.of(
          "round",
          "plan",
          "--fiscal-year",
          "2024",
          "--opens",
          "2025-04-14T08:30",
          "--due",
          "2025-05-09T17:15",
          "--closes",
          "2025-05-15T17:15");

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      required = true,
      description = "the product: torimatome.jar, lib/, config/")
  private Path home = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "FOLDER",
      required = true,
      description = "the published table")
  private Path seed = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      required = true,
      description = "where the demo keeps what was done")
  private Path data = Path.of("");

  @Option(names = "--fresh", description = "最初からやり直します。 Forgets what was done before.")
  private boolean fresh;

  @Option(
      names = "--host",
      defaultValue = "localhost",
      description = "address of the chat page (${DEFAULT-VALUE})")
  private String host = "localhost";

  @Option(
      names = "--port",
      defaultValue = "7070",
      description = "port of the chat page (${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--bot-port",
      defaultValue = "7071",
      description = "port of the bot (${DEFAULT-VALUE})")
  private int botPort;

  @Option(
      names = "--socket",
      description = "Socket モードで動かします。 Connects the bot by Socket Mode instead of HTTP.")
  private boolean socket;

  @Option(
      names = "--speed",
      description = "how fast the workspace's clock runs (10, or as it was kept)")
  private @Nullable Integer speed;

  private final Map<String, String> environment;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  /** {@code environment} may name the language of the bot, TORIMATOME_LANGUAGE. */
  public Demo(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Runs until Ctrl-C. */
  public static void main(String[] args) {
    Demo demo = new Demo(System.getenv());
    int code = new CommandLine(demo).execute(args);
    if (code != 0 || demo.running.isEmpty()) {
      System.exit(code);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "stop"));
  }

  @Override
  public Integer call() throws Exception {
    for (int wanted : List.of(port, botPort)) {
      if (isTaken(wanted)) {
        System.err.println(
            "ポート "
                + wanted
                + " はほかのプログラム（動いている体験版など）が使っています。止めるか、--port・--bot-port で別の番号を指定してください。");
        System.err.println(
            "Port "
                + wanted
                + " is taken, perhaps by a demo that still runs. Stop it, or choose others with"
                + " --port and --bot-port.");
        return 1;
      }
    }
    if (fresh) {
      forget();
    }
    try {
      Sandbox sandbox = Sandbox.start(options());
      running.push(sandbox);
      Main bot = new Main(home, settings(sandbox), sandbox.clock());
      running.push(bot);
      prepare(bot);
      running.push(bot.serve());
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      out.println(
          "取りまとめの体験版を始めました。ブラウザで開いてください（Torimatome is ready in your browser）： http://localhost:"
              + sandbox.port());
      return 0;
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  /** The bot first, then the workspace. */
  @Override
  public void close() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        System.err.println(e);
      }
    }
  }

  /** Reads the table and plans the round; both were done already when the demo goes on. */
  private void prepare(Main bot) throws IOException {
    try (Stream<Path> tables = Files.list(seed)) {
      Path table =
          tables
              .filter(file -> file.toString().endsWith(".txt"))
              .min(Comparator.naturalOrder())
              .orElseThrow();
      ask(bot, "import", table.toString());
    }
    if (ask(bot, "round", "list").isBlank()) {
      ask(bot, ROUND.toArray(String[]::new));
    }
  }

  private static String ask(Main bot, String... command) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    if (bot.run(writer, writer, command) != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + said);
    }
    return said.toString();
  }

  private boolean isTaken(int wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, wanted));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private SandboxOptions options() {
    SandboxOptions options =
        SandboxOptions.of(PeopleFile.builtIn("miyagi"))
            .withAddress(host, port)
            .withAppUrl(socket ? "" : "http://localhost:" + botPort + "/slack/events")
            .withStateFile(data.resolve("workspace.json"))
            .withClock(START, SPEED);
    return speed == null ? options : options.withSpeed(speed);
  }

  private Map<String, String> settings(Sandbox sandbox) {
    SandboxOptions.App app = options().app();
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_LANGUAGE", environment.getOrDefault("TORIMATOME_LANGUAGE", "ja"));
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + data.resolve("torimatome.db"));
    settings.put("TORIMATOME_WEB_HOST", host);
    settings.put("TORIMATOME_WEB_PORT", Integer.toString(botPort));
    settings.put("TORIMATOME_WEB_PREVIEW", Boolean.toString(host.equals("localhost")));
    settings.put("TORIMATOME_SLACK_MODE", socket ? "socket" : "http");
    settings.put("TORIMATOME_SLACK_API_URL", sandbox.url());
    // the workspace's clock can jump, so the bot looks at it every second
    settings.put("TORIMATOME_SCHEDULE_TICK", "* * * * * ?");
    settings.put("SLACK_BOT_TOKEN", app.botToken());
    settings.put("SLACK_SIGNING_SECRET", app.signingSecret());
    settings.put("SLACK_APP_TOKEN", app.appToken());
    return settings;
  }

  /** Just what a demo keeps; the folder may hold other things. */
  private void forget() throws IOException {
    for (String name :
        List.of("workspace.json", "torimatome.db", "torimatome.db-wal", "torimatome.db-shm")) {
      Files.deleteIfExists(data.resolve(name));
    }
  }
}
