package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import jp.torimatome.e2e.plans.OtherEyes;
import jp.torimatome.slack.send.Spoken;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that a round can make the bot write into channels is written, and nobody is named or
 * called in any of it.
 */
class QuietChannelsTest {
  private static final String ROOM = Office.COORDINATORS_CHANNEL;
  private static final String CHANNEL = "C0SEC09";
  private static final String RESPONDER = "U0SEC09A";

  /**
   * Those that go to people; a list in the thread of a post that holds everything is dropped, and
   * nothing is parked here.
   */
  private static final Set<OutgoingKind> NOT_HERE =
      EnumSet.of(
          OutgoingKind.REMINDER,
          OutgoingKind.REMINDER_UPDATE,
          OutgoingKind.EXPORT,
          OutgoingKind.EXPORT_FILE,
          OutgoingKind.LETTER,
          OutgoingKind.LETTER_FILE,
          OutgoingKind.HANDOVER,
          OutgoingKind.HANDOVER_CARD,
          OutgoingKind.HANDOVER_CARD_UPDATE,
          OutgoingKind.TRAIL,
          OutgoingKind.TRAIL_FILE,
          OutgoingKind.SIGN_OFF,
          OutgoingKind.SIGN_OFF_UPDATE,
          OutgoingKind.SUMMARY_FILE,
          OutgoingKind.NOTICE,
          OutgoingKind.STAND_IN,
          OutgoingKind.CORRECTION,
          OutgoingKind.PICTURE);

  @TempDir Path folder;
  @AutoClose private Office office;
  private Person coordinator;
  private Person responder;

  @BeforeEach
  void open() {
    office = Office.closed(folder, false, SeedTable.altered(folder, QuietChannelsTest::marked));
    office.startSandbox();
    office.startBot();
    office.prompts();
    coordinator = office.person(Office.COORDINATOR);
    responder = office.person(RESPONDER);
  }

  /** Names and texts with signs that would format, as people write them. */
  private static String marked(String table) {
    return table
        .replace("事業\t", "事業 *印*\t")
        .replace("事業費", "_印_ 事業費")
        .replace("実施した。", "実施した :印: 。")
        .replace("支援を行", "`印` 支援を行");
  }

  @Test
  void no_channel_calls_anybody() {
    say("担当確認");
    press("handover_send");
    oneIsAskedAboutAndReturned();
    findingsAreAsked();
    timeIsGivenAndRefused();
    responder.reply(
        CHANNEL, responder.messages(CHANNEL).getFirst().get("ts").getAsString(), "変更ありません *印* `印`");
    waitFor(OutgoingKind.ASIDE);
    say("不在 <@U0SEC06A> 4/14-5/30");
    say("不在 <@U0SEC06B> 4/14-5/30");
    say("不在 <@U0SEC06C> 4/14-5/30");
    for (String moment :
        List.of(
            "2025-04-14T16:00:00",
            "2025-04-17T08:30:00",
            "2025-04-21T09:00:00",
            "2025-04-25T08:30:00")) {
      office.clockTo(moment);
      waitFor(
          switch (moment.substring(8, 10)) {
            case "14" -> OutgoingKind.DIGEST;
            case "17" -> OutgoingKind.HANDOVER_CHANNEL;
            case "21" -> OutgoingKind.SUMMARY;
            default -> OutgoingKind.CHANNEL_REMINDER;
          });
    }
    handoverIsConfirmedInTheChannel();
    office.command("rollover");
    office.command("edition", "publish", "--with-gaps", "年度途中の *印* 公表のため");
    waitFor(OutgoingKind.THANKS);
    office.clockTo("2025-05-16T09:00:00");
    Office.await("the round is closed", () -> said("状況").contains("締切済み"));
    assertThat(said("解除 業務課 5/20 訂正の *印* ため")).contains("受け付けます");
    waitFor(OutgoingKind.UNLOCKING);
    waitFor(OutgoingKind.CLOSING);
    Set<OutgoingKind> written = EnumSet.complementOf(EnumSet.copyOf(NOT_HERE));
    assertThat(sentToChannels()).as("every kind that a channel can get").containsAll(written);
    OtherEyes eyes = new OtherEyes(office, folder);
    eyes.lookAtEverything(coordinator, responder);
    assertThat(eyes.ofNobodyConcerned())
        .doesNotContain("教えてください")
        .doesNotContain("16 件です")
        .doesNotContain("書いてください。")
        .doesNotContain("議会対応のため")
        .doesNotContain("公表に")
        .doesNotContain(RESPONDER);
    Stream.concat(Office.sections().stream(), Stream.of(ROOM, Office.READERS_CHANNEL))
        .forEach(this::isQuiet);
  }

  private void isQuiet(String channel) {
    Person colleague = office.person("U0TORI002");
    for (JsonObject message : colleague.messages(channel)) {
      String all = message + colleague.thread(channel, message.get("ts").getAsString()).toString();
      assertThat(all).as(channel).doesNotContain("<@").doesNotContain("<!");
      saysItsBlocks(channel, message);
    }
  }

  /**
   * The notification says what the blocks say; of what people wrote and were told, a channel's says
   * nothing.
   */
  private static void saysItsBlocks(String channel, JsonObject message) {
    String said = message.get("text").getAsString();
    if (message.has("blocks") && message.has("app_id")) {
      assertThat(said)
          .as(channel)
          .isEqualTo(Spoken.text(message.get("blocks").toString(), channel))
          .isNotBlank();
    }
    assertThat(said).doesNotContain("教えてください").doesNotContain("16 件です").doesNotContain("書いてください。");
  }

