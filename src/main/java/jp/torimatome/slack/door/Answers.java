package jp.torimatome.slack.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import jp.torimatome.delivery.TakenStore;

/** Answers as they are kept, and the names of what they answer. */
public final class Answers {
  private static final Duration SLACK_WAITS = Duration.ofSeconds(3);

  private Answers() {}

  /**
   * Of a payload: there is a trigger of its own in it, so that the same words typed anew are
   * another request.
   */
  static String key(Request<?> request) {
    return hash(request.getRequestType() + "\n" + request.getRequestBodyAsString());
  }

  static String hash(String words) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * How long a request was on its way, where it says when it was sent: by whole seconds, and by
   * another machine's clock.
   */
  static Optional<Duration> age(Request<?> request, long nowMilliseconds) {
    String sent =
        request.getHeaders() == null
            ? null
            : request.getHeaders().getFirstValue("X-Slack-Request-Timestamp");
    return sent != null && sent.matches("[0-9]{1,12}")
        ? Optional.of(Duration.ofMillis(nowMilliseconds - Long.parseLong(sent) * 1_000))
        : Optional.empty();
  }

  static boolean isTooLate(Duration age) {
    return age.compareTo(SLACK_WAITS) >= 0;
  }

  static TakenStore.Outcome kept(Response answer) {
    String type = Optional.ofNullable(answer.getContentType()).orElse("");
    return new TakenStore.Outcome(
        answer.getStatusCode(), type, Optional.ofNullable(answer.getBody()).orElse(""));
  }

  static Response again(TakenStore.Outcome outcome) {
    return Response.builder()
        .statusCode(outcome.status())
        .contentType(outcome.contentType())
        .body(outcome.body())
        .build();
  }

  /** Seen by the one who asked, only. */
  public static Response ephemeral(String sentence) {
    JsonObject answer = new JsonObject();
    answer.addProperty("response_type", "ephemeral");
    answer.addProperty("text", sentence);
    return Response.json(200, answer);
  }

  /** An answer given before, below a sentence that says so. */
  static Response below(String sentence, TakenStore.Outcome outcome) {
    Optional<JsonObject> said = Incoming.json(outcome.body());
    if (said.isEmpty()) {
      return ephemeral(sentence);
    }
    JsonObject answer = said.get();
    answer.addProperty("text", sentence + "\n" + Incoming.text(answer, "text").orElse(""));
    if (answer.has("blocks") && answer.get("blocks").isJsonArray()) {
      JsonArray blocks = new JsonArray();
      blocks.add(section(sentence));
      blocks.addAll(answer.getAsJsonArray("blocks"));
      answer.add("blocks", blocks);
    }
    return Response.json(200, answer);
  }

  private static JsonObject section(String sentence) {
    JsonObject text = new JsonObject();
    text.addProperty("type", "plain_text");
    text.addProperty("text", sentence);
    JsonObject section = new JsonObject();
    section.addProperty("type", "section");
    section.add("text", text);
    return section;
  }
}
