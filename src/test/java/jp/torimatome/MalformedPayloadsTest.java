package jp.torimatome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import jp.torimatome.people.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signed payloads that Slack would not send: whatever is changed in one, it is answered, and where
 * it is refused one line says so. {@code -Dtorimatome.malformed=100000
 * -Dtorimatome.malformed.seed=7} sends more, and others.
 */
final class MalformedPayloadsTest {
  private static final int PAYLOADS = Integer.getInteger("torimatome.malformed", 20_000);
  private static final long SEED = Long.getLong("torimatome.malformed.seed", 20251);
  private static final List<Integer> ANSWERS = List.of(200, 400, 403, 404, 503);
  private static final List<String> PEOPLE =
      List.of("U0SEC01A", "U0TORI001", "U0SEC02A", "U0NOBODY99");
  private static final List<String> VALUES =
      List.of(
          "",
          "1",
          "0",
          "x",
          "-1",
          "1 1",
          "1 1 1",
          "1\n1",
          "open 1",
          "1:1:1",
          "99999999999999999999",
          "{}",
          "null",
          "2025-04-31");
  private static final List<String> BROKEN =
      List.of("%", "%ZZ", "%ED%A0%80", "%FF", "\u0000", "\"", "{", "]", "&", "=");
  private static final String SENDER =
      "{'type':'%s','api_app_id':'A0TORIMATO','team':{'id':'T0MIYAGI','domain':'d'},'user':{'id':'%s','team_id':'T0MIYAGI'},"
          + "'trigger_id':'1.2.%d','container':{'type':'view'},'enterprise':null,'is_enterprise_install':false}";

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
  private int sent;

  /** What ends a thread of its own is no line of the log, but a stack all the same. */
  @BeforeEach
  void listen() {
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
  }

  @AfterEach
  void leave() {
    Thread.setDefaultUncaughtExceptionHandler(null);
  }

  @Test
  void areRefusedInOneLineAndNeverWithAStack() throws Exception {
    try (ListeningOffice office = new ListeningOffice(folder, "http://127.0.0.1:1")) {
      PEOPLE
          .subList(0, 3)
          .forEach(person ->
              office
                  .rooms()
                  .people()
                  .members()
                  .learn(new Member(person, person, Member.State.ACTIVE), office.now()));
      List<String> doors =
          office.doors().stream()
              .map(door -> door.replace("[0-9]+", "1").replace("\\Q", "").replace("\\E", ""))
              .filter(door -> !door.startsWith("/") && !door.endsWith("Event"))
              .sorted()
              .toList();
      Map<String, String> wrong = new TreeMap<>();
      int refused = 0;
      for (sent = 0; sent < PAYLOADS; sent++) {
        String body = body(doors.get(random.nextInt(doors.size())));
        office.logged();
        int status = office.answer(body).getStatusCode();
        List<ILoggingEvent> lines = office.logged();
        boolean stack =
            lines.stream()
                .anyMatch(
                    line -> line.getThrowableProxy() != null || line.getLevel() == Level.ERROR);
        long refusals = lines.stream().filter(MalformedPayloadsTest::isOfThePayload).count();
        if (stack || !ANSWERS.contains(status) || status == 400 && refusals != 1) {
          List<String> places =
              lines.stream()
                  .map(MalformedPayloadsTest::place)
                  .filter(place -> !place.isEmpty())
                  .toList();
          wrong.putIfAbsent(status + " " + places, "payload " + sent + ": " + body);
        }
        refused += status == 400 ? 1 : 0;
      }
      assertThat(wrong.keySet()).as("seed " + SEED + ": " + wrong).isEmpty();
      assertThat(refused).isGreaterThan(PAYLOADS / 3);
      assertThat(uncaught).isEmpty();
    }
  }

  /** What is said afterwards through a response_url may belong to a payload before. */
  private static boolean isOfThePayload(ILoggingEvent line) {
    String said = line.getFormattedMessage();
    return said.contains("refused") && !said.startsWith("an answer");
  }

  private static String place(ILoggingEvent line) {
    IThrowableProxy thrown = line.getThrowableProxy();
    if (thrown == null) {
      return line.getMessage().contains("refused") ? line.getMessage() : "";
    }
    return thrown.getClassName()
        + " "
        + Stream.of(thrown.getStackTraceElementProxyArray())
            .map(StackTraceElementProxy::getSTEAsString)
            .filter(frame -> frame.contains("torimatome"))
            .findFirst()
            .orElse("");
  }

  private String body(String door) {
    return switch (random.nextInt(10)) {
      case 0 -> broken(command());
      case 1, 2 -> broken(mutated(event()).toString());
      case 3 -> broken("payload=" + encoded(broken(payload(door).toString())));
      default -> "payload=" + encoded(mutated(payload(door)).toString());
    };
  }

