package jp.torimatome.time;

import java.time.Duration;
import org.slf4j.Logger;

/**
 * 稀な記録: a log line for what comes in any number, as from strangers or in a crowd: at most one in a
 * minute, with how often it happened since the last one.
 */
public final class Seldom {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Logger log;
  private final String what;
  private final Stopwatch stopwatch;
  private Duration next = Duration.ZERO;
  private long times;

  /** {@code what} says what happened, without anything that the stranger sent. */
  public Seldom(Logger log, String what, Stopwatch stopwatch) {
    this.log = log;
    this.what = what;
    this.stopwatch = stopwatch;
  }

  public void happened() {
    happened("");
  }

  /** {@code last} says what it was this time; of the others nothing is told. */
  public synchronized void happened(String last) {
    times++;
    if (stopwatch.elapsed().compareTo(next) >= 0) {
      log.warn("{} ({} since the last such line) {}", what, times, last);
      next = stopwatch.elapsed().plus(PAUSE);
      times = 0;
    }
  }
}
