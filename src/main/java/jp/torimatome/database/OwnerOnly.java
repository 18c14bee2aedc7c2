package jp.torimatome.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that only their owner may read, whatever the umask says; on a disk without such
 * modes, ordinary ones.
 */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /**
   * For {@code FileChannel.open} and {@code Files.createFile}, so that there is no moment in which
   * others may read.
   */
  public static FileAttribute<?>[] file(@Nullable Path folder) throws IOException {
    return attributes(folder, FILE);
  }

  /** Makes an empty file, or tightens the one that is there. */
  public static void makeFile(Path path) throws IOException {
    try {
      Files.createFile(path, file(path.toAbsolutePath().getParent()));
    } catch (FileAlreadyExistsException e) {
      tighten(path);
    }
  }

  /**
   * Makes a folder and those above it where missing; one that is there already keeps its mode
   * ({@link #closeFolder} looks whether others may live in it).
   */
  public static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      makeFolder(above);
    }
    Files.createDirectory(folder, attributes(above, FOLDER));
  }

  private static FileAttribute<?>[] attributes(@Nullable Path folder, Set<PosixFilePermission> mode)
      throws IOException {
    boolean known = folder != null && knowsModes(folder);
    return known
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }

  /**
   * Takes from everybody else what they may do with a file of ours; one that is missing, or
   * somebody else's, is left.
   */
  public static void tighten(Path path) throws IOException {
    if (Files.isRegularFile(path) && knowsModes(path) && isOpen(path)) {
      Files.setPosixFilePermissions(path, FILE);
    }
  }

  /**
   * Closes a folder that was there before, where nothing stands in it but what {@code ours} knows
   * by its name; false where others may still look into it, because they may have a right to what
   * else is there, or it is not ours to close.
   */
  public static boolean closeFolder(Path folder, Predicate<String> ours) throws IOException {
    if (!isOpen(folder)) {
      return true;
    }
    try (Stream<Path> all = Files.list(folder)) {
      if (!all.allMatch(each -> ours.test(each.getFileName().toString()))) {
        return false;
      }
      Files.setPosixFilePermissions(folder, FOLDER);
      return true;
    } catch (FileSystemException e) {
      return false;
    }
  }

  /** Whether anybody but the owner may do anything with it. */
  private static boolean isOpen(Path path) throws IOException {
    return knowsModes(path)
        && Files.getPosixFilePermissions(path).stream()
            .anyMatch(permission -> !permission.name().startsWith("OWNER"));
  }

  private static boolean knowsModes(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }
}
