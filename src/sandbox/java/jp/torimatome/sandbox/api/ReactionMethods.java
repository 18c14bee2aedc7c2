package jp.torimatome.sandbox.api;

import com.google.gson.JsonObject;
import java.util.List;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.call.Paging;
import jp.torimatome.sandbox.conversation.Reactions;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.conversation.Threads;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** reactions.*: the emoji that the app, and people, put below messages. */
final class ReactionMethods {
  private final Workspace workspace;
  private final Posts posts;

  ReactionMethods(Workspace workspace, Posts posts) {
    this.workspace = workspace;
    this.posts = posts;
  }

  JsonObject add(ApiCall call) {
    return react(call, true);
  }

  JsonObject remove(ApiCall call) {
    return react(call, false);
  }

  private JsonObject react(ApiCall call, boolean adds) {
    String name = call.required("name");
    posts.changed(
        workspace.change(state -> {
          JsonObject channel = Rooms.visible(state, place(call, "channel"));
          if (adds && Json.flag(channel, "is_archived")) {
            throw new ApiError("is_archived");
          }
          Reactions.Act act = new Reactions.Act(Json.text(state.app, "bot_user_id"), name, adds);
          return Reactions.react(
              state,
              channel,
              message(state, channel, place(call, "timestamp")),
              act,
              workspace.nextTs(state));
        }));
    return Json.object("ok", true);
  }

  JsonObject get(ApiCall call) {
    return workspace.read(state -> {
      JsonObject channel = Rooms.visible(state, place(call, "channel"));
      return Json.object(
          "ok",
          true,
          "type",
          "message",
          "channel",
          Rooms.id(channel),
          "message",
          message(state, channel, place(call, "timestamp")).deepCopy());
    });
  }

  /**
   * What one person, or the app itself, has reacted to where the app can look; the newest first.
   */
  JsonObject list(ApiCall call) {
    return workspace.read(state -> {
      String user =
          call.text("user").isEmpty() ? Json.text(state.app, "bot_user_id") : call.text("user");
      if (!state.people.containsKey(user)) {
        throw new ApiError("user_not_found");
      }
      List<JsonObject> items =
          state.channels.values().stream()
              .filter(channel -> Rooms.isMember(state, channel))
              .flatMap(channel ->
                  state.messagesOf(Rooms.id(channel)).reversed().stream()
                      .filter(message -> !message.has("_for") && Reactions.isFrom(message, user))
                      .map(message ->
                          Json.object(
                              "type",
                              "message",
                              "channel",
                              Rooms.id(channel),
                              "message",
                              message.deepCopy())))
              .toList();
      return Paging.page(call, "items", items, 100);
    });
  }

  private static String place(ApiCall call, String name) {
    if (call.text(name).isEmpty()) {
      throw new ApiError("no_item_specified");
    }
    return call.text(name);
  }

  private static JsonObject message(State state, JsonObject channel, String ts) {
    if (!ts.matches("[0-9]{1,12}[.][0-9]{1,6}")) {
      throw new ApiError("bad_timestamp");
    }
    if (!Rooms.isMember(state, channel)) {
      throw new ApiError("not_in_channel");
    }
    return Threads.find(state, Rooms.id(channel), ts)
        .filter(found -> !found.has("_for"))
        .orElseThrow(() -> new ApiError("message_not_found"));
  }
}
