package jp.torimatome.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import jp.torimatome.time.Seldom;
import jp.torimatome.time.Stopwatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** POST /slack/events: verified here, on the raw bytes, before anything reads the body. */
public final class SlackRoute {
  private static final Logger LOG = LoggerFactory.getLogger(SlackRoute.class);

  /**
   * Of each kind; a request takes milliseconds of one of a few processors, and more at once would
   * only be in each other's way.
   */
  private static final int AT_ONCE = 6;

  private static final int IN_LINE = 256;

  private final SignatureCheck signature;
  private final Bridge bridge;
  private final MeterRegistry metrics;
  private final Bodies bodies;
  private final Seldom refused;
  private final Seldom empty;
  private final Seldom limited;
  private final Seldom crowded;
  private final Strangers strangers;
  private final Counter acting;
  private final Counter asking;

  /** Hands a verified request to what understands Slack. */
  @FunctionalInterface
  public interface Bridge {
    Answer answer(String body, Map<String, List<String>> headers, String remoteAddress)
        throws Exception;

    /** What somebody hears who cannot be answered in time; as cheap as can be. */
    default Answer turnAway(String body, Map<String, List<String>> headers, String remoteAddress)
        throws Exception {
      return new Answer(HttpStatus.SERVICE_UNAVAILABLE.getCode(), "", "");
    }
  }

  /** What goes back; {@code contentType} is empty for an empty body. */
  public record Answer(int status, String contentType, String body) {}

  /** Who is let in, and how long strangers may take. */
  public record Gate(SignatureCheck signature, Stopwatch stopwatch) {}

  public SlackRoute(Gate gate, Bridge bridge, MeterRegistry metrics) {
    this(gate, bridge, metrics, Limits.usual());
  }

  SlackRoute(Gate gate, Bridge bridge, MeterRegistry metrics, Limits limits) {
    this.signature = gate.signature();
    this.bridge = bridge;
    this.metrics = metrics;
    this.bodies = new Bodies(limits, gate.stopwatch());
    this.strangers = new Strangers(limits.held());
    this.refused =
        new Seldom(
            LOG,
            "requests without a right and fresh signature were refused, or broken off",
            gate.stopwatch());
    this.acting = new Counter("acting-", AT_ONCE, IN_LINE, gate.stopwatch());
    this.asking = new Counter("asking-", AT_ONCE, IN_LINE, gate.stopwatch());
    this.empty =
        new Seldom(LOG, "signed requests without a readable body were refused", gate.stopwatch());
    this.limited = new Seldom(LOG, "Slack limits our events", gate.stopwatch());
    this.crowded =
        new Seldom(LOG, "requests were more than can be answered in time", gate.stopwatch());
  }

  void handle(Context context) throws Exception {
    switch (strangers.among(() -> read(context))) {
      case Bodies.Reading.Whole(byte[] raw) -> verified(context, raw);
      case Bodies.Reading.Refused(int status) -> refuse(context, status);
    }
  }

  private Bodies.Reading read(Context context) throws IOException {
    Optional<SignatureCheck.Running> running =
        signature.begin(
            context.header("X-Slack-Request-Timestamp"), context.header("X-Slack-Signature"));
    return running.isEmpty()
        ? new Bodies.Reading.Refused(HttpStatus.UNAUTHORIZED.getCode())
        : bodies.read(
            context.req().getInputStream(), context.req().getContentLengthLong(), running.get());
  }

  /** Whoever sent it is not known yet, so that nothing of it is logged or read further. */
  private void refuse(Context context, int status) throws InterruptedException {
    metrics.counter("torimatome.slack.refused").increment();
    refused.happened();
    strangers.hold();
    context.header("Connection", "close").header("Retry-After", "1").status(status).result("");
  }

  private void verified(Context context, byte[] raw) throws Exception {
    metrics.counter("torimatome.slack.received").increment();
    String body = text(raw);
    if (body.isEmpty()) {
      empty.happened();
      context.status(HttpStatus.BAD_REQUEST).result("");
    } else if (!answeredHere(context, body)) {
      inTurn(context, body, headers(context), context.ip());
    }
  }

  /** Who answers, or fills a form, does not stand behind those who only ask. */
  private void inTurn(
      Context context, String body, Map<String, List<String>> headers, String address)
      throws Exception {
    Counter counter = body.startsWith("payload=") ? acting : asking;
    CompletableFuture<Answer> answer =
        counter
            .serve(() ->
                metrics
                    .timer("torimatome.slack.acknowledge")
                    .recordCallable(() -> bridge.answer(body, headers, address)))
            .thenCompose(served ->
                served
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> turnedAway(body, headers, address)));
    if (answer.isDone() && !answer.isCompletedExceptionally()) {
      put(context, answer.join());
    } else {
      context.future(() -> answer.thenAccept(late -> put(context, late)));
    }
  }

  private CompletableFuture<Answer> turnedAway(
      String body, Map<String, List<String>> headers, String address) {
    metrics.counter("torimatome.slack.crowded").increment();
    crowded.happened();
    try {
      return CompletableFuture.completedFuture(bridge.turnAway(body, headers, address));
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static void put(Context context, Answer answer) {
    context.status(answer.status()).result(answer.body());
    if (!answer.contentType().isEmpty()) {
      context.contentType(answer.contentType());
    }
    if (answer.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
      context.header("Retry-After", "1");
    }
  }

  /** The handshake of the URL, and app_rate_limited, which Bolt answers with a 400. */
  private boolean answeredHere(Context context, String body) {
    if (!body.startsWith("{")) {
      return false;
    }
    JsonObject event = object(body);
    String type = text(event, "type");
    if (type.equals("url_verification") && !text(event, "challenge").isEmpty()) {
      context.contentType("text/plain; charset=utf-8").result(text(event, "challenge"));
      return true;
    }
    if (type.equals("app_rate_limited")) {
      limited.happened();
      context.status(HttpStatus.OK);
      return true;
    }
    return false;
  }

  private static JsonObject object(String body) {
    try {
      JsonElement element = JsonParser.parseString(body);
      return element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** Empty where the bytes are no UTF-8. */
  private static String text(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static Map<String, List<String>> headers(Context context) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    context.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
    return headers;
  }
}
