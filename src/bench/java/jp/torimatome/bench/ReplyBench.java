package jp.torimatome.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Item;
import jp.torimatome.summary.Office;
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

/** 回答: what lies between a click or a submission and its acknowledgement, apart from HTTP. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ReplyBench {
  @Param({"400", "4000"})
  public int projects;

  private Prefecture prefecture;
  private Answering answering;
  private List<Item> items;
  private int next;

  @Setup
  public void open() {
    prefecture = Prefecture.of(projects);
    Office office = prefecture.office;
    prefecture.prompting().run(office.clock.instant());
    answering =
        new Answering(
            office.rounds,
            office.inquiries,
            office.plans,
            new ReplyStore(office.database),
            new DraftStore(office.database),
            office.access);
    items = List.copyOf(office.items().values());
  }

  @TearDown
  public void close() {
    prefecture.close();
  }

  @Benchmark
  public Answering.Outcome formOpened() {
    Item item = items.get(next++ % items.size());
    return answering.open(item.id(), Office.COORDINATOR, prefecture.office.clock.instant());
  }

  /** Checked, stored and durable. */
  @Benchmark
  public void submitted() {
    Office office = prefecture.office;
    Item item = items.get(next++ % items.size());
    office.clock.advance(Duration.ofMillis(1));
    office.reply(
        office.inquiries.item(prefecture.round.id(), item.project().id()).orElseThrow(),
        "123",
        "234");
  }
}
