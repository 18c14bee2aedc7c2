package jp.torimatome.sandbox.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import jp.torimatome.sandbox.workspace.Json;

/** How the app answered one payload; {@code error} is empty when it acknowledged in time. */
public record AppReply(int status, long milliseconds, String body, String error) {

  public boolean isAcknowledged() {
    return error.isEmpty();
  }

  /** The body as an object; a plain text becomes its "text". */
  public JsonObject json() {
    if (body.isBlank()) {
      return new JsonObject();
    }
    try {
      JsonElement element = JsonParser.parseString(body);
      return element.isJsonObject() ? element.getAsJsonObject() : Json.object("text", body);
    } catch (JsonSyntaxException e) {
      return Json.object("text", body);
    }
  }
}
