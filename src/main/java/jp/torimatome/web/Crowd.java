package jp.torimatome.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * 混雑: more verified requests than can be worked on in time. Who would wait too long hears a clear word at once: a person
 * a sentence, and the form keeps what was typed; a machine 503, after which Slack sends its event again.
 */
final class Crowd {
  private static final long PATIENCE_MILLISECONDS = 500;
  private static final String FORM = "payload=";

  private final Semaphore places;
  private final String sentence;

  /** {@code sentence} asks a person to try again, in the language of the settings. */
  Crowd(Limits limits, String sentence) {
    this.places = new Semaphore(limits.atOnce(), true);
    this.sentence = sentence;
  }

  /** False when nobody left in time; otherwise {@link #leave} has to follow. */
  boolean enter() throws InterruptedException {
    return places.tryAcquire(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  void leave() {
    places.release();
  }

  /** What is said to who could not enter. */
  SlackRoute.Answer turnedAway(String body) {
    if (body.startsWith(FORM)) {
      String json = URLDecoder.decode(body.substring(FORM.length()), StandardCharsets.UTF_8);
      return firstInput(JsonParser.parseString(json).getAsJsonObject())
          .map(this::besideTheField)
          .orElseGet(Crowd::tryAgain);
    }
    return body.contains("command=") ? spoken(Map.of("response_type", "ephemeral", "text", sentence)) : tryAgain();
  }

  /** The block that an error of a submitted form may stand beside; Slack accepts input blocks only. */
  private static Optional<String> firstInput(JsonObject payload) {
    if (!payload.has("type") || !payload.get("type").getAsString().equals("view_submission")) {
      return Optional.empty();
    }
    JsonArray blocks = payload.getAsJsonObject("view").getAsJsonArray("blocks");
    return StreamSupport.stream(blocks.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(block -> block.get("type").getAsString().equals("input"))
        .map(block -> block.get("block_id").getAsString())
        .findFirst();
  }

  private SlackRoute.Answer besideTheField(String block) {
    JsonObject errors = new JsonObject();
    errors.addProperty(block, sentence);
    JsonObject answer = new JsonObject();
    answer.addProperty("response_action", "errors");
    answer.add("errors", errors);
    return new SlackRoute.Answer(200, "application/json; charset=utf-8", answer.toString());
  }

  private static SlackRoute.Answer spoken(Map<String, String> words) {
    JsonObject answer = new JsonObject();
    words.forEach(answer::addProperty);
    return new SlackRoute.Answer(200, "application/json; charset=utf-8", answer.toString());
  }

  private static SlackRoute.Answer tryAgain() {
    return new SlackRoute.Answer(503, "text/plain; charset=utf-8", "busy");
  }
}
