package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** Messages of a channel by their ts, and the replies below them. */
public final class Threads {
  private Threads() {}

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
    JsonObject found = find(state, channel, ts).filter(message -> !message.has("_for")).orElseThrow(() -> new ApiError("thread_not_found"));
    String thread = Json.text(found, "thread_ts");
    return thread.isEmpty() || thread.equals(ts) ? found : find(state, channel, thread).orElseThrow(() -> new ApiError("thread_not_found"));
  }

  /** Hangs a message below its parent. */
  public static void reply(JsonObject parent, JsonObject message) {
    String ts = Json.text(parent, "ts");
    message.addProperty("thread_ts", ts);
    message.addProperty("parent_user_id", Json.text(parent, "user"));
    parent.addProperty("thread_ts", ts);
    parent.addProperty("reply_count", (parent.has("reply_count") ? parent.get("reply_count").getAsInt() : 0) + 1);
    JsonArray users = Json.list(parent, "reply_users");
    if (!Json.holds(users, Json.text(message, "user"))) {
      users.add(Json.text(message, "user"));
    }
    parent.add("reply_users", users);
    parent.addProperty("reply_users_count", users.size());
    parent.addProperty("latest_reply", Json.text(message, "ts"));
  }
}
