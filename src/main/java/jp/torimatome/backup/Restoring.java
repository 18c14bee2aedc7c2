package jp.torimatome.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Fault;
import jp.torimatome.database.Snapshot;
import jp.torimatome.database.SoleUse;
import jp.torimatome.database.Soundness;

/**
 * 復元: puts a backup in the database's place, in one step and only while nobody uses it. The backup
 * itself stays as it is; what is replaced is kept beside it. The restored database knows that it is
 * one, so that nothing is sent twice.
 */
public final class Restoring {
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final DatabaseFile database;

  public Restoring(DatabaseFile database) {
    this.database = database;
  }

  /** How it ended; only {@link Restored} has changed anything. */
  public sealed interface Outcome {
    /**
     * {@code kept}: what stood there before; {@code lost} is empty where that cannot be read any
     * more.
     */
    record Restored(Contents contents, Optional<Path> kept, Optional<Lost> lost)
        implements Outcome {}

    /** What would be lost; nothing was done yet. */
    record Preview(Contents contents, Optional<Lost> lost) implements Outcome {}

    /** The bot, or a command beside it, has the database open. */
    record InUse() implements Outcome {}

    record NoFile(Path file) implements Outcome {}

    record Unsound(Fault fault) implements Outcome {}

    record NotWritten(String cause) implements Outcome {}
  }

  /** What would be lost, without doing anything; also beside the running bot. */
  public Outcome preview(Path backup) {
    return Files.isRegularFile(backup)
        ? prepared(backup, part -> new Outcome.Preview(ContentsStore.of(part), lost(part)))
        : new Outcome.NoFile(backup);
  }

  /** {@code now}: the workspace's time. */
  public Outcome restore(Path backup, Instant now) {
    if (!Files.isRegularFile(backup)) {
      return new Outcome.NoFile(backup);
    }
    Optional<SoleUse> use = SoleUse.take(database);
    if (use.isEmpty()) {
      return new Outcome.InUse();
    }
    try (SoleUse _ = use.get()) {
      return prepared(backup, part -> replaced(part, now));
    }
  }

  /** What is done with a verified copy of the backup that stands beside the database. */
  private interface Step {
    Outcome with(Path part) throws IOException;
  }

  private Outcome prepared(Path backup, Step step) {
    Path part = database.beside("." + UUID.randomUUID() + ".part");
    try {
      Optional<Fault> fault = Inspecting.faults(backup, Soundness.Depth.WHOLE).stream().findFirst();
      if (fault.isEmpty() && Soundness.isEmpty(backup)) {
        fault = Optional.of(new Fault("empty", backup.getFileName().toString()));
      }
      fault = fault.isPresent() ? fault : Snapshot.copy(backup, part);
      return fault.isPresent() ? new Outcome.Unsound(fault.get()) : migrated(part, step);
    } catch (IOException | UncheckedIOException e) {
      return new Outcome.NotWritten(
          Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
    } finally {
      BackingUp.remove(part);
      new DatabaseFile(part).unfinished().forEach(BackingUp::remove);
    }
  }

  /** A backup of an older version is brought to this one before it is trusted. */
  private static Outcome migrated(Path part, Step step) throws IOException {
    try (Database copy = Database.open(new DatabaseFile(part).url())) {
      Optional<Fault> fault = Inspecting.chain(copy);
      if (fault.isPresent()) {
        return new Outcome.Unsound(fault.get());
      }
    }
    return step.with(part);
  }

  private Outcome replaced(Path part, Instant now) throws IOException {
    Optional<Lost> lost = lost(part);
    boolean there = Files.exists(database.path());
    Path kept = free(database.beside(".before-restore-" + NAMED.format(now)));
    if (there && !SoleFileStore.isAlone(database)) {
      return new Outcome.InUse();
    }
    try (Database copy = Database.open(new DatabaseFile(part).url())) {
      Optional<Map<String, Long>> given = lost.map(known -> ContentsStore.ids(database.path()));
      RestorationStore.note(copy, there ? kept.getFileName().toString() : "", given, now);
    }
    Contents contents = ContentsStore.of(part);
    if (there) {
      keep(kept);
    }
    Files.move(
        part, database.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    BackingUp.settle(database.path());
    return new Outcome.Restored(contents, there ? Optional.of(kept) : Optional.empty(), lost);
  }

  /**
   * A second name for what is there, so that there is no moment without a database; what was not
   * taken over goes along.
   */
  private void keep(Path kept) throws IOException {
    Files.createLink(kept, database.path());
    for (Path each : database.unfinished()) {
      if (Files.exists(each)) {
        String suffix =
            each.getFileName()
                .toString()
                .substring(database.path().getFileName().toString().length());
        Files.move(
            each, kept.resolveSibling(kept.getFileName() + suffix), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    BackingUp.settle(kept);
  }

  private static Path free(Path wished) {
    Path file = wished;
    for (int i = 2; Files.exists(file); i++) {
      file = wished.resolveSibling(wished.getFileName() + "-" + i);
    }
    return file;
  }

  private Optional<Lost> lost(Path part) {
    List<Fault> faults =
        Files.exists(database.path())
            ? Soundness.faults(database.path(), Soundness.Depth.QUICK)
            : List.of(new Fault("empty", ""));
    boolean readable = faults.isEmpty() && !Soundness.isEmpty(database.path());
    return readable ? Optional.of(ContentsStore.lost(database.path(), part)) : Optional.empty();
  }
}
