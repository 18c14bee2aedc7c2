package jp.torimatome.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.torimatome.Main;

/**
 * The bot in a process of its own, so that it can be killed; its clock stands still. With {@code
 * -Dinstalled=target/torimatome}, as in {@code mvn verify}, it is the packaged one.
 */
public final class BotProcess {
  private BotProcess() {}

  /** Runs in the child: the only argument is what its clock shows. */
  public static void main(String[] args) throws InterruptedException {
    Instant moment = Instant.parse(args[0]);
    new Main(Path.of("."), System.getenv(), () -> moment).serve();
    new CountDownLatch(1).await();
  }

  public static Process start(Map<String, String> settings, Instant moment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(program());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of(BotProcess.class.getName(), moment.toString()));
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

  /** The jar with its libraries and its AOT cache as they are installed, or the classes at hand. */
  private static List<String> program() {
    String installed = System.getProperty("installed", "");
    if (installed.isEmpty()) {
      String classes = System.getProperty("java.class.path");
      return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes);
    }
    Path home = Path.of(installed).toAbsolutePath();
    if (!Files.exists(home.resolve("torimatome.jar"))) {
      throw new IllegalStateException("there is no torimatome.jar in " + home);
    }
    try {
      URI tests = BotProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return List.of(
          "-XX:AOTCache=" + home.resolve("torimatome.aot"),
          "-cp",
          home.resolve("torimatome.jar") + File.pathSeparator + Path.of(tests));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
