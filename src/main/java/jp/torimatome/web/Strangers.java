package jp.torimatome.web;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 見知らぬ者: requests that nobody has verified yet. One that is refused is told at once; of a crowd
 * each waits for it, or those who come again as soon as they are refused would take the processors
 * from everybody else.
 */
final class Strangers {
  /** More than Slack has on its way at a time, with room to spare. */
  private static final int CROWD = 64;

  private static final int WAVES = 64;

  private final Duration held;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger now = new AtomicInteger();

  Strangers(Duration held) {
    this.held = held;
  }

  /** Finds out who it is. */
  <T> T among(Callable<T> act) throws Exception {
    now.incrementAndGet();
    try {
      return act.call();
    } finally {
      now.decrementAndGet();
    }
  }

  /** Waits before a refusal, in a crowd; not all as long, or they would come again together. */
  void hold() throws InterruptedException {
    try {
      if (now.incrementAndGet() > CROWD) {
        Thread.sleep(
            held.plus(held.dividedBy(WAVES).multipliedBy(waiting.incrementAndGet() % WAVES)));
      }
    } finally {
      now.decrementAndGet();
    }
  }
}
