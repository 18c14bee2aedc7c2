package jp.torimatome.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack is away, slow, or says things twice; nothing is lost and nothing is said twice. */
final class SlackAwayTest {
  private static final String EMPLOYMENT = "C0SEC03";

  @TempDir Path folder;

  @ParameterizedTest(name = "socket mode: {0}")
  @ValueSource(booleans = {false, true})
  void theBotStartsWithoutSlackAndCatchesUpWhenItComes(boolean socket) {
    try (Office office = Office.closed(folder, socket)) {
      office.startBotAt("2025-04-14T08:31:00");
      Office.await("the prompts wait", () -> office.command("round", "list").contains("受付中"));
      office.startSandbox();
      Office.await(
          "every section is prompted",
          () ->
              Office.sections().stream().allMatch(channel -> prompts(office, channel).size() == 1));
    }
  }

  @ParameterizedTest(name = "socket mode: {0}")
  @ValueSource(booleans = {false, true})
  void aSubmissionThatArrivesTwiceIsStoredOnce(boolean socket) {
    try (Office office = Office.open(folder, socket)) {
      office.prompts();
      Person responder = office.person("U0SEC03A");
      JsonObject prompt = responder.lastMessage(EMPLOYMENT);
      String item = MainJobTest.buttonOf(prompt, "若年者就職支援ワンストップセンター設置事業");
      responder.click(EMPLOYMENT, prompt, "reply_open", item);
      Office.await("the modal opens", () -> responder.modal().isPresent());
      MainJobTest.fill(responder, item);
      office.fault("interaction", "duplicate", 1);
      assertThat(responder.submit().get("action").getAsString()).isEqualTo("update");
      assertThat(responder.modal().orElseThrow().toString()).contains("第1版").doesNotContain("第2版");
    }
  }

  @Test
  void theSocketIsOpenedAnewWhenSlackBreaksIt() {
    try (Office office = Office.open(folder, true)) {
      office.prompts();
      Person coordinator = office.person(Office.COORDINATOR);
      office.breakSocket("kill");
      Office.await("the bot answers again", () -> says(coordinator, "10", "地域生活定着支援センター事業"));
      office.breakSocket("refresh_requested");
      Office.await("and again", () -> says(coordinator, "8", "みやぎ人財活躍応援センター運営事業"));
    }
  }

  private static boolean says(Person coordinator, String number, String name) {
    return coordinator
        .slash(Office.COORDINATORS_CHANNEL, "/jigyo", number)
        .toString()
        .contains(name);
  }

  private static List<JsonObject> prompts(Office office, String channel) {
    return office.person(Office.COORDINATOR).messages(channel).stream()
        .filter(message -> message.toString().contains("【照会】"))
        .toList();
  }
}
