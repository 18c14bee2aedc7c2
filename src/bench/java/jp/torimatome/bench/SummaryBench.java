package jp.torimatome.bench;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.feature.weekly.SummaryComposer;
import jp.torimatome.summary.Office;
import jp.torimatome.summary.Reporting;
import jp.torimatome.text.Text;
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

/** 週報: its queries, sentences, table and chart, when everything was answered in one week. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class SummaryBench {
  @Param({"44", "400", "4000"})
  public int projects;

  private Prefecture prefecture;
  private SummaryComposer composer;
  private long summary;

  @Setup
  public void open() {
    prefecture = Prefecture.of(projects);
    Office office = prefecture.office;
    office.answerEverythingAtOnce();
    summary = office.summary().id();
    Reporting reporting = new Reporting(office.database, office.plans, office.rounds);
    composer =
        new SummaryComposer(
            office.summaries,
            reporting,
            office.calendar,
            Text.in(Locale.JAPANESE, office.calendarZone()),
            office.clock);
  }

  @TearDown
  public void close() {
    prefecture.close();
  }

  @Benchmark
  public Composed composed() {
    return composer.compose(Office.outgoing(OutgoingKind.SUMMARY, summary));
  }
}
