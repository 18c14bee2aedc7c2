package jp.torimatome.sandbox.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import jp.torimatome.sandbox.blockkit.BlockKit;
import jp.torimatome.sandbox.workspace.CallLog;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** response_urls: five uses within thirty minutes, to answer where something was done. */
public final class ResponseUrls {
  private static final long LIFETIME_NANOS = Duration.ofMinutes(30).toNanos();
  private static final int USES = 5;

  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final Answers answers;
  private final CallLog log;
  private final Supplier<String> baseUrl;

  /** Where an answer goes; {@code ts} is the message that was clicked, empty for commands. */
  private static final class Place {
    private final String channel;
    private final String person;
    private final String ts;
    private final long born = System.nanoTime();
    private int uses;

    private Place(String channel, String person, String ts) {
      this.channel = channel;
      this.person = person;
      this.ts = ts;
    }
  }

  public ResponseUrls(Workspace workspace, CallLog log, Supplier<String> baseUrl) {
    this.answers = new Answers(workspace);
    this.log = log;
    this.baseUrl = baseUrl;
  }

  public String issue(String channel, String person, String ts) {
    String key =
        Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36)
            + Long.toUnsignedString(System.nanoTime(), 36);
    places.put(key, new Place(channel, person, ts));
    return baseUrl.get() + "/response/" + key;
  }

  public void handle(Context context) {
    JsonObject body = parse(context.body());
    String problem = take(context.pathParam("key"), body);
    if (problem.isEmpty()) {
      context.result("ok");
    } else {
      context
          .status(problem.equals("used_url") || problem.equals("expired_url") ? 404 : 400)
          .contentType("application/json")
          .result(Json.GSON.toJson(Json.object("ok", false, "error", problem)));
    }
    log.note("in", "response_url", context.statusCode(), 0, body, null);
  }

  /** Shows what was said through one of the addresses; what is wrong with it, or nothing. */
  public String take(String key, JsonObject body) {
    Place place = places.get(key);
    String problem = problem(place, body);
    if (problem.isEmpty() && place != null) {
      place.uses++;
      answers.apply(place.channel, place.person, place.ts, body);
    }
    return problem;
  }

  private static String problem(@Nullable Place place, JsonObject body) {
    if (place == null || System.nanoTime() - place.born > LIFETIME_NANOS) {
      return "expired_url";
    }
    if (place.uses >= USES) {
      return "used_url";
    }
    JsonArray blocks = Json.list(body, "blocks");
    List<String> problems = blocks.isEmpty() ? List.of() : BlockKit.problemsOfMessage(blocks);
    if (!problems.isEmpty()) {
      return "invalid_blocks";
    }
    boolean empty =
        Json.text(body, "text").isEmpty()
            && blocks.isEmpty()
            && !Json.flag(body, "delete_original");
    return empty ? "no_text" : "";
  }

  private static JsonObject parse(String body) {
    try {
      return JsonParser.parseString(body).getAsJsonObject();
    } catch (JsonSyntaxException | IllegalStateException e) {
      return new JsonObject();
    }
  }
}