  private void oneIsAskedAboutAndReturned() {
    List<String> items = Person.values(responder.messages(CHANNEL).getFirst(), "reply_open");
    items.forEach(each -> unchanged(responder.messages(CHANNEL).getFirst(), each));
    String item = items.getFirst();
    String reply = reviewed();
    coordinator.clickInModal("review_question", reply);
    coordinator.type(Map.of("clarify_word", Map.of("clarify_word", "内訳を *印* 教えてください。 <印>")));
    coordinator.submit();
    waitFor(OutgoingKind.CLARIFICATION);
    JsonObject root = responder.lastMessage(CHANNEL);
    responder.click(
        CHANNEL, root, "clarify_answer", Person.values(root, "clarify_answer").getFirst());
    responder.type(Map.of("clarify_word", Map.of("clarify_word", "16 件です。 ~印~")));
    responder.submit();
    waitFor(OutgoingKind.CLARIFICATION_WORD);
    coordinator.clickInModal("review_return", reviewed());
    coordinator.chooseAll("return_fields", List.of("status"));
    coordinator.type(Map.of("return_reason", Map.of("return_reason", "件数も _印_ 書いてください。")));
    coordinator.submit();
    waitFor(OutgoingKind.RETURNED);
    unchanged(responder.lastMessage(CHANNEL), item);
    waitFor(OutgoingKind.RETURNED_UPDATE);
  }

  private void unchanged(JsonObject message, String item) {
    responder.closeAll();
    responder.click(CHANNEL, message, "reply_open", item);
    Office.await("the form opens", () -> responder.modal().isPresent());
    responder.clickInModal("reply_unchanged", item);
    responder.submit();
    Office.await(
        "it is stored", () -> responder.modal().orElseThrow().toString().contains("受け付けました"));
    responder.closeAll();
  }

  private String reviewed() {
    coordinator.closeAll();
    say("回答確認");
    Office.await("the list or the reply is shown", () -> coordinator.modal().isPresent());
    List<String> listed = Person.values(coordinator.modal().orElseThrow(), "review_see");
    listed.stream().findFirst().ifPresent(first -> coordinator.clickInModal("review_see", first));
    return Person.values(coordinator.modal().orElseThrow(), "review_return").getFirst();
  }

  private void findingsAreAsked() {
    coordinator.closeAll();
    say("確認事項");
    JsonObject list = coordinator.lastMessage(ROOM);
    coordinator.click(
        ROOM, list, "findings_ask_all", Person.values(list, "findings_ask_all").getFirst());
    Person housing = office.person("U0SEC05A");
    Office.await(
        "housing is asked",
        () -> housing.lastMessage("C0SEC05").toString().contains("question_keep"));
    JsonObject message = housing.lastMessage("C0SEC05");
    String question = Person.values(message, "question_keep").getFirst();
    housing.click("C0SEC05", message, "question_keep", question);
    housing.type(Map.of("question_reason:" + question, Map.of("reason", "決算額で *印* 確認済みのため")));
    housing.submit();
    waitFor(OutgoingKind.QUESTION_UPDATE);
  }

  private void timeIsGivenAndRefused() {
    assertThat(said("期限延長 業務課 5/12 *印* 議会対応のため")).contains("延長しました");
    Person employment = office.person("U0SEC03A");
    JsonObject prompt = employment.messages("C0SEC03").getFirst();
    employment.click(
        "C0SEC03", prompt, "extension_ask", Person.values(prompt, "extension_ask").getFirst());
    employment.type(Map.of("term_reason", Map.of("term_reason", "議会 `印` 対応のため")));
    employment.submit();
    say("期限延長");
    JsonObject list = coordinator.lastMessage(ROOM);
    coordinator.click(
        ROOM, list, "extension_decline", Person.values(list, "extension_decline").getFirst());
    coordinator.type(Map.of("term_reason", Map.of("term_reason", "公表に :印: 間に合わないため")));
    coordinator.submit();
    waitFor(OutgoingKind.EXTENSION_DECLINED);
  }

  private void handoverIsConfirmedInTheChannel() {
    Person employment = office.person("U0SEC03A");
    String direct = employment.direct();
    JsonObject asked =
        employment.messages(direct).stream()
            .filter(each -> each.toString().contains("staff_unchanged"))
            .findFirst()
            .orElseThrow();
    employment.click(
        direct, asked, "staff_unchanged", Person.values(asked, "staff_unchanged").getFirst());
    waitFor(OutgoingKind.HANDOVER_UPDATE);
  }

  private void press(String action) {
    var shown = coordinator.lastMessage(ROOM);
    coordinator.click(ROOM, shown, action, Person.values(shown, action).getFirst());
  }

  private void say(String words) {
    said(words);
  }

  private String said(String words) {
    return coordinator.slash(ROOM, "/torimatome", words).toString();
  }

  private void waitFor(OutgoingKind kind) {
    Office.await(kind + " stands in a channel", () -> sentToChannels().contains(kind));
  }

  private Set<OutgoingKind> sentToChannels() {
    Set<OutgoingKind> kinds = EnumSet.noneOf(OutgoingKind.class);
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("torimatome.db"));
        var rows =
            connection
                .createStatement()
                .executeQuery("SELECT DISTINCT kind FROM outgoing WHERE slack_channel LIKE 'C%'")) {
      while (rows.next()) {
        kinds.add(OutgoingKind.of(rows.getString(1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return kinds;
  }
}
