package jp.torimatome.e2e;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jp.torimatome.Listed;
import jp.torimatome.Main;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.sandbox.Sandbox;
import jp.torimatome.sandbox.SandboxOptions;
import jp.torimatome.sandbox.workspace.PeopleFile;
import jp.torimatome.sandbox.workspace.SandboxClock;
import jp.torimatome.slack.AlikeButtons;
import jp.torimatome.slack.FormattedWords;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture on a Monday morning: the workspace, the bot on the published table, and a round that
 * opens at 8:30.
 */
public final class Office implements AutoCloseable {
  public static final String COORDINATOR = "U0TORI001";
  public static final String COORDINATORS_CHANNEL = "C0JIMUKYOKU";
  public static final String READERS_CHANNEL = "C0SHUHO";

  private static final Instant MORNING =
      OffsetDateTime.parse("2025-04-14T08:25:00+09:00").toInstant();
  private static final Path SEED = Path.of("db/seed/000_69a997289639b63c.txt");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Those who test side by side begin in different places. */
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger(12_000 + (int) (ProcessHandle.current().pid() % 40) * 500);

  private final Path folder;
  private final Path databases;
  private final boolean socket;
  private final int botPort;
  private final int sandboxPort;
  private String language = "ja";
  private @Nullable Sandbox sandbox;
  private @Nullable Main main;
  private @Nullable AutoCloseable bot;

  private Office(Path folder, Path databases, boolean socket) {
    this.folder = folder;
    this.databases = databases;
    this.socket = socket;
    this.botPort = freePort();
    this.sandboxPort = freePort();
    FreshDatabase.at(folder.resolve("torimatome.db"));
  }

  /** Everything runs; Slack reaches the bot over HTTP, or the bot opens a socket. */
  public static Office open(Path folder, boolean socket) {
    Office office = closed(folder, socket);
    office.startSandbox();
    office.startBot();
    return office;
  }

  /** The table is imported and the round planned, but nothing runs yet. */
  public static Office closed(Path folder, boolean socket) {
    return closed(folder, socket, SEED);
  }

  public static Office closed(Path folder, boolean socket, Path table) {
    return closed(new Office(folder, folder, socket), table);
  }

  /** {@link #open} whose database lies on a disk of its own. */
  static Office openOn(Path disk, Path folder) {
    Office office = closed(new Office(folder, disk, false), SEED);
    office.startSandbox();
    office.startBot();
    return office;
  }

