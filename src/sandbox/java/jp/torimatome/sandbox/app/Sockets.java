package jp.torimatome.sandbox.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.torimatome.sandbox.workspace.Json;

/** Socket Mode: one-use addresses, up to ten connections, each payload to exactly one of them. */
public final class Sockets {
  private static final int CONNECTIONS = 10;
  private static final Duration PING = Duration.ofSeconds(10);
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WsContext> connections = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final String appId;
  private final Supplier<String> baseUrl;

  public Sockets(String appId, Supplier<String> baseUrl) {
    this.appId = appId;
    this.baseUrl = baseUrl;
  }

  /** The answer of apps.connections.open. */
  public String address() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return baseUrl.get().replaceFirst("^http", "ws")
        + "/link/?ticket="
        + ticket
        + "&app_id="
        + appId;
  }

  /** How many sockets are open. */
  public int count() {
    return connections.size();
  }

  public boolean isConnected() {
    return !connections.isEmpty();
  }

  public void configure(WsConfig socket) {
    socket.onConnect(context -> {
      String ticket = context.queryParam("ticket");
      if (ticket == null || !tickets.remove(ticket) || connections.size() >= CONNECTIONS) {
        context.closeSession(4001, "link refused");
        return;
      }
      context.enableAutomaticPings(PING.toSeconds(), TimeUnit.SECONDS);
      connections.add(context);
      context.send(Json.GSON.toJson(hello()));
    });
    socket.onMessage(context -> acknowledge(context.message()));
    socket.onClose(
        context -> connections.removeIf(open -> open.sessionId().equals(context.sessionId())));
    socket.onError(
        context -> connections.removeIf(open -> open.sessionId().equals(context.sessionId())));
  }

  AppReply deliver(String type, JsonObject payload, AppLink.Retry retry, Duration patience) {
    String id = UUID.randomUUID().toString();
    CompletableFuture<String> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    JsonObject envelope =
        Json.object(
            "envelope_id",
            id,
            "type",
            type,
            "payload",
            payload,
            "accepts_response_payload",
            !type.equals("events_api"));
    if (type.equals("events_api")) {
      envelope.addProperty("retry_attempt", retry.number());
      envelope.addProperty("retry_reason", retry.reason());
    }
    try {
      List<WsContext> open = List.copyOf(connections);
      if (open.isEmpty()) {
        return new AppReply(0, 0, "", "dispatch_failed");
      }
      open.get(Math.floorMod(turn.getAndIncrement(), open.size())).send(Json.GSON.toJson(envelope));
      return new AppReply(200, 0, answer.get(patience.toMillis(), TimeUnit.MILLISECONDS), "");
    } catch (TimeoutException e) {
      return new AppReply(0, 0, "", "operation_timeout");
    } catch (ExecutionException e) {
      return new AppReply(0, 0, "", "dispatch_failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new AppReply(0, 0, "", "dispatch_failed");
    } finally {
      waiting.remove(id);
    }
  }

  /**
   * Slack asks to reconnect ("warning", "refresh_requested"), or the line just breaks ("kill");
   * returns how many heard it.
   */
  public int disconnect(String reason) {
    List<WsContext> open = List.copyOf(connections);
    for (WsContext connection : open) {
      if (!reason.equals("kill")) {
        connection.send(
            Json.GSON.toJson(
                Json.object(
                    "type",
                    "disconnect",
                    "reason",
                    reason,
                    "debug_info",
                    Json.object("host", "sandbox"))));
      }
      if (!reason.equals("warning")) {
        connections.remove(connection);
        Thread.startVirtualThread(() -> close(connection, reason));
      }
    }
    return open.size();
  }

  /**
   * What was announced is closed a moment later, so that the client has read it first and closes by
   * itself.
   */
  private static void close(WsContext connection, String reason) {
    try {
      if (!reason.equals("kill")) {
        TimeUnit.MILLISECONDS.sleep(GRACE.toMillis());
      }
      connection.closeSession(1000, reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonObject hello() {
    return Json.object(
        "type",
        "hello",
        "num_connections",
        connections.size(),
        "debug_info",
        Json.object("host", "sandbox", "build_number", 1, "approximate_connection_time", 18_060),
        "connection_info",
        Json.object("app_id", appId));
  }

  private void acknowledge(String message) {
    try {
      JsonElement element = JsonParser.parseString(message);
      JsonObject acknowledgement =
          element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
      CompletableFuture<String> answer = waiting.get(Json.text(acknowledgement, "envelope_id"));
      if (answer != null) {
        answer.complete(Json.find(acknowledgement, "payload").map(Sockets::written).orElse(""));
      }
    } catch (JsonSyntaxException e) {
      disconnect("kill");
    }
  }

  private static String written(JsonElement payload) {
    return payload.isJsonPrimitive() ? payload.getAsString() : Json.GSON.toJson(payload);
  }
}
