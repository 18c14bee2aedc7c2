package jp.torimatome.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** More who ask than can be answered in time. */
class CounterTest {
  private volatile Duration elapsed = Duration.ZERO;
  private final CountDownLatch free = new CountDownLatch(1);
  @AutoClose private final Counter counter = new Counter("test-", 2, 8, () -> elapsed);
  @AutoClose private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

  @Test
  void whoWouldWaitTooLongHearsSoAtOnce() throws Exception {
    List<Future<Optional<String>>> served = new ArrayList<>();
    // a few where they stand, two at a place, eight in line
    for (int i = 0; i < Counter.FEW + 10; i++) {
      served.add(people.submit(() -> counter.serve(this::held).get()));
    }
    eventuallyAll(Counter.FEW + 10);
    Future<Optional<String>> last = people.submit(() -> counter.serve(this::held).get());
    assertThat(last.get(5, TimeUnit.SECONDS)).isEmpty();
    free.countDown();
    for (Future<Optional<String>> each : served) {
      assertThat(each.get()).contains("served");
    }
    assertThat(counter.serve(this::held).get()).contains("served");
  }

  @Test
  void whoWaitedTooLongIsNotServedAnyMore() throws Exception {
    List<Future<Optional<String>>> served = new ArrayList<>();
    for (int i = 0; i < Counter.FEW + 10; i++) {
      served.add(people.submit(() -> counter.serve(this::held).get()));
    }
    eventuallyAll(Counter.FEW + 10);
    elapsed = Duration.ofMillis(301);
    free.countDown();
    int inTime = 0;
    for (Future<Optional<String>> each : served) {
      inTime += each.get().isPresent() ? 1 : 0;
    }
    assertThat(inTime).as("those at a place").isEqualTo(Counter.FEW + 2);
  }

  @Test
  void inACrowdTheyHaveThreadsOfTheSystemAndOtherwiseNone() throws Exception {
    CompletableFuture<Boolean> alone = new CompletableFuture<>();
    people.execute(() -> alone.complete(isVirtual()));
    assertThat(alone.get()).isTrue();
    for (int i = 0; i < Counter.FEW; i++) {
      people.execute(() -> served(this::held));
    }
    eventuallyAll(Counter.FEW);
    CompletableFuture<Boolean> crowded = new CompletableFuture<>();
    people.execute(() -> crowded.complete(isVirtual()));
    assertThat(crowded.get()).isFalse();
    free.countDown();
  }

  @Test
  void aFailureIsTheCallersWhoeverRanIt() throws Exception {
    for (int i = 0; i < Counter.FEW; i++) {
      people.execute(() -> served(this::held));
    }
    eventuallyAll(Counter.FEW);
    assertThatThrownBy(() ->
            counter
                .serve(() -> {
                  throw new IOException("broken");
                })
                .get())
        .hasRootCauseInstanceOf(IOException.class)
        .hasRootCauseMessage("broken");
    free.countDown();
  }

  private boolean isVirtual() {
    return served(() -> Thread.currentThread().isVirtual() ? "virtual" : "platform")
        .equals("virtual");
  }

  private String served(Callable<String> act) {
    try {
      return counter.serve(act).get().orElse("");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String held() throws InterruptedException {
    free.await();
    return "served";
  }

  private void eventuallyAll(int there) throws InterruptedException {
    for (int i = 0; i < 500 && counter.there() < there; i++) {
      Thread.sleep(10);
    }
    assertThat(counter.there()).isEqualTo(there);
    Thread.sleep(50);
  }
}
