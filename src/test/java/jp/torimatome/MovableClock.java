package jp.torimatome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;

/** A clock that stands still until a test moves it; other threads see it move. */
public final class MovableClock implements InstantSource {
  private volatile Instant now;

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
  }

  public void moveTo(String isoOffsetDateTime) {
    now = OffsetDateTime.parse(isoOffsetDateTime).toInstant();
  }
}
