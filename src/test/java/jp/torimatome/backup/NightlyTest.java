package jp.torimatome.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.database.Database;
import jp.torimatome.database.DatabaseFile;
import jp.torimatome.database.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyTest {
  @TempDir Path folder;
  private DatabaseFile file;
  private Database database;

  @BeforeEach
  void open() {
    file = new DatabaseFile(folder.resolve("torimatome.db"));
    database = FreshDatabase.open(file.url());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void one_a_night_also_after_nights_that_were_slept_through_and_only_so_many_are_kept()
      throws IOException {
    Nightly nightly = nightly("backups", 2);
    nightly.run(at("2025-04-14T08:25:00"));
    nightly.run(at("2025-04-14T17:00:00"));
    nightly.run(at("2025-04-15T01:59:59"));
    assertThat(names()).containsExactly("torimatome-20250414-0825.db");
    nightly.run(at("2025-04-15T02:00:00"));
    nightly.run(at("2025-04-15T02:01:00"));
    Files.writeString(folder.resolve("backups/mine.db"), "not ours");
    Files.writeString(folder.resolve("backups/.torimatome-20250414-0200.db.x.part"), "left behind");
    nightly.run(at("2025-04-29T09:00:00"));
    assertThat(names())
        .containsExactly("mine.db", "torimatome-20250415-0200.db", "torimatome-20250429-0900.db");
  }

  @Test
  void a_night_that_fails_is_tried_again_later_and_told_when_there_was_none_for_two_days()
      throws IOException {
    Files.writeString(folder.resolve("backups"), "a file in the folder's place");
    Nightly nightly = nightly("backups", 2);
    nightly.run(at("2025-04-14T02:00:00"));
    assertThat(nightly.isTooOld(at("2025-04-14T02:00:00"))).isTrue();
    Files.delete(folder.resolve("backups"));
    nightly.run(at("2025-04-14T02:29:00"));
    assertThat(folder.resolve("backups")).doesNotExist();
    nightly.run(at("2025-04-14T02:31:00"));
    assertThat(nightly.isTooOld(at("2025-04-16T02:00:00"))).isFalse();
    assertThat(nightly.isTooOld(at("2025-04-16T02:32:00"))).isTrue();
  }

  @Test
  void a_folder_that_was_there_and_what_was_copied_back_into_it_are_closed() throws IOException {
    Path backups = Files.createDirectory(folder.resolve("backups"));
    Files.setPosixFilePermissions(backups, PosixFilePermissions.fromString("rwxrwxr-x"));
    Path old = Files.writeString(backups.resolve("torimatome-20250401-0200.db"), "");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
    nightly("backups", 2).run(at("2025-04-14T02:00:00"));
    assertThat(mode(backups)).isEqualTo("rwx------");
    assertThat(mode(old)).isEqualTo("rw-------");
    Files.writeString(backups.resolve("mine"), "");
    Files.setPosixFilePermissions(backups, PosixFilePermissions.fromString("rwxr-xr-x"));
    nightly("backups", 2).run(at("2025-04-15T02:00:00"));
    assertThat(mode(backups)).as("others live in it").isEqualTo("rwxr-xr-x");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void none_are_made_where_none_are_wished() {
    nightly("backups", 0).run(at("2025-04-14T02:00:00"));
    assertThat(folder.resolve("backups")).doesNotExist();
    assertThat(nightly("backups", 0).isTooOld(at("2025-04-14T02:00:00"))).isFalse();
  }

  private Nightly nightly(String name, int kept) {
    Nightly.Plan plan =
        new Nightly.Plan(folder.resolve(name), LocalTime.of(2, 0), ZoneId.of("Asia/Tokyo"), kept);
    return new Nightly(file, new BackupStore(database), plan);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static Instant at(String local) {
    return OffsetDateTime.parse(local + "+09:00").toInstant();
  }
}
