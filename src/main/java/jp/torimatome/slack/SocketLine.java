package jp.torimatome.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: keeps a WebSocket to Slack open. The SDK reconnects by itself when Slack asks for
 * it; this watchdog begins anew when the SDK could not connect at all, or when the line has gone
 * silent without anybody noticing.
 */
public final class SocketLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
  private static final int CONCURRENCY = 10;
  private static final int SILENT_CHECKS = 2;

  private final App app;
  private final String appToken;
  private final Rhythm rhythm;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread watchdog = Thread.ofVirtual().name("socket-watchdog").unstarted(this::watch);
  private @Nullable SocketModeApp line;
  private volatile boolean connected;

  /**
   * How often the line is checked, and how long to wait after the first and at most after many
   * failures.
   */
  public record Rhythm(Duration check, Duration firstWait, Duration longestWait) {
    public static final Rhythm USUAL =
        new Rhythm(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMinutes(1));
  }

  public SocketLine(App app, String appToken, Rhythm rhythm) {
    this.app = app;
    this.appToken = appToken;
    this.rhythm = rhythm;
  }

  /** Returns at once; the line is opened as soon as Slack can be reached. */
  public void start() {
    watchdog.start();
  }

  public boolean isConnected() {
    return connected;
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      watchdog.join(rhythm.check());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    Duration wait = Duration.ZERO;
    int silent = 0;
    try {
      while (!closing.await(
          line == null ? wait.toMillis() : rhythm.check().toMillis(), TimeUnit.MILLISECONDS)) {
        if (line == null) {
          wait = open() ? rhythm.firstWait() : longer(wait);
        } else {
          silent = isAlive(line) ? 0 : silent + 1;
          connected = silent == 0;
          if (silent >= SILENT_CHECKS) {
            LOG.warn("the line to Slack is silent and is opened anew");
            drop();
            silent = 0;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      drop();
    }
  }

  private boolean open() {
    SocketModeApp fresh = null;
    try {
      fresh = new SocketModeApp(appToken, app, Backend.Tyrus, CONCURRENCY);
      fresh.startAsync();
      connected = isAlive(fresh);
    } catch (Exception e) {
      LOG.warn("Slack cannot be reached for Socket Mode, trying again: {}", e.toString());
    }
    if (connected) {
      LOG.info("the line to Slack is open");
      line = fresh;
    } else {
      end(fresh);
    }
    return connected;
  }

  private void drop() {
    connected = false;
    SocketModeApp old = line;
    line = null;
    end(old);
  }

  private static boolean isAlive(SocketModeApp checked) {
    return checked.getClient() != null && checked.getClient().verifyConnection();
  }

  private static void end(@Nullable SocketModeApp ended) {
    if (ended == null) {
      return;
    }
    try {
      if (ended.getClient() != null) {
        ended.getClient().close();
      }
      ended.close();
    } catch (Exception e) {
      LOG.debug("the old line was gone already: {}", e.toString());
    }
  }

  private Duration longer(Duration wait) {
    Duration next = wait.isZero() ? rhythm.firstWait() : wait.multipliedBy(2);
    return next.compareTo(rhythm.longestWait()) < 0 ? next : rhythm.longestWait();
  }
}