  private String command() {
    StringBuilder form = new StringBuilder();
    Map<String, String> fields =
        Map.of(
            "team_id",
            "T0MIYAGI",
            "api_app_id",
            "A0TORIMATO",
            "channel_id",
            "C0SEC01",
            "user_id",
            one(PEOPLE),
            "command",
            one(List.of("/jigyo", "/torimatome")),
            "text",
            one(List.of("", "10", "状況", "開始", "出力 xlsx", "不在 U1", "期限延長 x")),
            "response_url",
            "http://127.0.0.1:1/r",
            "trigger_id",
            "1.2." + sent);
    fields.forEach((name, value) -> {
      if (random.nextInt(12) > 0) {
        form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(encoded(value));
      }
    });
    return form.toString();
  }

  private JsonObject payload(String door) {
    String type = one(List.of("block_actions", "block_actions", "view_submission", "view_closed"));
    JsonObject payload = object(String.format(SENDER, type, one(PEOPLE), sent));
    if (!type.equals("block_actions") || random.nextBoolean()) {
      JsonObject view =
          object(
              "{'id':'V1','type':'modal','hash':'1.h','blocks':[{'type':'input','block_id':'b','label':{'type':"
                  + "'plain_text','text':'l'},'element':{'type':'plain_text_input','action_id':'a'}}],'state':{'values':{'b':{'a':{'type':"
                  + "'plain_text_input','value':'語'}},'value':{'value':{'type':'plain_text_input','value':'2,362'}}}}}");
      view.addProperty("callback_id", door);
      view.addProperty("private_metadata", one(VALUES));
      payload.add("view", view);
    } else {
      payload.add("channel", object("{'id':'C0SEC01','name':'c'}"));
      payload.add("message", object("{'type':'message','ts':'1.2','text':'t'}"));
      payload.addProperty("response_url", "http://127.0.0.1:1/r");
    }
    if (type.equals("block_actions")) {
      JsonObject action =
          object(
              "{'type':'button','block_id':'b','action_ts':'1.2','selected_option':{'value':'1'}}");
      action.addProperty(
          "type",
          one(List.of("button", "static_select", "radio_buttons", "overflow", "plain_text_input")));
      action.addProperty("action_id", door);
      action.addProperty("value", one(VALUES));
      JsonArray actions = new JsonArray();
      actions.add(action);
      payload.add("actions", actions);
    }
    return payload;
  }

  private JsonObject event() {
    JsonObject callback =
        object(
            "{'type':'event_callback','team_id':'T0MIYAGI','api_app_id':'A0TORIMATO','event_id':'Ev1'}");
    JsonObject event =
        object(
            "{'user':'U0SEC01A','channel':'C0SEC01','ts':'1.2','event_ts':'1.3','thread_ts':'1.1','text':'語',"
                + "'tab':'home','deleted_ts':'1.1','message':{'type':'message','user':'U0SEC01A','ts':'1.2','thread_ts':'1.1','text':'語',"
                + "'edited':{'ts':'1.4'}}}");
    event.addProperty(
        "type", one(List.of("message", "app_mention", "app_home_opened", "reaction_added")));
    if (random.nextBoolean()) {
      event.addProperty(
          "subtype",
          one(
              List.of(
                  "message_changed", "message_deleted", "file_share", "thread_broadcast", "x")));
    }
    callback.add("event", event);
    return callback;
  }

  /** One to three members anywhere taken away, or put into another shape. */
  private JsonObject mutated(JsonObject payload) {
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      List<Runnable> possible = new ArrayList<>();
      collect(payload, possible);
      possible.get(random.nextInt(possible.size())).run();
    }
    return payload;
  }

  private void collect(JsonElement part, List<Runnable> possible) {
    if (part.isJsonObject()) {
      JsonObject object = part.getAsJsonObject();
      for (String name : List.copyOf(object.keySet())) {
        possible.add(() -> object.remove(name));
        possible.add(() -> object.add(name, junk()));
        collect(object.get(name), possible);
      }
    } else if (part.isJsonArray()) {
      JsonArray array = part.getAsJsonArray();
      possible.add(() -> array.add(junk()));
      for (int at = 0; at < array.size(); at++) {
        int place = at;
        possible.add(() -> array.set(Math.min(place, array.size() - 1), junk()));
        collect(array.get(at), possible);
      }
    }
  }

  private JsonElement junk() {
    return switch (random.nextInt(10)) {
      case 0 -> JsonNull.INSTANCE;
      case 1 -> new JsonPrimitive(random.nextInt());
      case 2 -> new JsonPrimitive(random.nextBoolean());
      case 3 -> new JsonArray();
      case 4 -> new JsonObject();
      case 5 -> object("{'id':{'id':[1]},'type':'x','values':[]}");
      case 6 -> new JsonPrimitive("");
      case 7 -> new JsonPrimitive("\ud800" + "\u0000");
      case 8 -> new JsonPrimitive("長".repeat(5_000));
      default -> new JsonPrimitive(one(VALUES));
    };
  }

  /** A body that was cut, doubled or hurt on its way; often none of it. */
  private String broken(String body) {
    int at = body.isEmpty() ? 0 : random.nextInt(body.length());
    return switch (random.nextInt(8)) {
      case 0 -> body.substring(0, at);
      case 1 -> body.substring(0, at) + one(BROKEN) + body.substring(at);
      case 2 -> body + body;
      case 3 -> "[".repeat(2_000) + body;
      default -> body;
    };
  }

  private String one(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, UTF_8);
  }
}
