package jp.torimatome.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlarmTest {
  private static final String NEVER_IN_THIS_TEST = "0 0 3 1 1 ?";
  private static final String EVERY_SECOND = "* * * * * ?";
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Test
  void it_rings_at_the_start_so_that_a_downtime_ends_at_once() throws InterruptedException {
    CountDownLatch rung = new CountDownLatch(1);
    try (Alarm _ = Alarm.start(NEVER_IN_THIS_TEST, TOKYO, rung::countDown)) {
      assertThat(rung.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void it_rings_on_after_a_work_that_failed() throws InterruptedException {
    CountDownLatch rung = new CountDownLatch(3);
    Runnable failing =
        () -> {
          rung.countDown();
          throw new IllegalStateException("as planned");
        };
    try (Alarm _ = Alarm.start(EVERY_SECOND, TOKYO, failing)) {
      assertThat(rung.await(15, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void two_works_never_run_at_a_time_and_closing_lets_the_last_one_finish()
      throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger finished = new AtomicInteger();
    Semaphore started = new Semaphore(0);
    Semaphore goOn = new Semaphore(0);
    Runnable slow =
        () -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          started.release();
          goOn.acquireUninterruptibly();
          running.decrementAndGet();
          finished.incrementAndGet();
        };
    Alarm alarm = Alarm.start(EVERY_SECOND, TOKYO, slow);
    assertThat(started.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    assertThat(started.tryAcquire(1500, TimeUnit.MILLISECONDS))
        .as("the next second has passed")
        .isFalse();
    goOn.release(1000);
    alarm.close();
    assertThat(most.get()).isOne();
    assertThat(running.get()).isZero();
    assertThat(finished.get()).isPositive();
  }

  @Test
  void nine_in_the_morning_is_nine_in_the_zone_of_the_settings() {
    Instant now = Instant.parse("2025-04-13T20:00:00Z");
    assertThat(Alarm.next("0 0 9 * * ?", TOKYO, now))
        .contains(Instant.parse("2025-04-14T00:00:00Z"));
    assertThat(Alarm.next("0 0 9 * * ?", ZoneId.of("America/New_York"), now))
        .contains(Instant.parse("2025-04-14T13:00:00Z"));
    assertThat(Alarm.next("0 0 9 1 1 ? 2024", TOKYO, now)).isEmpty();
  }
}
