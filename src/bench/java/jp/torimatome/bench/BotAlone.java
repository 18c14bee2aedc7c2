package jp.torimatome.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.torimatome.Main;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.SoleUse;

/**
 * The bot in a process of its own, with a new database and no Slack to reach; stopped at the end.
 */
record BotAlone(Process process, int port, Path log) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** {@code options} are those of its JVM. */
  static BotAlone start(Path folder, String... options) throws Exception {
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    DatabaseFile database = new DatabaseFile(folder.resolve("bot.db"));
    builder.environment().put("TORIMATOME_DATABASE_URL", database.url());
    builder.environment().put("TORIMATOME_WEB_HOST", "127.0.0.1");
    builder.environment().put("TORIMATOME_WEB_PORT", "0");
    builder.environment().put("TORIMATOME_SLACK_API_URL", "http://127.0.0.1:1");
    builder.environment().put("SLACK_BOT_TOKEN", "xoxb-bench");
    builder.environment().put("SLACK_SIGNING_SECRET", "bench0bench0bench0bench0bench0be");
    Process process = builder.start();
    return new BotAlone(process, listening(process, database, log), log);
  }

  private static int listening(Process process, DatabaseFile database, Path log)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      Optional<String> told = SoleUse.told(database);
      if (told.isPresent()) {
        return Integer.parseInt(told.get().substring(told.get().indexOf(' ') + 1));
      }
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new IOException("the bot did not start: " + Files.readString(log));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the bot did not stop in time");
    }
  }
}
