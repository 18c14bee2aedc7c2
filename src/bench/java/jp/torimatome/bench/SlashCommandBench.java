package jp.torimatome.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import jp.torimatome.sandbox.SandboxOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 照会のコマンド: /jigyo through the signature, Bolt, the search and the answer; after hours, so that
 * nothing else goes on.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class SlashCommandBench {
  @Param({"44", "400", "4000"})
  public int projects;

  private Prefecture prefecture;
  private Serving bot;
  private SignedPost post;

  @Setup
  public void open() throws IOException, InterruptedException {
    prefecture = Prefecture.of(projects);
    Instant evening = Instant.parse("2025-04-14T11:00:00Z");
    int port = Serving.freePort();
    SandboxOptions.App app =
        new SandboxOptions.App("", "bench-signing-secret", "xoxb-bench-bot-token", "");
    bot =
        Serving.start(
            prefecture.served(),
            port,
            "http://localhost:" + Serving.freePort(),
            app,
            () -> evening);
    post =
        new SignedPost(
            URI.create("http://localhost:" + port + "/slack/events"), app.signingSecret());
    expect(wholeProject(), "第7号");
    expect(listOfAll(), "立ち直り");
    expect(nothingFound(), "就労");
  }

  private static void expect(String answer, String words) {
    if (!answer.contains(words)) {
      throw new IllegalStateException(answer);
    }
  }

  @TearDown
  public void close() throws Exception {
    bot.close();
    prefecture.close();
  }

  @Benchmark
  public String wholeProject() throws IOException, InterruptedException {
    return post.jigyo("7");
  }

  @Benchmark
  public String listOfAll() throws IOException, InterruptedException {
    return post.jigyo("立ち直り");
  }

  /** No project has the word: everything is searched, and then the nearest one is looked for. */
  @Benchmark
  public String nothingFound() throws IOException, InterruptedException {
    return post.jigyo("就労");
  }
}
