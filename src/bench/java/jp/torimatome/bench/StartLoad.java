package jp.torimatome.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.SoleUse;

/**
 * 起動: how long the packaged bot takes until it takes requests, with the cache that packaging
 * recorded and without; five starts each, in turn.
 */
final class StartLoad implements Benchmarks.Load {
  private static final Path DIST = Path.of("target", "torimatome");
  private static final int STARTS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Override
  public List<String> run() throws Exception {
    if (!Files.exists(DIST.resolve("torimatome.aot"))) {
      return List.of("       -    start of the packaged bot: mvn package has not been run");
    }
    List<Start> with = new ArrayList<>();
    List<Start> without = new ArrayList<>();
    for (int each = 0; each < STARTS; each++) {
      with.add(start(false));
      without.add(start(true));
    }
    Start cached = median(with);
    Start plain = median(without);
    return List.of(
        String.format(
            Locale.ROOT,
            "%8.2f x  a start without the cache against one with it (%.0f ms, %.0f ms of processor,"
                + " %d MB; %.0f ms, %.0f ms, %d MB)",
            plain.milliseconds() / cached.milliseconds(),
            plain.milliseconds(),
            plain.processor(),
            plain.megabytes(),
            cached.milliseconds(),
            cached.processor(),
            cached.megabytes()));
  }

  /** What a start took, and what the process held then. */
  private record Start(double milliseconds, double processor, long megabytes) {}

  private static Start median(List<Start> starts) {
    return starts.stream()
        .sorted((one, other) -> Double.compare(one.milliseconds(), other.milliseconds()))
        .toList()
        .get(starts.size() / 2);
  }

  /** As {@code bin/record-start} does it, which leaves the cache out where it says so. */
  private static Start start(boolean plain) throws Exception {
    Path folder = Prefecture.temporaryFolder();
    ProcessBuilder builder =
        new ProcessBuilder(DIST.resolve("bin/torimatome").toAbsolutePath().toString(), "serve")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    DatabaseFile database = new DatabaseFile(folder.resolve("bot.db"));
    var environment = builder.environment();
    environment.put("TORIMATOME_DATABASE_URL", database.url());
    environment.put("TORIMATOME_WEB_HOST", "127.0.0.1");
    environment.put("TORIMATOME_WEB_PORT", "0");
    environment.put("TORIMATOME_SLACK_API_URL", "http://127.0.0.1:1");
    environment.put("SLACK_BOT_TOKEN", "xoxb-bench");
    environment.put("SLACK_SIGNING_SECRET", "bench0bench0bench0bench0bench0be");
    if (plain) {
      environment.put("RECORDING", "yes");
    }
    long begin = System.nanoTime();
    Process process = builder.start();
    try {
      while (SoleUse.told(database).isEmpty()) {
        if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw new IOException("no start: " + Files.readString(folder.resolve("log")));
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
      double took = (System.nanoTime() - begin) / 1e6;
      ProcessHandle bot = process.descendants().findFirst().orElseThrow();
      double processor = bot.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
      return new Start(took, processor, megabytes(bot.pid()));
    } finally {
      process.destroy();
      process.waitFor();
      Prefecture.forget(folder);
    }
  }

  private static long megabytes(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
