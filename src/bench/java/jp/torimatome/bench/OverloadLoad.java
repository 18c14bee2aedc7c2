package jp.torimatome.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import jp.torimatome.round.Inquiry;

/**
 * 過負荷: how many commands a bot of a prefecture answers is measured first; then three times as many
 * come, whether it keeps up or not, while eight people go on sending replies.
 */
final class OverloadLoad implements Benchmarks.Load {
  private static final int PEOPLE = 8;
  private static final int PROJECTS = 400;
  private static final int ASKERS = 16;
  private static final int TIMES = 3;

  /** What this process, which is workspace, bot and askers at once, has memory for at a time. */
  private static final int OPEN = 400;

  private static final Duration MEASURING = Duration.ofSeconds(10);
  private static final Duration LASTING = Duration.ofSeconds(20);
  private static final double WANTED_MILLISECONDS = 1000;

  /** Of ja.properties, slack.busy. */
  static final String BUSY = "混み合っています";

  /** What came of commands and replies. */
  private static final class Came {
    final ConcurrentLinkedQueue<Double> answered = new ConcurrentLinkedQueue<>();
    final AtomicInteger turnedAway = new AtomicInteger();
    final AtomicInteger unanswered = new AtomicInteger();

    void refused(SignedPost.Answer answer) {
      if (answer.status() != 503 && !answer.body().contains(BUSY)) {
        throw new IllegalStateException(answer.toString());
      }
      turnedAway.incrementAndGet();
    }
  }

  @Override
  public List<String> run() throws Exception {
    try (Prefecture prefecture = Prefecture.of(PROJECTS);
        Workspace workspace = Workspace.open(prefecture)) {
      List<Inquiry> inquiries =
          prefecture.office.inquiries.inquiries(prefecture.round.id()).subList(0, PEOPLE);
      workspace.posts(PEOPLE, Duration.ofMinutes(1));
      capacity(workspace.toBot);
      double capacity = capacity(workspace.toBot);
      Came came = new Came();
      Replies replies = new Replies(workspace.toBot, prefecture, came::refused);
      List<Double> acknowledged;
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<List<Double>> sending = threads.submit(() -> replies.send(inquiries, LASTING));
        overrun(workspace.toBot, threads, TIMES * capacity, came);
        acknowledged = sending.get().stream().sorted().toList();
      }
      if (replies.stored() != acknowledged.size()) {
        throw new IllegalStateException(
            acknowledged.size() + " acknowledged, " + replies.stored() + " stored");
      }
      List<Double> waits = came.answered.stream().sorted().toList();
      return List.of(
          String.format(
              Locale.ROOT,
              "%8.3f    of 1 s: 99 of 100 commands that are answered at %d times what can be (%.0f"
                  + " of %.0f a second; %.0f ms, median %.0f ms); %d answered, %d turned away in"
                  + " words, %d unanswered; %d replies meanwhile, 99 of 100 in %.0f ms, all stored",
              p99(waits) / WANTED_MILLISECONDS,
              TIMES,
              TIMES * capacity,
              capacity,
              p99(waits),
              waits.get(waits.size() / 2),
              waits.size(),
              came.turnedAway.get(),
              came.unanswered.get(),
              acknowledged.size(),
              p99(acknowledged)));
    }
  }

  private static double p99(List<Double> sorted) {
    return sorted.get(sorted.size() * 99 / 100);
  }

  /** Commands a second, when as many ask as are worked on well at once. */
  private static double capacity(SignedPost toBot) throws Exception {
    long end = System.nanoTime() + MEASURING.toNanos();
    Callable<Integer> asker =
        () -> {
          int answered = 0;
          while (System.nanoTime() < end) {
            toBot.asking(Integer.toString(answered++ % PROJECTS + 1));
          }
          return answered;
        };
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> acts = new ArrayList<>();
      for (int i = 0; i < ASKERS; i++) {
        acts.add(asker);
      }
      int answered = 0;
      for (Future<Integer> each : askers.invokeAll(acts)) {
        answered += each.get();
      }
      return (double) answered / MEASURING.toSeconds();
    }
  }

  /** So many commands a second, whatever becomes of those before. */
  private static void overrun(SignedPost toBot, ExecutorService threads, double rate, Came came)
      throws InterruptedException {
    Semaphore room = new Semaphore(OPEN);
    long start = System.nanoTime();
    for (long sent = 0; System.nanoTime() - start < LASTING.toNanos(); ) {
      long due = (long) ((System.nanoTime() - start) / 1e9 * rate);
      for (; sent < due; sent++) {
        String asked = Long.toString(sent % PROJECTS + 1);
        if (room.tryAcquire()) {
          threads.execute(() -> ask(toBot, asked, came, room));
        } else {
          came.unanswered.incrementAndGet();
        }
      }
      Thread.sleep(1);
    }
  }

  private static void ask(SignedPost toBot, String asked, Came came, Semaphore room) {
    long start = System.nanoTime();
    try {
      SignedPost.Answer answer = toBot.asking(asked);
      if (answer.status() == 200 && !answer.body().contains(BUSY)) {
        came.answered.add((System.nanoTime() - start) / 1e6);
      } else {
        came.refused(answer);
      }
    } catch (IOException e) {
      came.unanswered.incrementAndGet();
    } finally {
      room.release();
    }
  }
}
