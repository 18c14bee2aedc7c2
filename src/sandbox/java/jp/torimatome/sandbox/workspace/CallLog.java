package jp.torimatome.sandbox.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every call in both directions, in order; tokens are never written down. */
public final class CallLog {
  private static final int KEPT = 5000;

  private final Deque<JsonObject> calls = new ArrayDeque<>();
  private final InstantSource clock;
  private long lastSeq;

  public CallLog(InstantSource clock) {
    this.clock = clock;
  }

  /** {@code direction} is "in" for the app's API calls and "out" for what is sent to the app. */
  public synchronized long note(
      String direction,
      String method,
      int status,
      long milliseconds,
      JsonElement request,
      @Nullable JsonElement response) {
    lastSeq++;
    calls.addLast(
        Json.object(
            "seq",
            lastSeq,
            "at",
            Instant.now().toString(),
            "now",
            clock.instant().toString(),
            "direction",
            direction,
            "method",
            method,
            "status",
            status,
            "ms",
            milliseconds,
            "request",
            request,
            "response",
            response));
    if (calls.size() > KEPT) {
      calls.removeFirst();
    }
    return lastSeq;
  }

  /** Calls after {@code since}, of one direction or method where given (empty: all). */
  public synchronized List<JsonObject> calls(long since, String direction, String method) {
    return calls.stream()
        .filter(call -> call.get("seq").getAsLong() > since)
        .filter(call -> direction.isEmpty() || Json.text(call, "direction").equals(direction))
        .filter(call -> method.isEmpty() || Json.text(call, "method").equals(method))
        .toList();
  }

  /** The number of the newest call. */
  public synchronized long last() {
    return lastSeq;
  }

  public synchronized void clear() {
    calls.clear();
  }
}
