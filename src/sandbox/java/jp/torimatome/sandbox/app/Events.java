package jp.torimatome.sandbox.app;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.Scopes;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/**
 * The Events API: each event once, and again after about 0, 60 and 300 seconds when the app does
 * not acknowledge.
 */
public final class Events implements AutoCloseable {
  private static final List<Integer> RETRY_SECONDS = List.of(0, 60, 300);

  private final Workspace workspace;
  private final AppLink app;
  private final Queue queue;

  /** Where deliveries wait for their moment. */
  public interface Queue extends AutoCloseable {
    void later(Duration wait, Runnable delivery);

    @Override
    void close();
  }

  public Events(Workspace workspace, AppLink app) {
    this(workspace, app, new Threads());
  }

  /** Delivered when {@code queue} runs them. */
  public Events(Workspace workspace, AppLink app, Queue queue) {
    this.workspace = workspace;
    this.app = app;
    this.queue = queue;
  }

  /** Two at a time, in real time. */
  private static final class Threads implements Queue {
    private final ScheduledExecutorService threads =
        Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("events").factory());

    @Override
    public void later(Duration wait, Runnable delivery) {
      var _ = threads.schedule(delivery, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }

  /**
   * Sends an event that the app is subscribed to and has the scope for; where the people file names
   * no types, all are sent.
   */
  public void send(JsonObject event) {
    boolean wanted =
        workspace.read(state -> subscribed(state, name(event)) && mayHear(state, event));
    if (wanted) {
      JsonObject envelope = workspace.change(state -> envelope(state, event));
      queue.later(Duration.ZERO, () -> attempt(envelope, AppLink.Retry.NONE));
    }
  }

  @Override
  public void close() {
    queue.close();
  }

  private void attempt(JsonObject envelope, AppLink.Retry retry) {
    AppReply reply = app.deliver(AppLink.Kind.EVENT, envelope, retry);
    boolean again =
        !reply.isAcknowledged()
            && !reply.error().equals("http_error_no_retry")
            && retry.number() < RETRY_SECONDS.size();
    if (again) {
      String reason = reply.error().equals("operation_timeout") ? "http_timeout" : "http_error";
      AppLink.Retry next = new AppLink.Retry(retry.number() + 1, reason);
      queue.later(
          Duration.ofSeconds(RETRY_SECONDS.get(retry.number())), () -> attempt(envelope, next));
    }
  }

  private static boolean subscribed(State state, String name) {
    return !state.app.has("events") || Json.holds(Json.list(state.app, "events"), name);
  }

  /** https://docs.slack.dev/reference/events names the scope of each event. */
  private static boolean mayHear(State state, JsonObject event) {
    String family = Scopes.family(Json.text(event, "channel_type"));
    return switch (Json.text(event, "type")) {
      case "message" -> Scopes.has(state, family + ":history");
      case "app_mention" -> Scopes.has(state, "app_mentions:read");
      case "reaction_added", "reaction_removed" -> Scopes.has(state, "reactions:read");
      case "member_joined_channel", "member_left_channel" ->
          Scopes.has(
              state,
              Json.text(event, "channel_type").equals("G") ? "groups:read" : "channels:read");
      default -> true;
    };
  }

  /** message.im, message.channels and so on; other events by their type. */
  private static String name(JsonObject event) {
    String type = Json.text(event, "type");
    return type.equals("message")
        ? "message." + Scopes.family(Json.text(event, "channel_type"))
        : type;
  }

  private JsonObject envelope(State state, JsonObject event) {
    JsonObject envelope =
        Json.object(
            "token",
            "sandbox-verification-token",
            "team_id",
            Json.text(state.team, "id"),
            "context_team_id",
            Json.text(state.team, "id"),
            "api_app_id",
            Json.text(state.app, "id"),
            "event",
            event,
            "type",
            "event_callback",
            "event_id",
            Workspace.nextId(state, "Ev"),
            "event_time",
            workspace.clock().instant().getEpochSecond(),
            "is_ext_shared_channel",
            false,
            "event_context",
            "4-" + Workspace.nextId(state, ""));
    envelope.add(
        "authorizations",
        Json.array(
            List.of(
                Json.object(
                    "team_id",
                    Json.text(state.team, "id"),
                    "user_id",
                    Json.text(state.app, "bot_user_id"),
                    "is_bot",
                    true,
                    "is_enterprise_install",
                    false))));
    return envelope;
  }
}
