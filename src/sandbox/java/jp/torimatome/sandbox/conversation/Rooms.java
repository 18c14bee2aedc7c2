package jp.torimatome.sandbox.conversation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * Finds the channel that a call means, with the errors that Slack gives when it may not be used.
 */
public final class Rooms {
  private static final Set<String> TYPES =
      Set.of("public_channel", "private_channel", "mpim", "im");

  private Rooms() {}

  /**
   * A channel to post to; a person's id opens the direct messages, even of somebody who has left,
   * whose history still exists.
   */
  public static JsonObject postable(State state, String id) {
    if (id.startsWith("U") || id.startsWith("W")) {
      JsonObject person = state.people.get(id);
      if (person == null) {
        throw new ApiError("channel_not_found");
      }
      if (Json.flag(person, "is_bot")) {
        throw new ApiError("cannot_dm_bot");
      }
      return Workspace.directMessages(state, id);
    }
    JsonObject channel = visible(state, id);
    if (Json.flag(channel, "is_archived")) {
      throw new ApiError("is_archived");
    }
    if (!isMember(state, channel)) {
      throw new ApiError("not_in_channel");
    }
    return channel;
  }

  /** A channel by its id alone, whoever asks. */
  public static JsonObject known(State state, String id) {
    return Optional.ofNullable(state.channels.get(id))
        .orElseThrow(() -> new ApiError("channel_not_found"));
  }

  /** A channel that a person may look into: public ones, others only as a member. */
  public static JsonObject seen(State state, String person, String id) {
    JsonObject channel = known(state, id);
    boolean open = !Json.flag(channel, "is_private") && !Json.flag(channel, "is_im");
    if (!open && !Json.holds(Json.list(channel, "members"), person)) {
      throw new ApiError("not_in_channel");
    }
    return channel;
  }

  /**
   * A channel that the app may know of: private ones only as a member. Names with # work as ids do.
   */
  public static JsonObject visible(State state, String id) {
    JsonObject byId = state.channels.get(id);
    JsonObject channel =
        byId == null ? named(state, id.startsWith("#") ? id.substring(1) : id) : byId;
    if (Json.flag(channel, "is_private") && !isMember(state, channel)) {
      throw new ApiError("channel_not_found");
    }
    return channel;
  }

  /** Someone comes into a channel or goes. */
  public static void move(JsonObject channel, String person, boolean joins) {
    JsonArray members = Json.list(channel, "members");
    if (joins) {
      members.add(person);
    } else {
      members.remove(new JsonPrimitive(person));
    }
    channel.add("members", members);
  }

  private static JsonObject named(State state, String name) {
    return state.channels.values().stream()
        .filter(candidate -> !name.isEmpty() && Json.text(candidate, "name").equals(name))
        .findFirst()
        .orElseThrow(() -> new ApiError("channel_not_found"));
  }

  public static boolean isMember(State state, JsonObject channel) {
    return Json.holds(Json.list(channel, "members"), Json.text(state.app, "bot_user_id"));
  }

  public static String id(JsonObject channel) {
    return Json.text(channel, "id");
  }

  /** A channel as conversations.info shows it. */
  public static JsonObject shown(State state, JsonObject channel) {
    if (Json.flag(channel, "is_im")) {
      return Json.object(
          "id",
          id(channel),
          "is_im",
          true,
          "is_channel",
          false,
          "is_group",
          false,
          "is_mpim",
          false,
          "is_private",
          true,
          "is_archived",
          false,
          "is_org_shared",
          false,
          "user",
          Json.text(channel, "user"),
          "is_user_deleted",
          Json.flag(state.people.get(Json.text(channel, "user")), "deleted"),
          "created",
          1700000000,
          "context_team_id",
          Json.text(state.team, "id"));
    }
    boolean isPrivate = Json.flag(channel, "is_private");
    boolean several = Json.flag(channel, "is_mpim");
    JsonObject shown =
        Json.object(
            "id",
            id(channel),
            "name",
            Json.text(channel, "name"),
            "name_normalized",
            Json.text(channel, "name"),
            "is_channel",
            !several,
            "is_group",
            several,
            "is_im",
            false,
            "is_mpim",
            several,
            "is_private",
            isPrivate,
            "is_archived",
            Json.flag(channel, "is_archived"),
            "is_general",
            false,
            "is_ext_shared",
            Json.flag(channel, "is_ext_shared"),
            "is_shared",
            Json.flag(channel, "is_ext_shared"),
            "is_org_shared",
            false,
            "is_member",
            isMember(state, channel),
            "created",
            1700000000,
            "creator",
            first(channel),
            "context_team_id",
            Json.text(state.team, "id"),
            "num_members",
            Json.list(channel, "members").size());
    shown.add(
        "topic", Json.object("value", Json.text(channel, "topic"), "creator", "", "last_set", 0));
    shown.add("purpose", Json.object("value", "", "creator", "", "last_set", 0));
    return shown;
  }

  private static String first(JsonObject channel) {
    var members = Json.list(channel, "members");
    return members.isEmpty() ? "" : members.get(0).getAsString();
  }

  /** Channels of the kinds in {@code types}, as conversations.list names them. */
  public static List<JsonObject> ofTypes(State state, String types, boolean excludeArchived) {
    Set<String> wanted = types(types);
    return state.channels.values().stream()
        .filter(channel -> wanted.contains(type(channel)))
        .filter(channel ->
            (!Json.flag(channel, "is_private") && !Json.flag(channel, "is_im"))
                || isMember(state, channel))
        .filter(channel -> !excludeArchived || !Json.flag(channel, "is_archived"))
        .map(channel -> shown(state, channel))
        .toList();
  }

  /** The kinds that a list of them names; public channels where it is empty. */
  public static Set<String> types(String types) {
    Set<String> wanted =
        types.isBlank()
            ? Set.of("public_channel")
            : Set.copyOf(List.of(types.replace(" ", "").split(",")));
    if (!TYPES.containsAll(wanted)) {
      throw new ApiError("invalid_types");
    }
    return wanted;
  }

  /** public_channel, private_channel, im or mpim. */
  public static String type(JsonObject channel) {
    if (Json.flag(channel, "is_im")) {
      return "im";
    }
    if (Json.flag(channel, "is_mpim")) {
      return "mpim";
    }
    return Json.flag(channel, "is_private") ? "private_channel" : "public_channel";
  }
}
