package jp.torimatome.bench;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.torimatome.delivery.Claim;
import jp.torimatome.delivery.Lane;
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

/** 送信待ち: the sender's look for something to send, twice a second when there is nothing. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class OutboxBench {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Param({"0", "10000"})
  public int settled;

  private Prefecture prefecture;

  @Setup
  public void open() {
    prefecture = Prefecture.of(44);
    prefecture.settleOutbox(settled);
  }

  @TearDown
  public void close() {
    prefecture.close();
  }

  @Benchmark
  public Optional<Claim> idle() {
    return prefecture.office.delivery.claimNext(NOW, EnumSet.allOf(Lane.class));
  }
}
