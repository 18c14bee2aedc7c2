package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Home tab: what a responder has to do, what a coordinator sees of all sections, and that both
 * follow what happens.
 */
class HomeTest {
  private static final String RESPONDER = "U0SEC09A";

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
  void a_responder_sees_what_is_open_and_answers_from_there() {
    Person responder = office.person(RESPONDER);
    String before = home(responder);
    assertThat(before)
        .contains("あなたの回答")
        .contains("県警本部組織犯罪対策第二課・企画推進係")
        .contains("期限：5月9日（金）17:15")
        .contains("未回答（2件）")
        .contains("不在を登録");
    assertThat(before).doesNotContain("この課として見る").doesNotContain("回答したもの");
    String item = Person.values(responder.home().orElseThrow(), "reply_open").getFirst();
    responder.clickAtHome("reply_open", item);
    Office.await("the form opens", () -> responder.modal().isPresent());
    responder.clickInModal("reply_unchanged", item);
    responder.submit();
    assertThat(responder.modal().orElseThrow().toString()).contains("受け付けました");
    Office.await("the tab follows", () -> shown(responder).contains("回答したもの（1件）"));
    assertThat(shown(responder)).contains("未回答（1件）").contains("回答済み　4月14日").contains("2件中1件が回答済み");
  }

  @Test
  void a_coordinator_reminds_a_section_once_a_day_with_one_click() {
    Person coordinator = office.person(Office.COORDINATOR);
    assertThat(home(coordinator))
        .contains("取りまとめの状況")
        .contains("県警本部組織犯罪対策第二課・企画推進係")
        .contains("今日は送信済み")
        .contains("次の週報");
    assertThat(Person.values(coordinator.home().orElseThrow(), "home_nudge")).isEmpty();
    office.clockTo("2025-04-16T09:00:00");
    Office.await(
        "the buttons are there",
        () -> Person.values(coordinator.home().orElseThrow(), "home_nudge").size() == 12);
    String housing = inquiry(coordinator, "県警本部組織犯罪対策第二課・企画推進係");
    coordinator.clickAtHome("home_nudge", housing);
    Office.await(
        "the responder is reminded",
        () -> direct(office.person(RESPONDER)).contains("県警本部組織犯罪対策第二課・企画推進係"));
    Office.await(
        "the button is gone",
        () -> !Person.values(coordinator.home().orElseThrow(), "home_nudge").contains(housing));
    assertThat(shown(coordinator)).contains("今日は送信済み").contains("一日一回まで");
  }

  @Test
  void outside_working_hours_nobody_is_reminded_and_the_coordinator_is_told_when() {
    Person coordinator = office.person(Office.COORDINATOR);
    home(coordinator);
    office.clockTo("2025-04-15T20:00:00");
    Office.await(
        "the buttons are there",
        () -> !Person.values(coordinator.home().orElseThrow(), "home_nudge").isEmpty());
    coordinator.clickAtHome("home_nudge", inquiry(coordinator, "県警本部組織犯罪対策第二課・企画推進係"));
    Office.await("it is told", () -> coordinator.modal().isPresent());
    assertThat(coordinator.modal().orElseThrow().toString()).contains("4月16日（水）8:30");
  }

  @Test
  void a_coordinator_sees_what_a_section_sees_and_comes_back() {
    Person coordinator = office.person(Office.COORDINATOR);
    home(coordinator);
    coordinator.clickAtHome("home_as", "soshiki-2");
    Office.await(
        "the section's view", () -> shown(coordinator).contains("県警本部組織犯罪対策第二課・企画推進係として見ています"));
    assertThat(shown(coordinator)).contains("未回答（2件）").doesNotContain("*契約課");
    coordinator.clickAtHome("home_back", "back");
    Office.await("the board again", () -> shown(coordinator).contains("取りまとめの状況"));
  }

  @Test
  void a_reader_is_told_how_to_look_things_up_and_a_guest_why_there_is_nothing() {
    assertThat(home(office.person("U0OUTSIDE")))
        .contains("/jigyo 10")
        .contains("回答率 0.0%")
        .contains("<@U0TORI001>");
    assertThat(home(office.person("U0GUEST01")))
        .contains("正式なメンバーだけ")
        .doesNotContain("回答率", "/jigyo");
  }

