package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import jp.torimatome.backup.BackingUp;
import jp.torimatome.database.DatabaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk of its own, small and really full: whoever may mount one (root, on Linux) sees it tested.
 */
final class FullDiskTest {
  private static final String EMPLOYMENT = "C0SEC03";
  private static final String PROJECT = "若年者就職支援ワンストップセンター設置事業";

  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=48m,mode=0700", "tmpfs", disk.toString()))
        .as("a small disk can be mounted, which needs root")
        .isTrue();
  }

  @AfterEach
  void unmount() throws Exception {
    ran("umount", "-l", disk.toString());
  }

  @Test
  void nothingIsLostAndEverybodyIsToldWhileTheDiskIsFull() throws Exception {
    try (Office office = Office.openOn(disk, folder)) {
      office.prompts();
      Person responder = office.person("U0SEC03A");
      JsonObject prompt = responder.lastMessage(EMPLOYMENT);
      String item = MainJobTest.buttonOf(prompt, PROJECT);
      Office.await("the modal opens", () -> MainJobTest.opened(responder, prompt, item));
      MainJobTest.fill(responder, item);
      Office.await("all is well", () -> ready(office).contains("database ok\n"));
      Path filler = fill();
      JsonObject refused = responder.submit();
      assertThat(refused.get("action").getAsString()).isEqualTo("errors");
      assertThat(refused.toString()).contains("ディスクに空きがない", "まだ登録していません");
      assertThat(ready(office)).contains("database not ok full", "disk not ok");
      assertThat(responder.slash(Office.COORDINATORS_CHANNEL, "/jigyo", "4").toString())
          .contains(PROJECT);
      assertThat(
              new BackingUp(new DatabaseFile(disk.resolve("torimatome.db")))
                  .make(disk.resolve("copy.db"), false, Instant.EPOCH))
          .isInstanceOf(BackingUp.Outcome.NotWritten.class);
      assertThat(disk.resolve("copy.db")).doesNotExist();
      Files.delete(filler);
      assertThat(responder.submit().get("action").getAsString()).isEqualTo("update");
      assertThat(office.command("audit", "verify")).contains("書き換えも抜けもありません");
    }
  }

  /** Also the room that SQLite has put aside in its log. */
  private Path fill() throws IOException, SQLException {
    Path filler = disk.resolve("filler");
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + disk.resolve("torimatome.db"));
        Statement sql = database.createStatement()) {
      sql.execute("PRAGMA busy_timeout = 10000");
      sql.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      try (OutputStream bytes = Files.newOutputStream(filler)) {
        byte[] page = new byte[4096];
        while (true) {
          bytes.write(page);
        }
      } catch (IOException e) {
        assertThat(e.getMessage()).contains("space");
      }
    }
    return filler;
  }

  private static String ready(Office office) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(office.botUrl() + "/ready")).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean ran(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
