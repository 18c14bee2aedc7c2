package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of its work and started again. */
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
      Office.await("the prompt tells of the reply", () -> prompts(office, EMPLOYMENT).getFirst().toString().contains("回答済み"));
      assertThat(Office.sections()).allSatisfy(channel -> assertThat(prompts(office, channel)).hasSizeLessThanOrEqualTo(1));
      second.destroyForcibly().waitFor();
    }
  }

  /** False while the bot has not come up yet. */
  private static boolean shows(Person coordinator, String words) {
    return String.valueOf(coordinator.slash(Office.COORDINATORS_CHANNEL, "/jigyo", "4")).contains(words);
  }

  private static List<JsonObject> prompts(Office office, String channel) {
    return office.person(Office.COORDINATOR).messages(channel).stream()
        .filter(message -> message.toString().contains(PROJECT) || message.toString().contains("【照会】"))
        .toList();
  }
}
