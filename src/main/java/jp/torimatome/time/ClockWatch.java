package jp.torimatome.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * 時計の見張り: the clock on the wall, which tells when it was set or when the machine slept. Whoever
 * reads it learns the moment only after everybody who listens has dealt with the jump, so that no
 * wait is measured half by the old time, half by the new.
 */
public final class ClockWatch implements InstantSource {
  /**
   * Clocks that are disciplined drift by milliseconds between two looks; whoever sets one moves it
   * by more.
   */
  private static final Duration UNNOTICED = Duration.ofSeconds(10);

  /**
   * Who sets a clock by more may be wrong about it: nothing is begun before somebody else confirms
   * the time.
   */
  private static final Duration PLAUSIBLE = Duration.ofMinutes(5);

  private final InstantSource wall;
  private final Stopwatch stopwatch;
  private final List<Consumer<Jump>> listeners = new CopyOnWriteArrayList<>();
  private Instant lastMoment;
  private Duration lastElapsed;
  private volatile boolean doubtful;

  public ClockWatch(InstantSource wall, Stopwatch stopwatch) {
    this.wall = wall;
    this.stopwatch = stopwatch;
    this.lastMoment = wall.instant();
    this.lastElapsed = stopwatch.elapsed();
  }

  /**
   * The clock shows {@code now} where it should show {@code by} less; negative when it was set
   * back.
   */
  public record Jump(Instant now, Duration by) {}

  /** Hears of every jump, in the thread that saw it, which must hold no transaction. */
  public void onJump(Consumer<Jump> listener) {
    listeners.add(listener);
  }

  @Override
  public synchronized Instant instant() {
    Instant moment = wall.instant();
    Duration elapsed = stopwatch.elapsed();
    Duration by = Duration.between(lastMoment, moment).minus(elapsed.minus(lastElapsed));
    lastMoment = moment;
    lastElapsed = elapsed;
    if (by.abs().compareTo(UNNOTICED) > 0) {
      doubtful |= by.abs().compareTo(PLAUSIBLE) > 0;
      listeners.forEach(listener -> listener.accept(new Jump(moment, by)));
    }
    return moment;
  }

  /**
   * True from a large jump on until the time was confirmed, and while somebody else's clock shows
   * another.
   */
  public boolean isDoubtful() {
    return doubtful;
  }

  /**
   * Somebody else's clock, such as Slack's, has just shown {@code other}; true when that changed
   * whether ours is doubted.
   */
  public synchronized boolean compare(Instant other) {
    boolean before = doubtful;
    doubtful = Duration.between(other, instant()).abs().compareTo(PLAUSIBLE) > 0;
    return before != doubtful;
  }
}
