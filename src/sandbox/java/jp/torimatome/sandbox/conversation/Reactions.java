package jp.torimatome.sandbox.conversation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;

/**
 * リアクション: the emoji below a message, each with the people who put it there, in the order they first
 * came.
 */
public final class Reactions {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?");

  private Reactions() {}

  /** Adds a person's reaction, or takes it away; the event that tells of it. */
  public static JsonObject react(
      State state, JsonObject channel, JsonObject message, Act act, String at) {
    String name = act.name().replaceAll("^:|:$", "");
    if (!NAME.matcher(name).matches()) {
      throw new ApiError("invalid_name");
    }
    JsonArray reactions = Json.list(message, "reactions");
    Optional<JsonObject> same = find(reactions, name);
    boolean there =
        same.filter(reaction -> Json.holds(Json.list(reaction, "users"), act.person())).isPresent();
    if (there == act.adds()) {
      throw new ApiError(there ? "already_reacted" : "no_reaction");
    }
    if (act.adds()) {
      add(reactions, name, act.person());
    } else {
      take(reactions, same.orElseThrow(), act.person());
    }
    message.add("reactions", reactions);
    if (reactions.isEmpty()) {
      message.remove("reactions");
    }
    return Json.object(
        "type",
        act.adds() ? "reaction_added" : "reaction_removed",
        "user",
        act.person(),
        "reaction",
        name,
        "item",
        Json.object(
            "type", "message", "channel", Rooms.id(channel), "ts", Json.text(message, "ts")),
        "item_user",
        Json.text(message, "user"),
        "event_ts",
        at);
  }

  /** Who puts which emoji there, or takes it away. */
  public record Act(String person, String name, boolean adds) {}

  /** True where this person has put any emoji below the message. */
  public static boolean isFrom(JsonObject message, String person) {
    return Json.list(message, "reactions").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .anyMatch(reaction -> Json.holds(Json.list(reaction, "users"), person));
  }

  private static Optional<JsonObject> find(JsonArray reactions, String name) {
    return reactions.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(reaction -> Json.text(reaction, "name").equals(name))
        .findFirst();
  }

  private static void add(JsonArray reactions, String name, String person) {
    JsonObject reaction =
        find(reactions, name)
            .orElseGet(() -> {
              JsonObject fresh = Json.object("name", name, "users", new JsonArray());
              reactions.add(fresh);
              return fresh;
            });
    count(reaction, Json.list(reaction, "users"), users -> users.add(person));
  }

  private static void take(JsonArray reactions, JsonObject reaction, String person) {
    count(reaction, Json.list(reaction, "users"), users -> users.remove(new JsonPrimitive(person)));
    if (Json.list(reaction, "users").isEmpty()) {
      reactions.remove(reaction);
    }
  }

  private static void count(JsonObject reaction, JsonArray users, Consumer<JsonArray> change) {
    change.accept(users);
    reaction.add("users", users);
    reaction.addProperty("count", users.size());
  }
}
