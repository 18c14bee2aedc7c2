package jp.torimatome.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A small app behind the sandbox: refuses what is not signed, keeps what came, answers as the test
 * says.
 */
public final class RecordingApp implements AutoCloseable {
  public final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final String secret;
  private volatile Function<Request, Answer> answers = request -> new Answer(200, "");

  /** A request as it came: a form's fields, the JSON of "payload", or the JSON of an event. */
  public record Request(
      String type,
      JsonObject payload,
      Optional<String> retryNumber,
      Optional<String> retryReason) {}

  /** What goes back; JSON where it begins with a brace. */
  public record Answer(int status, String body) {}

  RecordingApp(String secret) {
    this.secret = secret;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/slack/events", this::handle);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/slack/events";
  }

  public void answer(Function<Request, Answer> how) {
    answers = how;
  }

  /** Answers everything with this body, single quotes for double ones. */
  public void answer(String body) {
    answers = request -> new Answer(200, body.replace('\'', '"'));
  }

  public Request last(String type) {
    return all(type).getLast();
  }

  /** Requests of one type: a payload's "type", an event's type, or "slash". */
  public List<Request> all(String type) {
    return requests.stream().filter(request -> request.type().equals(type)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Answer answer = new Answer(401, "invalid signature");
    if (isSigned(exchange, body)) {
      Request request = request(exchange, new String(body, StandardCharsets.UTF_8));
      requests.add(request);
      answer = answers.apply(request);
    }
    byte[] out = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            answer.body().startsWith("{") ? "application/json" : "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(answer.status(), out.length == 0 ? -1 : out.length);
    exchange.getResponseBody().write(out);
    exchange.close();
  }

  private Request request(HttpExchange exchange, String body) {
    JsonObject payload =
        body.startsWith("{") ? JsonParser.parseString(body).getAsJsonObject() : form(body);
    String type =
        payload.has("event")
            ? payload.getAsJsonObject("event").get("type").getAsString()
            : payload.has("command") ? "slash" : payload.get("type").getAsString();
    return new Request(
        type,
        payload,
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Slack-Retry-Num")),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Slack-Retry-Reason")));
  }

  private static JsonObject form(String body) {
    JsonObject fields = new JsonObject();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.addProperty(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields.has("payload")
        ? JsonParser.parseString(fields.get("payload").getAsString()).getAsJsonObject()
        : fields;
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    String timestamp = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
    String signature = exchange.getRequestHeaders().getFirst("X-Slack-Signature");
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      boolean fresh = Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) < 300;
      return fresh && ("v0=" + HexFormat.of().formatHex(mac.doFinal(body))).equals(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
