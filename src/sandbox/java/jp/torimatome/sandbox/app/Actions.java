package jp.torimatome.sandbox.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;

/** What a person used in a message or view, and what they chose there. */
final class Actions {
  private Actions() {}

  /** The element that was used, as it stands in {@code actions}. */
  static JsonObject of(JsonArray blocks, JsonObject wanted, Instant now) {
    String actionId = Json.text(wanted, "action_id");
    String blockId = Json.text(wanted, "block_id");
    for (JsonElement candidate : blocks) {
      JsonObject block = candidate.getAsJsonObject();
      boolean here = blockId.isEmpty() || Json.text(block, "block_id").equals(blockId);
      Optional<JsonObject> element =
          here ? element(block, actionId, Json.text(wanted, "value")) : Optional.empty();
      if (element.isPresent()) {
        JsonObject action = chosen(element.get(), wanted);
        action.addProperty("action_id", actionId);
        action.addProperty("block_id", Json.text(block, "block_id"));
        action.addProperty("action_ts", now.getEpochSecond() + ".000100");
        List.of("text", "style", "placeholder")
            .forEach(
                name -> Json.find(element.get(), name).ifPresent(part -> action.add(name, part)));
        return action;
      }
    }
    throw new ApiError("action_not_found");
  }

  /** Several buttons may share an action_id across blocks; the value tells them apart. */
  private static Optional<JsonObject> element(JsonObject block, String actionId, String value) {
    JsonArray all = Json.list(block, "elements").deepCopy();
    Json.find(block, "accessory").ifPresent(all::add);
    Json.find(block, "element").ifPresent(all::add);
    return all.asList().stream()
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .filter(element -> Json.text(element, "action_id").equals(actionId))
        .filter(element ->
            !Json.text(element, "type").equals("button")
                || value.isEmpty()
                || Json.text(element, "value").equals(value))
        .findFirst();
  }

  /** The element with these ids. */
  static JsonObject element(JsonArray blocks, String blockId, String actionId) {
    List<JsonObject> named =
        blocks.asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(block -> Json.text(block, "block_id").equals(blockId))
            .toList();
    if (named.isEmpty()) {
      throw new ApiError("block_not_found");
    }
    return named.stream()
        .flatMap(block -> element(block, actionId, "").stream())
        .findFirst()
        .orElseThrow(() -> new ApiError("action_not_found"));
  }

  /** Type and value of what was chosen: by the option's value where a bare one is given. */
  static JsonObject chosen(JsonObject element, JsonObject wanted) {
    String type = Json.text(element, "type");
    JsonObject result = Json.object("type", type);
    String member =
        switch (type) {
          case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
          case "checkboxes", "multi_static_select", "multi_external_select" -> "selected_options";
          case "users_select" -> "selected_user";
          case "multi_users_select" -> "selected_users";
          case "conversations_select" -> "selected_conversation";
          case "multi_conversations_select" -> "selected_conversations";
          case "channels_select" -> "selected_channel";
          case "multi_channels_select" -> "selected_channels";
          case "datepicker" -> "selected_date";
          case "timepicker" -> "selected_time";
          case "datetimepicker" -> "selected_date_time";
          case "rich_text_input" -> "rich_text_value";
          case "file_input" -> "files";
          default -> "value";
        };
    JsonElement given =
        Json.find(wanted, member)
            .or(() -> Json.find(wanted, "value"))
            .or(() -> Json.find(element, "value"))
            .orElse(JsonNull.INSTANCE);
    if (!type.equals("button") || !given.isJsonNull()) {
      result.add(member, resolved(element, member, given));
    }
    return result;
  }

  private static JsonElement resolved(JsonObject element, String member, JsonElement given) {
    if (member.equals("selected_option") && given.isJsonPrimitive()) {
      return option(element, given.getAsString());
    }
    if (member.equals("selected_options")) {
      JsonArray wanted = given.isJsonArray() ? given.getAsJsonArray() : new JsonArray();
      return Json.array(
          wanted.asList().stream()
              .map(each -> each.isJsonPrimitive() ? option(element, each.getAsString()) : each)
              .toList());
    }
    if (member.equals("selected_date_time")
        && given.isJsonPrimitive()
        && given.getAsString().matches("[0-9]+")) {
      return new JsonPrimitive(Long.parseLong(given.getAsString()));
    }
    return given;
  }

  private static JsonElement option(JsonObject element, String value) {
    JsonArray options = Json.list(element, "options").deepCopy();
    Json.list(element, "option_groups")
        .forEach(group -> options.addAll(Json.list(group.getAsJsonObject(), "options")));
    return options.asList().stream()
        .filter(option -> Json.text(option.getAsJsonObject(), "value").equals(value))
        .findFirst()
        .orElseThrow(() -> new ApiError("option_not_found"));
  }
}
