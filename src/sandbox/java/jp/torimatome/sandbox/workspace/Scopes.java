package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonElement;
import java.util.List;

/**
 * 権限: the scopes that the installed app was granted; where the people file's app names none, all
 * that the sandbox knows.
 */
public final class Scopes {
  private static final List<String> ALL =
      List.of(
          "app_mentions:read",
          "channels:history",
          "channels:join",
          "channels:manage",
          "channels:read",
          "chat:write",
          "commands",
          "files:read",
          "files:write",
          "groups:history",
          "groups:read",
          "groups:write",
          "im:history",
          "im:read",
          "im:write",
          "mpim:history",
          "mpim:read",
          "mpim:write",
          "reactions:read",
          "reactions:write",
          "team:read",
          "usergroups:read",
          "users:read",
          "users:read.email");

  private Scopes() {}

  /** In the order of the manifest. */
  public static List<String> granted(State state) {
    return state.app.has("scopes")
        ? Json.list(state.app, "scopes").asList().stream().map(JsonElement::getAsString).toList()
        : ALL;
  }

  public static boolean has(State state, String scope) {
    return granted(state).contains(scope);
  }

  /** channels, groups, im or mpim: how the scopes of this kind of conversation begin. */
  public static String family(String channelType) {
    return switch (channelType) {
      case "channel", "public_channel" -> "channels";
      case "group", "private_channel" -> "groups";
      default -> channelType;
    };
  }
}
