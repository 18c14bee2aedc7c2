package jp.torimatome.sandbox.api;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.call.Paging;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.conversation.Threads;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** chat.scheduleMessage and its list; posts when the workspace's clock has come so far. */
public final class ScheduleMethods {
  private static final Duration FARTHEST = Duration.ofDays(120);
  private static final int WINDOW_SECONDS = 300;
  private static final int MOST_IN_WINDOW = 30;
  private static final int TOO_LATE_TO_DELETE_SECONDS = 60;

  private final Workspace workspace;
  private final ChatMethods chat;
  private final Posts posts;

  ScheduleMethods(Workspace workspace, ChatMethods chat, Posts posts) {
    this.workspace = workspace;
    this.chat = chat;
    this.posts = posts;
  }

  JsonObject schedule(ApiCall call) {
    String at = call.required("post_at");
    if (!at.matches("[0-9]{1,12}")) {
      throw new ApiError("invalid_time");
    }
    Instant moment = Instant.ofEpochSecond(Long.parseLong(at));
    Instant now = workspace.clock().instant();
    if (!moment.isAfter(now)) {
      throw new ApiError("time_in_past");
    }
    if (moment.isAfter(now.plus(FARTHEST))) {
      throw new ApiError("time_too_far");
    }
    return workspace.change(state -> {
      JsonObject channel = Rooms.postable(state, call.required("channel"));
      JsonObject message = chat.composed(state, call);
      checkWindow(state, Rooms.id(channel), moment.getEpochSecond());
      if (call.has("thread_ts")) {
        message.addProperty("thread_ts", call.text("thread_ts"));
      }
      String id = Workspace.nextId(state, "Q");
      JsonObject kept =
          Json.object(
              "id",
              id,
              "channel_id",
              Rooms.id(channel),
              "post_at",
              moment.getEpochSecond(),
              "date_created",
              now.getEpochSecond(),
              "text",
              call.text("text"));
      kept.add("_message", message.deepCopy());
      state.scheduled.put(id, kept);
      message.remove("ts");
      message.addProperty("type", "delayed_message");
      return Json.object(
          "ok",
          true,
          "channel",
          Rooms.id(channel),
          "scheduled_message_id",
          id,
          "post_at",
          moment.getEpochSecond(),
          "message",
          message);
    });
  }

  JsonObject delete(ApiCall call) {
    String id = call.required("scheduled_message_id");
    String channel = call.required("channel");
    long soon = workspace.clock().instant().getEpochSecond() + TOO_LATE_TO_DELETE_SECONDS;
    return workspace.change(state -> {
      JsonObject waiting = state.scheduled.get(id);
      if (waiting == null
          || !Json.text(waiting, "channel_id").equals(channel)
          || waiting.get("post_at").getAsLong() <= soon) {
        throw new ApiError("invalid_scheduled_message_id");
      }
      state.scheduled.remove(id);
      return Json.object("ok", true);
    });
  }

  /** At most thirty messages within five minutes to the same channel. */
  private static void checkWindow(State state, String channel, long postAt) {
    long near =
        state.scheduled.values().stream()
            .filter(message ->
                Json.text(message, "channel_id").equals(channel)
                    && Math.abs(message.get("post_at").getAsLong() - postAt) < WINDOW_SECONDS)
            .count();
    if (near >= MOST_IN_WINDOW) {
      throw new ApiError("restricted_too_many");
    }
  }

  JsonObject list(ApiCall call) {
    List<JsonObject> waiting =
        workspace.read(state ->
            state.scheduled.values().stream()
                .filter(message ->
                    call.text("channel").isEmpty()
                        || Json.text(message, "channel_id").equals(call.text("channel")))
                .map(message -> {
                  JsonObject shown = message.deepCopy();
                  shown.remove("_message");
                  return shown;
                })
                .toList());
    return Paging.page(call, "scheduled_messages", waiting, 100);
  }

  /** Posts what is due; called whenever the clock may have moved. */
  public void postDue() {
    long now = workspace.clock().instant().getEpochSecond();
    List<JsonObject> due =
        workspace.read(state ->
            state.scheduled.values().stream()
                .filter(message -> message.get("post_at").getAsLong() <= now)
                .toList());
    due.forEach(this::post);
  }

  private void post(JsonObject waiting) {
    String channel = Json.text(waiting, "channel_id");
    String ts =
        workspace.change(state -> {
          boolean gone = state.scheduled.remove(Json.text(waiting, "id")) == null;
          // a known fault of Slack's: https://docs.slack.dev/reference/methods/chat.scheduleMessage
          if (gone || Json.child(waiting, "_message").has("metadata")) {
            return "";
          }
          JsonObject place = state.channels.get(channel);
          if (place == null || Json.flag(place, "is_archived") || !Rooms.isMember(state, place)) {
            return "";
          }
          JsonObject message = Json.child(waiting, "_message").deepCopy();
          message.addProperty("ts", workspace.nextTs(state));
          String thread = Json.text(message, "thread_ts");
          Posts.put(
              state,
              place,
              message,
              Threads.find(state, channel, thread).isPresent() ? thread : "");
          return Json.text(message, "ts");
        });
    if (!ts.isEmpty()) {
      posts.posted(channel, ts);
    }
  }
}