  @Test
  void who_is_away_says_so_on_the_tab_and_takes_it_back() {
    Person responder = office.person(RESPONDER);
    home(responder);
    responder.clickAtHome("absence_open", RESPONDER);
    Office.await("the modal opens", () -> responder.modal().isPresent());
    responder.type(
        Map.of(
            "absence_from",
            Map.of("absence_from", "2025-08-10"),
            "absence_until",
            Map.of("absence_until", "2025-08-16")));
    responder.submit();
    Office.await("the tab tells", () -> shown(responder).contains("8月10日（日）"));
    responder.clickAtHome(
        "absence_cancel",
        Person.values(responder.home().orElseThrow(), "absence_cancel").getFirst());
    Office.await("it is gone", () -> !shown(responder).contains("8月10日（日）"));
  }

  @Test
  void a_section_that_lost_its_head_shows_so_and_a_new_head_approves_on_the_tab()
      throws IOException {
    Person responder = office.person("U0SEC04A");
    String prompted =
        Person.values(responder.messages("C0SEC04").getFirst(), "reply_open").getFirst();
    responder.click("C0SEC04", responder.messages("C0SEC04").getFirst(), "reply_open", prompted);
    responder.choose("choice:final_budget:" + prompted, "choice", "not_applicable");
    responder.choose("choice:initial_budget:" + prompted, "choice", "not_applicable");
    for (String field : List.of("status", "plan", "issues")) {
      responder.choose("choice:" + field + ":" + prompted, "choice", "no_change");
    }
    responder.submit();
    heads("[U0SEC04C]", "[]");
    Person coordinator = office.person(Office.COORDINATOR);
    assertThat(home(coordinator)).contains("承認待ち 1").contains("承認する班長・課長がいません");
    assertThat(coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "状況").toString())
        .contains("承認待ち1件");
    heads("[]", "[U0SEC05C]");
    Person head = office.person("U0SEC05C");
    assertThat(home(head)).contains("承認待ち：1件");
    head.clickAtHome(
        "sign_off_approve",
        Person.values(head.home().orElseThrow(), "sign_off_approve").getFirst());
    Office.await("it is approved", () -> !shown(head).contains("承認待ち"));
    Office.await("the board follows", () -> !shown(coordinator).contains("承認する班長・課長がいません"));
  }

  /** What the directory's file says of 契約課's heads. */
  private void heads(String before, String after) throws IOException {
    Path file = folder.resolve("directory.yaml");
    office.command("directory", "export", file.toString());
    String[] parts = Files.readString(file).split("(?=\n  keiyaku:)", 2);
    Files.writeString(
        file,
        parts[0] + parts[1].replaceFirst(Pattern.quote("heads: " + before), "heads: " + after));
    office.command("directory", "import", file.toString());
  }

  @Test
  void what_slack_did_not_take_is_shown_at_the_next_look() {
    office.fault("views.publish", "500", 1);
    Person responder = office.person(RESPONDER);
    responder.openHome();
    Office.await("the tab comes", () -> shown(responder).contains("あなたの回答"));
  }

  private static String home(Person person) {
    person.openHome();
    Office.await("the Home tab is published", () -> person.home().isPresent());
    return shown(person);
  }

  private static String shown(Person person) {
    return person.home().map(JsonObject::toString).orElse("");
  }

  private static String direct(Person person) {
    try {
      return person.messages(person.direct()).toString();
    } catch (java.util.NoSuchElementException e) {
      return "";
    }
  }

  /** The inquiry whose line on the board names the section. */
  private static String inquiry(Person coordinator, String section) {
    return coordinator.home().orElseThrow().getAsJsonArray("blocks").asList().stream()
        .map(block -> block.getAsJsonObject())
        .filter(block -> block.toString().contains("*" + section + "*") && block.has("accessory"))
        .map(block -> block.getAsJsonObject("accessory").get("value").getAsString())
        .findFirst()
        .orElseThrow();
  }
}
