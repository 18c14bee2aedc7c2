package jp.torimatome.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Rooms;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** conversations.*: channels, their members and what was said in them. */
final class ConversationMethods {
  private final Workspace workspace;
  private final Posts posts;

  ConversationMethods(Workspace workspace, Posts posts) {
    this.workspace = workspace;
    this.posts = posts;
  }

  JsonObject open(ApiCall call) {
    return workspace.change(
        state -> {
          if (call.has("channel")) {
            return Json.object("ok", true, "channel", Rooms.shown(state, Rooms.visible(state, call.text("channel"))));
          }
          String users = call.arguments().get("users") instanceof JsonArray list && !list.isEmpty() ? list.get(0).getAsString() : call.text("users");
          if (users.isEmpty()) {
            throw new ApiError("users_list_not_supplied");
          }
          if (users.contains(",")) {
            throw new ApiError("not_enough_users");
          }
          JsonObject person = state.people.get(users);
          if (person == null) {
            throw new ApiError("user_not_found");
          }
          if (Json.flag(person, "deleted")) {
            throw new ApiError("user_disabled");
          }
          JsonObject channel = Workspace.directMessages(state, users);
          return Json.object("ok", true, "channel", call.flag("return_im") ? Rooms.shown(state, channel) : Json.object("id", Rooms.id(channel)));
        });
  }

  JsonObject info(ApiCall call) {
    return workspace.read(state -> Json.object("ok", true, "channel", Rooms.shown(state, Rooms.visible(state, call.required("channel")))));
  }

  JsonObject list(ApiCall call) {
    return Paging.page(call, "channels", workspace.read(state -> Rooms.ofTypes(state, call.text("types"), call.flag("exclude_archived"))), 100);
  }

  /** users.conversations: those that a person, or the app itself, is a member of. */
  JsonObject ofUser(ApiCall call) {
    return Paging.page(
        call,
        "channels",
        workspace.read(
            state -> {
              String user = call.text("user").isEmpty() ? Json.text(state.app, "bot_user_id") : call.text("user");
              return Rooms.ofTypes(state, call.text("types"), call.flag("exclude_archived")).stream()
                  .filter(channel -> Json.holds(Json.list(state.channels.get(Rooms.id(channel)), "members"), user))
                  .toList();
            }),
        100);
  }

  JsonObject members(ApiCall call) {
    JsonObject page =
        Paging.page(
            call,
            "members",
            workspace.read(
                state -> Json.list(Rooms.visible(state, call.required("channel")), "members").asList().stream().map(member -> Json.object("id", member.getAsString())).toList()),
            100);
    JsonArray ids = new JsonArray();
    Json.list(page, "members").forEach(member -> ids.add(member.getAsJsonObject().get("id").getAsString()));
    page.add("members", ids);
    return page;
  }

  JsonObject join(ApiCall call) {
    return workspace.change(
        state -> {
          JsonObject channel = Rooms.visible(state, call.required("channel"));
          if (!Rooms.isMember(state, channel)) {
            Json.list(channel, "members").add(Json.text(state.app, "bot_user_id"));
          }
          return Json.object("ok", true, "channel", Rooms.shown(state, channel));
        });
  }

  JsonObject history(ApiCall call) {
    List<JsonObject> newestFirst =
        workspace.read(
            state -> {
              List<JsonObject> messages = new ArrayList<>(within(readable(state, call), call).filter(ConversationMethods::isTopLevel).map(message -> shown(message, call)).toList());
              Collections.reverse(messages);
              return messages;
            });
    return Paging.page(call, "messages", newestFirst, 100);
  }

  JsonObject replies(ApiCall call) {
    String parent = call.required("ts");
    List<JsonObject> thread =
        workspace.read(
            state ->
                within(readable(state, call), call)
                    .filter(message -> Json.text(message, "ts").equals(parent) || Json.text(message, "thread_ts").equals(parent))
                    .map(message -> shown(message, call))
                    .toList());
    if (thread.isEmpty()) {
      throw new ApiError("thread_not_found");
    }
    return Paging.page(call, "messages", thread, 1000);
  }

  private static List<JsonObject> readable(State state, ApiCall call) {
    JsonObject channel = Rooms.visible(state, call.required("channel"));
    if (!Rooms.isMember(state, channel)) {
      throw new ApiError("not_in_channel");
    }
    return state.messagesOf(Rooms.id(channel));
  }

  private static Stream<JsonObject> within(List<JsonObject> messages, ApiCall call) {
    double oldest = number(call.text("oldest"), 0);
    double latest = number(call.text("latest"), Double.MAX_VALUE);
    boolean inclusive = call.flag("inclusive");
    return messages.stream()
        .filter(message -> !message.has("_for"))
        .filter(
            message -> {
              double ts = Double.parseDouble(Json.text(message, "ts"));
              return inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
            });
  }

  private static double number(String text, double otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,12}([.][0-9]{1,6})?")) {
      throw new ApiError("invalid_ts_oldest");
    }
    return Double.parseDouble(text);
  }

  private static boolean isTopLevel(JsonObject message) {
    String thread = Json.text(message, "thread_ts");
    return thread.isEmpty() || thread.equals(Json.text(message, "ts")) || Json.text(message, "subtype").equals("thread_broadcast");
  }

  private static JsonObject shown(JsonObject message, ApiCall call) {
    JsonObject shown = message.deepCopy();
    if (!call.flag("include_all_metadata")) {
      JsonElement metadata = shown.remove("metadata");
      if (metadata != null && metadata.isJsonObject()) {
        shown.add("metadata", Json.object("event_type", Json.text(metadata.getAsJsonObject(), "event_type")));
      }
    }
    return shown;
  }
}
