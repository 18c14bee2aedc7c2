package jp.torimatome.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.torimatome.database.Database;
import jp.torimatome.people.Directory;
import jp.torimatome.summary.Office;
import jp.torimatome.table.reading.ImportResult;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** 取込: a table into an empty register; 27 rows are the published one. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class ImportBench {
  @Param({"27", "400", "4000"})
  public int rows;

  private final Path tables = Prefecture.temporaryFolder();
  private Path table = SeedTable.FILE;
  private Directory directory = SeedTable.directory();
  private Path folder;
  private Database database;

  @Setup
  public void write() {
    if (rows != 27) {
      try (Office generated = Office.withPlanOf(rows, Prefecture.sections(rows), tables)) {
        table = tables.resolve("generated.txt");
        directory = generated.directory;
      }
    }
  }

  @Setup(Level.Iteration)
  public void empty() {
    folder = Prefecture.temporaryFolder();
    database = Database.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
  }

  @TearDown(Level.Iteration)
  public void close() {
    database.close();
    Prefecture.forget(folder);
  }

  @TearDown
  public void forget() {
    Prefecture.forget(tables);
  }

  @Benchmark
  public ImportResult stored() {
    return new Importing(database)
        .run(table, directory, false, Optional.empty(), Instant.parse("2025-04-01T00:00:00Z"));
  }
}
