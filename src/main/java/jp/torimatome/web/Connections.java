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
 * new one, and where none is quiet, the one whose request takes longest, so that a probe of /health
 * is always let in.
 */
final class Connections implements Connection.Listener, AutoCloseable {
  private final Limits limits;
  private final Stopwatch stopwatch;
  private final Map<Connection, Seen> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("connections").factory());

  /** Since when a connection has asked and been answered so often. */
  private record Seen(Duration since, long requests, long answers) {
    static Seen at(Duration now, Connection connection) {
      return new Seen(now, connection.getMessagesIn(), connection.getMessagesOut());
    }

    boolean isStill(Connection connection) {
      return requests == connection.getMessagesIn() && answers == connection.getMessagesOut();
    }
  }

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
    if (open.size() >= limits.connections()) {
      open.entrySet().stream()
          .min(
              Comparator.comparing((Map.Entry<Connection, Seen> each) -> isBusy(each.getKey()))
                  .thenComparing(each -> each.getValue().since()))
          .ifPresent(each -> close(each.getKey()));
    }
    open.put(connection, Seen.at(stopwatch.elapsed(), connection));
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
      Seen seen =
          open.computeIfPresent(
              connection, (each, before) -> before.isStill(each) ? before : Seen.at(now, each));
      if (seen != null
          && !isBusy(connection)
          && now.minus(seen.since()).compareTo(limits.quiet()) > 0) {
        close(connection);
      }
    }
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
