package jp.torimatome.e2e;

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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed bot is killed (kill -9) in the middle of its work and started again. */
final class KilledIT {
  private static final String EMPLOYMENT = "C0SEC03";
  private static final String PROJECT = "若年者就職支援ワンストップセンター設置事業";

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereAndNobodyIsPromptedTwice() throws InterruptedException {
    try (Office office = Office.closed(folder, false)) {
      office.startSandbox();
      office.clockTo("2025-04-14T08:31:00");
      Process first = BotProcess.start(office.settings(), office.clock().instant());
      Person responder = office.person("U0SEC03A");
      Office.await("the section is prompted", () -> !prompts(office, EMPLOYMENT).isEmpty());
      JsonObject prompt = prompts(office, EMPLOYMENT).getFirst();
      String item = MainJobTest.buttonOf(prompt, PROJECT);
      responder.click(EMPLOYMENT, prompt, "reply_open", item);
      Office.await("the modal opens", () -> responder.modal().isPresent());
      MainJobTest.fill(responder, item);
      assertThat(responder.submit().get("action").getAsString()).isEqualTo("update");

      first.destroyForcibly().waitFor();
      Process second = BotProcess.start(office.settings(), office.clock().instant());
      Person coordinator = office.person(Office.COORDINATOR);
      Office.await("the reply is there", () -> shows(coordinator, "相談窓口を平日夜間にも開く。"));
      Office.await(
          "the prompt tells of the reply",
          () -> prompts(office, EMPLOYMENT).getFirst().toString().contains("回答済み"));
      assertThat(Office.sections())
          .allSatisfy(channel -> assertThat(prompts(office, channel)).hasSizeLessThanOrEqualTo(1));
      second.destroyForcibly().waitFor();
    }
  }

  /** {@code -Dcycles}: how often; each time at another moment around a submission. */
  @Test
  void howeverOftenItIsKilledNothingAcknowledgedIsLostAndNothingIsSaidTwice() throws Exception {
    int cycles = Integer.getInteger("cycles", 20);
    Random moments = new Random(cycles);
    List<String> acknowledged = new ArrayList<>();
    try (Office office = Office.closed(folder, false)) {
      office.startSandbox();
      office.clockTo("2025-04-14T08:31:00");
      Person responder = office.person("U0SEC03A");
      Person coordinator = office.person(Office.COORDINATOR);
      for (int cycle = 1; cycle <= cycles; cycle++) {
        Process bot = BotProcess.start(office.settings(), office.clock().instant());
        Office.await("it comes up", () -> shows(coordinator, PROJECT));
        Office.await("the section is prompted", () -> !prompts(office, EMPLOYMENT).isEmpty());
        String text = "相談窓口を平日夜間にも" + cycle + "回開く。";
        long wait = moments.nextLong(1_000);
        Thread killer = Thread.ofVirtual().unstarted(() -> kill(bot, wait));
        if (submitted(responder, office, text, killer)) {
          acknowledged.add(text);
        }
        killer.join();
        bot.waitFor();
      }
      Process last = BotProcess.start(office.settings(), office.clock().instant());
      Office.await("it comes up", () -> shows(coordinator, PROJECT));
      assertThat(acknowledged).isNotEmpty();
      assertThat(bodies(office)).containsAll(acknowledged);
      assertThat(Office.sections())
          .allSatisfy(channel -> assertThat(prompts(office, channel)).hasSizeLessThanOrEqualTo(1));
      last.destroyForcibly().waitFor();
    }
  }

  /** True when the bot said that it has taken the text; the killer is let loose just before. */
  private static boolean submitted(Person responder, Office office, String text, Thread killer) {
    responder.closeAll();
    JsonObject prompt = prompts(office, EMPLOYMENT).getFirst();
    String item = MainJobTest.buttonOf(prompt, PROJECT);
    responder.click(EMPLOYMENT, prompt, "reply_open", item);
    Office.await("the modal opens", () -> responder.modal().isPresent());
    MainJobTest.fill(responder, item);
    responder.type(Map.of("value:plan:" + item, Map.of("value", text)));
    killer.start();
    String action = responder.submit().get("action").getAsString();
    return action.equals("update")
        && responder.modal().filter(view -> view.toString().contains("受け付けました")).isPresent();
  }

  private static void kill(Process bot, long milliseconds) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    bot.destroyForcibly();
  }

  private static List<String> bodies(Office office) throws SQLException {
    List<String> bodies = new ArrayList<>();
    try (Connection database =
            DriverManager.getConnection(office.settings().get("TORIMATOME_DATABASE_URL"));
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

  /** False while the bot has not come up yet. */
  private static boolean shows(Person coordinator, String words) {
    return String.valueOf(coordinator.slash(Office.COORDINATORS_CHANNEL, "/jigyo", "4"))
        .contains(words);
  }

  private static List<JsonObject> prompts(Office office, String channel) {
    return office.person(Office.COORDINATOR).messages(channel).stream()
        .filter(
            message -> message.toString().contains(PROJECT) || message.toString().contains("【照会】"))
        .toList();
  }
}
