package jp.torimatome.slack.send;

import com.slack.api.Slack;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.Lane;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.delivery.Pace;
import jp.torimatome.delivery.PictureStore;
import jp.torimatome.time.ClockWatch;
import jp.torimatome.time.Stopwatch;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop that empties the outbox: several channels side by side, one message at a time in each,
 * within Slack's pace.
 */
public final class Sender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int IN_FLIGHT = 8;
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration STUCK = Duration.ofMinutes(5);

  /**
   * A call that hangs longer at the end is left to its lease: the message is looked for at the next
   * start.
   */
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final DeliveryStore store;
  private final Delivering delivering;
  private final Pace pace;
  private final Clocks clocks;
  private final Semaphore permits = new Semaphore(IN_FLIGHT);
  private final Semaphore nudges = new Semaphore(0);
  private final ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread loop = Thread.ofVirtual().name("sender").unstarted(this::run);
  private volatile boolean closing;
  private volatile Duration lastStep;

  /**
   * What leads to Slack: the client, the bot's token, the channel that learns of what could not be
   * sent, the gate, and pictures.
   */
  public record Line(
      Slack slack,
      String botToken,
      String coordinatorsChannel,
      OkHttpClient uploads,
      Gate gate,
      PictureStore pictures) {}

  /**
   * The clock on the wall for what must outlive the process, the stopwatch for every other wait;
   * the workspace's time for what is compared with Slack's ts, which differs in the demo only.
   */
  public record Clocks(ClockWatch wall, Stopwatch stopwatch, InstantSource workspace) {}

  public Sender(
      DeliveryStore store, Line line, List<Composer> composers, Pace pace, Clocks clocks) {
    this.store = store;
    this.pace = pace;
    this.clocks = clocks;
    this.lastStep = clocks.stopwatch().elapsed();
    Map<OutgoingKind, Composer> byKind =
        composers.stream().collect(Collectors.toMap(Composer::kind, Function.identity()));
    Calls calls = new Calls(line.slack(), line.botToken(), line.uploads());
    Delivering.Office office =
        new Delivering.Office(clocks, line.coordinatorsChannel(), line.gate());
    this.delivering =
        new Delivering(new Delivering.Stores(store, line.pictures()), calls, byKind, pace, office);
  }

  public void start() {
    loop.start();
  }

  /** False when the loop has not looked for messages for some minutes. */
  public boolean isAlive() {
    return lastStep.plus(STUCK).compareTo(clocks.stopwatch().elapsed()) > 0;
  }

  /** Something new may be there. */
  public void nudge() {
    nudges.release();
  }

  /** Stops taking messages and lets those in flight finish, for some seconds. */
  @Override
  public void close() {
    closing = true;
    nudge();
    try {
      if (loop.getState() != Thread.State.NEW) { // it never sends for a database that is only read
        loop.join(GRACE);
      }
      posts.shutdown();
      if (!posts.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("messages were still in flight at the end; they are looked for at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closing) {
      try {
        step();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("the sender stumbled and goes on", e);
        pause();
      }
    }
  }

  private void step() throws InterruptedException {
    lastStep = clocks.stopwatch().elapsed();
    if (!permits.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
      return;
    }
    Optional<Claim> claim = next();
    if (claim.isPresent()) {
      OutgoingMessage message = claim.get().message();
      Duration wait =
          pace.reserve(message.kind().lane(), message.destination(), clocks.stopwatch().elapsed());
      posts.execute(() -> deliver(claim.get(), wait));
    } else {
      permits.release();
      rest();
    }
  }

  /**
   * Sends the next message that may leave, on the caller's thread and without its place in the
   * pace; false when there is none.
   */
  public boolean sendNext() {
    lastStep = clocks.stopwatch().elapsed();
    Optional<Claim> claim = next();
    claim.ifPresent(found -> {
      pace.reserve(
          found.message().kind().lane(),
          found.message().destination(),
          clocks.stopwatch().elapsed());
      delivering.deliver(found);
    });
    return claim.isPresent();
  }

  private Optional<Claim> next() {
    Instant now = clocks.wall().instant();
    Set<Lane> lanes = pace.free(clocks.stopwatch().elapsed());
    return lanes.isEmpty() || clocks.wall().isDoubtful()
        ? Optional.empty()
        : store.claimNext(now, lanes);
  }

  /**
   * Until the pace lets the next one leave, or for a moment when nothing waits; a nudge ends it.
   */
  private void rest() throws InterruptedException {
    Duration pause = pace.untilFree(clocks.stopwatch().elapsed());
    long milliseconds =
        pause.isZero() ? IDLE.toMillis() : Math.min(IDLE.toMillis(), pause.toMillis() + 1);
    nudges.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
    nudges.drainPermits();
  }

  /** Waits for the message's place in the pace; a regular end gives it back untried. */
  private void deliver(Claim claim, Duration wait) {
    try {
      Thread.sleep(wait);
      if (closing) {
        store.release(claim);
      } else {
        delivering.deliver(claim);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("message {} could not be settled; its lease will tell", claim.message().id(), e);
    } finally {
      permits.release();
      nudge();
    }
  }

  private void pause() {
    try {
      Thread.sleep(IDLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
