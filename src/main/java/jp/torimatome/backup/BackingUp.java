package jp.torimatome.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Fault;
import jp.torimatome.database.Snapshot;
import jp.torimatome.database.Soundness;

/**
 * 控えを取る: a copy of the database as it stands at one moment, opened and looked at before it counts;
 * whole or not at all.
 */
public final class BackingUp {
  private final DatabaseFile database;

  public BackingUp(DatabaseFile database) {
    this.database = database;
  }

  /** How it ended; only {@link Made} leaves a file behind. */
  public sealed interface Outcome {
    record Made(Path file, long bytes, Contents contents) implements Outcome {}

    /** There is such a file; it is replaced only when that was wished. */
    record ThereAlready(Path file) implements Outcome {}

    record NoFolder(Path folder) implements Outcome {}

    /** Nothing to copy. */
    record NoDatabase(Path file) implements Outcome {}

    /** The copy cannot be trusted, which says as much of the original. */
    record Unsound(Fault fault) implements Outcome {}

    /** {@code cause}: the system's word, as when the disk is full. */
    record NotWritten(Path file, String cause) implements Outcome {}
  }

  /** {@code now}: the workspace's time; it is noted in the database that there is a backup. */
  public Outcome make(Path target, boolean replacing, Instant now) {
    Path file = target.toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (!Files.isRegularFile(database.path())) {
      return new Outcome.NoDatabase(database.path());
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return new Outcome.NoFolder(folder == null ? file : folder);
    }
    if (Files.exists(file) && (!replacing || !Files.isRegularFile(file) || isTheDatabase(file))) {
      return new Outcome.ThereAlready(file);
    }
    Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      return written(part, file, replacing, now);
    } catch (IOException | UncheckedIOException e) {
      return new Outcome.NotWritten(
          file, Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
    } finally {
      remove(part);
    }
  }

  private Outcome written(Path part, Path file, boolean replacing, Instant now) throws IOException {
    Optional<Fault> fault =
        Snapshot.copy(database.path(), part)
            .or(() -> first(Inspecting.faults(part, Soundness.Depth.WHOLE)));
    if (fault.isPresent()) {
      return fault.get().code().equals("not_copied")
          ? new Outcome.NotWritten(file, fault.get().detail())
          : new Outcome.Unsound(fault.get());
    }
    Contents contents = ContentsStore.of(part);
    if (replacing) {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.createLink(
          file,
          part); // fails where another has come into being meanwhile, which a move would replace
    }
    settle(file);
    BackupStore.note(database, file, now);
    return new Outcome.Made(file, Files.size(file), contents);
  }

  private boolean isTheDatabase(Path file) {
    try {
      return Files.isSameFile(file, database.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name is safe on the disk when its folder is. */
  static void settle(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  static void remove(Path part) {
    try {
      for (Path each : List.of(part, part.resolveSibling(part.getFileName() + "-journal"))) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Fault> first(List<Fault> faults) {
    return faults.stream().findFirst();
  }
}
