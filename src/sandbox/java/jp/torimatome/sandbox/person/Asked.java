package jp.torimatome.sandbox.person;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.sandbox.workspace.Json;

/**
 * One request to the sandbox's own interface: the JSON object of its body, with query and path
 * parameters beside it.
 */
record Asked(JsonObject body, Map<String, String> path) {

  /** Reads the body, empty as {}; anything but an object is a mistake. */
  static Asked of(Context context) {
    JsonObject body = context.body().isBlank() ? new JsonObject() : object(context.body());
    context.queryParamMap().forEach((name, values) -> body.addProperty(name, values.getFirst()));
    return new Asked(body, context.pathParamMap());
  }

  /** The person who acts. */
  String as() {
    return required("as");
  }

  String text(String name) {
    return Json.text(body, name);
  }

  String required(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      throw new Mistake("missing_field", name);
    }
    return value;
  }

  boolean has(String name) {
    return Json.find(body, name).isPresent();
  }

  /** A boolean that was given; a word instead of one is a mistake. */
  Optional<Boolean> flag(String name) {
    return Json.find(body, name)
        .map(value -> {
          if (!value.isJsonPrimitive() || !value.getAsString().matches("true|false")) {
            throw new Mistake("bad_value", name);
          }
          return value.getAsBoolean();
        });
  }

  JsonObject object(String name, JsonObject otherwise) {
    return Json.find(body, name)
        .map(value -> {
          if (!value.isJsonObject()) {
            throw new Mistake("bad_value", name);
          }
          return value.getAsJsonObject();
        })
        .orElse(otherwise);
  }

  String fromPath(String name) {
    return path.getOrDefault(name, "");
  }

  private static JsonObject object(String body) {
    try {
      JsonElement element = JsonParser.parseString(body);
      if (element.isJsonObject()) {
        return element.getAsJsonObject();
      }
      throw new Mistake("not_an_object", "");
    } catch (JsonSyntaxException e) {
      throw new Mistake("invalid_json", String.valueOf(e.getMessage()));
    }
  }
}
