package jp.torimatome.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody in the workspace, who sees and does what the chat page offers, over the sandbox's own
 * interface.
 */
public final class Person {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final String id;

  public Person(String base, String id) {
    this.base = base;
    this.id = id;
  }

  /** What stands in a channel for this person, oldest first. */
  public List<JsonObject> messages(String channel) {
    return list(
        get("/_sandbox/channels/" + channel + "/messages?as=" + id).getAsJsonArray("messages"));
  }

  public JsonObject lastMessage(String channel) {
    return messages(channel).getLast();
  }

  /** The channel of the conversation between this person and the app. */
  public String direct() {
    return list(get("/_sandbox/state?as=" + id).getAsJsonArray("channels")).stream()
        .filter(channel -> channel.get("is_im").getAsBoolean())
        .map(channel -> channel.get("id").getAsString())
        .findFirst()
        .orElseThrow();
  }

  /** What hangs below a message, without the message itself. */
  public List<JsonObject> thread(String channel, String ts) {
    String path = "/_sandbox/channels/" + channel + "/messages?as=" + id + "&thread_ts=" + ts;
    List<JsonObject> all = list(get(path).getAsJsonArray("messages"));
    return all.stream().filter(message -> !message.get("ts").getAsString().equals(ts)).toList();
  }

  /** The modal on top. */
  public Optional<JsonObject> modal() {
    List<JsonObject> stack = list(get("/_sandbox/views?as=" + id).getAsJsonArray("stack"));
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
  }

  /** Replies below a message and returns the ts. */
  public String reply(String channel, String threadTs, String text) {
    Map<String, String> said =
        Map.of("as", id, "channel", channel, "thread_ts", threadTs, "text", text);
    return post("/_sandbox/messages", said).get("ts").getAsString();
  }

  /** Types a command and returns what the app answered. */
  public JsonObject slash(String channel, String command, String text) {
    return post(
            "/_sandbox/slash",
            Map.of("as", id, "channel", channel, "command", command, "text", text))
        .getAsJsonObject("response");
  }

  public JsonObject click(String channel, JsonObject message, String action, String value) {
    String ts = message.get("ts").getAsString();
    return post(
        "/_sandbox/click",
        Map.of("as", id, "channel", channel, "ts", ts, "action_id", action, "value", value));
  }

  public JsonObject clickInModal(String action, String value) {
    String view = modal().orElseThrow().get("id").getAsString();
    return post(
        "/_sandbox/click", Map.of("as", id, "view_id", view, "action_id", action, "value", value));
  }

  public JsonObject choose(String block, String action, String option) {
    String view = modal().orElseThrow().get("id").getAsString();
    return post(
        "/_sandbox/click",
        Map.of("as", id, "view_id", view, "block_id", block, "action_id", action, "value", option));
  }

  /** Opens the app's Home tab. */
  public void openHome() {
    post("/_sandbox/home", Map.of("as", id));
  }

  /** What the Home tab shows; nothing before the app has published one. */
  public Optional<JsonObject> home() {
    JsonElement home = get("/_sandbox/views?as=" + id).get("home");
    return home.isJsonNull() ? Optional.empty() : Optional.of(home.getAsJsonObject());
  }

  /** Presses a button of the Home tab, or chooses from one of its menus. */
  public JsonObject clickAtHome(String action, String value) {
    String view = home().orElseThrow().get("id").getAsString();
    return post(
        "/_sandbox/click", Map.of("as", id, "view_id", view, "action_id", action, "value", value));
  }

  /** Types into the modal on top: block_id → action_id → text. */
  public void type(Map<String, Map<String, String>> values) {
    post(
        "/_sandbox/type",
        Map.of(
            "as", id, "view_id", modal().orElseThrow().get("id").getAsString(), "values", values));
  }

  /** Chooses several people or options in the modal on top, in place of those chosen before. */
  public void chooseAll(String block, List<String> chosen) {
    String view = modal().orElseThrow().get("id").getAsString();
    post(
        "/_sandbox/type",
        Map.of("as", id, "view_id", view, "values", Map.of(block, Map.of(block, chosen))));
  }

  /** Closes whatever is open. */
  public void closeAll() {
    if (modal().isPresent()) {
      post("/_sandbox/close", Map.of("as", id, "all", true));
    }
  }

  /** Submits the modal on top and returns what became of it. */
  public JsonObject submit() {
    return post("/_sandbox/submit", Map.of("as", id));
  }

  /**
   * The values of all buttons of this action, wherever they stand in a message or view, from top to
   * bottom.
   */
  public static List<String> values(JsonElement shown, String action) {
    if (shown.isJsonArray()) {
      return shown.getAsJsonArray().asList().stream()
          .flatMap(part -> values(part, action).stream())
          .toList();
    }
    if (!shown.isJsonObject()) {
      return List.of();
    }
    JsonObject part = shown.getAsJsonObject();
    if (part.has("action_id")
        && part.get("action_id").getAsString().equals(action)
        && part.has("value")) {
      return List.of(part.get("value").getAsString());
    }
    return part.asMap().values().stream().flatMap(inner -> values(inner, action).stream()).toList();
  }

  /** How many events were handed to the app and answered, to anybody's knowledge. */
  public int events() {
    return get("/_sandbox/calls?direction=out&method=event").getAsJsonArray("calls").size();
  }

  private JsonObject get(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).build());
  }

  /** Any request of the sandbox's own interface. */
  public JsonObject post(String path, Map<String, ?> body) {
    String json = new Gson().toJson(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json");
    return send(request.POST(HttpRequest.BodyPublishers.ofString(json)).build());
  }

  private static JsonObject send(HttpRequest request) {
    HttpResponse<String> answer = answer(request);
    if (answer.statusCode() != 200) {
      throw new AssertionError(
          request.uri() + " answered " + answer.statusCode() + " " + answer.body());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  /** Whatever stands there, whatever its status. */
  static String page(String url) {
    return answer(HttpRequest.newBuilder(URI.create(url)).build()).body();
  }

  private static HttpResponse<String> answer(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static List<JsonObject> list(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }
}
