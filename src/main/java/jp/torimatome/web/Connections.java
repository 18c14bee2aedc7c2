package jp.torimatome.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.torimatome.time.Stopwatch;
import org.eclipse.jetty.io.Connection;

/**
 * 接続: nobody can hold the door. A connection that asks nothing – idle, or its header dripping – is
 * closed after a while; when there are too many, the one that was quiet longest makes room for the
 * new one, so that a probe of /health is always let in.
 */
final class Connections implements Connection.Listener, AutoCloseable {
  private final Limits limits;
  private final Stopwatch stopwatch;
  private final Map<Connection, Quiet> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("connections").factory());

  /** Since when a connection asked nothing, and what it had asked by then. */
  private record Quiet(Duration since, long requests) {}

  static Connections watch(Limits limits, Stopwatch stopwatch) {
    Connections connections = new Connections(limits, stopwatch);
    var _ =
        connections.rounds.scheduleWithFixedDelay(
            connections::closeQuiet, 200, 200, TimeUnit.MILLISECONDS);
    return connections;
  }

  private Connections(Limits limits, Stopwatch stopwatch) {
    this.limits = limits;
    this.stopwatch = stopwatch;
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Quiet(stopwatch.elapsed(), 0));
    if (open.size() > limits.connections()) {
      open.entrySet().stream()
          .filter(each -> !isBusy(each.getKey()))
          .min(Comparator.comparing(each -> each.getValue().since()))
          .ifPresent(each -> close(each.getKey()));
    }
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }

  private void closeQuiet() {
    Duration now = stopwatch.elapsed();
    for (Connection connection : open.keySet()) {
      Quiet quiet = open.computeIfPresent(connection, (each, before) -> looked(each, before, now));
      if (quiet != null && now.minus(quiet.since()).compareTo(limits.quiet()) > 0) {
        close(connection);
      }
    }
  }

  private static Quiet looked(Connection connection, Quiet before, Duration now) {
    long requests = connection.getMessagesIn();
    return isBusy(connection) || requests != before.requests() ? new Quiet(now, requests) : before;
  }

  /** A request whose header is complete, and whose answer is not. */
  private static boolean isBusy(Connection connection) {
    return connection.getMessagesIn() > connection.getMessagesOut();
  }

  private void close(Connection connection) {
    open.remove(connection);
    connection.getEndPoint().close();
  }
}
