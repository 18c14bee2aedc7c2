package jp.torimatome.web;

import java.time.Duration;
import jp.torimatome.time.Stopwatch;
import org.slf4j.Logger;

/**
 * A log line for what strangers cause: at most one in a minute, with how often it happened since
 * the last one.
 */
final class Seldom {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Logger log;
  private final String what;
  private final Stopwatch stopwatch;
  private Duration next = Duration.ZERO;
  private long times;

  /** {@code what} says what happened, without anything that the stranger sent. */
  Seldom(Logger log, String what, Stopwatch stopwatch) {
    this.log = log;
    this.what = what;
    this.stopwatch = stopwatch;
  }

  synchronized void happened() {
    times++;
    if (stopwatch.elapsed().compareTo(next) >= 0) {
      log.warn("{} ({} since the last such line)", what, times);
      next = stopwatch.elapsed().plus(PAUSE);
      times = 0;
    }
  }
}
