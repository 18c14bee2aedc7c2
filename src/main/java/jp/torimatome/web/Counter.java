package jp.torimatome.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.torimatome.time.Stopwatch;

/**
 * 窓口: so many are served at once, some wait a moment for their turn, and whoever would wait too
 * long hears so at once. As long as few are there each is served where it stands. In a crowd those
 * who are let in have threads of the system, which gives them their share of a processor however
 * many there are to turn away; virtual threads would stand behind all of these, again at each step.
 */
final class Counter implements AutoCloseable {
  /** Twice as many as a busy morning brings: a change of threads costs more than an answer. */
  static final int FEW = 16;

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Stopwatch stopwatch;
  private final ThreadPoolExecutor places;
  private final AtomicInteger there = new AtomicInteger();

  /** {@code inLine}: behind so many it would be in vain to wait. */
  Counter(String name, int atOnce, int inLine, Stopwatch stopwatch) {
    this.stopwatch = stopwatch;
    this.places =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(inLine),
            Thread.ofPlatform().daemon().name(name, 1).factory());
    places.allowCoreThreadTimeOut(true);
  }

  /** Empty for who is not served; what follows is done by the thread that served. */
  <T> CompletableFuture<Optional<T>> serve(Callable<T> act) {
    CompletableFuture<Optional<T>> served = new CompletableFuture<>();
    if (there.incrementAndGet() <= FEW) {
      run(act, served);
      return served;
    }
    Duration end = stopwatch.elapsed().plus(PATIENCE);
    try {
      places.execute(() -> {
        if (stopwatch.elapsed().compareTo(end) > 0) {
          leave(served, Optional.empty());
        } else {
          run(act, served);
        }
      });
    } catch (RejectedExecutionException e) {
      leave(served, Optional.empty());
    }
    return served;
  }

  private <T> void run(Callable<T> act, CompletableFuture<Optional<T>> served) {
    try {
      leave(served, Optional.of(act.call()));
    } catch (Exception | Error e) {
      there.decrementAndGet();
      served.completeExceptionally(e);
    }
  }

  private <T> void leave(CompletableFuture<Optional<T>> served, Optional<T> result) {
    there.decrementAndGet();
    served.complete(result);
  }

  /** How many are being served, or wait. */
  int there() {
    return there.get();
  }

  @Override
  public void close() {
    places.shutdown();
  }
}
