package jp.torimatome.sandbox.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.sandbox.call.ApiCall;
import jp.torimatome.sandbox.conversation.ChannelEvents;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.conversation.Threads;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Pictures;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Views;
import jp.torimatome.sandbox.workspace.Workspace;

/** chat.*: posting, changing and deleting messages. */
final class ChatMethods {
  private static final int LONGEST_TEXT = 40_000;
  private static final int LONGEST_MARKDOWN = 12_000;
  private static final int LONGEST_UPDATE = 4_000;
  private static final int MOST_ATTACHMENTS = 100;

  private final Workspace workspace;
  private final Posts posts;

  ChatMethods(Workspace workspace, Posts posts) {
    this.workspace = workspace;
    this.posts = posts;
  }

  JsonObject post(ApiCall call) {
    JsonObject[] place = new JsonObject[1];
    JsonObject message =
        workspace.change(state -> {
          place[0] = Rooms.postable(state, call.required("channel"));
          JsonObject posted = composed(state, call);
          if (call.flag("reply_broadcast") && call.has("thread_ts")) {
            posted.addProperty("subtype", "thread_broadcast");
          }
          Posts.put(state, place[0], posted, call.text("thread_ts"));
          return posted.deepCopy();
        });
    posts.posted(Rooms.id(place[0]), Json.text(message, "ts"));
    return warned(
        call,
        Json.object(
            "ok",
            true,
            "channel",
            Rooms.id(place[0]),
            "ts",
            Json.text(message, "ts"),
            "message",
            message));
  }

  JsonObject ephemeral(ApiCall call) {
    String user = call.required("user");
    JsonObject[] place = new JsonObject[1];
    JsonObject message =
        workspace.change(state -> {
          place[0] = Rooms.postable(state, call.required("channel"));
          if (!state.people.containsKey(user)) {
            throw new ApiError("user_not_in_channel");
          }
          if (!Json.holds(Json.list(place[0], "members"), user)) {
            throw new ApiError("user_not_in_channel");
          }
          JsonObject posted = composed(state, call);
          posted.addProperty("_for", user);
          if (call.has("thread_ts")) {
            posted.addProperty("thread_ts", call.text("thread_ts"));
          }
          state.messagesOf(Rooms.id(place[0])).add(posted);
          return posted;
        });
    workspace.tell("message", Rooms.id(place[0]), user);
    return Json.object("ok", true, "message_ts", Json.text(message, "ts"));
  }

  JsonObject update(ApiCall call) {
    String channel = call.required("channel");
    JsonObject[] event = new JsonObject[1];
    JsonObject message =
        workspace.change(state -> {
          JsonObject own = own(state, channel, call.required("ts"), "cant_update_message");
          JsonObject before = own.deepCopy();
          if (call.text("text").length() > LONGEST_UPDATE) {
            throw new ApiError("msg_too_long");
          }
          JsonObject fresh = composed(state, call);
          for (String name : List.of("text", "blocks", "attachments")) {
            own.remove(name);
            Json.find(fresh, name).ifPresent(value -> own.add(name, value));
          }
          Json.find(fresh, "metadata").ifPresent(value -> own.add("metadata", value));
          String at = workspace.nextTs(state);
          // https://docs.slack.dev/reference/methods/chat.update: no mark where the message has
          // blocks
          if (!own.has("blocks")) {
            own.add("edited", Json.object("user", Json.text(state.app, "bot_user_id"), "ts", at));
          }
          event[0] = ChannelEvents.changed(Rooms.visible(state, channel), own, before, at);
          return own.deepCopy();
        });
    posts.changed(event[0]);
    return Json.object(
        "ok",
        true,
        "channel",
        channel,
        "ts",
        Json.text(message, "ts"),
        "text",
        Json.text(message, "text"),
        "message",
        message);
  }

  JsonObject delete(ApiCall call) {
    String channel = call.required("channel");
    String ts = call.required("ts");
    posts.changed(
        workspace.change(state -> {
          JsonObject before = own(state, channel, ts, "cant_delete_message").deepCopy();
          return Threads.takeAway(
              state, Rooms.visible(state, channel), before, workspace.nextTs(state));
        }));
    return Json.object("ok", true, "channel", channel, "ts", ts);
  }

  JsonObject permalink(ApiCall call) {
    String channel = call.required("channel");
    String ts = call.required("message_ts");
    return workspace.read(state -> {
      JsonObject message =
          Threads.find(state, Rooms.id(Rooms.visible(state, channel)), ts)
              .filter(found -> !found.has("_for"))
              .orElseThrow(() -> new ApiError("message_not_found"));
      String thread = Json.text(message, "thread_ts");
      String address =
          "https://"
              + Json.text(state.team, "domain")
              + ".slack.com/archives/"
              + channel
              + "/p"
              + ts.replace(".", "");
      String place =
          thread.isEmpty() || thread.equals(ts) ? "" : "?thread_ts=" + thread + "&cid=" + channel;
      return Json.object("ok", true, "channel", channel, "permalink", address + place);
    });
  }

