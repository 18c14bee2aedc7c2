package jp.torimatome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import jp.torimatome.time.Stopwatch;

/**
 * A clock that stands still until a test moves it, and the stopwatch beside it; other threads see
 * them move.
 */
public final class MovableClock implements InstantSource, Stopwatch {
  private volatile Instant now;
  private volatile Duration elapsed = Duration.ZERO;

  private MovableClock(Instant now) {
    this.now = now;
  }

  public static MovableClock at(String isoOffsetDateTime) {
    return new MovableClock(OffsetDateTime.parse(isoOffsetDateTime).toInstant());
  }

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
    elapsed = elapsed.plus(duration);
  }

  @Override
  public Duration elapsed() {
    return elapsed;
  }

  /** Somebody sets the clock; no time passes. */
  public synchronized void jump(Duration by) {
    now = now.plus(by);
  }

  public void moveTo(String isoOffsetDateTime) {
    now = OffsetDateTime.parse(isoOffsetDateTime).toInstant();
  }
}
