package jp.torimatome.e2e.loss;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jp.torimatome.e2e.MainJobTest;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People go on answering while a backup is taken, the bot is stopped, and the backup is restored.
 */
final class RestoreUnderLoadTest {
  private static final String EMPLOYMENT = "C0SEC03";
  private static final String PROJECT = "若年者就職支援ワンストップセンター設置事業";

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedBeforeTheBackupAndAfterTheRestoreIsThereOnce() throws Exception {
    Path copy = folder.resolve("copy.db");
    Set<String> before = ConcurrentHashMap.newKeySet();
    Set<String> between = ConcurrentHashMap.newKeySet();
    Set<String> after = ConcurrentHashMap.newKeySet();
    AtomicReference<Set<String>> now = new AtomicReference<>(before);
    AtomicBoolean over = new AtomicBoolean();
    try (Office office = Office.open(folder, false)) {
      office.prompts();
      Thread answering =
          Thread.ofVirtual().start(() -> answerAgainAndAgain(office, now, between, over));
      Office.await("replies come", () -> before.size() >= 6);
      now.set(between);
      office.command("backup", copy.toString());
      Office.await("and go on", () -> between.size() >= 3);
      office.stopBot();
      assertThat(office.command("restore", copy.toString())).contains("控えから復元しました");
      office.startBot();
      now.set(after);
      Office.await("and go on again", () -> after.size() >= 6);
      over.set(true);
      answering.join();
      assertThat(stored()).containsAll(before).containsAll(after).doesNotHaveDuplicates();
      assertThat(office.command("audit", "verify")).contains("書き換えも抜けもありません");
    }
  }

  /** A reply that was on its way when something else began belongs to the time between. */
  private static void answerAgainAndAgain(
      Office office, AtomicReference<Set<String>> now, Set<String> between, AtomicBoolean over) {
    Person person = office.person("U0SEC03A");
    JsonObject prompt = person.messages(EMPLOYMENT).getFirst();
    String item = MainJobTest.buttonOf(prompt, PROJECT);
    for (int count = 1; !over.get(); count++) {
      Set<String> begun = Objects.requireNonNull(now.get());
      String text = count + " 回目の計画。";
      if (submitted(person, prompt, item, text)) {
        (begun == now.get() ? begun : between).add(text);
      }
    }
  }

  private static boolean submitted(Person person, JsonObject prompt, String item, String text) {
    person.closeAll();
    person.click(EMPLOYMENT, prompt, "reply_open", item);
    if (person.modal().isEmpty()) {
      return false;
    }
    MainJobTest.fill(person, item);
    person.type(Map.of("value:plan:" + item, Map.of("value", text)));
    return person.submit().get("action").getAsString().equals("update")
        && person.modal().filter(view -> view.toString().contains("受け付けました")).isPresent();
  }

  private List<String> stored() throws SQLException {
    List<String> bodies = new ArrayList<>();
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("torimatome.db"));
        ResultSet rows =
            database
                .createStatement()
                .executeQuery("SELECT body FROM reply_field WHERE field = 'plan'")) {
      while (rows.next()) {
        bodies.add(rows.getString(1));
      }
    }
    return bodies;
  }
}
