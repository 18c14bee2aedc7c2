package jp.torimatome.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.CsvTwin;
import jp.torimatome.table.writer.JsonTwin;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.table.writer.document.DocxWriter;
import jp.torimatome.table.writer.sheet.XlsxWriter;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * 書き出し: a table in each of its forms, within the heap that an office gives the bot; 44 projects are
 * what the published one announces.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@State(Scope.Benchmark)
public class ExportBench {
  @Param({"44", "2000"})
  public int projects;

  private final Text text = Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
  private MarkedTable table = LargeTable.of(1);

  @Setup
  public void fill() {
    table = LargeTable.of(projects);
  }

  @Benchmark
  public void xlsx() throws IOException {
    write(new XlsxWriter(text));
  }

  @Benchmark
  public void csv() throws IOException {
    write(new CsvTwin());
  }

  @Benchmark
  public void json() throws IOException {
    write(new JsonTwin());
  }

  @Benchmark
  public void docx() throws IOException {
    write(new DocxWriter(text));
  }

  private void write(TableWriter writer) throws IOException {
    writer.write(table, MarkStyle.MIEKE, OutputStream.nullOutputStream());
  }
}
