package jp.torimatome;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/torimatome, with a JVM that only says what it was told. */
final class LauncherTest {
  private static final Path SOURCE = Path.of("src/main/bin");

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void install() throws IOException {
    home = folder.resolve("取りまとめ 本番");
    Files.createDirectories(home.resolve("bin"));
    for (String name : List.of("torimatome", "find-java", "health")) {
      Files.copy(SOURCE.resolve(name), home.resolve("bin").resolve(name));
    }
    java("echo \"locale $LC_ALL\"; for word in \"$@\"; do echo \"[$word]\"; done");
  }

  @Test
  void aJapaneseFolderALinkAndAnExportedCdpathLeadHome() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolve("tm"), Path.of("取りまとめ 本番", "bin", "torimatome"));
    Ran ran = run(Map.of("CDPATH", "/tmp:/usr"), link.toString(), "check");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("[-Dtorimatome.home=" + home.toRealPath() + "]")
        .endsWith("[check]\n");
  }

  @Test
  void withoutALocaleArgumentsAreStillReadAsUtf8() throws Exception {
    Ran ran =
        run(Map.of("LC_ALL", "C"), home.resolve("bin/torimatome").toString(), "import", "表 1.txt");
    assertThat(ran.out()).contains("locale C.UTF-8").contains("[表 1.txt]");
  }

  @Test
  void theHeapIsLimitedUnlessToldOtherwise() throws Exception {
    String launcher = home.resolve("bin/torimatome").toString();
    assertThat(run(Map.of(), launcher, "check").out()).contains("[-Xmx512m]");
    assertThat(run(Map.of("JAVA_OPTS", "-Xmx1g"), launcher, "check").out())
        .containsSubsequence("[-Xmx512m]", "[-Xmx1g]");
  }

  /** The JVM's own warnings would stand between the lines that a command prints. */
  @Test
  void theRecordedStartIsUsedWithoutAWord() throws Exception {
    Files.createFile(home.resolve("torimatome.aot"));
    assertThat(run(Map.of(), home.resolve("bin/torimatome").toString(), "check").out())
        .containsSubsequence(
            "[-XX:AOTCache=" + home.toRealPath() + "/torimatome.aot]", "[-Xlog:aot*=error]");
  }

  @Test
  void anyCommandEndsAsItsJvmDid() throws Exception {
    java("exit 3");
    assertThat(run(Map.of(), home.resolve("bin/torimatome").toString(), "findings").code())
        .isEqualTo(3);
  }

  @Test
  void theBotStartsAgainWhenItRanOutOfMemory() throws Exception {
    java(
        "if [ -e '"
            + home
            + "/once' ]; then echo again; exit 0; fi; touch '"
            + home
            + "/once'; exit 3");
    Ran ran =
        run(Map.of(), home.resolve("bin/torimatome").toString(), "--config", "x.yaml", "serve");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).endsWith("again\n");
  }

  @Test
  void whoIsToldToStopPassesItOnAndEndsAsTheBotDid() throws Exception {
    java("trap 'echo stopped; exit 143' TERM; echo running; while :; do sleep 0.05; done");
    Process process = start(Map.of(), home.resolve("bin/torimatome").toString(), "serve");
    var lines = process.inputReader(StandardCharsets.UTF_8);
    assertThat(lines.readLine()).isEqualTo("running");
    process.toHandle().destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(lines.readLine()).isEqualTo("stopped");
    assertThat(process.exitValue()).isEqualTo(143);
  }

  @Test
  void healthWithoutABotSaysSo() throws Exception {
    Ran ran =
        run(Map.of(), home.resolve("bin/health").toString(), folder.resolve("none.db").toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("ボットは動いていません");
  }

  @Test
  void healthAsksWhereverTheBotListens() throws Exception {
    for (String host : List.of("127.0.0.1", "::1", "[::1]", "::", "0.0.0.0", "localhost")) {
      HttpServer bot = HttpServer.create(new InetSocketAddress(host, 0), 0);
      bot.createContext(
          "/ready",
          asked -> {
            asked.sendResponseHeaders(200, 3);
            asked.getResponseBody().write("ok\n".getBytes(StandardCharsets.UTF_8));
            asked.close();
          });
      bot.start();
      try {
        Path database = folder.resolve("t.db");
        Files.writeString(
            folder.resolve("t.db.lock"), host + " " + bot.getAddress().getPort() + "\n");
        Ran ran = run(Map.of(), home.resolve("bin/health").toString(), database.toString());
        assertThat(ran.code()).as(host + ": " + ran.out()).isZero();
        assertThat(ran.out()).isEqualTo("ok\n");
      } finally {
        bot.stop(0);
      }
    }
  }

  private record Ran(int code, String out) {}

  /** Puts a JVM in place that says it is 25, and runs these words of shell otherwise. */
  private void java(String words) throws IOException {
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(
        java,
        "#!/bin/sh\n"
            + "if [ \"${1:-}\" = -version ]; then echo 'openjdk version \"25.0.1\"' >&2; exit 0;"
            + " fi\n"
            + words
            + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private Ran run(Map<String, String> environment, String... command) throws Exception {
    Process process = start(environment, command);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), out);
  }

  private Process start(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
