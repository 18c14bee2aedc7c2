package jp.torimatome.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** 乗り手: people who ask again as soon as they are answered, each on a connection that stays open. */
final class Riders {
  private final int port;
  private final int connections;
  private final String expected;
  private final AtomicInteger broken = new AtomicInteger();

  /** Every answer is 200, and has what is {@code expected} in it, in ASCII. */
  Riders(int port, int connections, String expected) {
    this.port = port;
    this.connections = connections;
    this.expected = expected;
  }

  /** What a run came to: how long each answer took, in nanoseconds, the shortest first. */
  record Ride(List<Long> waits, Duration lasted) {
    double perSecond() {
      return waits.size() * 1e9 / lasted.toNanos();
    }

    double milliseconds(double share) {
      return waits.get((int) ((waits.size() - 1) * share)) / 1e6;
    }
  }

  /**
   * Asks what {@code requests} makes of a number that counts up; any answer but 200 is an error.
   */
  Ride ride(Duration lasting, AtomicInteger count, IntFunction<byte[]> requests) throws Exception {
    long start = System.nanoTime();
    long end = start + lasting.toNanos();
    List<Callable<List<Long>>> riders = new ArrayList<>();
    for (int at = 0; at < connections; at++) {
      riders.add(() -> askUntil(end, count, requests));
    }
    List<Long> waits = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      for (Future<List<Long>> done : threads.invokeAll(riders)) {
        waits.addAll(done.get());
      }
    }
    Duration lasted = Duration.ofNanos(System.nanoTime() - start);
    return new Ride(waits.stream().sorted().toList(), lasted);
  }

  private List<Long> askUntil(long end, AtomicInteger count, IntFunction<byte[]> requests)
      throws IOException {
    List<Long> waits = new ArrayList<>();
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        while (System.nanoTime() < end) {
          byte[] request = requests.apply(count.getAndIncrement());
          long start = System.nanoTime();
          socket.getOutputStream().write(request);
          String answer = answer(in);
          waits.add(System.nanoTime() - start);
          if (!answer.contains(expected)) {
            throw new IllegalStateException(
                new String(answer.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
          }
        }
      } catch (EOFException e) {
        broken.incrementAndGet(); // the bot took the connection for a quiet one
      }
    }
    return waits;
  }

  /** One request on a connection of its own. */
  void once(byte[] request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request);
      answer(new BufferedInputStream(socket.getInputStream()));
    }
  }

  private static String answer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      byte[] rest = new byte[2_000];
      int read = in.read(rest);
      throw new IllegalStateException(
          status + " " + new String(rest, 0, Math.max(0, read), StandardCharsets.UTF_8));
    }
    int length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    if (length >= 0) {
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
    StringBuilder body = new StringBuilder();
    for (int chunk = 1; chunk > 0; ) {
      chunk = Integer.parseInt(line(in), 16);
      body.append(new String(in.readNBytes(chunk), StandardCharsets.ISO_8859_1));
      in.skipNBytes(2);
    }
    return body.toString();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** A request as Slack sends it, with its headers. */
  static byte[] request(Acts.Sent sent, String timestamp, String signature) {
    byte[] bytes = sent.body().getBytes(StandardCharsets.UTF_8);
    String head =
        """
        POST /slack/events HTTP/1.1
        Host: localhost
        User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)
        Accept-Encoding: gzip,deflate
        Accept: application/json,*/*
        X-Slack-Signature: %s
        X-Slack-Request-Timestamp: %s
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(signature, timestamp, sent.type(), bytes.length)
            .replace("\n", "\r\n");
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(bytes, 0, whole, start.length, bytes.length);
    return whole;
  }
}
