package jp.torimatome.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.torimatome.Main;

/** The bot in a process of its own, so that it can be killed; its clock stands still. */
final class BotProcess {
  private BotProcess() {}

  /** Runs in the child: the only argument is what its clock shows. */
  public static void main(String[] args) throws InterruptedException {
    Instant moment = Instant.parse(args[0]);
    new Main(Path.of("."), System.getenv(), () -> moment).serve();
    new CountDownLatch(1).await();
  }

  static Process start(Map<String, String> settings, Instant moment) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            BotProcess.class.getName(),
            moment.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(settings);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
