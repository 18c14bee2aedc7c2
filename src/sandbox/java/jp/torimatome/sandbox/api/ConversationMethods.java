package jp.torimatome.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.call.Paging;
import jp.torimatome.sandbox.conversation.ChannelEvents;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** conversations.*: channels, their members and what was said in them. */
final class ConversationMethods {
  private static final int HISTORY_PAGE = 100;
  private static final int REPLIES_PAGE = 1000;
  private static final int MOST_IN_GROUP = 8;

  private final Workspace workspace;
  private final Posts posts;

  ConversationMethods(Workspace workspace, Posts posts) {
    this.workspace = workspace;
    this.posts = posts;
  }

  JsonObject open(ApiCall call) {
    return workspace.change(state -> {
      if (call.has("channel")) {
        return Json.object(
            "ok", true, "channel", Rooms.shown(state, Rooms.visible(state, call.text("channel"))));
      }
      List<String> users = call.ids("users");
      if (users.isEmpty()) {
        throw new ApiError("users_list_not_supplied");
      }
      if (users.size() > MOST_IN_GROUP) {
        throw new ApiError("too_many_users");
      }
      users.forEach(user -> checkReachable(state, user));
      int before = state.channels.size();
      JsonObject channel =
          users.size() == 1
              ? Workspace.directMessages(state, users.getFirst())
              : Workspace.groupMessages(state, users);
      boolean open = state.channels.size() == before;
      return Json.object(
          "ok",
          true,
          "no_op",
          open ? true : null,
          "already_open",
          open ? true : null,
          "channel",
          call.flag("return_im") || users.size() > 1
              ? Rooms.shown(state, channel)
              : Json.object("id", Rooms.id(channel)));
    });
  }

  private static void checkReachable(State state, String user) {
    JsonObject person = state.people.get(user);
    if (person == null) {
      throw new ApiError("user_not_found");
    }
    if (Json.flag(person, "deleted")) {
      throw new ApiError("user_disabled");
    }
  }

  JsonObject info(ApiCall call) {
    return workspace.read(state ->
        Json.object(
            "ok",
            true,
            "channel",
            Rooms.shown(state, Rooms.visible(state, call.required("channel")))));
  }

  JsonObject list(ApiCall call) {
    return Paging.page(
        call,
        "channels",
        workspace.read(
            state -> Rooms.ofTypes(state, call.text("types"), call.flag("exclude_archived"))),
        100);
  }

  /** users.conversations: those that a person, or the app itself, is a member of. */
  JsonObject ofUser(ApiCall call) {
    return Paging.page(
        call,
        "channels",
        workspace.read(state -> {
          String user =
              call.text("user").isEmpty() ? Json.text(state.app, "bot_user_id") : call.text("user");
          return Rooms.ofTypes(state, call.text("types"), call.flag("exclude_archived")).stream()
              .filter(channel ->
                  Json.holds(Json.list(state.channels.get(Rooms.id(channel)), "members"), user))
              .toList();
        }),
        100);
  }

  JsonObject members(ApiCall call) {
    JsonObject page =
        Paging.page(
            call,
            "members",
            workspace.read(state ->
                Json.list(Rooms.visible(state, call.required("channel")), "members")
                    .asList()
                    .stream()
                    .map(member -> Json.object("id", member.getAsString()))
                    .toList()),
            100);
    JsonArray ids = new JsonArray();
    Json.list(page, "members")
        .forEach(member -> ids.add(member.getAsJsonObject().get("id").getAsString()));
    page.add("members", ids);
    return page;
  }

  JsonObject join(ApiCall call) {
    return move(call, true);
  }

  JsonObject leave(ApiCall call) {
    return move(call, false);
  }

