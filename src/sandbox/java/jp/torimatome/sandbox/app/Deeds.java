package jp.torimatome.sandbox.app;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.torimatome.sandbox.conversation.ChannelEvents;
import jp.torimatome.sandbox.conversation.Reactions;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.conversation.Threads;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * What people do without the app's messages: write, come, go, open the app; each with the event it
 * causes.
 */
public final class Deeds {
  private final Workspace workspace;
  private final Events events;

  public Deeds(Workspace workspace, Events events) {
    this.workspace = workspace;
    this.events = events;
  }

  /** Writes into a channel, or below a message of it; returns the ts. */
  public String say(String person, String channel, String text, String threadTs) {
    JsonObject event =
        workspace.change(state -> {
          JsonObject place = membersOnly(state, person, channel);
          if (Json.flag(place, "is_archived")) {
            throw new ApiError("is_archived");
          }
          JsonObject message =
              Json.object(
                  "client_msg_id",
                  UUID.randomUUID().toString(),
                  "type",
                  "message",
                  "user",
                  person,
                  "team",
                  Payloads.team(state, person),
                  "ts",
                  workspace.nextTs(state));
          word(message, text);
          if (!threadTs.isEmpty()) {
            Threads.reply(Threads.parent(state, channel, threadTs), message);
          }
          state.messagesOf(channel).add(message);
          return ChannelEvents.message(place, message);
        });
    workspace.tell("message", channel, "");
    if (appIsIn(channel)) {
      events.send(event);
      mention(event);
    }
    return Json.text(event, "ts");
  }

  /** Words one's own message anew. */
  public void edit(String person, String channel, String ts, String text) {
    change(
        channel,
        state -> {
          JsonObject place = membersOnly(state, person, channel);
          JsonObject message = own(state, person, channel, ts, "cant_update_message");
          JsonObject before = message.deepCopy();
          String at = workspace.nextTs(state);
          word(message, text);
          message.add("edited", Json.object("user", person, "ts", at));
          return ChannelEvents.changed(place, message, before, at);
        });
  }

  /**
   * Takes one's own message away; where a thread hangs below it, a stone stays in its place, and
   * that is a change.
   */
  public void delete(String person, String channel, String ts) {
    change(
        channel,
        state -> {
          JsonObject place = membersOnly(state, person, channel);
          JsonObject before = own(state, person, channel, ts, "cant_delete_message").deepCopy();
          return Threads.takeAway(state, place, before, workspace.nextTs(state));
        });
  }

  /** Puts an emoji below a message, or takes it away again. */
  public void react(String channel, String ts, Reactions.Act act) {
    change(
        channel,
        state ->
            Reactions.react(
                state,
                membersOnly(state, act.person(), channel),
                Threads.seen(state, act.person(), channel, ts),
                act,
                workspace.nextTs(state)));
  }

  private void change(String channel, Function<State, JsonObject> work) {
    JsonObject event = workspace.change(work);
    workspace.tell("message", channel, "");
    if (appIsIn(channel)) {
      events.send(event);
    }
  }

  /** The words twice, as Slack tells them: as text and as rich text. */
  private static void word(JsonObject message, String typed) {
    String written = TypedText.written(typed);
    message.addProperty("text", written);
    message.add(
        "blocks",
        TypedText.blocks(written, "t" + Json.text(message, "ts").substring(6).replace(".", "")));
  }

  private static JsonObject own(
      State state, String person, String channel, String ts, String notOwn) {
    JsonObject message = Threads.seen(state, person, channel, ts);
    if (!Json.text(message, "user").equals(person) || message.has("_for")) {
      throw new ApiError(notOwn);
    }
    return message;
  }

  /** Comes into a channel. */
  public void join(String person, String channel) {
    move("member_joined_channel", person, channel);
  }

  /** Leaves a channel. */
  public void leave(String person, String channel) {
    move("member_left_channel", person, channel);
  }

  /** Opens the app's "home" or "messages" tab. */
  public void openApp(String person, String tab) {
    JsonObject event =
        workspace.change(state -> {
          state.present(person);
          JsonObject direct = Workspace.directMessages(state, person);
          JsonObject opened =
              Json.object(
                  "type",
                  "app_home_opened",
                  "user",
                  person,
                  "channel",
                  Json.text(direct, "id"),
                  "tab",
                  tab,
                  "event_ts",
                  workspace.nextTs(state));
          if (tab.equals("home") && state.homes.containsKey(person)) {
            opened.add("view", state.homes.get(person).deepCopy());
          }
          return opened;
        });
    events.send(event);
  }

  private void move(String type, String person, String channel) {
    boolean joins = type.equals("member_joined_channel");
    Optional<JsonObject> event =
        workspace.change(state -> {
          JsonObject place = Rooms.known(state, channel);
          state.present(person);
          if (Json.holds(Json.list(place, "members"), person) == joins) {
            return Optional.empty();
          }
          Rooms.move(place, person, joins);
          return Optional.of(
              ChannelEvents.membership(type, state, place, person, workspace.nextTs(state)));
        });
    workspace.tell("people", channel, person);
    event
        .filter(happened ->
            appIsIn(channel)
                || person.equals(workspace.read(state -> Json.text(state.app, "bot_user_id"))))
        .ifPresent(events::send);
  }

  /** app_mention, when the app is named in a channel. */
  private void mention(JsonObject event) {
    String bot = workspace.read(state -> Json.text(state.app, "bot_user_id"));
    if (!Json.text(event, "channel_type").equals("im")
        && Json.text(event, "text").contains("<@" + bot)) {
      JsonObject mention = event.deepCopy();
      mention.addProperty("type", "app_mention");
      mention.remove("channel_type");
      events.send(mention);
    }
  }

  private boolean appIsIn(String channel) {
    return workspace.read(state ->
        Json.holds(
            Json.list(state.channels.get(channel), "members"),
            Json.text(state.app, "bot_user_id")));
  }

  private static JsonObject membersOnly(State state, String person, String channel) {
    state.present(person);
    JsonObject place = Rooms.known(state, channel);
    if (!Json.holds(Json.list(place, "members"), person)) {
      throw new ApiError("not_in_channel");
    }
    return place;
  }
}
