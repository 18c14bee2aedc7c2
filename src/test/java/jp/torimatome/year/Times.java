package jp.torimatome.year;

import java.time.Duration;
import java.time.Instant;
import jp.torimatome.time.Stopwatch;

/**
 * The true time, which only goes on, and the bot's clock, which may be set. A fuse lets the process
 * die when the bot has read its clock so many times more: between any two steps of a delivery,
 * because each of them asks what time it is.
 */
public final class Times implements Stopwatch {
  private static final int NEVER = -1;

  private final Instant start;
  private Instant truth;
  private Duration wrong = Duration.ZERO;
  private Duration asleep = Duration.ZERO;
  private int fuse = NEVER;

  public Times(Instant start) {
    this.start = start;
    this.truth = start;
  }

  public Instant truth() {
    return truth;
  }

  /** What the bot's clock shows. */
  public Instant shown() {
    if (fuse > 0) {
      fuse--;
    } else if (fuse == 0) {
      fuse = NEVER;
      throw new Crash("at a look at the clock");
    }
    return truth.plus(wrong);
  }

  @Override
  public Duration elapsed() {
    return Duration.between(start, truth).minus(asleep);
  }

  public void moveTo(Instant moment) {
    truth = moment;
  }

  /** The machine was suspended meanwhile: its stopwatch stood still, its clock did not. */
  public void sleepUntil(Instant moment) {
    asleep = asleep.plus(Duration.between(truth, moment));
    truth = moment;
  }

  public void set(Duration wrongBy) {
    wrong = wrongBy;
  }

  public boolean isRight() {
    return wrong.isZero();
  }

  public void light(int looks) {
    fuse = looks;
  }

  public void quench() {
    fuse = NEVER;
  }

  /** The process dies here; nothing in it may go on. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
      super(where, null, false, false);
    }
  }
}
