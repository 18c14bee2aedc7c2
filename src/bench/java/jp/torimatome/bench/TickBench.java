package jp.torimatome.bench;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import jp.torimatome.round.running.Prompting;
import jp.torimatome.summary.Summarizing;
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
 * 見直し: a look at what is due, in working hours of an open round, when every section was prompted
 * and the week's post made.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class TickBench {
  @Param({"44", "400", "4000"})
  public int projects;

  private Prefecture prefecture;
  private Prompting prompting;
  private Summarizing summarizing;

  @Setup
  public void open() {
    prefecture = Prefecture.of(projects);
    prompting = prefecture.prompting();
    summarizing = prefecture.office.summarizing();
    idle();
  }

  @TearDown
  public void close() {
    prefecture.close();
  }

  @Benchmark
  public void idle() {
    Instant now = prefecture.office.clock.instant();
    prompting.run(now);
    summarizing.run(now);
  }
}
