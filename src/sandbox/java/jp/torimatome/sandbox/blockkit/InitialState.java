package jp.torimatome.sandbox.blockkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * 入力状態: state.values of a view, from its initial values and from what the person has typed so far.
 */
public final class InitialState {
  private InitialState() {}

  /** Typed values of the same block_id, action_id and element type win over initial ones. */
  public static JsonObject valuesOf(JsonObject view, JsonObject typedBefore) {
    JsonObject values = new JsonObject();
    for (JsonElement each : view.getAsJsonArray("blocks")) {
      JsonObject block = each.getAsJsonObject();
      JsonObject ofBlock = new JsonObject();
      String blockId = Payload.text(block, "block_id");
      for (JsonObject element : Payload.elementsOf(block)) {
        if (Stateful.has(Payload.text(element, "type"))) {
          String actionId = Payload.text(element, "action_id");
          ofBlock.add(
              actionId,
              value(element, at(typedBefore, blockId, actionId), Payload.text(view, "_channel")));
        }
      }
      if (!ofBlock.isEmpty()) {
        values.add(blockId, ofBlock);
      }
    }
    return values;
  }

  /** The state of one element, or an empty object where there is none. */
  static JsonObject at(JsonObject values, String blockId, String actionId) {
    if (values.get(blockId) instanceof JsonObject block
        && block.get(actionId) instanceof JsonObject found) {
      return found;
    }
    return new JsonObject();
  }

  private static JsonObject value(JsonObject element, JsonObject typed, String channel) {
    String type = Payload.text(element, "type");
    Stateful shape = Stateful.of(type);
    boolean kept = Payload.text(typed, "type").equals(type) && typed.has(shape.key());
    JsonObject state = new JsonObject();
    state.addProperty("type", type);
    state.add(
        shape.key(), kept ? typed.get(shape.key()).deepCopy() : shape.firstValue(element, channel));
    return state;
  }
}
