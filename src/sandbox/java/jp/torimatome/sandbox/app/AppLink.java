package jp.torimatome.sandbox.app;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.torimatome.sandbox.workspace.CallLog;
import jp.torimatome.sandbox.workspace.Faults;
import jp.torimatome.sandbox.workspace.Json;

/**
 * Hands payloads to the app: over a connected socket, else as a signed POST; three seconds either
 * way.
 */
public final class AppLink {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Set<String> FAULTS =
      Set.of("down", "slow", "timeout-after-work", "duplicate");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String appUrl;
  private final String signingSecret;
  private final Way way;
  private final Sockets sockets;
  private final Faults faults;
  private final CallLog log;

  /** How a body takes to the app where no socket is open. */
  @FunctionalInterface
  public interface Way {
    AppReply carry(String contentType, String body, Retry retry);
  }

  /** Where the app listens (empty: Socket Mode only), and the secret that signs. */
  public record Target(String appUrl, String signingSecret) {}

  public AppLink(Target target, Sockets sockets, Faults faults, CallLog log) {
    this.appUrl = target.appUrl();
    this.signingSecret = target.signingSecret();
    this.way = this::overHttp;
    this.sockets = sockets;
    this.faults = faults;
    this.log = log;
  }

  /** To an app in this process. */
  public AppLink(Way way, Faults faults, CallLog log) {
    this.appUrl = "";
    this.signingSecret = "";
    this.way = way;
    this.sockets = new Sockets("", () -> "");
    this.faults = faults;
    this.log = log;
  }

  /** The three kinds of payload, as Socket Mode calls them and as faults name them. */
  public enum Kind {
    SLASH("slash_commands", "slash"),
    INTERACTION("interactive", "interaction"),
    EVENT("events_api", "event");

    private final String envelope;
    private final String fault;

    Kind(String envelope, String fault) {
      this.envelope = envelope;
      this.fault = fault;
    }
  }

  /**
   * How often an event was tried before, and why it is tried again; zero and empty for a first
   * delivery.
   */
  public record Retry(int number, String reason) {
    public static final Retry NONE = new Retry(0, "");
  }

  /** Delivers once, or as a fault says; of two deliveries the first answer counts. */
  public AppReply deliver(Kind kind, JsonObject payload, Retry retry) {
    Optional<Faults.Fault> fault = faults.take(kind.fault, FAULTS);
    return switch (fault.map(Faults.Fault::kind).orElse("")) {
      case "down" -> new AppReply(0, 0, "", "dispatch_failed");
      case "slow" -> later(fault.orElseThrow().seconds(), kind, payload, retry);
      case "timeout-after-work" ->
          new AppReply(0, once(kind, payload, retry).milliseconds(), "", "operation_timeout");
      case "duplicate" -> {
        AppReply reply = once(kind, payload, retry);
        once(kind, payload, kind == Kind.EVENT ? new Retry(1, "http_timeout") : retry);
        yield reply;
      }
      default -> once(kind, payload, retry);
    };
  }

  private AppReply later(int seconds, Kind kind, JsonObject payload, Retry retry) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
      return once(kind, payload, retry);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new AppReply(0, 0, "", "dispatch_failed");
    }
  }

  /** "socket" while a socket is connected, else "http", or "none" where no app can be reached. */
  public String mode() {
    if (sockets.isConnected()) {
      return "socket";
    }
    return appUrl.isEmpty() ? "none" : "http";
  }

  public String appUrl() {
    return appUrl;
  }

  /**
   * What Slack does when a request URL is saved: sends a challenge that the app must answer with.
   */
  public AppReply verify(String challenge) {
    JsonObject payload =
        Json.object(
            "token",
            "sandbox-verification-token",
            "challenge",
            challenge,
            "type",
            "url_verification");
    AppReply reply =
        noted(payload, Kind.EVENT, System.nanoTime(), post(Kind.EVENT, payload, Retry.NONE));
    boolean right =
        Json.text(reply.json(), "challenge").equals(challenge)
            || reply.body().strip().equals(challenge)
            || reply.body().strip().equals("challenge=" + challenge);
    return right || !reply.isAcknowledged()
        ? reply
        : new AppReply(reply.status(), reply.milliseconds(), reply.body(), "challenge_failed");
  }

  private AppReply once(Kind kind, JsonObject payload, Retry retry) {
    long started = System.nanoTime();
    return noted(
        payload,
        kind,
        started,
        sockets.isConnected()
            ? sockets.deliver(kind.envelope, payload, retry, PATIENCE)
            : post(kind, payload, retry));
  }

  private AppReply noted(JsonObject payload, Kind kind, long started, AppReply reply) {
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    AppReply timed = new AppReply(reply.status(), milliseconds, reply.body(), reply.error());
    JsonObject shown = payload.deepCopy();
    shown.remove("token");
    log.note(
        "out",
        kind.fault,
        timed.status(),
        milliseconds,
        shown,
        timed.error().isEmpty() ? timed.json() : Json.object("error", timed.error()));
    return timed;
  }

  private AppReply post(Kind kind, JsonObject payload, Retry retry) {
    String body =
        switch (kind) {
          case SLASH ->
              payload.entrySet().stream()
                  .map(field -> field.getKey() + "=" + encode(field.getValue().getAsString()))
                  .collect(Collectors.joining("&"));
          case INTERACTION -> "payload=" + encode(Json.GSON.toJson(payload));
          case EVENT -> Json.GSON.toJson(payload);
        };
    return way.carry(
        kind == Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded", body, retry);
  }

  private AppReply overHttp(String type, String body, Retry retry) {
    if (appUrl.isEmpty()) {
      return new AppReply(0, 0, "", "dispatch_failed");
    }
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(appUrl))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature(timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (retry.number() > 0) {
      request
          .header("X-Slack-Retry-Num", Integer.toString(retry.number()))
          .header("X-Slack-Retry-Reason", retry.reason());
    }
    return send(request.build());
  }

  private AppReply send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      boolean good = response.statusCode() >= 200 && response.statusCode() < 300;
      boolean noRetry =
          response.headers().firstValue("X-Slack-No-Retry").filter("1"::equals).isPresent();
      return new AppReply(
          response.statusCode(),
          0,
          response.body(),
          good ? "" : noRetry ? "http_error_no_retry" : "http_error");
    } catch (HttpTimeoutException e) {
      return new AppReply(0, 0, "", "operation_timeout");
    } catch (IOException e) {
      return new AppReply(0, 0, "", "dispatch_failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new AppReply(0, 0, "", "dispatch_failed");
    }
  }

  private String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "v0="
          + HexFormat.of()
              .formatHex(
                  mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
