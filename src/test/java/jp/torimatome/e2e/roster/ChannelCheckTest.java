package jp.torimatome.e2e.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A channel that was archived or shared outside is written to no more; its people are, and the
 * coordinators are told once.
 */
class ChannelCheckTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.closed(folder, false);
    office.startSandbox();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void the_prompt_goes_to_the_responder_and_the_coordinators_are_told_once() {
    become("C0SEC03", "is_archived", true);
    office.startBot();
    coordinatorSees("⚠ <#C0SEC03> はアーカイブされています");
    office.clockTo("2025-04-14T08:30:00");
    Person responder = office.person("U0SEC03A");
    Office.await("the responder is prompted", () -> direct(responder).contains("reply_open"));
    office.clockTo("2025-04-14T16:05:00");
    Office.await("the digest tells", () -> digests() == 1);
    assertThat(office.person(Office.COORDINATOR).messages(Office.COORDINATORS_CHANNEL).toString())
        .contains("名簿に直すところがあります", "雇用対策課：チャンネルがアーカイブされました。依頼は担当者に直接届きます")
        .doesNotContain("<@");
    office.clockTo("2025-04-15T16:05:00");
    tickAgain();
    assertThat(digests()).as("told once").isEqualTo(1);
    become("C0SEC03", "is_archived", false);
    office.clockTo("2025-04-16T08:35:00");
    restart();
    Office.await(
        "the channel serves again",
        () -> office.command("audit", "export").contains("destination:C0SEC03"));
    become("C0SEC03", "is_archived", true);
    office.clockTo("2025-04-17T08:35:00");
    restart();
    Office.await(
        "people are written to again",
        () -> office.command("audit", "export").split("destination:U0SEC03A").length == 2);
    office.clockTo("2025-04-17T16:05:00");
    Office.await("a trouble that comes again is told again", () -> digests() == 2);
  }

  @Test
  void a_channel_that_is_shared_outside_in_the_middle_of_a_round_hears_no_more() {
    office.startBot();
    office.prompts();
    Person responder = office.person("U0SEC03A");
    int before = responder.messages("C0SEC03").size();
    become("C0SEC03", "is_ext_shared", true);
    restart();
    coordinatorSees("⚠ <#C0SEC03> は外部と共有されています");
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "期限延長 雇用対策課 5/16 議会対応のため");
    Office.await("the responder hears of it", () -> direct(responder).contains("5月16日"));
    assertThat(responder.messages("C0SEC03")).hasSize(before);
    assertThat(responder.messages("C0SEC03").toString())
        .as("nor is anything changed there")
        .doesNotContain("5月16日");
  }

  @Test
  void without_their_channel_the_coordinators_are_told_in_person() {
    become("C0SEC03", "is_archived", true);
    become(Office.COORDINATORS_CHANNEL, "is_ext_shared", true);
    office.startBot();
    coordinatorSees("⚠ <#C0SEC03> はアーカイブされています");
    office.clockTo("2025-04-14T16:05:00");
    for (String each : new String[] {Office.COORDINATOR, "U0TORI002"}) {
      Person coordinator = office.person(each);
      Office.await("each is told", () -> direct(coordinator).contains("名簿に直すところがあります"));
      assertThat(direct(coordinator)).contains("取りまとめ担当のチャンネル：チャンネルが外部と共有されました");
    }
  }

  /** What the bot knows shows in the list. */
  private void coordinatorSees(String words) {
    Person coordinator = office.person(Office.COORDINATOR);
    Office.await(
        "the directory shows " + words,
        () -> {
          coordinator.slash("C0SHUHO", "/torimatome", "名簿");
          return coordinator.modal().orElseThrow().toString().contains(words);
        });
  }

  private long digests() {
    return office.person(Office.COORDINATOR).messages(Office.COORDINATORS_CHANNEL).stream()
        .filter(message -> message.toString().contains("名簿に直すところがあります"))
        .count();
  }

  /** Long enough for what is due to have been done: something else of the same tick shows. */
  private void tickAgain() {
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "集計");
    JsonObject preview = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
    coordinator.click(
        Office.COORDINATORS_CHANNEL,
        preview,
        "summary_post",
        Person.values(preview, "summary_post").getFirst());
    Office.await(
        "the summary is there",
        () -> !office.person(Office.COORDINATOR).messages(Office.READERS_CHANNEL).isEmpty());
  }

  private void restart() {
    office.stopBot();
    office.startBot();
  }

  private void become(String channel, String what, boolean so) {
    office.person(Office.COORDINATOR).post("/_sandbox/channels/" + channel, Map.of(what, so));
  }

  private static String direct(Person person) {
    try {
      return person.messages(person.direct()).toString();
    } catch (NoSuchElementException e) {
      return "";
    }
  }
}
