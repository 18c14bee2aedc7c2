package jp.torimatome.e2e.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The handover in April over the wire: a section confirms its people or enters others, and sections
 * are reorganised.
 */
final class HandoverTest {
  private static final String RESPONDER = "U0SEC03A";
  private static final String DEPUTY = "U0SEC03B";
  private static final String CHANNEL = "C0SEC03";
  private static final String ROOM = Office.COORDINATORS_CHANNEL;

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void start() {
    office = Office.open(folder, false);
    office.clockTo("2025-04-14T08:32:00");
  }

  @AfterEach
  void stop() {
    office.close();
  }

  private JsonObject asked() {
    assertThat(coordinator().slash(ROOM, "/torimatome", "担当確認").toString())
        .contains("まだ送っていません。次の12課", "雇用対策課");
    assertThat(messages(office.person(RESPONDER)))
        .as("nothing leaves at the mere typing")
        .doesNotContain("いまの登録");
    JsonObject preview = coordinator().lastMessage(ROOM);
    coordinator()
        .click(ROOM, preview, "handover_send", Person.values(preview, "handover_send").getFirst());
    Office.await(
        "it is said who was asked",
        () -> coordinator().messages(ROOM).toString().contains("12課に担当確認を送りました。"));
    assertThat(coordinator().messages(ROOM).toString()).contains("12課が未確認です");
    Person responder = office.person(RESPONDER);
    Office.await("the responder is asked", () -> messages(responder).contains("いまの登録"));
    return responder.messages(responder.direct()).stream()
        .filter(message -> message.toString().contains("いまの登録"))
        .findFirst()
        .orElseThrow();
  }

  private Person coordinator() {
    return office.person(Office.COORDINATOR);
  }

  private static String messages(Person person) {
    try {
      return person.messages(person.direct()).toString();
    } catch (NoSuchElementException e) {
      return "";
    }
  }

  /** The confirmation that a message is about. */
  private static String value(JsonObject message) {
    return found("\"block_id\":\"staff_(\\d+)\"", message.toString());
  }

