package jp.torimatome.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** 相手: a process on the first processor that answers signed commands at a port. */
record Server(Process process, int port, AtomicInteger asked) implements AutoCloseable {
  private static final String SECRET = "bench-signing-secret";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * A pace, processor time for an answer, the share of it that the JVM's compilers took (much, as
   * long as it is not warm), and how long 99 of 100 answers took at most.
   */
  record Pace(double perSecond, double micros, double compiling, double p99) {}

  /** The bot, with the heap that its launcher gives it. */
  static Server ours(Path folder, String slack, String... options) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-Xms64m", "-Xmn32m", "-Xmx512m"));
    command.addAll(List.of(options));
    Stream.of(System.getProperty("bot.options", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true",
            "-cp",
            System.getProperty("java.class.path"),
            Served.class.getName(),
            folder.toString(),
            slack));
    return started(folder, Path.of(""), command);
  }

  /** The peer, on the same database. */
  static Server theirs(Path peer, Path folder) throws Exception {
    return started(
        folder, peer, List.of("node", "app.mjs", folder.resolve("torimatome.db").toString()));
  }

  private static Server started(Path log, Path folder, List<String> command) throws Exception {
    int port = Serving.freePort();
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", "0"));
    pinned.addAll(command);
    pinned.addAll(List.of(Integer.toString(port), SECRET));
    Process process =
        new ProcessBuilder(pinned)
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.resolve("server.log").toFile())
            .start();
    Server server = new Server(process, port, new AtomicInteger());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!server.isThere()) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        throw new IOException(
            command.getFirst()
                + " does not answer: "
                + Files.readString(log.resolve("server.log")));
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

  private SignedPost post() {
    return new SignedPost(URI.create("http://localhost:" + port + "/slack/events"), SECRET);
  }

  /** Asked by so many people who each ask again as soon as they are answered. */
  Pace ride(Duration lasting, int people, IntFunction<Acts.Sent> requests, String expected)
      throws Exception {
    SignedPost post = post();
    Duration before = processor();
    double compiled = compiling();
    Riders.Ride ride =
        new Riders(port, people, expected)
            .ride(lasting, asked, number -> post.signed(requests.apply(number)));
    double nanos = processor().minus(before).toNanos();
    return new Pace(
        ride.perSecond(),
        nanos / 1e3 / ride.waits().size(),
        (compiling() - compiled) * 1e9 / nanos,
        ride.milliseconds(0.99));
  }

  void once(IntFunction<Acts.Sent> requests) throws IOException {
    new Riders(port, 1, "").once(post().signed(requests.apply(asked.getAndIncrement())));
  }

  /** Seconds of processor that the compilers of its JVM took until now. */
  double compiling() throws IOException {
    double ticks = 0;
    try (Stream<Path> threads = Files.list(Path.of("/proc", process.pid() + "", "task"))) {
      for (Path thread : threads.toList()) {
        String stat = Files.readString(thread.resolve("stat"));
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        if (stat.contains("(C1 ") || stat.contains("(C2 ")) {
          ticks += Long.parseLong(words[11]) + Long.parseLong(words[12]);
        }
      }
    }
    return ticks / 100;
  }

  Duration processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
