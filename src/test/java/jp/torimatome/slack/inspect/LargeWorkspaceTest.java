package jp.torimatome.slack.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Member;
import jp.torimatome.people.MemberStore;
import jp.torimatome.sandbox.Sandbox;
import jp.torimatome.sandbox.SandboxOptions;
import jp.torimatome.sandbox.workspace.PeopleFile;
import jp.torimatome.say.Chart;
import jp.torimatome.say.Samples;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.send.SlackClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of 50,000 people, whose every fourth page has to be waited for. */
final class LargeWorkspaceTest {
  private static final int PEOPLE = 50_000;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-14T08:30:00+09:00");
  private final List<String> cursors = new CopyOnWriteArrayList<>();
  private final List<String> limits = new CopyOnWriteArrayList<>();
  private volatile boolean full;
  private int calls;
  private Sandbox sandbox;
  private HttpServer between;
  private SlackClients clients;

  @BeforeEach
  void open() throws IOException {
    String people =
        IntStream.range(0, PEOPLE)
            .mapToObj(number ->
                String.format(
                    "{'id':'U%08d','name':'u%d','real_name':'職員%d'%s}",
                    number, number, number, number % 1_000 == 7 ? ",'deleted':true" : ""))
            .collect(Collectors.joining(","));
    String file =
        "{'team':{'id':'T0BIG','name':'大','domain':'big'},'app':{'id':'A0BIG','name':'取りまとめ',"
            + "'bot_user_id':'U0BOT','bot_id':'B0BOT'},'people':["
            + people
            + "]"
            + ",'channels':[{'id':'C0BIG','name':'big','members':['U00000001','U0BOT']}]}";
    sandbox =
        Sandbox.start(
            SandboxOptions.of(PeopleFile.parse(file.replace('\'', '"'), "big"))
                .withoutRateLimits());
    between = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    between.createContext("/", this::forward);
    between.start();
    clients = SlackClients.towards("http://127.0.0.1:" + between.getAddress().getPort(), Map.of());
  }

  @AfterEach
  void close() {
    between.stop(0);
    sandbox.close();
  }

  @Test
  void isReadOnceADayFromWhereSlackWantedToBeWaitedFor() {
    try (Database database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"))) {
      MemberStore members = new MemberStore(database);
      MemberCheck check =
          new MemberCheck(
              clients.slack(),
              "xoxb-sandbox-bot-token",
              "T0BIG",
              members,
              new MemberCheck.Clocks(clock, TOKYO, clock));
      int runs = 0;
      while (!members.isKnown()) {
        check.run();
        int asked = calls;
        check.run();
        assertThat(calls).as("nothing is asked while Slack wants us to wait").isEqualTo(asked);
        clock.advance(Duration.ofSeconds(30));
        assertThat(++runs).isLessThan(40);
      }
      assertThat(limits).containsOnly("1000");
      assertThat(cursors).as("each page once").doesNotHaveDuplicates().hasSize(PEOPLE / 1_000 + 1);
      assertThat(members.member("U00049999").map(Member::state)).contains(Member.State.ACTIVE);
      assertThat(members.member("U00049007").map(Member::state)).contains(Member.State.DEACTIVATED);
      int all = calls;
      IntStream.range(0, 100)
          .forEach(minute -> {
            clock.advance(Duration.ofMinutes(1));
            check.run();
          });
      assertThat(calls).as("nothing more on that day").isEqualTo(all);
    }
  }

  @Test
  void isInspectedToItsEndAndNeverCalledUnreachable() {
    List<Duration> waits = new ArrayList<>();
    var outcome =
        (Inspection.Outcome.Reached)
            inspection(List.of("U00049999", "U00049007", "U0NOBODY")).run(waits::add);
    assertThat(outcome.unread()).isEmpty();
    assertThat(outcome.troubles())
        .extracting(Inspection.Trouble::kind)
        .containsExactly(Inspection.Kind.PERSON_DEACTIVATED, Inspection.Kind.PERSON_UNKNOWN);
    assertThat(waits).hasSizeGreaterThan(10).containsOnly(Duration.ofSeconds(30));
  }

  @Test
  void isToldInPartWhereSlackTakesNoMoreCalls() {
    full = true;
    var outcome = (Inspection.Outcome.Reached) inspection(List.of("U0NOBODY")).run(wait -> {});
    assertThat(outcome.unread()).containsExactly(Inspection.Unread.PEOPLE);
    assertThat(outcome.troubles()).as("who was not told of is not called missing").isEmpty();
  }

  private Inspection inspection(List<String> coordinators) {
    Settings.Slack settings =
        new Settings.Slack(
            Settings.Mode.HTTP,
            "",
            "T0BIG",
            "A0BIG",
            new Settings.Coordination(List.of(), coordinators, "C0BIG", "C0BIG"),
            new Settings.Pace(200, 50, Duration.ofSeconds(1)),
            new Settings.Secrets("xoxb-sandbox-bot-token", "secret", ""));
    return new Inspection(
        clients.slack(),
        settings,
        new Directory(List.of()),
        Set.of(),
        new Samples(List.of(), new Chart("a", "b", Map.of("c", 1.0))));
  }

  /**
   * Hands on what the client asked; every fourth page of people only later, or none where the limit
   * is full.
   */
  private void forward(HttpExchange exchange) throws IOException {
    calls++;
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    boolean list = exchange.getRequestURI().getPath().endsWith("users.list");
    if (list && (full || calls % 4 == 0)) {
      exchange.getResponseHeaders().add("Retry-After", full ? "3600" : "30");
      exchange.sendResponseHeaders(429, -1);
      exchange.close();
      return;
    }
    if (list) {
      cursors.add(field(body, "cursor"));
      limits.add(field(body, "limit"));
    }
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(sandbox.url() + exchange.getRequestURI()))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header(
                  "Authorization",
                  String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      HttpResponse<byte[]> answer =
          HTTP.send(
              request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String field(String body, String name) {
    for (String pair : body.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
      }
    }
    return "";
  }
}
