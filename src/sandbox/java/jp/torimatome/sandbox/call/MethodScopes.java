package jp.torimatome.sandbox.call;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.sandbox.conversation.Rooms;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Scopes;
import jp.torimatome.sandbox.workspace.State;

/**
 * Which scope each method asks for; those of conversations.* go by the kind of conversation:
 * https://docs.slack.dev/reference/scopes.
 */
public final class MethodScopes {
  private static final List<String> FAMILIES = List.of("channels", "groups", "mpim", "im");
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("chat.postMessage", "chat:write"),
          Map.entry("chat.postEphemeral", "chat:write"),
          Map.entry("chat.update", "chat:write"),
          Map.entry("chat.delete", "chat:write"),
          Map.entry("chat.scheduleMessage", "chat:write"),
          Map.entry("chat.deleteScheduledMessage", "chat:write"),
          Map.entry("conversations.join", "channels:join"),
          Map.entry("users.info", "users:read"),
          Map.entry("users.list", "users:read"),
          Map.entry("bots.info", "users:read"),
          Map.entry("users.lookupByEmail", "users:read.email"),
          Map.entry("usergroups.list", "usergroups:read"),
          Map.entry("usergroups.users.list", "usergroups:read"),
          Map.entry("team.info", "team:read"),
          Map.entry("files.getUploadURLExternal", "files:write"),
          Map.entry("files.completeUploadExternal", "files:write"),
          Map.entry("files.delete", "files:write"),
          Map.entry("files.info", "files:read"),
          Map.entry("reactions.add", "reactions:write"),
          Map.entry("reactions.remove", "reactions:write"),
          Map.entry("reactions.get", "reactions:read"),
          Map.entry("reactions.list", "reactions:read"));
  private static final Map<String, String> BY_CONVERSATION =
      Map.of(
          "conversations.info",
          "read",
          "conversations.members",
          "read",
          "conversations.list",
          "read",
          "users.conversations",
          "read",
          "conversations.history",
          "history",
          "conversations.replies",
          "history",
          "conversations.open",
          "write",
          "conversations.leave",
          "write");

  private MethodScopes() {}

  /**
   * Every scope that the method may ask for, as x-oauth-scopes' neighbour x-accepted-oauth-scopes
   * tells it.
   */
  public static List<String> accepted(String method) {
    String fixed = FIXED.get(method);
    String act = BY_CONVERSATION.get(method);
    if (fixed != null) {
      return List.of(fixed);
    }
    return act == null ? List.of() : FAMILIES.stream().map(family -> scope(family, act)).toList();
  }

  /** The scopes that this call needs and the app lacks. */
  public static List<String> missing(State state, ApiCall call) {
    List<String> needed = needed(state, call);
    List<String> missing = needed.stream().filter(scope -> !Scopes.has(state, scope)).toList();
    boolean anyOfThem =
        BY_CONVERSATION.containsKey(call.method())
            && needed.size() == FAMILIES.size()
            && missing.size() < needed.size();
    return anyOfThem ? List.of() : missing;
  }

  private static List<String> needed(State state, ApiCall call) {
    String act = BY_CONVERSATION.get(call.method());
    if (act == null) {
      return accepted(call.method());
    }
    Stream<String> families =
        switch (call.method()) {
          case "conversations.list", "users.conversations" ->
              Rooms.types(call.text("types")).stream();
          case "conversations.open" ->
              call.has("channel")
                  ? kind(state, call)
                  : Stream.of(call.ids("users").size() > 1 ? "mpim" : "im");
          default -> kind(state, call);
        };
    List<String> scopes = families.map(type -> scope(Scopes.family(type), act)).sorted().toList();
    return scopes.isEmpty() ? accepted(call.method()) : scopes;
  }

  /** Empty where there is no such conversation: any of the scopes will do to be told so. */
  private static Stream<String> kind(State state, ApiCall call) {
    Optional<JsonObject> channel = Optional.ofNullable(state.channels.get(call.text("channel")));
    return channel.map(Rooms::type).stream();
  }

  private static String scope(String family, String act) {
    return family.equals("channels") && act.equals("write")
        ? "channels:manage"
        : family + ":" + act;
  }

  /** The answer of a call that lacks scopes. */
  public static JsonObject refusal(State state, List<String> missing) {
    return Json.object(
        "ok",
        false,
        "error",
        "missing_scope",
        "needed",
        String.join(",", missing),
        "provided",
        String.join(",", Scopes.granted(state)));
  }
}
