package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A section asks for more time with one button; the coordinator grants it; every message of the
 * section says so.
 */
class MoreTimeTest {
  private static final String RESPONDER = "U0SEC05A";
  private static final String CHANNEL = "C0SEC05";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void asked_with_one_button_and_granted_with_another() {
    Person responder = office.person(RESPONDER);
    ask(responder, "2025-05-16", "議会対応のため");
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("申し出ました");
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "期限延長");
    JsonObject list = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
    assertThat(list.toString()).contains("住宅課").contains("議会対応のため");
    coordinator.click(
        Office.COORDINATORS_CHANNEL,
        list,
        "extension_grant",
        Person.values(list, "extension_grant").getFirst());
    Office.await("the modal is open", () -> coordinator.modal().isPresent());
    coordinator.submit();
    assertThat(coordinator.modal().orElseThrow().toString()).contains("延長しました");
    Office.await(
        "the section is told", () -> responder.lastMessage(CHANNEL).toString().contains("【期限延長】"));
    Office.await(
        "the prompt says so",
        () -> responder.messages(CHANNEL).getFirst().toString().contains("5月16日（金）17:15まで"));
    assertThat(responder.messages(CHANNEL).toString()).doesNotContain("<@");
  }

  @Test
  void days_are_read_as_people_write_them_and_reasons_kept() {
    Person coordinator = office.person(Office.COORDINATOR);
    assertThat(granted(coordinator, "契約課 令和7年5月16日 議会対応のため")).contains("5月16日（金）");
    assertThat(granted(coordinator, "業務課 5/16まで 議会対応のため")).contains("5月16日（金）");
    assertThat(granted(coordinator, "業務課 2205/5/16 議会対応のため")).contains("半年より先の日は選べません");
    String linked = "（<https://example.jp/a|example.jp/a>、①〜③ ㈱）";
    assertThat(granted(coordinator, "精神保健推進室 5/15（木） 議会対応" + linked)).contains("5月15日（木）");
    Office.await(
        "the section reads the reason",
        () -> coordinator.messages("C0SEC06").toString().contains("議会対応（example.jp/a、①〜③ ㈱）"));
  }

  private static String granted(Person coordinator, String words) {
    return coordinator
        .slash(Office.COORDINATORS_CHANNEL, "/torimatome", "期限延長 " + words)
        .toString();
  }

  @Test
  void a_wrong_day_or_no_reason_is_told_beside_the_field() {
    Person responder = office.person(RESPONDER);
    ask(responder, "2025-05-01", "早めに");
    assertThat(responder.submit().toString()).contains("今の期限より後の日を選んでください");
    responder.type(
        Map.of(
            "term_day",
            Map.of("term_day", "2025-05-16"),
            "term_reason",
            Map.of("term_reason", " ")));
    assertThat(responder.submit().toString()).contains("理由を書いてください");
  }

  @Test
  void a_stranger_is_sent_to_the_section() {
    Person stranger = office.person("U0SEC04A");
    JsonObject prompt = office.person(RESPONDER).lastMessage(CHANNEL);
    office
        .person(Office.COORDINATOR)
        .post("/_sandbox/join", Map.of("as", "U0SEC04A", "channel", CHANNEL));
    stranger.click(
        CHANNEL, prompt, "extension_ask", Person.values(prompt, "extension_ask").getFirst());
    Office.await("the modal is open", () -> stranger.modal().isPresent());
    stranger.type(Map.of("term_reason", Map.of("term_reason", "代わりに")));
    stranger.submit();
    assertThat(stranger.modal().orElseThrow().toString())
        .contains("その課・係の担当者が申し出ます")
        .contains("<@U0SEC05A>");
  }

  @Test
  void a_coordinator_gives_time_in_one_line() {
    Person coordinator = office.person(Office.COORDINATOR);
    assertThat(say(coordinator, "期限延長 住宅課 5/16 議会対応のため")).contains("5月16日（金）17:15まで延長しました");
    assertThat(say(coordinator, "期限延長 社会福祉課 5/16 議会")).contains("いくつもあります");
    assertThat(say(coordinator, "期限延長 住宅課 そのうち 議会")).contains("日付が見つかりません").contains("使い方：");
    assertThat(say(coordinator, "解除 住宅課 5/20 訂正")).contains("まだ締め切っていません");
    assertThat(say(office.person(RESPONDER), "期限延長 住宅課 5/16 議会")).contains("取りまとめ担当だけ");
  }

  @Test
  void days_are_read_as_people_write_them() {
    Person coordinator = office.person(Office.COORDINATOR);
    assertThat(say(coordinator, "期限延長 住宅課 5/16（金） 議会対応のため")).contains("5月16日（金）17:15まで延長しました");
    assertThat(say(coordinator, "期限延長 住宅課 令和7年5月19日 議会対応のため")).contains("5月19日（月）17:15まで延長しました");
    assertThat(say(coordinator, "期限延長 住宅課 5/20まで 議会対応のため")).contains("5月20日（火）17:15まで延長しました");
    assertThat(say(coordinator, "期限延長 住宅課 5/20まで 議会対応のため")).as("once").contains("すでに認めています");
    assertThat(say(coordinator, "期限延長 住宅課 5月19日（月）17:15 早く揃ったため"))
        .contains("5月20日（火）17:15から5月19日（月）17:15に繰り上げました");
    Office.await(
        "the section is told",
        () -> office.person(RESPONDER).messages(CHANNEL).toString().contains("【期限の繰上げ】"));
  }

  @Test
  void what_cannot_be_granted_is_named() {
    Person coordinator = office.person(Office.COORDINATOR);
    assertThat(say(coordinator, "期限延長 住宅課 2205/5/16 議会")).contains("半年より先の日は選べません");
    assertThat(say(coordinator, "期限延長 住宅課 2/29 議会")).contains("暦にありません");
    assertThat(say(coordinator, "期限延長 住宅課 5/16（木） 議会")).contains("曜日が合いません");
    assertThat(say(coordinator, "期限延長 住宅課 3/10 議会")).contains("もう過ぎています");
    assertThat(say(coordinator, "期限延長 住宅課 5/12〜5/16 議会")).contains("日を一つだけ");
    assertThat(say(coordinator, "期限延長 住宅課 5/16 12:00 議会")).contains("期限は日単位です");
    assertThat(say(coordinator, "期限延長 5/16 議会")).contains("どの課・係");
  }

  @Test
  void a_reason_keeps_its_signs_and_links_are_their_words() {
    Person coordinator = office.person(Office.COORDINATOR);
    say(
        coordinator,
        "期限延長 住宅課 5/15（木） 議会対応（<https://example.jp/a|example.jp/a>、①〜③ ㈱ <@U0SEC04A|sato>）");
    Office.await(
        "the section is told",
        () -> office.person(RESPONDER).messages(CHANNEL).toString().contains("【期限延長】"));
    assertThat(office.person(RESPONDER).messages(CHANNEL).toString())
        .contains("議会対応（example.jp/a、①〜③ ㈱ @sato）");
  }

  private void ask(Person person, String day, String reason) {
    JsonObject prompt = person.lastMessage(CHANNEL);
    person.click(
        CHANNEL, prompt, "extension_ask", Person.values(prompt, "extension_ask").getFirst());
    Office.await("the modal is open", () -> person.modal().isPresent());
    person.type(
        Map.of("term_day", Map.of("term_day", day), "term_reason", Map.of("term_reason", reason)));
  }

  private static String say(Person person, String words) {
    return person.slash(Office.COORDINATORS_CHANNEL, "/torimatome", words).toString();
  }
}
