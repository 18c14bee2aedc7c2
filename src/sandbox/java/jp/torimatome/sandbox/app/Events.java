package jp.torimatome.sandbox.app;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.torimatome.sandbox.workspace.Json;
import jp.torimatome.sandbox.workspace.State;
import jp.torimatome.sandbox.workspace.Workspace;

/** The Events API: each event once, and again after about 0, 60 and 300 seconds when the app does not acknowledge. */
public final class Events implements AutoCloseable {
  private static final List<Integer> RETRY_SECONDS = List.of(0, 60, 300);

  private final Workspace workspace;
  private final AppLink app;
  private final ScheduledExecutorService queue = Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("events").factory());

  public Events(Workspace workspace, AppLink app) {
    this.workspace = workspace;
    this.app = app;
  }

  /** Sends an event that the app is subscribed to; where the people file names no types, all are sent but the app's own messages. */
  public void send(JsonObject event) {
    boolean own = event.has("bot_id");
    boolean subscribed = workspace.read(state -> state.app.has("events") ? Json.holds(Json.list(state.app, "events"), name(event)) : !own);
    if (subscribed) {
      JsonObject envelope = workspace.change(state -> envelope(state, event));
      queue.execute(() -> attempt(envelope, AppLink.Retry.NONE));
    }
  }

  @Override
  public void close() {
    queue.shutdownNow();
  }

  private void attempt(JsonObject envelope, AppLink.Retry retry) {
    AppReply reply = app.deliver(AppLink.Kind.EVENT, envelope, retry);
    boolean again = !reply.isAcknowledged() && !reply.error().equals("http_error_no_retry") && retry.number() < RETRY_SECONDS.size();
    if (again) {
      String reason = reply.error().equals("operation_timeout") ? "http_timeout" : "http_error";
      AppLink.Retry next = new AppLink.Retry(retry.number() + 1, reason);
      var _ = queue.schedule(() -> attempt(envelope, next), RETRY_SECONDS.get(retry.number()), TimeUnit.SECONDS);
    }
  }

  /** message.im, message.channels and so on; other events by their type. */
  private static String name(JsonObject event) {
    String type = Json.text(event, "type");
    String where = Json.text(event, "channel_type");
    return type.equals("message") ? "message." + (where.equals("im") ? where : where + "s") : type;
  }

  private JsonObject envelope(State state, JsonObject event) {
    JsonObject envelope =
        Json.object(
            "token", "sandbox-verification-token", "team_id", Json.text(state.team, "id"), "context_team_id", Json.text(state.team, "id"),
                "api_app_id", Json.text(state.app, "id"),
            "event", event, "type", "event_callback", "event_id", Workspace.nextId(state, "Ev"), "event_time",
                workspace.clock().instant().getEpochSecond(), "is_ext_shared_channel", false,
            "event_context", "4-" + Workspace.nextId(state, ""));
    envelope.add(
        "authorizations",
        Json.array(
            List.of(
                Json.object(
                    "team_id", Json.text(state.team, "id"), "user_id", Json.text(state.app, "bot_user_id"), "is_bot", true,
                        "is_enterprise_install", false))));
    return envelope;
  }
}
