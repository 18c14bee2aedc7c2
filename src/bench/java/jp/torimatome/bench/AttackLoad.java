package jp.torimatome.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * 攻撃: strangers send 1 MB bodies with forged signatures on 300 connections, as fast as the bot
 * takes them, to a bot of its own with a heap of 256 MB. Meanwhile and afterwards /health is asked
 * twenty times a second, each time on a new connection.
 */
final class AttackLoad implements Benchmarks.Load {
  private static final int CONNECTIONS = 300;
  private static final byte[] BODY = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
  private static final Duration LASTING = Duration.ofSeconds(20);
  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final double WANTED_MILLISECONDS = 500;

  @Override
  public List<String> run() throws Exception {
    Path folder = Prefecture.temporaryFolder();
    try (BotAlone bot = BotAlone.start(folder, "-Xmx256m")) {
      ask(bot.port(), RECOVERY); // warm, as a bot is that has run for a while
      Asked before = ask(bot.port(), Duration.ofSeconds(3));
      AtomicBoolean over = new AtomicBoolean();
      Map<String, Integer> answers = new ConcurrentHashMap<>();
      Asked during;
      try (ExecutorService strangers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < CONNECTIONS; i++) {
          strangers.execute(() -> attack(bot.port(), over, answers));
        }
        during = ask(bot.port(), LASTING);
        over.set(true);
      }
      Thread.sleep(RECOVERY);
      Asked after = ask(bot.port(), Duration.ofSeconds(3));
      List<String> log = Files.readAllLines(bot.log());
      long exhausted = log.stream().filter(line -> line.contains("OutOfMemoryError")).count();
      return List.of(
          String.format(
              Locale.ROOT,
              "%8.3f    of 500 ms: 99 of 100 askings of /health while 300 connections send 1 MB"
                  + " bodies (%s; before %s; 5 s after %s); %d OutOfMemoryErrors, %d log lines,"
                  + " answers %s",
              during.p99() / WANTED_MILLISECONDS,
              during,
              before,
              after,
              exhausted,
              log.size(),
              new TreeMap<>(answers)));
    } finally {
      Prefecture.forget(folder);
    }
  }

  /** Sorted milliseconds of those that were answered, and how many were not. */
  private record Asked(List<Double> waits, int failed) {
    double p99() {
      return waits.isEmpty() ? Double.POSITIVE_INFINITY : waits.get(waits.size() * 99 / 100);
    }

    @Override
    public String toString() {
      return waits.isEmpty()
          ? failed + " failed"
          : String.format(
              Locale.ROOT,
              "p50 %.0f, p90 %.0f, p99 %.0f, max %.0f ms, %d failed",
              waits.get(waits.size() / 2),
              waits.get(waits.size() * 9 / 10),
              p99(),
              waits.getLast(),
              failed);
    }
  }

  /** However long the answers take, the next one is asked in time. */
  private static Asked ask(int port, Duration lasting) throws Exception {
    List<Future<Optional<Double>>> asked = new ArrayList<>();
    try (ExecutorService probes = Executors.newCachedThreadPool()) {
      long end = System.nanoTime() + lasting.toNanos();
      while (System.nanoTime() < end) {
        asked.add(probes.submit(() -> ask(port)));
        Thread.sleep(PAUSE);
      }
    }
    List<Double> waits = new ArrayList<>();
    for (Future<Optional<Double>> each : asked) {
      each.get().ifPresent(waits::add);
    }
    return new Asked(waits.stream().sorted().toList(), asked.size() - waits.size());
  }

  /** Milliseconds; empty when there was no answer, or another one. */
  private static Optional<Double> ask(int port) {
    long start = System.nanoTime();
    try (Socket socket = connected(port)) {
      write(socket, "GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      return status(socket.getInputStream()).equals("200")
          ? Optional.of((System.nanoTime() - start) / 1e6)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void attack(int port, AtomicBoolean over, Map<String, Integer> answers) {
    while (!over.get()) {
      String answer;
      try (Socket socket = connected(port)) {
        write(
            socket,
            "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Request-Timestamp: "
                + System.currentTimeMillis() / 1000
                + "\r\nX-Slack-Signature: v0="
                + "0".repeat(64)
                + "\r\nContent-Length: "
                + BODY.length
                + "\r\n\r\n");
        socket.getOutputStream().write(BODY);
        answer = status(socket.getInputStream());
      } catch (IOException e) {
        answer = "broken off";
      }
      answers.merge(answer, 1, Integer::sum);
    }
  }

  private static String status(InputStream answer) throws IOException {
    byte[] head = answer.readNBytes("HTTP/1.1 200".length());
    return head.length < 12 ? "nothing" : new String(head, 9, 3, StandardCharsets.US_ASCII);
  }

  private static Socket connected(int port) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
    return socket;
  }

  private static void write(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
  }
}
