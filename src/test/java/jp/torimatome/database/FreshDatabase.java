package jp.torimatome.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * New databases for tests: the steps of all versions are gone once a process, and what came of them
 * is copied, because going them takes longer than most tests do.
 */
public final class FreshDatabase {
  private static final String SQLITE = "jdbc:sqlite:";

  private FreshDatabase() {}

  /** Made when the first test asks for one. */
  private static final class Migrated {
    private static final byte[] BYTES = bytes();

    private static byte[] bytes() {
      try {
        Path folder = Files.createTempDirectory("migrated");
        Path file = folder.resolve("torimatome.db");
        Database.open(SQLITE + file).close();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** As {@link Database#open(String)}; a file that is there is opened as it is. */
  public static Database open(String url) {
    at(Path.of(url.substring(SQLITE.length())));
    return Database.open(url);
  }

  /** Lays an empty database of this version where none is. */
  public static void at(Path file) {
    if (Files.exists(file)) {
      return;
    }
    try {
      DatabaseFile.of(SQLITE + file).prepare();
      Files.write(file, Migrated.BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
