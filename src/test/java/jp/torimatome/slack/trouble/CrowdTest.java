package jp.torimatome.slack.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import jp.torimatome.settings.Settings;
import jp.torimatome.slack.BoltApp;
import jp.torimatome.slack.HttpBridge;
import jp.torimatome.slack.door.Oddities;
import jp.torimatome.slack.send.SlackClients;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;

/** More people than can be answered at once. */
final class CrowdTest {
  private static final String BUSY = "混み合っています";
  private static final String FORM =
      """
      {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},"api_app_id":"A1","trigger_id":"1.2",
       "view":{"id":"V1","type":"modal","callback_id":"reply","private_metadata":"","hash":"1.2","state":{"values":{}},"blocks":[
        {"type":"section","block_id":"above","text":{"type":"plain_text","text":"a"}},
        {"type":"input","block_id":"status","label":{"type":"plain_text","text":"b"},
         "element":{"type":"plain_text_input","action_id":"x"}}]}}
      """;

  private static final Oddities ODD = new Oddities(() -> Duration.ZERO);

  private final CountDownLatch working = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);
  private final HttpBridge bridge = new HttpBridge(app(), ODD);

  @Test
  void whoCannotBeAnsweredInTimeHearsAClearWordAndKeepsTheForm() throws Exception {
    CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post(command("1")));
    working.await();
    var command = JsonParser.parseString(post(command("2")).getBody()).getAsJsonObject();
    assertThat(command.get("text").getAsString()).isEqualTo(BUSY);
    assertThat(command.get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(JsonParser.parseString(post("payload=" + encoded(FORM)).getBody()))
        .isEqualTo(
            JsonParser.parseString(
                "{\"response_action\":\"errors\",\"errors\":{\"status\":\"" + BUSY + "\"}}"));
    String event =
        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"api_app_id\":\"A1\",\"event_id\":\"Ev1\",\"event_time\":1,"
            + "\"event\":{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\"}}";
    assertThat(post(event).getStatusCode()).isEqualTo(503);
    free.countDown();
    assertThat(first.get().getStatusCode()).isEqualTo(200);
    assertThat(post(command("3")).getBody()).contains("ok");
  }

  @Test
  void overHttpTheEdgeHasCountedAndTheyHearTheSame() throws Exception {
    var command = JsonParser.parseString(turnedAway(command("1")).getBody()).getAsJsonObject();
    assertThat(command.get("text").getAsString()).isEqualTo(BUSY);
    assertThat(command.get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(turnedAway("payload=" + encoded(FORM)).getBody())
        .contains("\"response_action\":\"errors\"", BUSY);
    assertThat(turnedAway("{\"type\":\"event_callback\"}").getStatusCode()).isEqualTo(503);
  }

  @Test
  void whoIsLetInByTheEdgeIsNotCountedAgain() throws Exception {
    CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> post(command("1")));
    working.await();
    free.countDown();
    Response second = ScopedValue.where(HttpBridge.FULL, false).call(() -> post(command("2")));
    assertThat(second.getBody()).contains("ok");
    assertThat(first.get().getBody()).contains("ok");
  }

  private Response turnedAway(String body) throws Exception {
    return bridge.turnAway(
        body,
        Map.of("Content-Type", List.of("application/x-www-form-urlencoded")),
        "127.0.0.1",
        BUSY);
  }

  /** An app with room for one, whose only command takes its time. */
  private App app() {
    SlackClients clients = SlackClients.towards("http://127.0.0.1:1", Map.of());
    Text text = Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
    Unserved unserved =
        new Unserved(
            e -> e instanceof Crowd.Crowded ? Optional.of(BUSY) : Optional.empty(),
            text,
            () -> Duration.ZERO);
    Settings.Slack settings =
        new Settings.Slack(
            Settings.Mode.HTTP,
            "http://127.0.0.1:1",
            "T1",
            "A1",
            new Settings.Coordination(List.of(), List.of(), "C1", "C1"),
            new Settings.Pace(200, 50, Duration.ofSeconds(1)),
            new Settings.Secrets("xoxb-test", "secret", ""));
    App app =
        BoltApp.create(settings, clients.slack(), clients.hasty(), text, ODD, unserved::answer);
    app.use(new Crowd(1));
    app.command(
        "/jigyo",
        (request, context) -> {
          working.countDown();
          held();
          return context.ack("ok");
        });
    return app;
  }

  private void held() {
    try {
      free.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Response post(String body) {
    String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    try {
      return bridge.answer(body, Map.of("Content-Type", List.of(type)), "127.0.0.1");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String command(String words) {
    return "token=x&team_id=T1&team_domain=d&channel_id=C1&channel_name=c&user_id=U1&user_name=n&command=%2Fjigyo&text="
        + words
        + "&api_app_id=A1&response_url="
        + encoded("http://localhost:1/r")
        + "&trigger_id=1.2."
        + words;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
