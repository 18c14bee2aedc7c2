package jp.torimatome.feature.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.torimatome.delivery.TakenStore;
import jp.torimatome.feature.official.LineageAnswer;
import jp.torimatome.people.Member;
import jp.torimatome.reply.draft.TypedStore;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.BoltApp;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.HttpBridge;
import jp.torimatome.slack.door.Entrance;
import jp.torimatome.slack.door.Oddities;
import jp.torimatome.slack.door.TypedForms;
import jp.torimatome.slack.send.SlackClients;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.search.LookingUp;
import jp.torimatome.summary.search.Searching;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The payloads as Slack posts them, and the response_url as a server on this machine. */
class JigyoCommandTest {
  @TempDir Path folder;
  private final BlockingQueue<String> responses = new LinkedBlockingQueue<>();
  private HttpServer responseUrl;
  private Office office;
  private HttpBridge bridge;

  @BeforeEach
  void open() throws Exception {
    responseUrl = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    responseUrl.createContext(
        "/",
        exchange -> {
          responses.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("ok".getBytes(UTF_8));
          exchange.close();
        });
    responseUrl.start();
    office = Office.withSeed(folder);
    Searching searching =
        new Searching(office.database, office.plans, office.rounds, () -> office.directory);
    LookingUp lookingUp =
        new LookingUp(office.database, office.plans, office.rounds, office.inquiries, searching);
    Text text = Text.in(Locale.JAPANESE, office.calendarZone());
    SlackClients clients = SlackClients.towards(address(), Map.of());
    var odd = new Oddities(() -> Duration.ZERO);
    var app = BoltApp.create(settings(), clients.slack(), clients.hasty(), text, odd);
    office.people.members.learn(new Member("U9", "客", Member.State.ACTIVE), office.clock.instant());
    Entrance entrance =
        new Entrance(
            new TakenStore(office.database),
            person -> {},
            office.clock,
            Duration.ofSeconds(20),
            text);
    LineageAnswer lineages = new LineageAnswer(office.plans, office.rounds, office.inquiries, text);
    new JigyoCommand(
            new JigyoAnswers(
                new JigyoAnswers.Sources(searching, lookingUp, lineages, item -> Optional.empty()),
                asker -> section -> true,
                text),
            office.clock)
        .register(
            new Doors(
                    app,
                    office.access,
                    entrance,
                    new TypedForms(new TypedStore(office.database), office.clock),
                    text,
                    office.clock)
                .said());
    bridge = new HttpBridge(app, odd);
  }

  @AfterEach
  void close() {
    responseUrl.stop(0);
    office.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&text=", "&text=%20"})
  void an_empty_command_gets_help_whether_its_text_is_missing_or_empty(String text)
      throws Exception {
    JsonObject answer = json(post("command=%2Fjigyo" + text + common()));
    assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(answer.toString()).contains("事業を調べる");
  }

  @Test
  void a_command_is_answered_at_once_and_seen_by_nobody_else() throws Exception {
    JsonObject answer = json(post("command=%2Fjigyo&text=" + encoded("１０") + common()));
    assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(answer.toString()).contains("地域生活定着支援センター事業");
    assertThat(BlockKit.problemsOfMessage(answer.getAsJsonArray("blocks"))).isEmpty();
  }

  @Test
  void a_hit_opens_below_its_list() throws Exception {
    long id = office.plans.projects(office.plan().id()).get(9).id();
    JsonObject said = click(JigyoList.OPEN, Long.toString(id));
    assertThat(said.get("replace_original").getAsBoolean()).isFalse();
    assertThat(said.toString()).contains("10　地域生活定着支援センター事業");
  }

  @Test
  void a_turned_page_takes_the_place_of_the_one_before() throws Exception {
    JsonObject said = click("jigyo_page_1", "1\n支援");
    assertThat(said.get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(said.get("replace_original").getAsBoolean()).isTrue();
    assertThat(said.toString()).contains("「支援」に当てはまる事業：");
  }

  private JsonObject click(String actionId, String value) throws Exception {
    JsonObject action = new JsonObject();
    action.addProperty("type", "button");
    action.addProperty("action_id", actionId);
    action.addProperty("block_id", "b");
    action.addProperty("value", value);
    String sender =
        "{'type':'block_actions','api_app_id':'A1','trigger_id':'1.2','team':{'id':'T1'},'user':{'id':'U9','team_id':'T1'}}";
    JsonObject payload = JsonParser.parseString(sender.replace('\'', '"')).getAsJsonObject();
    payload.addProperty("response_url", address() + "/answer");
    payload.add("actions", JsonParser.parseString("[" + action + "]"));
    assertThat(post("payload=" + encoded(payload.toString())).getStatusCode()).isEqualTo(200);
    return JsonParser.parseString(
            requireNonNull(responses.poll(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS)))
        .getAsJsonObject();
  }

  private Response post(String body) throws Exception {
    return bridge.answer(
        body, Map.of("Content-Type", List.of("application/x-www-form-urlencoded")), "127.0.0.1");
  }

  private static JsonObject json(Response response) {
    assertThat(response.getStatusCode()).isEqualTo(200);
    return JsonParser.parseString(response.getBody()).getAsJsonObject();
  }

  private String common() {
    String sender =
        "&team_id=T1&api_app_id=A1&channel_id=C1&user_id=U9&user_name=guest&trigger_id=1.2";
    return sender + "&response_url=" + encoded(address() + "/answer");
  }

  private String address() {
    return "http://127.0.0.1:" + responseUrl.getAddress().getPort();
  }

  private Settings.Slack settings() {
    return new Settings.Slack(
        Settings.Mode.HTTP,
        address(),
        "T1",
        "A1",
        new Settings.Coordination(
            List.of(), List.of(Office.COORDINATOR), Office.CHANNEL, Office.CHANNEL),
        new Settings.Pace(200, 50, Duration.ofSeconds(1)),
        new Settings.Secrets("xoxb-test", "secret", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