  /** A message as it is kept: checked against Block Kit's limits, with ids in its blocks. */
  JsonObject composed(State state, ApiCall call) {
    Optional<JsonArray> blocks = blocks(call);
    Optional<JsonArray> attachments = call.array("attachments", "invalid_attachments");
    String text = cut(call.has("markdown_text") ? call.text("markdown_text") : call.text("text"));
    if (text.isBlank()
        && blocks.map(JsonArray::isEmpty).orElse(true)
        && attachments.map(JsonArray::isEmpty).orElse(true)) {
      throw new ApiError("no_text");
    }
    if (attachments.map(JsonArray::size).orElse(0) > MOST_ATTACHMENTS) {
      throw new ApiError("too_many_attachments");
    }
    JsonObject message =
        Json.object(
            "type",
            "message",
            "user",
            Json.text(state.app, "bot_user_id"),
            "bot_id",
            Json.text(state.app, "bot_id"),
            "app_id",
            Json.text(state.app, "id"),
            "team",
            Json.text(state.team, "id"),
            "text",
            text,
            "ts",
            workspace.nextTs(state));
    message.add(
        "bot_profile",
        Json.object(
            "id",
            Json.text(state.app, "bot_id"),
            "app_id",
            Json.text(state.app, "id"),
            "name",
            Json.text(state.app, "name"),
            "team_id",
            Json.text(state.team, "id")));
    blocks
        .filter(given -> !given.isEmpty())
        .ifPresent(given -> message.add("blocks", checked(state, given)));
    attachments
        .filter(given -> !given.isEmpty())
        .ifPresent(given -> message.add("attachments", given));
    call.object("metadata", "invalid_metadata_format")
        .ifPresent(metadata -> message.add("metadata", checkedMetadata(metadata)));
    return message;
  }

  /** Slack shortens what is longer than 40,000 characters. */
  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
  }

  /** An answer to a call whose text was shortened warns of it. */
  private static JsonObject warned(ApiCall call, JsonObject answer) {
    if (!cut(call.text("text")).equals(call.text("text"))) {
      answer.addProperty("warning", "message_truncated");
      answer.add(
          "response_metadata", Json.object("warnings", Json.words(List.of("message_truncated"))));
    }
    return answer;
  }

  /** The blocks, or the one block that markdown_text stands for. */
  private static Optional<JsonArray> blocks(ApiCall call) {
    String markdown = call.text("markdown_text");
    if (markdown.isEmpty()) {
      return call.array("blocks", "invalid_blocks_format");
    }
    if (call.has("blocks") || call.has("text")) {
      throw new ApiError("markdown_text_conflict");
    }
    if (markdown.length() > LONGEST_MARKDOWN) {
      throw new ApiError("msg_too_long");
    }
    return Optional.of(Json.array(List.of(Json.object("type", "markdown", "text", markdown))));
  }

  private static JsonObject checkedMetadata(JsonObject metadata) {
    boolean whole =
        !Json.text(metadata, "event_type").isEmpty()
            && metadata.get("event_payload") instanceof JsonObject;
    if (!whole) {
      throw new ApiError("invalid_metadata_format");
    }
    return metadata;
  }

  static JsonArray checked(State state, JsonArray blocks) {
    List<String> problems = BlockKit.problemsOfMessage(blocks);
    if (!problems.isEmpty()) {
      throw new ApiError("invalid_blocks", problems);
    }
    if (BlockKit.messageTooLong(blocks)) {
      throw new ApiError("msg_blocks_too_long");
    }
    List<String> pictures = Pictures.problems(state, blocks, "/blocks");
    if (!pictures.isEmpty()) {
      throw new ApiError("invalid_blocks", pictures);
    }
    JsonArray kept = blocks.deepCopy();
    Views.giveIds(kept);
    return kept;
  }

  private static JsonObject own(State state, String channel, String ts, String notOwn) {
    JsonObject message =
        Threads.find(state, Rooms.id(Rooms.visible(state, channel)), ts)
            .filter(found -> !found.has("_for"))
            .orElseThrow(() -> new ApiError("message_not_found"));
    if (!Json.text(message, "user").equals(Json.text(state.app, "bot_user_id"))) {
      throw new ApiError(notOwn);
    }
    return message;
  }
}
