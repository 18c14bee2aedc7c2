package jp.torimatome.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the others are measured against: a handler that only answers, one row read, one row made
 * durable.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class BareBench {
  private final Path folder = Prefecture.temporaryFolder();
  private Connection database;
  private Javalin server;
  private SignedPost post;

  @Setup
  public void open() throws SQLException {
    database =
        DriverManager.getConnection(
            "jdbc:sqlite:" + folder.resolve("bare.db") + "?journal_mode=WAL&synchronous=FULL");
    try (Statement statement = database.createStatement()) {
      statement.execute("create table line (id integer primary key, body text)");
      statement.execute("insert into line values (1, 'x')");
    }
    server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.concurrency.useVirtualThreads = true;
          config.routes.post("/", context -> context.result("ok " + context.bodyAsBytes().length));
        });
    server.start("localhost", 0);
    post = new SignedPost(URI.create("http://localhost:" + server.port() + "/"), "secret");
  }

  @TearDown
  public void close() throws SQLException {
    server.stop();
    database.close();
    Prefecture.forget(folder);
  }

  @Benchmark
  public String handler() throws IOException, InterruptedException {
    return post.jigyo("7");
  }

  @Benchmark
  public String read() throws SQLException {
    try (var query = database.prepareStatement("select body from line where id = ?")) {
      query.setLong(1, 1);
      return query.executeQuery().getString(1);
    }
  }

  @Benchmark
  public int commit() throws SQLException {
    try (var insert = database.prepareStatement("insert into line (body) values (?)")) {
      insert.setString(1, "x");
      return insert.executeUpdate();
    }
  }
}
