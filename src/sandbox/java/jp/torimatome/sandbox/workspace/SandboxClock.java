package jp.torimatome.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The workspace's clock: runs at a multiple of real time and can be moved forward, never back. */
public final class SandboxClock implements InstantSource {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Instant base;
  private long baseNanos = System.nanoTime();
  private int speed;

  /** Starts at {@code start}; {@code speed} 1 is real time, 0 stands still. */
  public SandboxClock(Instant start, int speed) {
    this.base = start;
    this.speed = speed;
  }

  @Override
  public synchronized Instant instant() {
    return base.plus(Duration.ofNanos(System.nanoTime() - baseNanos).multipliedBy(speed));
  }

  /** Jumps ahead; a moment that has passed is refused. */
  public void moveTo(Instant moment) {
    synchronized (this) {
      if (moment.isBefore(instant())) {
        throw new IllegalArgumentException("the clock never runs backwards");
      }
      set(moment);
    }
    listeners.forEach(Runnable::run);
  }

  public void advance(Duration duration) {
    moveTo(instant().plus(duration));
  }

  public synchronized void speed(int newSpeed) {
    set(instant());
    speed = newSpeed;
  }

  public synchronized int speed() {
    return speed;
  }

  /** Tells when the clock was moved; running on is not told. */
  public void onMove(Runnable listener) {
    listeners.add(listener);
  }

  private void set(Instant moment) {
    base = moment;
    baseNanos = System.nanoTime();
  }
}
