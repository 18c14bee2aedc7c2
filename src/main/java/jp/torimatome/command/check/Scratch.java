package jp.torimatome.command.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.database.DatabaseFile;

/** A database for the moment, in a folder of its own that goes when it is closed. */
public record Scratch(Path folder) implements AutoCloseable {
  public static Scratch create() {
    try {
      return new Scratch(Files.createTempDirectory("torimatome"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return new DatabaseFile(folder.resolve("scratch.db")).url();
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
