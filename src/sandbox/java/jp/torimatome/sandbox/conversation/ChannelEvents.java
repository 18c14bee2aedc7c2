package jp.torimatome.sandbox.conversation;

import com.google.gson.JsonObject;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;

/** What happens in a channel, as the Events API tells it. */
public final class ChannelEvents {
  private ChannelEvents() {}

  /** message.im, message.groups or message.channels. */
  public static JsonObject message(JsonObject channel, JsonObject message) {
    JsonObject event = message.deepCopy();
    event.addProperty("channel", Json.text(channel, "id"));
    event.addProperty("channel_type", channelType(channel));
    event.addProperty("event_ts", Json.text(message, "ts"));
    return event;
  }

  /** message_changed: hidden, with the message as it is now and as it was. */
  public static JsonObject changed(
      JsonObject channel, JsonObject now, JsonObject before, String ts) {
    JsonObject event = hidden("message_changed", channel, ts);
    event.add("message", now.deepCopy());
    event.add("previous_message", before.deepCopy());
    return event;
  }

  /** message_deleted: hidden, with the message as it was. */
  public static JsonObject deleted(JsonObject channel, JsonObject before, String ts) {
    JsonObject event = hidden("message_deleted", channel, ts);
    event.addProperty("deleted_ts", Json.text(before, "ts"));
    event.add("previous_message", before.deepCopy());
    return event;
  }

  private static JsonObject hidden(String subtype, JsonObject channel, String ts) {
    return Json.object(
        "type",
        "message",
        "subtype",
        subtype,
        "hidden",
        true,
        "channel",
        Json.text(channel, "id"),
        "channel_type",
        channelType(channel),
        "ts",
        ts,
        "event_ts",
        ts);
  }

  /** member_joined_channel or member_left_channel. */
  public static JsonObject membership(
      String type, State state, JsonObject channel, String person, String ts) {
    return Json.object(
        "type",
        type,
        "user",
        person,
        "channel",
        Json.text(channel, "id"),
        "channel_type",
        Json.flag(channel, "is_private") ? "G" : "C",
        "team",
        Json.text(state.team, "id"),
        "event_ts",
        ts);
  }

  private static String channelType(JsonObject channel) {
    return Rooms.type(channel).replace("public_", "").replace("private_channel", "group");
  }
}
