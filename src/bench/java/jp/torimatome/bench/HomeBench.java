package jp.torimatome.bench;

import java.util.concurrent.TimeUnit;
import jp.torimatome.summary.board.Board;
import jp.torimatome.summary.board.Boards;
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

/** ホーム: one look at everything that is under way, from which every Home tab is composed. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class HomeBench {
  @Param({"44", "400", "4000"})
  public int projects;

  private Prefecture prefecture;
  private Boards boards;

  @Setup
  public void open() {
    prefecture = Prefecture.of(projects);
    var office = prefecture.office;
    Boards.Sources sources =
        new Boards.Sources(
            office.rounds, office.inquiries, office.people.directory, office.summarizing());
    boards = new Boards(sources, office.calendar);
  }

  @TearDown
  public void close() {
    prefecture.close();
  }

  @Benchmark
  public Board look() {
    return boards.look(prefecture.office.clock.instant());
  }
}
