package jp.torimatome.sandbox.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Triggers;
import jp.torimatome.sandbox.workspace.Views;
import org.jspecify.annotations.Nullable;

/**
 * The payloads that Slack sends to apps, member by member:
 * https://docs.slack.dev/reference/interaction-payloads.
 */
public final class Payloads {
  private static final String TOKEN = "sandbox-verification-token";

  private final Triggers triggers;
  private final ResponseUrls responseUrls;

  public Payloads(Triggers triggers, ResponseUrls responseUrls) {
    this.triggers = triggers;
    this.responseUrls = responseUrls;
  }

  JsonObject slash(State state, String person, Interactions.Command command) {
    String channel = Rooms.id(Rooms.seen(state, person, command.channel()));
    JsonObject place = channel(state, channel);
    return Json.object(
        "token",
        TOKEN,
        "team_id",
        Json.text(state.team, "id"),
        "team_domain",
        Json.text(state.team, "domain"),
        "channel_id",
        channel,
        "channel_name",
        Json.text(place, "name"),
        "user_id",
        person,
        "user_name",
        Json.text(state.present(person), "name"),
        "command",
        command.name(),
        "text",
        command.text(),
        "api_app_id",
        Json.text(state.app, "id"),
        "is_enterprise_install",
        "false",
        "response_url",
        responseUrls.issue(channel, person, ""),
        "trigger_id",
        triggers.issue(person, channel));
  }

  /**
   * A message with interactive elements, where it stands, and what the person has chosen in it so
   * far.
   */
  record Place(String channel, JsonObject message, JsonObject values) {}

  JsonObject messageAction(State state, String person, Place place, JsonObject taken) {
    JsonObject payload = base(state, person, "block_actions");
    addMessage(state, payload, place);
    payload.addProperty("trigger_id", triggers.issue(person, place.channel()));
    payload.add("state", Json.object("values", place.values()));
    payload.addProperty(
        "response_url",
        responseUrls.issue(place.channel(), person, Json.text(place.message(), "ts")));
    payload.add("actions", Json.array(List.of(taken)));
    return payload;
  }

  JsonObject viewAction(State state, String person, JsonObject view, JsonObject taken) {
    JsonObject payload = base(state, person, "block_actions");
    addView(payload, view);
    payload.addProperty("trigger_id", triggers.issue(person, Json.text(view, "_channel")));
    payload.add("actions", Json.array(List.of(taken)));
    return payload;
  }

  /** What an external select asks for; {@code typed} has its action_id, block_id and value. */
  JsonObject messageSuggestion(State state, String person, Place place, JsonObject typed) {
    JsonObject payload = suggestion(state, person, typed);
    addMessage(state, payload, place);
    return payload;
  }

  JsonObject viewSuggestion(State state, String person, JsonObject view, JsonObject typed) {
    JsonObject payload = suggestion(state, person, typed);
    addView(payload, view);
    return payload;
  }

  private JsonObject suggestion(State state, String person, JsonObject typed) {
    JsonObject payload = base(state, person, "block_suggestion");
    List.of("action_id", "block_id", "value")
        .forEach(name -> payload.addProperty(name, Json.text(typed, name)));
    return payload;
  }

  private static void addView(JsonObject payload, JsonObject view) {
    payload.add("container", Json.object("type", "view", "view_id", Json.text(view, "id")));
    payload.add("view", Views.shown(view));
  }

  /** An ephemeral message is named, but not shown. */
  private static void addMessage(State state, JsonObject payload, Place place) {
    JsonObject message = place.message();
    boolean ephemeral = message.has("_for");
    payload.add(
        "container",
        Json.object(
            "type",
            "message",
            "message_ts",
            Json.text(message, "ts"),
            "channel_id",
            place.channel(),
            "is_ephemeral",
            ephemeral,
            "thread_ts",
            thread(message)));
    payload.add("channel", channel(state, place.channel()));
    if (!ephemeral) {
      payload.add("message", message.deepCopy());
    }
  }

