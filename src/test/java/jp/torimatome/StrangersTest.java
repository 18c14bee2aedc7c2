package jp.torimatome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.torimatome.e2e.Office;
import jp.torimatome.people.MemberStore.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who Slack never told about is asked about first, at every door, after the acknowledgement;
 * without an answer the door stays shut.
 */
final class StrangersTest {
  private static final String USER =
      "{'ok':true,'user':{'id':'%s','team_id':'T0MIYAGI','real_name':'客','deleted':false,'is_bot':false,'is_restricted':false,"
          + "'is_ultra_restricted':false,'is_stranger':false}}";
  private static final String ANOTHER = "U0NOBODY99";

  @TempDir Path folder;
  private final Map<String, String> users = new ConcurrentHashMap<>();
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> published = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private HttpServer slack;
  private ListeningOffice office;
  private int sent;

  @BeforeEach
  void open() throws IOException {
    slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext("/api/", this::called);
    slack.createContext(
        "/said",
        exchange -> {
          said.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          answer(exchange, 200, "ok");
        });
    slack.start();
    office = new ListeningOffice(folder, address());
  }

  @AfterEach
  void close() {
    office.close();
    slack.stop(0);
  }

  @Test
  void aMemberIsAskedAboutOnceAndAnsweredAfterTheAcknowledgement() throws Exception {
    users.put(ANOTHER, String.format(USER, ANOTHER));
    assertThat(jigyo(ANOTHER).getBody()).as("nothing before Slack told").isNullOrEmpty();
    assertThat(said()).contains("地域生活定着支援センター事業");
    assertThat(jigyo(ANOTHER).getBody()).as("at once from then on").contains("地域生活定着支援センター事業");
    assertThat(calls).containsExactly("users.info " + ANOTHER);
    office.advance(Duration.ofDays(8));
    assertThat(jigyo(ANOTHER).getBody())
        .as("what was told a week ago is asked again")
        .isNullOrEmpty();
    assertThat(said()).contains("地域生活定着支援センター事業");
  }

  @Test
  void whoeverIsNoFullMemberIsTurnedAwayInWords() throws Exception {
    for (String what :
        List.of("is_stranger", "is_restricted", "is_ultra_restricted", "is_bot", "deleted")) {
      String person = "U0" + what.toUpperCase(Locale.ROOT).replace("_", "");
      users.put(
          person,
          String.format(USER, person).replace("'" + what + "':false", "'" + what + "':true"));
      assertThat(jigyo(person).getBody()).as(what).isNullOrEmpty();
      assertThat(said()).as(what).contains("正式なメンバーだけ").doesNotContain("地域生活");
      assertThat(jigyo(person).getBody()).as(what).contains("正式なメンバーだけ");
    }
    users.put("W0OTHERORG", String.format(USER, "W0OTHERORG").replace("T0MIYAGI", "T0OTHER00"));
    jigyo("W0OTHERORG");
    assertThat(said()).contains("正式なメンバーだけ");
    jigyo("U0UNKNOWN");
    assertThat(said()).as("user_not_found").contains("正式なメンバーだけ");
  }

  @Test
  void withoutAnAnswerEveryDoorStaysShutWithWords() throws Exception {
    users.put(ANOTHER, "{'ok':false,'error':'internal_error'}");
    String before = office.stored();
    for (String command : List.of("/jigyo", "/torimatome")) {
      assertThat(command(ANOTHER, command, "状況").getBody()).as(command).isNullOrEmpty();
      assertThat(said()).as(command).contains("確かめられませんでした");
    }
    List<String> ids =
        office.doors().stream()
            .filter(door -> !door.startsWith("/") && !door.endsWith("Event"))
            .map(door -> door.replace("[0-9]+", "1").replace("\\Q", "").replace("\\E", ""))
            .toList();
    assertThat(ids).hasSizeGreaterThan(40);
    int told = 0;
    for (String id : ids) {
      String words = press(id).getStatusCode() == 200 ? said.poll(3, TimeUnit.SECONDS) : null;
      if (words != null) {
        assertThat(words).as(id).contains("確かめられませんでした");
        told++;
      }
      Response submitted = submit(id);
      if (submitted.getStatusCode() == 200) {
        assertThat(submitted.getBody()).as(id).contains("もう一度送信してください").contains("errors");
        told++;
      }
    }
    assertThat(told).as("of " + ids).isGreaterThan(40);
    for (String type : List.of("message", "app_mention", "app_home_opened")) {
      assertThat(event(type).getStatusCode()).isEqualTo(200);
    }
    assertThat(office.stored()).as("nothing came of it").isEqualTo(before);
  }

