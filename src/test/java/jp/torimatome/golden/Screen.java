package jp.torimatome.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.sandbox.workspace.Json;

/** What a message or a view offers: elements to press, inputs to fill in. */
record Screen(JsonObject shown) {

  /** An element, and the value that using it gives. */
  record Element(String action, String value) {
    JsonObject used() {
      return Json.object("action_id", action, "value", value);
    }
  }

  /** What can be pressed, from top to bottom; links lead elsewhere and are none. */
  List<Element> elements() {
    List<Element> found = new ArrayList<>();
    for (JsonElement each : Json.list(shown, "blocks")) {
      JsonObject block = each.getAsJsonObject();
      if (!Json.text(block, "type").equals("input")) {
        Json.list(block, "elements").forEach(inner -> pressable(inner, found));
        Json.find(block, "accessory").ifPresent(inner -> pressable(inner, found));
      }
    }
    return found;
  }

  Optional<Element> element(String action) {
    return elements().stream().filter(each -> each.action().startsWith(action)).findFirst();
  }

  private static void pressable(JsonElement inner, List<Element> found) {
    if (!inner.isJsonObject() || inner.getAsJsonObject().has("url")) {
      return;
    }
    JsonObject element = inner.getAsJsonObject();
    String action = Json.text(element, "action_id");
    switch (Json.text(element, "type")) {
      case "button" -> found.add(new Element(action, Json.text(element, "value")));
      case "overflow", "static_select" ->
          options(element).forEach(option -> found.add(new Element(action, option)));
      default -> {
        // nothing that one press uses
      }
    }
  }

  /** Values for every input: those that are {@code given} by field, and something fit elsewhere. */
  JsonObject filled(Map<String, String> given) {
    JsonObject values = new JsonObject();
    for (JsonElement each : Json.list(shown, "blocks")) {
      JsonObject block = each.getAsJsonObject();
      if (Json.text(block, "type").equals("input")) {
        String id = Json.text(block, "block_id");
        JsonObject element = Json.child(block, "element");
        value(id, element, given)
            .ifPresent(
                value -> values.add(id, Json.object(Json.text(element, "action_id"), value)));
      }
    }
    return values;
  }

  private static Optional<JsonElement> value(
      String id, JsonObject element, Map<String, String> given) {
    String[] parts = id.split("[:~]");
    String field = parts.length > 1 ? parts[1] : parts[0];
    return Optional.ofNullable(
        switch (Json.text(element, "type")) {
          case "plain_text_input", "number_input", "email_text_input" ->
              new JsonPrimitive(given.getOrDefault(field, given.getOrDefault("", "担当で確認したため")));
          case "radio_buttons", "static_select" -> chosen(options(element));
          case "checkboxes", "multi_static_select" ->
              array(options(element).stream().limit(1).toList());
          case "users_select" -> new JsonPrimitive("U0SEC04B");
          case "multi_users_select" -> array(List.of("U0SEC04A"));
          case "datepicker" -> new JsonPrimitive(given.getOrDefault("date", "2025-04-28"));
          default -> null;
        });
  }

  private static JsonPrimitive chosen(List<String> options) {
    return new JsonPrimitive(options.contains("given") ? "given" : options.getFirst());
  }

  private static JsonArray array(List<String> values) {
    return Json.words(values);
  }

  private static List<String> options(JsonObject element) {
    List<JsonElement> all = new ArrayList<>(Json.list(element, "options").asList());
    Json.list(element, "option_groups")
        .forEach(group -> all.addAll(Json.list(group.getAsJsonObject(), "options").asList()));
    return all.stream().map(option -> Json.text(option.getAsJsonObject(), "value")).toList();
  }

  boolean asks(String block) {
    return Json.list(shown, "blocks").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(each -> Json.text(each, "type").equals("input"))
        .anyMatch(each -> Json.text(each, "block_id").startsWith(block));
  }
}
