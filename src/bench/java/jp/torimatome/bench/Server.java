package jp.torimatome.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** 相手: a process on the first processor that answers signed commands at a port. */
record Server(Process process, int port, AtomicInteger asked) implements AutoCloseable {
  private static final String SECRET = "bench-signing-secret";
  private static final int CONNECTIONS = 8;

  /** Far from any number of projects, so that neighbours are not asked for one after another. */
  private static final int STRIDE = 7919;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A pace, processor time for an answer, and how long 99 of 100 answers took at most. */
  record Pace(double perSecond, double micros, double p99) {}

  /** The bot, with the heap that its launcher gives it. */
  static Server ours(Path folder) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return started(
        folder,
        List.of(
            java,
            "-Xms64m",
            "-Xmn32m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true",
            "-cp",
            System.getProperty("java.class.path"),
            Served.class.getName(),
            folder.toString()));
  }

  /** The peer, on the same database. */
  static Server theirs(Path peer, Path folder) throws Exception {
    return started(peer, List.of("node", "app.mjs", folder.resolve("torimatome.db").toString()));
  }

  private static Server started(Path folder, List<String> command) throws Exception {
    int port = Serving.freePort();
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", "0"));
    pinned.addAll(command);
    pinned.addAll(List.of(Integer.toString(port), SECRET));
    Process process =
        new ProcessBuilder(pinned)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Server server = new Server(process, port, new AtomicInteger());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!server.isThere()) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        throw new IOException(command + " does not answer");
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return server;
  }

  private boolean isThere() throws InterruptedException {
    HttpRequest anything =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(anything, BodyHandlers.discarding()).statusCode() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Asked by eight people who each ask again as soon as they are answered. */
  Pace ride(Duration lasting, int projects) throws Exception {
    SignedPost post =
        new SignedPost(URI.create("http://localhost:" + port + "/slack/events"), SECRET);
    Duration before = processor();
    Riders.Ride ride =
        new Riders(port, CONNECTIONS)
            .ride(
                lasting,
                asked,
                number ->
                    post.jigyoRequest(1 + Math.floorMod((long) number * STRIDE, projects), number));
    double nanos = processor().minus(before).toNanos();
    return new Pace(ride.perSecond(), nanos / 1e3 / ride.waits().size(), ride.milliseconds(0.99));
  }

  private Duration processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
