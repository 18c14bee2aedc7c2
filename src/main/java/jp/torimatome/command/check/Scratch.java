package jp.torimatome.command.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Fault;
import jp.torimatome.database.Refused;
import jp.torimatome.database.Snapshot;

/** A database for the moment, in a folder of its own that goes when it is closed. */
public record Scratch(Path folder) implements AutoCloseable {
  private static final String NAME = "scratch.db";

  public static Scratch create() {
    try {
      return new Scratch(Files.createTempDirectory("torimatome"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database for the moment that begins as another stands. */
  public static Scratch copy(DatabaseFile file) {
    Scratch scratch = create();
    try {
      Optional<Fault> fault =
          Snapshot.copy(file.path(), new DatabaseFile(scratch.folder.resolve(NAME)).path());
      if (fault.isPresent()) {
        scratch.close();
        throw new Refused(file.path(), fault.get());
      }
      return scratch;
    } catch (IOException e) {
      scratch.close();
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return new DatabaseFile(folder.resolve(NAME)).url();
  }

  @Override
  public void close() {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
