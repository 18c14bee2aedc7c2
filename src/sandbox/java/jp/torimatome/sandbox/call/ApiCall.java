package jp.torimatome.sandbox.call;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.sandbox.workspace.ApiError;
import jp.torimatome.sandbox.workspace.Json;

/**
 * The arguments of one call, however the client sent them: a form with JSON in its values, or JSON.
 */
public record ApiCall(String method, JsonObject arguments) {
  private static final int LARGEST_PAGE = 1000;

  public String text(String name) {
    return Json.text(arguments, name);
  }

  public boolean has(String name) {
    return Json.find(arguments, name).isPresent();
  }

  public boolean flag(String name) {
    return Json.flag(arguments, name);
  }

  /** A text that Slack insists on. */
  public String required(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      throw new ApiError("invalid_arguments", List.of("[ERROR] missing required field: " + name));
    }
    return value;
  }

  /**
   * How many of a list are wanted, up to 1000; {@code otherwise} where the call does not say, or
   * says 0.
   */
  public int limit(int otherwise) {
    String limit = text("limit");
    if (limit.isEmpty() || limit.equals("0")) {
      return otherwise;
    }
    if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) > LARGEST_PAGE) {
      throw new ApiError("invalid_limit");
    }
    return Integer.parseInt(limit);
  }

  /** Ids with commas between or as a JSON array, in their order, each once. */
  public List<String> ids(String name) {
    String ids =
        arguments.get(name) instanceof JsonArray list
            ? list.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining(","))
            : text(name);
    return Stream.of(ids.split(","))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  public Optional<JsonArray> array(String name, String error) {
    return json(name, error)
        .map(element -> {
          if (!element.isJsonArray()) {
            throw new ApiError(error);
          }
          return element.getAsJsonArray();
        });
  }

  public Optional<JsonObject> object(String name, String error) {
    return json(name, error)
        .map(element -> {
          if (!element.isJsonObject()) {
            throw new ApiError(error);
          }
          return element.getAsJsonObject();
        });
  }

  /** A value that may be JSON itself or JSON in a string. */
  private Optional<JsonElement> json(String name, String error) {
    Optional<JsonElement> value = Json.find(arguments, name);
    if (value.isEmpty() || !value.get().isJsonPrimitive()) {
      return value;
    }
    String written = value.get().getAsString();
    if (written.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(written));
    } catch (JsonSyntaxException e) {
      throw new ApiError(error);
    }
  }
}
