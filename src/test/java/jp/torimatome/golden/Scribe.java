package jp.torimatome.golden;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jp.torimatome.sandbox.workspace.Json;
import okhttp3.Request;
import okio.Buffer;

/** Stands at both lines between Slack and the bot and takes down what the bot says there. */
final class Scribe {
  private static final List<String> ASKING =
      List.of(
          "auth.test", "conversations.info", "conversations.members", "users.info", "users.list");

  private static final List<String> STRUCTURED =
      List.of("blocks", "view", "metadata", "files", "attachments");

  private final Recital recital;

  Scribe(Recital recital) {
    this.recital = recital;
  }

  /** What the bot answers; that it has heard what was said says nothing. */
  void answered(String type, String body, Response answer) {
    String kind = kind(type, body);
    String said = Objects.requireNonNullElse(answer.getBody(), "");
    if (!kind.equals("message") || !said.isEmpty()) {
      recital.said("answer:" + kind, answer.getStatusCode() + "\n" + Canonical.text(said));
    }
  }

  /** What the bot calls, before it is done; returns its words. */
  String heard(Request request) throws IOException {
    List<String> path = request.url().pathSegments();
    Buffer body = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(body);
    }
    byte[] bytes = body.readByteArray();
    String said = new String(bytes, StandardCharsets.UTF_8);
    switch (path.getFirst()) {
      case "api" -> called(path.getLast(), arguments(said));
      case "upload" -> recital.said("file", Canonical.file(bytes));
      default -> recital.said("respond", Canonical.text(said));
    }
    return said;
  }

  private void called(String method, String arguments) {
    if (ASKING.contains(method)) {
      recital.asked(method + " " + arguments);
    } else {
      recital.said("call:" + method, arguments);
    }
  }

  private static String arguments(String form) {
    JsonObject arguments = new JsonObject();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2 && !parts[0].equals("trigger_id")) {
        arguments.addProperty(decoded(parts[0]), decoded(parts[1]));
      }
    }
    for (String name : STRUCTURED) {
      if (arguments.has(name)) {
        arguments.add(name, JsonParser.parseString(arguments.get(name).getAsString()));
      }
    }
    return Canonical.json(arguments);
  }

  /** What came in: the command, the element, the form or the event. */
  private static String kind(String type, String body) {
    if (type.contains("json")) {
      return Json.text(Json.child(JsonParser.parseString(body).getAsJsonObject(), "event"), "type");
    }
    if (!body.startsWith("payload=")) {
      return "slash";
    }
    JsonObject payload = JsonParser.parseString(decoded(body.substring(8))).getAsJsonObject();
    String element =
        Json.list(payload, "actions").isEmpty()
            ? Json.text(Json.child(payload, "view"), "callback_id")
            : Json.text(Json.list(payload, "actions").get(0).getAsJsonObject(), "action_id");
    return element.isEmpty() ? Json.text(payload, "type") : element;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