  private static Office closed(Office office, Path table) {
    office.command("import", table.toString());
    office.command(
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
    return office;
  }

  public void speaking(String code) {
    language = code;
  }

  public void startSandbox() {
    sandbox =
        Sandbox.start(
            SandboxOptions.of(PeopleFile.builtIn("miyagi"))
                .withAddress("localhost", sandboxPort)
                .withAppUrl(socket ? "" : botUrl() + "/slack/events")
                .withoutRateLimits()
                .withStateFile(folder.resolve("workspace.json"))
                .withClock(MORNING, 0));
  }

  public void stopSandbox() {
    running().close();
    sandbox = null;
  }

  public void startBot() {
    startBot(running().clock());
    await(
        "Slack told who is there",
        () -> Listed.in(Objects.requireNonNull(settings().get("TORIMATOME_DATABASE_URL"))));
    await("the line to Slack is open", () -> page("/ready").contains("slack ok"));
  }

  /** The bot without a workspace: its own clock stands still at this moment in Tokyo. */
  public void startBotAt(String isoLocal) {
    Instant moment = OffsetDateTime.parse(isoLocal + "+09:00").toInstant();
    startBot(() -> moment);
  }

  private void startBot(InstantSource clock) {
    main = new Main(Path.of("."), settings(), clock);
    bot = main.serve();
  }

  public void stopBot() {
    try {
      if (bot != null) {
        bot.close();
      }
      if (main != null) {
        main.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    bot = null;
    main = null;
  }

  /** Runs one command line beside the bot and returns what it printed; it must succeed. */
  public String command(String... words) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    try (Main once =
        new Main(Path.of("."), settings(), sandbox == null ? () -> MORNING : running().clock())) {
      int code = once.run(writer, writer, words);
      if (code != 0) {
        throw new AssertionError(
            "exit code " + code + " of " + String.join(" ", words) + "\n" + said);
      }
    }
    return said.toString();
  }

  /**
   * What the bot is started with: tokens, addresses, a look at the clock every second, and no pace:
   * what waits for Slack's limits is tested where these are.
   */
  public Map<String, String> settings() {
    SandboxOptions.App app = SandboxOptions.of(PeopleFile.builtIn("miyagi")).app();
    Map<String, String> settings = new HashMap<>();
    settings.put("TORIMATOME_DATABASE_URL", "jdbc:sqlite:" + databases.resolve("torimatome.db"));
    settings.put("TORIMATOME_WEB_HOST", "localhost");
    settings.put("TORIMATOME_WEB_PORT", Integer.toString(botPort));
    settings.put("TORIMATOME_SLACK_MODE", socket ? "socket" : "http");
    settings.put("TORIMATOME_SLACK_API_URL", "http://localhost:" + sandboxPort);
    settings.put("TORIMATOME_SCHEDULE_TICK", "* * * * * ?");
    settings.put("TORIMATOME_SLACK_MESSAGES_PER_MINUTE", "60000");
    settings.put("TORIMATOME_SLACK_UPDATES_PER_MINUTE", "60000");
    settings.put("TORIMATOME_SLACK_SECONDS_BETWEEN_MESSAGES_OF_CHANNEL", "0");
    settings.put("TORIMATOME_LANGUAGE", language);
    settings.put("SLACK_BOT_TOKEN", app.botToken());
    settings.put("SLACK_SIGNING_SECRET", app.signingSecret());
    settings.put("SLACK_APP_TOKEN", app.appToken());
    return settings;
  }

  /** What the bot answers to whoever looks at this path. */
  public String page(String path) {
    return Person.page(botUrl() + path);
  }

  public String botUrl() {
    return "http://localhost:" + botPort;
  }

  public String pageUrl() {
    return "http://localhost:" + sandboxPort;
  }

  public SandboxClock clock() {
    return running().clock();
  }

  /** The clock jumps to this moment in Tokyo. */
  public void clockTo(String isoLocal) {
    clock().moveTo(OffsetDateTime.parse(isoLocal + "+09:00").toInstant());
  }

  public Person person(String id) {
    return new Person(pageUrl(), id);
  }

  /** The clock moves to 8:30 and every section has its prompt. */
  public void prompts() {
    clockTo("2025-04-14T08:30:00");
    await(
        "every section is prompted",
        () ->
            sections().stream()
                .allMatch(channel -> !person(COORDINATOR).messages(channel).isEmpty()));
  }

  /** The channels of the sections that are asked. */
  public static List<String> sections() {
    List<String> channels = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      channels.add(String.format(Locale.ROOT, "C0SEC%02d", number));
    }
    return channels;
  }

  public void fault(String method, String kind, int times) {
    JsonObject fault = new JsonObject();
    fault.addProperty("kind", kind);
    fault.addProperty("method", method);
    fault.addProperty("times", times);
    running().faults().add(fault);
  }

  /** Slack asks to reconnect, or the line just breaks. */
  public void breakSocket(String how) {
    person(COORDINATOR).post("/_sandbox/socket", Map.of("disconnect", how));
  }

  /** Waits until something holds, and fails with its name when it never does. */
  public static void await(String what, BooleanSupplier holds) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("never happened: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Override
  public void close() {
    stopBot();
    if (sandbox != null) {
      stopSandbox();
      AlikeButtons.refuse(folder.resolve("workspace.json"));
      FormattedWords.refuse(folder.resolve("workspace.json"));
    }
  }

  private Sandbox running() {
    if (sandbox == null) {
      throw new IllegalStateException("the workspace does not run");
    }
    return sandbox;
  }

  /**
   * Below those that the system gives to outgoing connections, or one of these could take it before
   * we listen.
   */
  private static int freePort() {
    while (true) {
      try (ServerSocket socket = new ServerSocket(NEXT_PORT.getAndIncrement())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // somebody else listens there: the next one
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
