package jp.torimatome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jp.torimatome.audit.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 見直し: does what is due now. Two never run at a time, and a work that stumbles does not stop the others. */
final class Tick implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Tick.class);
  private static final Duration TOO_LONG_AGO = Duration.ofMinutes(5);

  private final List<Consumer<Instant>> works;
  private final Clocks clocks;
  private final AtomicBoolean awake = new AtomicBoolean();
  private volatile Instant last;

  /** Each work is handed the domain's moment. */
  Tick(List<Consumer<Instant>> works, Clocks clocks) {
    this.works = works;
    this.clocks = clocks;
    this.last = clocks.wall().instant();
  }

  /** The clock of rounds and replies, which a demo can move, and the clock on the wall, which networks go by. */
  record Clocks(InstantSource domain, InstantSource wall) {}

  @Override
  public synchronized void run() {
    awake.set(false);
    Instant now = clocks.domain().instant();
    for (Consumer<Instant> work : works) {
      try {
        Origin.run("schedule", () -> work.accept(now));
      } catch (RuntimeException e) {
        LOG.error("something that was due could not be done; it is tried again at the next tick", e);
      }
    }
    last = clocks.wall().instant();
  }

  /** Something has changed: look now, without keeping the caller waiting; many calls at once make one run. */
  void wake() {
    if (awake.compareAndSet(false, true)) {
      Thread.startVirtualThread(this);
    }
  }

  /** False when the alarm clock seems to have stopped. */
  boolean isAlive() {
    return last.plus(TOO_LONG_AGO).isAfter(clocks.wall().instant());
  }
}
