package jp.torimatome.time;

import java.time.Duration;

/**
 * 経過時間: time as it passes, whatever the clock on the wall is set to. Waits inside the process are
 * counted with it.
 */
@FunctionalInterface
public interface Stopwatch {
  /**
   * Since a moment that means nothing by itself; never less than before. It may stand still while
   * the machine sleeps.
   */
  Duration elapsed();
}
