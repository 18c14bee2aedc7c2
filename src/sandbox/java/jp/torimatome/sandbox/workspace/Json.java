package jp.torimatome.sandbox.workspace;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short ways to build and read JSON as Slack writes it. */
public final class Json {
  public static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private Json() {}

  /** {@code object("ok", true, "channel", "C1")}; null values are left out. */
  public static JsonObject object(@Nullable Object... pairs) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (value != null) {
        object.add(String.valueOf(pairs[i]), element(value));
      }
    }
    return object;
  }

  private static JsonElement element(Object value) {
    return value instanceof JsonElement json ? json : GSON.toJsonTree(value);
  }

  public static JsonArray array(Collection<? extends JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  public static JsonArray words(Collection<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }

  /** The text of a member; empty where it is missing or no text. */
  public static String text(@Nullable JsonObject object, String name) {
    return find(object, name)
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString)
        .orElse("");
  }

  public static boolean flag(@Nullable JsonObject object, String name) {
    return find(object, name)
        .filter(JsonElement::isJsonPrimitive)
        .map(element -> element.getAsString().equals("true") || element.getAsString().equals("1"))
        .orElse(false);
  }

  public static JsonArray list(@Nullable JsonObject object, String name) {
    return find(object, name)
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray)
        .orElseGet(JsonArray::new);
  }

  public static JsonObject child(@Nullable JsonObject object, String name) {
    return find(object, name)
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .orElseGet(JsonObject::new);
  }

  public static Optional<JsonElement> find(@Nullable JsonObject object, String name) {
    return object == null || !object.has(name) || object.get(name).isJsonNull()
        ? Optional.empty()
        : Optional.of(object.get(name));
  }

  /** True when an array of words holds one. */
  public static boolean holds(JsonArray words, String word) {
    for (JsonElement element : words) {
      if (element.getAsString().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