  @Test
  void aFormOfSomebodyWhomSlackToldAboutMeanwhileIsTaken() throws Exception {
    users.put(ANOTHER, String.format(USER, ANOTHER));
    assertThat(submit("reply_form").getBody()).contains("もう一度送信してください");
    Office.await("Slack told", () -> office.standing(ANOTHER) == Standing.MEMBER);
    assertThat(submit("reply_form").getStatusCode()).isNotEqualTo(500);
  }

  /** The tab of somebody who is no member, or of whom nothing is known, says so and no more. */
  @Test
  void theHomeTabOfAStrangerSaysWhyItIsEmpty() throws Exception {
    office.publishTabs();
    users.put(ANOTHER, "{'ok':false,'error':'internal_error'}");
    assertThat(tab()).contains("確かめられませんでした").doesNotContain("回答率");
    users.put(ANOTHER, String.format(USER, ANOTHER));
    assertThat(tab()).contains("回答率");
    users.put(ANOTHER, String.format(USER, ANOTHER).replace("'deleted':false", "'deleted':true"));
    office.advance(Duration.ofDays(8));
    assertThat(tab()).contains("正式なメンバーだけ").doesNotContain("回答率");
  }

  private String tab() throws Exception {
    assertThat(event("app_home_opened").getStatusCode()).isEqualTo(200);
    return String.valueOf(published.poll(20, TimeUnit.SECONDS));
  }

  private Response jigyo(String person) throws Exception {
    return command(person, "/jigyo", "10");
  }

  private Response command(String person, String command, String text) throws Exception {
    return office.answer(
        "team_id=T0MIYAGI&api_app_id=A0TORIMATO&channel_id=C0SEC01&user_id="
            + person
            + "&trigger_id=1.2."
            + sent++
            + "&command="
            + encoded(command)
            + "&text="
            + encoded(text)
            + "&response_url="
            + encoded(address() + "/said"));
  }

  private Response press(String action) throws Exception {
    JsonObject payload = sender("block_actions");
    payload.addProperty("response_url", address() + "/said");
    payload.add("channel", object("{'id':'C0SEC01'}"));
    JsonArray actions = new JsonArray();
    JsonObject pressed = object("{'type':'button','block_id':'b','value':'1','action_ts':'1.2'}");
    pressed.addProperty("action_id", action);
    actions.add(pressed);
    payload.add("actions", actions);
    return office.answer("payload=" + encoded(payload.toString()));
  }

  private Response submit(String callback) throws Exception {
    JsonObject payload = sender("view_submission");
    JsonObject view =
        object(
            "{'id':'V1','type':'modal','hash':'1.h','private_metadata':'1','blocks':[{'type':'input','block_id':'b',"
                + "'label':{'type':'plain_text','text':'l'},"
                + "'element':{'type':'plain_text_input','action_id':'a'}}],'state':{'values':{}}}");
    view.addProperty("callback_id", callback);
    payload.add("view", view);
    return office.answer("payload=" + encoded(payload.toString()));
  }

  private Response event(String type) throws Exception {
    JsonObject callback =
        object(
            "{'type':'event_callback','team_id':'T0MIYAGI','api_app_id':'A0TORIMATO','event_id':'Ev"
                + sent++
                + "','event':"
                + "{'user':'"
                + ANOTHER
                + "','channel':'C0SEC01','ts':'1.2','event_ts':'1.3','text':'語','tab':'home'}}");
    callback.getAsJsonObject("event").addProperty("type", type);
    return office.answer(callback.toString());
  }

  private JsonObject sender(String type) {
    return object(
        "{'type':'"
            + type
            + "','api_app_id':'A0TORIMATO','team':{'id':'T0MIYAGI'},'user':{'id':'"
            + ANOTHER
            + "'},'trigger_id':'1.2."
            + sent++
            + "'}");
  }

  private String said() throws InterruptedException {
    return String.valueOf(said.poll(20, TimeUnit.SECONDS));
  }

  private void called(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().replace("/api/", "");
    String body =
        URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
    if (method.equals("views.publish")) {
      published.add(body);
      answer(exchange, 200, "{\"ok\":true}");
      return;
    }
    String person = body.replaceAll("(?s).*user=([A-Z0-9]+).*", "$1");
    calls.add(method + " " + person);
    answer(
        exchange,
        200,
        users.getOrDefault(person, "{'ok':false,'error':'user_not_found'}").replace('\'', '"'));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
    exchange.getResponseBody().write(body.getBytes(UTF_8));
    exchange.close();
  }

  private String address() {
    return "http://127.0.0.1:" + slack.getAddress().getPort();
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, UTF_8);
  }
}
