package jp.torimatome.sandbox.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.torimatome.sandbox.blockkit.InitialState;
import jp.torimatome.sandbox.conversation.Threads;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Views;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * What a person has typed and chosen so far: kept in their open view, and below a message for them
 * alone.
 */
public final class Typing {
  private final Workspace workspace;

  public Typing(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Types into an open view; {@code values} are by block_id and action_id, bare or as in
   * state.values. Returns what the app is to be told: the inputs that ask for each character, as
   * they are used.
   */
  public List<JsonObject> inView(String person, String viewId, JsonObject values) {
    return workspace.change(state -> {
      state.present(person);
      JsonObject view = Views.held(state, person, viewId);
      JsonObject kept = whole(Json.list(view, "blocks"), values);
      keepIn(view, kept);
      return told(view, kept);
    });
  }

  /**
   * https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object.
   */
  private static List<JsonObject> told(JsonObject view, JsonObject typed) {
    List<JsonObject> told = new ArrayList<>();
    for (JsonElement each : Json.list(view, "blocks")) {
      JsonObject block = each.getAsJsonObject();
      JsonObject element = Json.child(block, "element");
      JsonObject entry =
          Json.child(
              Json.child(typed, Json.text(block, "block_id")), Json.text(element, "action_id"));
      JsonArray when =
          Json.list(Json.child(element, "dispatch_action_config"), "trigger_actions_on");
      if (Json.flag(block, "dispatch_action")
          && Json.holds(when, "on_character_entered")
          && !entry.isEmpty()) {
        JsonObject used = entry.deepCopy();
        used.addProperty("view_id", Json.text(view, "id"));
        used.addProperty("block_id", Json.text(block, "block_id"));
        used.addProperty("action_id", Json.text(element, "action_id"));
        told.add(used);
      }
    }
    return told;
  }

  /** Types into the input blocks of a message. */
  public void belowMessage(String person, String channel, String ts, JsonObject values) {
    workspace.change(state -> {
      state.present(person);
      JsonObject message = Threads.seen(state, person, channel, ts);
      return keepBelow(
          state, person, channel, message, whole(Json.list(message, "blocks"), values));
    });
  }

  /** Keeps more values in a view; returns all of them. */
  static JsonObject keepIn(JsonObject view, JsonObject more) {
    JsonObject values =
        InitialState.valuesOf(view, merged(Json.child(Json.child(view, "state"), "values"), more));
    view.add("state", Json.object("values", values));
    return values;
  }

  /** Keeps more values below a message; returns all of them. */
  static JsonObject keepBelow(
      State state, String person, String channel, JsonObject message, JsonObject more) {
    String place = State.placeOf(person, channel, Json.text(message, "ts"));
    JsonObject before = state.choices.getOrDefault(place, new JsonObject());
    JsonObject values =
        InitialState.valuesOf(
            Json.object("blocks", Json.list(message, "blocks")), merged(before, more));
    if (!values.isEmpty()) {
      state.choices.put(place, values);
    }
    return values;
  }

  /** An element that was used as values by block_id and action_id. */
  static JsonObject entry(JsonObject action) {
    return Json.object(
        Json.text(action, "block_id"), Json.object(Json.text(action, "action_id"), action));
  }

  private static JsonObject merged(JsonObject values, JsonObject more) {
    JsonObject merged = values.deepCopy();
    more.entrySet()
        .forEach(block -> {
          JsonObject ofBlock = Json.child(merged, block.getKey());
          block
              .getValue()
              .getAsJsonObject()
              .entrySet()
              .forEach(element -> ofBlock.add(element.getKey(), element.getValue()));
          merged.add(block.getKey(), ofBlock);
        });
    return merged;
  }

  private static JsonObject whole(JsonArray blocks, JsonObject given) {
    JsonObject whole = new JsonObject();
    for (Map.Entry<String, JsonElement> block : given.entrySet()) {
      JsonObject ofBlock = new JsonObject();
      block
          .getValue()
          .getAsJsonObject()
          .entrySet()
          .forEach(input ->
              ofBlock.add(
                  input.getKey(), typed(blocks, block.getKey(), input.getKey(), input.getValue())));
      whole.add(block.getKey(), ofBlock);
    }
    return whole;
  }

  /** A bare value stands for the usual member of its element's type. */
  private static JsonObject typed(
      JsonArray blocks, String blockId, String actionId, JsonElement given) {
    if (given.isJsonObject()) {
      return given.getAsJsonObject();
    }
    JsonElement value =
        given instanceof JsonArray || given.isJsonNull()
            ? given
            : new JsonPrimitive(given.getAsString());
    return Actions.chosen(Actions.element(blocks, blockId, actionId), Json.object("value", value));
  }
}