  JsonObject submission(State state, String person, JsonObject view) {
    JsonObject payload = base(state, person, "view_submission");
    payload.addProperty("trigger_id", triggers.issue(person, Json.text(view, "_channel")));
    payload.add("view", Views.shown(view));
    payload.add("response_urls", responseUrls(person, view));
    return payload;
  }

  /** One for each select that asks for it, to answer in the conversation that was chosen there. */
  private JsonArray responseUrls(String person, JsonObject view) {
    JsonArray urls = new JsonArray();
    for (JsonElement each : Json.list(view, "blocks")) {
      JsonObject block = each.getAsJsonObject();
      JsonObject element = Json.child(block, "element");
      JsonObject chosen =
          Json.child(
              Json.child(
                  Json.child(Json.child(view, "state"), "values"), Json.text(block, "block_id")),
              Json.text(element, "action_id"));
      String channel =
          Json.text(chosen, "selected_conversation") + Json.text(chosen, "selected_channel");
      if (Json.flag(element, "response_url_enabled") && !channel.isEmpty()) {
        urls.add(
            Json.object(
                "block_id",
                Json.text(block, "block_id"),
                "action_id",
                Json.text(element, "action_id"),
                "channel_id",
                channel,
                "response_url",
                responseUrls.issue(channel, person, "")));
      }
    }
    return urls;
  }

  /**
   * https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload: from
   * anywhere; {@code channel} may be empty.
   */
  JsonObject globalShortcut(State state, String person, String callbackId, String channel) {
    JsonObject payload = base(state, person, "shortcut");
    payload.addProperty("callback_id", callbackId);
    payload.addProperty("trigger_id", triggers.issue(person, channel));
    return payload;
  }

  /** A shortcut used on a message. */
  JsonObject messageShortcut(State state, String person, String callbackId, Place place) {
    String ts = Json.text(place.message(), "ts");
    JsonObject payload = base(state, person, "message_action");
    payload.addProperty("callback_id", callbackId);
    payload.addProperty("trigger_id", triggers.issue(person, place.channel()));
    payload.addProperty("response_url", responseUrls.issue(place.channel(), person, ts));
    payload.addProperty("message_ts", ts);
    payload.add("channel", channel(state, place.channel()));
    payload.add("message", place.message().deepCopy());
    return payload;
  }

  /** What was typed does not come along: Slack sends an empty state. */
  JsonObject closed(State state, String person, JsonObject view, boolean all) {
    JsonObject payload = base(state, person, "view_closed");
    JsonObject shown = Views.shown(view);
    shown.add("state", Json.object("values", new JsonObject()));
    payload.add("view", shown);
    payload.addProperty("is_cleared", all);
    return payload;
  }

  private JsonObject base(State state, String person, String type) {
    JsonObject someone = state.present(person);
    JsonObject payload =
        Json.object(
            "type",
            type,
            "token",
            TOKEN,
            "team",
            Json.object(
                "id", Json.text(state.team, "id"), "domain", Json.text(state.team, "domain")),
            "user",
            Json.object(
                "id",
                person,
                "username",
                Json.text(someone, "name"),
                "name",
                Json.text(someone, "name"),
                "team_id",
                team(state, person)),
            "api_app_id",
            Json.text(state.app, "id"),
            "is_enterprise_install",
            false);
    payload.add("enterprise", JsonNull.INSTANCE);
    return payload;
  }

  /** The workspace that somebody belongs to: this one, unless they are of another organisation. */
  static String team(State state, String person) {
    String team = Json.text(state.person(person), "team_id");
    return team.isEmpty() ? Json.text(state.team, "id") : team;
  }

  private static JsonObject channel(State state, String id) {
    JsonObject channel = Rooms.known(state, id);
    String name =
        Rooms.type(channel).equals("private_channel") ? "privategroup" : Json.text(channel, "name");
    return Json.object("id", id, "name", Json.flag(channel, "is_im") ? "directmessage" : name);
  }

  private static @Nullable String thread(JsonObject message) {
    String thread = Json.text(message, "thread_ts");
    return thread.isEmpty() ? null : thread;
  }
}
