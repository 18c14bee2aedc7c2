package jp.torimatome.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The file of the database, and what SQLite and we put beside it: all of it for its owner's eyes
 * only.
 */
public record DatabaseFile(Path path) {
  /** What backup.folder says unless it is set. */
  private static final String BACKUPS = "backups";

  private static final String PREFIX = "jdbc:sqlite:";

  /** Of a {@code jdbc:sqlite:} url. */
  public static DatabaseFile of(String url) {
    if (!url.startsWith(PREFIX)) {
      throw new IllegalArgumentException("database.url must start with " + PREFIX);
    }
    return new DatabaseFile(
        Path.of(url.substring(PREFIX.length()).replaceFirst("[?].*", ""))
            .toAbsolutePath()
            .normalize());
  }

  public String url() {
    return PREFIX + path;
  }

  /** Its folder, which an absolute path to a file always has. */
  public Path folder() {
    return path.resolveSibling(".").normalize();
  }

  /** What stands beside it under its own name and a suffix. */
  public Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  /** What was written and not yet taken over into the file, and the index of that. */
  public List<Path> unfinished() {
    return List.of(beside("-wal"), beside("-shm"));
  }

  /**
   * Keeps others out of a folder in which nothing stands but this file, what belongs to it, and
   * folders of ours; false where they may still look into it.
   */
  boolean closeFolder() {
    String name = String.valueOf(path.getFileName());
    try {
      return OwnerOnly.closeFolder(folder(), each -> each.startsWith(name) || each.equals(BACKUPS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Creates folder and file where they are missing and keeps others out; SQLite gives its own files
   * the mode of this one.
   */
  void prepare() {
    try {
      OwnerOnly.makeFolder(folder());
      OwnerOnly.makeFile(path);
      for (Path each : unfinished()) {
        OwnerOnly.tighten(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
