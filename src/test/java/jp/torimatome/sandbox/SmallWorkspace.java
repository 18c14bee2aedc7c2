package jp.torimatome.sandbox;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import jp.torimatome.sandbox.workspace.PeopleFile;

/**
 * A sandbox with the "small" people, an app behind it, the official client in front of it, and a
 * way to act as a person.
 */
public final class SmallWorkspace implements AutoCloseable {
  public static final String BOT_TOKEN = "xoxb-sandbox-bot-token";
  public static final String APP_TOKEN = "xapp-sandbox-app-token";
  public static final String GENERAL = "C0GENERAL1";
  public static final String AOI = "U0AOI00001";
  public static final String BEN = "U0BEN00001";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public final RecordingApp app = new RecordingApp("sandbox-signing-secret");
  public final Sandbox sandbox;
  private final Slack slack;

  private SmallWorkspace(UnaryOperator<SandboxOptions> change) {
    SandboxOptions options =
        SandboxOptions.of(PeopleFile.builtIn("small"))
            .withClock(Instant.parse("2025-04-13T23:25:00Z"), 0)
            .withoutRateLimits();
    sandbox = Sandbox.start(change.apply(options.withAppUrl(app.url())));
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(sandbox.apiUrl());
    config.setStatsEnabled(false);
    slack = Slack.getInstance(config);
  }

  public static SmallWorkspace open() {
    return new SmallWorkspace(options -> options);
  }

  public static SmallWorkspace with(UnaryOperator<SandboxOptions> change) {
    return new SmallWorkspace(change);
  }

  public Slack slack() {
    return slack;
  }

  public MethodsClient methods() {
    return slack.methods(BOT_TOKEN);
  }

  /** A GET below the sandbox's address. */
  public JsonObject get(String path) throws IOException {
    return json(send(HttpRequest.newBuilder(URI.create(sandbox.url() + path)).GET()));
  }

  /** What a person does: a POST with JSON in single quotes. */
  public JsonObject act(String path, String json) throws IOException {
    return json(
        send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(
          request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Looks again and again, at most five seconds long. */
  public static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not happen within five seconds");
      }
      Thread.sleep(10);
    }
  }

  private static JsonObject json(HttpResponse<String> response) {
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  @Override
  public void close() throws IOException {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IOException(e);
    }
    sandbox.close();
    app.close();
  }
}
