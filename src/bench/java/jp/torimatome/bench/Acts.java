package jp.torimatome.bench;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import jp.torimatome.round.Item;
import jp.torimatome.summary.Office;

/** 動作: what people do in a round, as the bodies that Slack sends for it. */
final class Acts {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final List<Item> items;
  private final List<String> people;

  /** A body and its type. */
  record Sent(String body, String type) {}

  Acts(Prefecture prefecture) {
    this.items = List.copyOf(prefecture.office.items().values());
    this.people = items.stream().map(prefecture.office::responder).toList();
  }

  /** Somebody looks at a project; far from any number of projects, no neighbours are asked for. */
  static IntFunction<Sent> jigyo(int projects) {
    return number ->
        form(
            SignedPost.command("/jigyo", "U0SEC1", number)
                + (1 + Math.floorMod(number * 7919L, projects)));
  }

  /** The form of one item after the other is opened by the person that answers it. */
  IntFunction<Sent> formOpened() {
    return number -> {
      int at = number % items.size();
      JsonObject action =
          Replies.object(
              "type", "button", "action_id", "reply_open", "block_id", "b", "action_ts", "1.1");
      action.addProperty("value", Long.toString(items.get(at).id()));
      JsonObject payload =
          Replies.object(
              "type",
              "block_actions",
              "team",
              Replies.object("id", "T0MIYAGI"),
              "api_app_id",
              "A0TORIMATO",
              "user",
              Replies.person(people.get(at)),
              "trigger_id",
              "1.2." + number);
      payload.add("actions", Replies.list(action));
      return form("payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8));
    };
  }

  /** Every item is answered in turn, and then again. */
  IntFunction<Sent> replied() {
    AtomicInteger next = new AtomicInteger();
    return number -> {
      int turn = next.getAndIncrement();
      int at = turn % items.size();
      String payload = Replies.payload(people.get(at), items.get(at), turn / items.size());
      return form("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
    };
  }

  /** A coordinator asks how far it has come. */
  IntFunction<Sent> status() {
    return number ->
        form(SignedPost.command("/torimatome", Office.COORDINATOR, number) + "%E7%8A%B6%E6%B3%81");
  }

  /** Somebody opens their Home tab. */
  IntFunction<Sent> home(String person) {
    return number -> {
      JsonObject event = Replies.object("type", "app_home_opened", "user", person, "tab", "home");
      event.addProperty("channel", "D0HOME");
      event.addProperty("event_ts", "1.1");
      JsonObject callback =
          Replies.object(
              "type",
              "event_callback",
              "team_id",
              "T0MIYAGI",
              "api_app_id",
              "A0TORIMATO",
              "event_id",
              "Ev" + number,
              "event",
              event);
      callback.addProperty("event_time", 1);
      return new Sent(callback.toString(), "application/json");
    };
  }

  String responder() {
    return people.getFirst();
  }

  private static Sent form(String body) {
    return new Sent(body, FORM);
  }
}