  private static String found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }

  @Test
  void oneButtonConfirmsAndTheSecondPersonSeesWhoDid() {
    JsonObject message = asked();
    Person responder = office.person(RESPONDER);
    assertThat(message.toString())
        .contains("雇用対策課", "<@" + RESPONDER + ">", "担当は変わりません", "担当を変更", "<#" + CHANNEL + ">");
    responder.click(responder.direct(), message, "staff_unchanged", value(message));
    Office.await("the message shows it", () -> !messages(responder).contains("staff_change"));
    assertThat(messages(responder)).contains("担当は変わりません」と回答しました");
    assertThat(coordinator().slash(ROOM, "/torimatome", "担当確認").toString())
        .contains("1課が確認済み、11課が未確認です");
    assertThat(coordinator().slash(ROOM, "/torimatome", "担当確認").toString())
        .doesNotContain("担当確認を送りました");
  }

  @Test
  void theModalEntersOtherPeopleAndTheNewOneGetsACardFromWhichTheyAnswer() {
    JsonObject message = asked();
    Person responder = office.person(RESPONDER);
    responder.click(responder.direct(), message, "staff_change", value(message));
    assertThat(responder.modal().orElseThrow().toString()).contains("雇用対策課", DEPUTY);
    responder.chooseAll("staff_responders", List.of());
    assertThat(responder.submit().toString()).contains("主担当を一人以上選んでください");
    responder.chooseAll("staff_responders", List.of(DEPUTY));
    assertThat(responder.submit().toString()).contains("主担当です。副担当には別の方を選ぶか");
    responder.chooseAll("staff_responders", List.of("U0SEC04B"));
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("担当を変更しました");
    Person fresh = office.person("U0SEC04B");
    Office.await("the card is there", () -> messages(fresh).contains("引継ぎカード"));
    JsonObject card = fresh.lastMessage(fresh.direct());
    assertThat(card.toString())
        .contains("雇用対策課の主担当として登録されました", "前任：<@" + RESPONDER + ">", "reply_open");
    String item = found("card_item_(\\d+)", card.toString());
    fresh.click(fresh.direct(), card, "reply_open", item);
    assertThat(fresh.modal().orElseThrow().toString()).contains("R6年度");
  }

  @Test
  void anOutsiderIsToldWhomToAsk() {
    asked();
    office.clockTo("2025-04-17T08:30:00");
    Person outsider = office.person("U0SEC01A");
    Office.await(
        "the channel is asked",
        () -> coordinator().messages(CHANNEL).toString().contains("担当者の確認をお願いしていますが"));
    JsonObject inChannel =
        coordinator().messages(CHANNEL).stream()
            .filter(each -> each.toString().contains("staff_change"))
            .findFirst()
            .orElseThrow();
    assertThat(inChannel.toString()).doesNotContain("<@");
    outsider.click(CHANNEL, inChannel, "staff_change", "3");
    assertThat(outsider.modal().orElseThrow().toString())
        .contains("雇用対策課の方にお願いしています", "<@" + RESPONDER + ">");
  }

  @Test
  void whoPlansARoundIsToldThatItOpensTooSoonToAskByItself() {
    office.close();
    office = Office.open(folder.resolve("earlier"), false);
    coordinator().slash(ROOM, "/torimatome", "開始");
    coordinator().click(ROOM, coordinator().lastMessage(ROOM), "round_change", "1");
    coordinator().submit();
    assertThat(coordinator().modal().orElseThrow().toString())
        .contains("まだ何も送っていません")
        .contains("照会先")
        .contains("雇用対策課");
    coordinator().submit();
    assertThat(coordinator().modal().orElseThrow().toString()).contains("担当確認は自動では送りません");
  }

  @Test
  void helpNamesBothWordsAndOnlyCoordinatorsMaySayThem() {
    assertThat(coordinator().slash(ROOM, "/torimatome", "ヘルプ").toString()).contains("担当確認", "組織改編");
    assertThat(office.person(RESPONDER).slash(CHANNEL, "/torimatome", "担当確認").toString())
        .contains("取りまとめ担当だけが使えます");
    assertThat(office.person(RESPONDER).slash(CHANNEL, "/torimatome", "組織改編").toString())
        .contains("取りまとめ担当だけが使えます");
  }

  @Test
  void aSectionIsRenamedFromTheModalAndWhatIsPlannedIsTakenBack() {
    Person coordinator = coordinator();
    assertThat(coordinator.slash(ROOM, "/torimatome", "組織改編").toString())
        .contains("予定されている改編はありません", "名称を変える");
    coordinator.click(ROOM, coordinator.lastMessage(ROOM), "section_rename", "");
    coordinator.choose("reorganise_section", "reorganise_section", "3");
    coordinator.type(Map.of("reorganise_name", Map.of("reorganise_name", "契約課")));
    assertThat(coordinator.submit().toString()).contains("その名称は、契約課が使っています。");
    coordinator.type(Map.of("reorganise_name", Map.of("reorganise_name", "産業人材課")));
    coordinator.choose("reorganise_from", "reorganise_from", "2025-05-01");
    coordinator.submit();
    assertThat(coordinator.modal().orElseThrow().toString()).contains("登録しました。当日に反映します。", "産業人材課");
    assertThat(coordinator.slash(ROOM, "/torimatome", "組織改編").toString())
        .contains("2025年5月1日から、雇用対策課の名称を「産業人材課」に変えます。");
    coordinator.click(ROOM, coordinator.lastMessage(ROOM), "section_undo", "1");
    Office.await(
        "it is taken back",
        () ->
            coordinator.slash(ROOM, "/torimatome", "組織改編").toString().contains("予定されている改編はありません"));
  }

  @Test
  void aSectionIsSplitInTwoStepsAndJigyoShowsTheNewOne() {
    Person coordinator = coordinator();
    coordinator.slash(ROOM, "/torimatome", "組織改編");
    coordinator.click(ROOM, coordinator.lastMessage(ROOM), "section_split", "");
    coordinator.choose("reorganise_section", "reorganise_section", "3");
    coordinator.submit();
    String second = coordinator.modal().orElseThrow().toString();
    assertThat(second).contains("移す事業", "若年者就職支援ワンストップセンター設置事業");
    String project = found("\"text\":\"4[^\"]*\"[^}]*\\},\"value\":\"(\\d+)\"", second);
    coordinator.type(Map.of("reorganise_name", Map.of("reorganise_name", "若者就労支援室")));
    coordinator.chooseAll("reorganise_projects", List.of(project));
    coordinator.chooseAll("staff_responders", List.of("U0SEC04B"));
    coordinator.submit();
    assertThat(coordinator.modal().orElseThrow().toString()).contains("登録し、反映しました。");
    assertThat(coordinator.slash(ROOM, "/jigyo", "4").toString()).contains("若者就労支援室");
  }

  @Test
  void theCommandLineReorganisesTooAndSaysWhatIsWrong() {
    assertThat(office.command("section", "rename", "koyo", "産業人材課", "--from", "2025-05-01"))
        .contains("登録しました。当日に反映します。");
    assertThat(office.command("section", "list")).contains("koyo\t雇用対策課", "予定1：2025年5月1日から");
    assertThat(office.command("section", "undo", "1")).contains("取り消しました。");
    assertThat(office.command("section", "merge", "keiyaku", "koyo", "--from", "2025-04-14"))
        .contains("登録し、反映しました。");
    assertThat(
            office.command(
                "section",
                "split",
                "koyo",
                "若者室",
                "--from",
                "2025-05-01",
                "--projects",
                "4,5",
                "--responders",
                "U0SEC04B"))
        .contains("「若者室」を分け、2件の事業を移します。");
    assertThatThrownBy(
            () -> office.command("section", "merge", "koyo", "nowhere", "--from", "2025-05-01"))
        .hasMessageContaining("exit code 1")
        .hasMessageContaining("統合先の課・係か、事業の番号が見つかりません");
    assertThatThrownBy(
            () -> office.command("section", "rename", "nowhere", "課", "--from", "2025-05-01"))
        .hasMessageContaining("「nowhere」という課・係はありません");
    assertThatThrownBy(() -> office.command("section", "undo", "9"))
        .hasMessageContaining("すでに反映されたか");
  }
}