  /** The app itself comes or goes; it hears of that as of anybody else. */
  private JsonObject move(ApiCall call, boolean joins) {
    JsonObject[] event = new JsonObject[1];
    JsonObject answer =
        workspace.change(state -> {
          JsonObject channel = Rooms.visible(state, call.required("channel"));
          if (Json.flag(channel, "is_im") || (joins && Json.flag(channel, "is_private"))) {
            throw new ApiError("method_not_supported_for_channel_type");
          }
          if (Json.flag(channel, "is_archived")) {
            throw new ApiError("is_archived");
          }
          if (Rooms.isMember(state, channel) == joins) {
            return joins
                ? Json.object(
                    "ok",
                    true,
                    "channel",
                    Rooms.shown(state, channel),
                    "warning",
                    "already_in_channel")
                : Json.object("ok", true, "not_in_channel", true);
          }
          String bot = Json.text(state.app, "bot_user_id");
          Rooms.move(channel, bot, joins);
          event[0] =
              ChannelEvents.membership(
                  joins ? "member_joined_channel" : "member_left_channel",
                  state,
                  channel,
                  bot,
                  workspace.nextTs(state));
          return joins
              ? Json.object("ok", true, "channel", Rooms.shown(state, channel))
              : Json.object("ok", true);
        });
    if (event[0] != null) {
      posts.tell(event[0]);
    }
    return answer;
  }

  JsonObject history(ApiCall call) {
    return workspace.read(state -> {
      List<JsonObject> newestFirst =
          readable(state, call).reversed().stream()
              .filter(within(call))
              .filter(ConversationMethods::isTopLevel)
              .toList();
      JsonObject page =
          Paging.timeline(call, newestFirst, HISTORY_PAGE, message -> shown(message, call));
      page.addProperty("pin_count", 0);
      return page;
    });
  }

  JsonObject replies(ApiCall call) {
    String parent = call.required("ts");
    return workspace.read(state -> {
      List<JsonObject> thread =
          readable(state, call).stream()
              .filter(message ->
                  Json.text(message, "ts").equals(parent)
                      || Json.text(message, "thread_ts").equals(parent))
              .filter(message -> !message.has("_for"))
              .toList();
      if (thread.stream().noneMatch(message -> Json.text(message, "ts").equals(parent))) {
        throw new ApiError("thread_not_found");
      }
      return Paging.timeline(
          call,
          thread.stream().filter(within(call)).toList(),
          REPLIES_PAGE,
          message -> shown(message, call));
    });
  }

  private static List<JsonObject> readable(State state, ApiCall call) {
    JsonObject channel = Rooms.visible(state, call.required("channel"));
    if (!Rooms.isMember(state, channel)) {
      throw new ApiError("not_in_channel");
    }
    return state.messagesOf(Rooms.id(channel));
  }

  /** What lies between "oldest" and "latest"; ephemeral messages are in no history. */
  private static Predicate<JsonObject> within(ApiCall call) {
    long oldest = micros(call.text("oldest"), "invalid_ts_oldest", 0);
    long latest = micros(call.text("latest"), "invalid_ts_latest", Long.MAX_VALUE);
    boolean inclusive = call.flag("inclusive");
    return message -> {
      long ts = micros(Json.text(message, "ts"), "invalid_ts_latest", 0);
      return !message.has("_for")
          && (inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest);
    };
  }

  private static long micros(String ts, String error, long otherwise) {
    if (ts.isEmpty()) {
      return otherwise;
    }
    if (!ts.matches("[0-9]{1,12}([.][0-9]{1,6})?")) {
      throw new ApiError(error);
    }
    return new BigDecimal(ts).movePointRight(6).longValueExact();
  }

  private static boolean isTopLevel(JsonObject message) {
    String thread = Json.text(message, "thread_ts");
    return thread.isEmpty()
        || thread.equals(Json.text(message, "ts"))
        || Json.text(message, "subtype").equals("thread_broadcast");
  }

  private static JsonObject shown(JsonObject message, ApiCall call) {
    JsonObject shown = message.deepCopy();
    if (!call.flag("include_all_metadata")) {
      JsonElement metadata = shown.remove("metadata");
      if (metadata != null && metadata.isJsonObject()) {
        shown.add(
            "metadata",
            Json.object("event_type", Json.text(metadata.getAsJsonObject(), "event_type")));
      }
    }
    return shown;
  }
}
