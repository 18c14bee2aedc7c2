package jp.torimatome.backup;

import static jp.torimatome.database.generated.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.Fault;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.database.Heard;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.SoleUse;
import jp.torimatome.database.Soundness;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant MORNING = Instant.parse("2025-04-14T00:00:00Z");

  @TempDir Path folder;
  private DatabaseFile file;
  private Path copy;
  @AutoClose private Database database;

  @BeforeEach
  void open() {
    file = new DatabaseFile(folder.resolve("data/torimatome.db"));
    copy = folder.resolve("copy.db");
    database = FreshDatabase.open(file.url());
  }

  @Test
  void a_backup_holds_what_still_stands_in_the_log_and_writing_goes_on_meanwhile()
      throws Exception {
    note(1000);
    assertThat(Files.size(file.beside("-wal"))).as("the write-ahead log").isPositive();
    Thread writer = Thread.ofVirtual().start(() -> IntStream.range(0, 50).forEach(i -> note(4)));
    BackingUp.Outcome outcome = new BackingUp(file).make(copy, false, MORNING);
    writer.join();
    assertThat(outcome).isInstanceOf(BackingUp.Outcome.Made.class);
    assertThat(((BackingUp.Outcome.Made) outcome).contents().recordLines()).isBetween(1000, 1200);
    assertThat(Inspecting.faults(copy, Soundness.Depth.WHOLE)).isEmpty();
    assertThat(new BackupStore(database).last()).contains(MORNING);
    assertThat(names(folder)).containsExactly("copy.db", "data");
  }

  @Test
  void nobody_else_may_read_database_and_backup_whatever_the_umask() throws IOException {
    note(1);
    new BackingUp(file).make(copy, false, MORNING);
    for (Path each : List.of(file.path(), file.beside("-wal"), file.beside("-shm"), copy)) {
      assertThat(mode(each)).as(each.toString()).isEqualTo("rw-------");
    }
    assertThat(mode(file.folder())).isEqualTo("rwx------");
  }

  @Test
  void what_is_open_to_others_is_tightened_at_the_next_start() throws IOException {
    note(1);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(
        file.beside("-wal"), PosixFilePermissions.fromString("rw-rw-r--"));
    FreshDatabase.open(file.url()).close();
    assertThat(mode(file.path())).isEqualTo("rw-------");
    assertThat(mode(file.beside("-wal"))).isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_was_there_is_closed_when_nobody_else_lives_in_it() throws IOException {
    new BackingUp(file).make(file.path().resolveSibling("torimatome.db.bak"), false, MORNING);
    Files.createDirectory(file.path().resolveSibling("backups"));
    Files.setPosixFilePermissions(file.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    SoleUse.demand(file).close();
    assertThat(mode(file.folder())).isEqualTo("rwx------");
  }

  @Test
  void a_folder_of_others_too_is_left_open_and_the_log_tells() throws IOException {
    Files.writeString(file.path().resolveSibling("of-others"), "");
    Files.setPosixFilePermissions(file.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Heard heard = Heard.by(SoleUse.class)) {
      SoleUse.demand(file).close();
      assertThat(heard.lines()).singleElement().asString().contains("others may look into");
    }
    assertThat(mode(file.folder())).isEqualTo("rwxr-xr-x");
    assertThat(mode(file.path())).isEqualTo("rw-------");
  }

  @Test
  void an_existing_file_is_replaced_only_when_wished_and_the_database_never() throws IOException {
    Files.writeString(copy, "mine");
    assertThat(new BackingUp(file).make(copy, false, MORNING))
        .isEqualTo(new BackingUp.Outcome.ThereAlready(copy));
    assertThat(copy).hasContent("mine");
    assertThat(new BackingUp(file).make(copy, true, MORNING))
        .isInstanceOf(BackingUp.Outcome.Made.class);
    assertThat(new BackingUp(file).make(file.path(), true, MORNING))
        .isEqualTo(new BackingUp.Outcome.ThereAlready(file.path()));
  }

  @Test
  void a_folder_that_is_missing_and_a_disk_that_is_full_leave_nothing() {
    Path missing = folder.resolve("no");
    Path nowhere = missing.resolve("copy.db");
    assertThat(new BackingUp(file).make(nowhere, false, MORNING))
        .isEqualTo(new BackingUp.Outcome.NoFolder(missing));
    assertThat(new BackingUp(file).make(Path.of("/proc/copy.db"), false, MORNING))
        .isInstanceOf(BackingUp.Outcome.NotWritten.class);
  }

  @Test
  void a_damaged_database_makes_no_backup() throws IOException {
    note(3000);
    database.close();
    damage(file.path());
    assertThat(new BackingUp(file).make(copy, false, MORNING))
        .isInstanceOfAny(BackingUp.Outcome.Unsound.class, BackingUp.Outcome.NotWritten.class);
    assertThat(names(folder)).containsExactly("data");
  }

  @Test
  void a_changed_record_makes_no_backup() {
    note(5);
    database.change(db -> db.execute("DROP TRIGGER audit_never_changes"));
    database.change(db -> db.execute("UPDATE audit SET who = 'U9' WHERE id = 3"));
    assertThat(new BackingUp(file).make(copy, false, MORNING))
        .isEqualTo(new BackingUp.Outcome.Unsound(new Fault("chain", "3")));
  }

  @Test
  void a_restored_database_is_the_backup_and_what_it_replaced_is_kept() {
    note(5);
    new BackingUp(file).make(copy, false, MORNING);
    note(3);
    database.close();
    Restoring.Outcome outcome = new Restoring(file).restore(copy, MORNING.plusSeconds(60));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Restoring.Outcome.Restored.class,
            restored -> {
              assertThat(restored.lost().orElseThrow().recordLines()).hasSize(3);
              assertThat(restored.kept()).contains(file.beside(".before-restore-20250414-000100"));
              assertThat(ContentsStore.of(restored.kept().orElseThrow()).recordLines())
                  .isEqualTo(8);
            });
    database = FreshDatabase.open(file.url());
    assertThat(acts()).containsExactly("act", "act", "act", "act", "act", "database.restored");
    assertThat(Inspecting.chain(database)).isEmpty();
    assertThat(ContentsStore.of(copy).recordLines()).as("the backup itself").isEqualTo(5);
    assertThat(file.folder()).isDirectoryNotContaining("glob:**.part*");
  }

  @Test
  void nothing_is_restored_while_anybody_has_the_database() {
    new BackingUp(file).make(copy, false, MORNING);
    try (SoleUse _ = SoleUse.take(file).orElseThrow()) {
      assertThat(new Restoring(file).restore(copy, MORNING))
          .isEqualTo(new Restoring.Outcome.InUse());
    }
    assertThat(new Restoring(file).restore(copy, MORNING))
        .as("a command beside it")
        .isEqualTo(new Restoring.Outcome.InUse());
    assertThat(new Restoring(file).preview(copy)).isInstanceOf(Restoring.Outcome.Preview.class);
    database.close();
    assertThat(new Restoring(file).restore(copy, MORNING))
        .isInstanceOf(Restoring.Outcome.Restored.class);
  }

  @Test
  void a_file_that_is_no_sound_backup_changes_nothing() throws IOException {
    note(3000);
    new BackingUp(file).make(copy, false, MORNING);
    database.close();
    damage(copy);
    byte[] before = Files.readAllBytes(file.path());
    assertThat(new Restoring(file).restore(copy, MORNING))
        .isInstanceOf(Restoring.Outcome.Unsound.class);
    Files.writeString(copy, "no database at all");
    assertThat(new Restoring(file).restore(copy, MORNING))
        .isInstanceOf(Restoring.Outcome.Unsound.class);
    Files.write(copy, new byte[0]);
    assertThat(new Restoring(file).restore(copy, MORNING))
        .isInstanceOf(Restoring.Outcome.Unsound.class);
    assertThat(new Restoring(file).restore(folder.resolve("no.db"), MORNING))
        .isInstanceOf(Restoring.Outcome.NoFile.class);
    assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
  }

  @Test
  void a_lost_or_damaged_database_is_restored_all_the_same() throws IOException {
    note(3000);
    new BackingUp(file).make(copy, false, MORNING);
    database.close();
    damage(file.path());
    assertThat(new Restoring(file).restore(copy, MORNING))
        .isInstanceOfSatisfying(
            Restoring.Outcome.Restored.class, restored -> assertThat(restored.kept()).isPresent());
    Files.delete(file.path());
    assertThat(new Restoring(file).restore(copy, MORNING))
        .isInstanceOfSatisfying(
            Restoring.Outcome.Restored.class, restored -> assertThat(restored.kept()).isEmpty());
    database = FreshDatabase.open(file.url());
    assertThat(acts()).hasSize(3001);
  }

  @Test
  void what_was_about_to_leave_is_doubtful_afterwards() {
    database.change(db -> OutgoingRows.enqueue(db, "prompt", 1, 0, "C1", MORNING, Instant.EPOCH));
    database.change(db -> OutgoingRows.enqueue(db, "prompt", 2, 0, "C2", MORNING, Instant.EPOCH));
    database.change(db ->
        db.update(OUTGOING)
            .set(OUTGOING.STATE, "claimed")
            .set(OUTGOING.CLAIM_TOKEN, "t")
            .where(OUTGOING.ID.eq(2L))
            .execute());
    new BackingUp(file).make(copy, false, MORNING);
    database.close();
    new Restoring(file).restore(copy, MORNING);
    database = FreshDatabase.open(file.url());
    assertThat(
            database.<List<String>>read(db ->
                db.selectFrom(OUTGOING).fetch(row -> row.getState() + " " + row.getDoubtful())))
        .containsExactly("waiting true", "waiting true");
  }

  @Test
  void only_one_has_the_sole_use_and_the_next_one_when_it_ends() {
    try (SoleUse _ = SoleUse.take(file).orElseThrow()) {
      assertThat(SoleUse.take(file)).isEmpty();
    }
    Optional<SoleUse> next = SoleUse.take(file);
    assertThat(next).isPresent();
    next.get().close();
  }

  private void note(int times) {
    database.change(db ->
        IntStream.range(0, times)
            .forEach(i -> AuditRows.note(db, MORNING, "U1", "act", "subject")));
  }

  private List<String> acts() {
    return database.read(db ->
        db.fetchValues("select act from audit order by id").stream().map(String::valueOf).toList());
  }

  /** In the middle of it, where tables lie. */
  private static void damage(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.position(channel.size() / 2);
      channel.write(ByteBuffer.wrap(new byte[20_000]));
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
