package jp.torimatome.sandbox.conversation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;

/** Messages of a channel by their ts, and the replies below them. */
public final class Threads {
  private static final List<String> REPLIES =
      List.of("thread_ts", "reply_count", "reply_users", "reply_users_count", "latest_reply");

  private Threads() {}

  /**
   * A message as a person finds it: in a channel they may look into, and not for somebody else's
   * eyes alone.
   */
  public static JsonObject seen(State state, String person, String channel, String ts) {
    return find(state, Rooms.id(Rooms.seen(state, person, channel)), ts)
        .filter(message -> !message.has("_for") || Json.text(message, "_for").equals(person))
        .orElseThrow(() -> new ApiError("message_not_found"));
  }

  /** The message with this ts; the newest are looked at first. */
  public static Optional<JsonObject> find(State state, String channel, String ts) {
    List<JsonObject> messages = state.messagesOf(channel);
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (Json.text(messages.get(i), "ts").equals(ts)) {
        return Optional.of(messages.get(i));
      }
    }
    return Optional.empty();
  }

  /** The message that a reply belongs to, which may itself be meant by one of its replies. */
  public static JsonObject parent(State state, String channel, String ts) {
    return above(state, channel, ts).orElseThrow(() -> new ApiError("thread_not_found"));
  }

  private static Optional<JsonObject> above(State state, String channel, String ts) {
    Optional<JsonObject> found = find(state, channel, ts).filter(message -> !message.has("_for"));
    String thread = found.map(message -> Json.text(message, "thread_ts")).orElse("");
    return thread.isEmpty() || thread.equals(ts) ? found : find(state, channel, thread);
  }

  /**
   * Hangs what an app posts below {@code ts}; where nothing is, or no longer, Slack takes the reply
   * and shows it nowhere.
   */
  public static void replyAnywhere(State state, String channel, String ts, JsonObject message) {
    if (!ts.matches("[0-9]{10}[.][0-9]{6}")) {
      throw new ApiError(
          "invalid_thread_ts", List.of("[ERROR] " + ts + " is not a valid thread_ts"));
    }
    above(state, channel, ts)
        .ifPresentOrElse(
            parent -> reply(parent, message), () -> message.addProperty("thread_ts", ts));
  }

  /** Hangs a message below its parent. */
  public static void reply(JsonObject parent, JsonObject message) {
    String ts = Json.text(parent, "ts");
    message.addProperty("thread_ts", ts);
    message.addProperty("parent_user_id", Json.text(parent, "user"));
    parent.addProperty("thread_ts", ts);
    parent.addProperty(
        "reply_count", (parent.has("reply_count") ? parent.get("reply_count").getAsInt() : 0) + 1);
    JsonArray users = Json.list(parent, "reply_users");
    if (!Json.holds(users, Json.text(message, "user"))) {
      users.add(Json.text(message, "user"));
    }
    parent.add("reply_users", users);
    parent.addProperty("reply_users_count", users.size());
    parent.addProperty("latest_reply", Json.text(message, "ts"));
  }

  /**
   * Takes a message away and tells what that is as an event: a deletion, or a change where a stone
   * stays in its place.
   */
  public static JsonObject takeAway(State state, JsonObject channel, JsonObject before, String at) {
    String ts = Json.text(before, "ts");
    remove(state, Rooms.id(channel), find(state, Rooms.id(channel), ts).orElseThrow());
    return find(state, Rooms.id(channel), ts)
        .map(stone -> ChannelEvents.changed(channel, stone, before, at))
        .orElseGet(() -> ChannelEvents.deleted(channel, before, at));
  }

  /**
   * Takes a message away; one with replies leaves a stone in its place, and a reply is counted no
   * longer.
   */
  private static void remove(State state, String channel, JsonObject message) {
    List<JsonObject> messages = state.messagesOf(channel);
    String ts = Json.text(message, "ts");
    if (Json.find(message, "reply_count").isPresent()) {
      JsonObject stone =
          Json.object(
              "type",
              "message",
              "subtype",
              "tombstone",
              "user",
              "USLACKBOT",
              "hidden",
              true,
              "text",
              "This message was deleted.",
              "ts",
              ts);
      REPLIES.forEach(name -> Json.find(message, name).ifPresent(value -> stone.add(name, value)));
      messages.replaceAll(each -> Json.text(each, "ts").equals(ts) ? stone : each);
      return;
    }
    messages.remove(message);
    above(state, channel, Json.text(message, "thread_ts"))
        .ifPresent(parent -> count(messages, parent));
  }

  /** Counts the replies that are left. */
  private static void count(List<JsonObject> messages, JsonObject parent) {
    String ts = Json.text(parent, "ts");
    List<JsonObject> left =
        messages.stream().filter(message -> isReply(message, ts) && !message.has("_for")).toList();
    REPLIES.stream()
        .filter(name -> !name.equals("thread_ts") || left.isEmpty())
        .forEach(parent::remove);
    left.forEach(message -> reply(parent, message));
  }

  /** A parent names itself as its thread too. */
  private static boolean isReply(JsonObject message, String parentTs) {
    return Json.text(message, "thread_ts").equals(parentTs)
        && !Json.text(message, "ts").equals(parentTs);
  }
}
