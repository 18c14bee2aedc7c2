package jp.torimatome;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.util.http.SlackHttpClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Verdict;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.settings.DirectoryReader;
import jp.torimatome.settings.Settings;
import jp.torimatome.settings.SettingsReader;
import jp.torimatome.settings.WordsReader;
import jp.torimatome.slack.HttpBridge;
import jp.torimatome.slack.door.Oddities;
import jp.torimatome.slack.send.SlackClients;
import jp.torimatome.summary.Report;
import jp.torimatome.summary.Reporting;
import jp.torimatome.summary.SummaryStore;
import jp.torimatome.summary.Totals;
import jp.torimatome.time.Stopwatch;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * The real bot without its edges: whoever holds it lets it tick, send and answer, one thing after
 * the other on one thread.
 */
public final class BotInHand implements AutoCloseable {
  private final Rooms rooms;
  private final Works works;
  private final HttpBridge bridge;
  private final InstantSource clock;

  /** What is read once, however often the process dies: settings, first directory, words. */
  public record Prepared(Settings settings, DirectoryReader directory, WordList words) {
    public static Prepared read(Map<String, String> environment) {
      Settings settings =
          new SettingsReader(Path.of("config/torimatome.yaml"), environment)
              .read(SettingsReader.Need.WITH_SLACK);
      return new Prepared(
          settings,
          new DirectoryReader(settings.work().sectionsFile()),
          new WordsReader(settings.work().checks().wordsFile()).read());
    }
  }

  /**
   * What the process meets outside: the clock on its wall, time as it passes, the way to Slack, and
   * what runs beside.
   */
  public record World(
      InstantSource clock, Stopwatch stopwatch, Interceptor network, Executor beside) {}

  public BotInHand(Prepared prepared, World world) {
    clock = world.clock();
    rooms =
        Rooms.open(
            prepared.settings(), prepared.directory()::read, prepared.words(), world.clock());
    OkHttpClient http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .addInterceptor(world.network())
            .build();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix("http://slack.test/api/");
    config.setStatsEnabled(false);
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    SlackClients clients =
        new SlackClients(
            Slack.getInstance(config, client), Slack.getInstance(config, client), http);
    works =
        Works.of(
            rooms,
            new Tick.Clocks(world.clock(), world.clock(), world.stopwatch()),
            clients,
            world.beside(),
            Duration.ZERO);
    bridge = new HttpBridge(works.app(), new Oddities(world.stopwatch()));
  }

  /** What the timer does each minute. */
  public void look() {
    works.look();
  }

  /** How often the database was asked until now. */
  public long asked() {
    return rooms.database().asked();
  }

  /** Sends the next message that may leave; false when there is none. */
  public boolean send() {
    return works.sender().sendNext();
  }

  /** What becomes of one body from Slack: status and answer. */
  public Response answer(String contentType, String body) throws Exception {
    return bridge.answer(body, Map.of("content-type", List.of(contentType)), "127.0.0.1");
  }

  /** /ready. */
  public String ready() {
    return works.watch(rooms, clock, () -> true).readiness().lines();
  }

  /** Where a summary's parts do not make its whole; empty when all is well. */
  public String wrongSums(long summary) {
    Report report =
        new Reporting(rooms.database(), rooms.plans(), rooms.rounds().desk().rounds())
            .report(new SummaryStore(rooms.database()).summary(summary).orElseThrow());
    Totals totals = report.totals();
    List<Totals.Years> bySection = totals.sections().stream().map(Totals.OfSection::years).toList();
    List<Totals.Years> byDirection =
        totals.directions().stream().map(Totals.OfDirection::years).toList();
    return Stream.of(bySection, byDirection)
        .filter(parts -> !figures(parts).equals(figures(List.of(totals.counted()))))
        .map(parts -> figures(parts) + " of " + totals.counted())
        .collect(Collectors.joining("; "));
  }

  private static List<Long> figures(List<Totals.Years> years) {
    return List.of(
        years.stream().mapToLong(Totals.Years::projects).sum(),
        years.stream().mapToLong(each -> each.ended().thousandYen()).sum(),
        years.stream().mapToLong(each -> each.started().thousandYen()).sum(),
        years.stream().mapToLong(each -> each.ended().count(Nature.UNANSWERED)).sum());
  }

  /** Where the record is no chain; empty when all is well. */
  public Optional<String> brokenRecord() {
    Verdict verdict = new AuditStore(rooms.database()).verify(Optional.empty());
    return verdict instanceof Verdict.Intact ? Optional.empty() : Optional.of(verdict.toString());
  }

  @Override
  public void close() {
    rooms.close();
  }

  /** One command of the shell beside the bot; it must succeed. */
  public static String command(
      Map<String, String> environment, InstantSource clock, String... words) {
    Printed printed = printed(environment, clock, words);
    if (printed.code() != 0) {
      throw new AssertionError(
          "exit code " + printed.code() + " of " + String.join(" ", words) + "\n" + printed.text());
    }
    return printed.text();
  }

  /** What a command of the shell said, and its exit code. */
  public record Printed(int code, String text) {}

  public static Printed printed(
      Map<String, String> environment, InstantSource clock, String... words) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    try (Main once = new Main(Path.of("."), environment, clock)) {
      int code = once.run(writer, writer, words);
      return new Printed(code, said.toString());
    }
  }
}
