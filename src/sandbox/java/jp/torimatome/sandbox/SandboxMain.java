package jp.torimatome.sandbox;

import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.torimatome.sandbox.workspace.PeopleFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** bin/sandbox: the workspace alone, for any app. */
@Command(
    name = "sandbox",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "手元で動く小さな Slack を起動します。 / Starts a small Slack on this machine.")
public final class SandboxMain implements Callable<Integer> {
  private static final int MISTAKE = 2;
  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--host",
      defaultValue = "localhost",
      description = "待ち受けるアドレス / address to listen on (${DEFAULT-VALUE})")
  private String host = "localhost";

  @Option(
      names = "--port",
      defaultValue = "7070",
      description = "待ち受けるポート、0 は空いているもの / port, 0 takes a free one (${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--app-url",
      defaultValue = "",
      description =
          "アプリの受け口、Socket Mode だけなら不要 / where the app receives requests; not needed for Socket"
              + " Mode")
  private String appUrl = "";

  @Option(
      names = "--signing-secret",
      defaultValue = "sandbox-signing-secret",
      description = "署名の鍵 / signing secret (${DEFAULT-VALUE})")
  private String signingSecret = "";

  @Option(
      names = "--bot-token",
      defaultValue = "xoxb-sandbox-bot-token",
      description = "ボットのトークン / bot token (${DEFAULT-VALUE})")
  private String botToken = "";

  @Option(
      names = "--app-token",
      defaultValue = "xapp-sandbox-app-token",
      description = "アプリレベルトークン / app-level token (${DEFAULT-VALUE})")
  private String appToken = "";

  @Option(
      names = "--people",
      defaultValue = "small",
      description =
          "人物ファイル、または small か miyagi / people file, or one of small, miyagi (${DEFAULT-VALUE})")
  private String people = "small";

  @Option(
      names = "--state",
      description = "状態を残すファイル、なければ残さない / file that keeps the state; without it nothing is kept")
  private @Nullable Path state;

  @Option(
      names = "--start",
      description = "時計の初め / where the clock starts, e.g. 2025-04-14T08:25+09:00 (now)")
  private @Nullable String start;

  @Option(
      names = "--speed",
      description = "時計の速さ、0 は止める / speed of the clock, 0 stands still (1, or as it was kept)")
  private @Nullable Integer speed;

  @Option(names = "--no-rate-limits", description = "回数の制限をかけない / without Slack's rate limits")
  private boolean noRateLimits;

  private final PrintWriter out;
  private final PrintWriter err;

  SandboxMain(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs until it is interrupted; 2 where it cannot start. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new SandboxMain(out, err)).setOut(out).setErr(err).execute(arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!appUrl.isEmpty() && !appUrl.matches("https?://[^\\s/]+(/\\S*)?")) {
      return refuse(
          "--app-url は http:// か https:// で始めてください。 / Begin --app-url with http:// or https://.");
    }
    if (port < 0 || port > LAST_PORT || (speed != null && speed < 0)) {
      return refuse(
          "--port は 0～65535、--speed は 0 以上です。 / --port is 0 to 65535, --speed 0 or more.");
    }
    try {
      SandboxOptions options = options();
      return serve(Sandbox.start(options), options.people().zone());
    } catch (JavalinBindException e) {
      return refuse(
          "ポート "
              + port
              + " は使えません。別のポートを --port で指定してください。 / Port "
              + port
              + " cannot be used; choose another with --port.");
    } catch (PeopleFile.Unusable e) {
      return refuse(e.getMessage());
    } catch (DateTimeException e) {
      return refuse(
          "--start は 2025-04-14T08:25+09:00 のように書いてください。 / Write --start like"
              + " 2025-04-14T08:25+09:00.");
    }
  }

  /** Until Ctrl-C. */
  private int serve(Sandbox sandbox, ZoneId zone) throws InterruptedException {
    try (sandbox) {
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(sandbox, stopped)));
      announce(sandbox, zone);
      stopped.await();
      return 0;
    }
  }

  private static void stop(Sandbox sandbox, CountDownLatch stopped) {
    sandbox.close();
    stopped.countDown();
  }

  private SandboxOptions options() {
    PeopleFile file =
        PeopleFile.BUILT_IN.contains(people)
            ? PeopleFile.builtIn(people)
            : PeopleFile.read(Path.of(people));
    SandboxOptions.App app = new SandboxOptions.App(appUrl, signingSecret, botToken, appToken);
    SandboxOptions options =
        SandboxOptions.of(file)
            .withAddress(host, port)
            .withApp(app)
            .withClock(start == null ? Instant.now() : moment(start, file), 1);
    options = state == null ? options : options.withStateFile(state);
    options = speed == null ? options : options.withSpeed(speed);
    return noRateLimits ? options.withoutRateLimits() : options;
  }

  /** A moment with an offset, or one in the workspace's own zone. */
  private static Instant moment(String text, PeopleFile file) {
    return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text, OffsetDateTime::from, LocalDateTime::from)
            instanceof LocalDateTime local
        ? local.atZone(file.zone()).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  private void announce(Sandbox sandbox, ZoneId zone) {
    out.println("サンドボックス / sandbox   " + sandbox.url() + "/");
    out.println("  操作用 HTTP / interface  " + sandbox.url() + "/_sandbox/");
    out.println("  Web API                  " + sandbox.apiUrl());
    out.println("  アプリ / app             " + (appUrl.isEmpty() ? "Socket Mode" : appUrl));
    out.println("  SLACK_SIGNING_SECRET     " + signingSecret);
    out.println("  SLACK_BOT_TOKEN          " + botToken);
    out.println("  SLACK_APP_TOKEN          " + appToken);
    OffsetDateTime now =
        sandbox.clock().instant().truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    out.println("  時計 / clock             " + now + " × " + sandbox.clock().speed());
    out.println("  止めるには Ctrl-C / Ctrl-C stops it");
  }

  private int refuse(@Nullable String sentence) {
    err.println(sentence);
    return MISTAKE;
  }
}
