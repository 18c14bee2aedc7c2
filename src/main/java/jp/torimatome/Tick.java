package jp.torimatome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jp.torimatome.audit.Origin;
import jp.torimatome.time.ClockWatch;
import jp.torimatome.time.Stopwatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 見直し: does what is due now. Two never run at a time, and a work that stumbles does not stop the
 * others.
 */
final class Tick implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Tick.class);
  private static final Duration TOO_LONG_AGO = Duration.ofMinutes(5);

  private final List<Consumer<Instant>> works;
  private final Clocks clocks;
  private final ClockWatch watch;
  private final Executor beside;
  private final AtomicBoolean awake = new AtomicBoolean();
  private volatile Duration last;

  /**
   * Each work is handed the domain's moment; none runs while the clock is doubted. Woken, it runs
   * {@code beside} the caller.
   */
  Tick(List<Consumer<Instant>> works, Clocks clocks, ClockWatch watch, Executor beside) {
    this.works = works;
    this.clocks = clocks;
    this.watch = watch;
    this.beside = beside;
    this.last = clocks.stopwatch().elapsed();
  }

  /**
   * The clock of rounds and replies, which a demo can move; the clock on the wall, which networks
   * go by; and time as it passes.
   */
  record Clocks(InstantSource domain, InstantSource wall, Stopwatch stopwatch) {}

  @Override
  public synchronized void run() {
    awake.set(false);
    watch.instant();
    last = clocks.stopwatch().elapsed();
    if (watch.isDoubtful()) {
      return;
    }
    Instant now = clocks.domain().instant();
    for (Consumer<Instant> work : works) {
      try {
        Origin.run("schedule", () -> work.accept(now));
      } catch (RuntimeException e) {
        LOG.error(
            "something that was due could not be done; it is tried again at the next tick", e);
      }
    }
    last = clocks.stopwatch().elapsed();
  }

  /**
   * Something has changed: look now, without keeping the caller waiting; many calls at once make
   * one run.
   */
  void wake() {
    if (awake.compareAndSet(false, true)) {
      beside.execute(this);
    }
  }

  /** False when the alarm clock seems to have stopped. */
  boolean isAlive() {
    return last.plus(TOO_LONG_AGO).compareTo(clocks.stopwatch().elapsed()) > 0;
  }
}
