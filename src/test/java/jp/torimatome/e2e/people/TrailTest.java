package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * "When did we ask 住宅課, how, who read the button, who answered?" is answered in chat, as a file,
 * and on the command line.
 */
class TrailTest {
  private static final String RESPONDER = "U0SEC05A";
  private static final String CHANNEL = "C0SEC05";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.prompts();
    Person responder = office.person(RESPONDER);
    JsonObject prompt = responder.lastMessage(CHANNEL);
    responder.click(CHANNEL, prompt, "reply_open", Person.values(prompt, "reply_open").getFirst());
    Office.await("the form is open", () -> responder.modal().isPresent());
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_coordinator_sees_who_did_what_when_and_from_where() {
    String said = trail(Office.COORDINATOR, "経過 住宅課");
    assertThat(said)
        .contains("住宅課(企画調査班)の経過")
        .contains("4月14日（月）8:30")
        .contains("依頼・督促を送った")
        .contains("自動・予定どおり");
    assertThat(said).contains("回答票を開いた").contains("<@" + RESPONDER + ">").contains("ボタン");
    assertThat(said).contains("照会を始めた").contains("はじめの依頼").doesNotContain("1900");
    assertThat(said).doesNotContain("契約課");
  }

  @Test
  void a_section_reads_its_own_record_and_no_other() {
    assertThat(trail(RESPONDER, "経過")).contains("住宅課(企画調査班)の経過");
    assertThat(trail(RESPONDER, "経過 契約課")).contains("当たる課・係がありません").doesNotContain("依頼・督促を送った");
    assertThat(trail("U0SEC04A", "経過 住宅課")).contains("当たる課・係がありません");
  }

  @Test
  void a_day_or_a_stretch_of_days_is_all_that_is_told_and_each_line_names_its_section() {
    assertThat(trail(Office.COORDINATOR, "経過 4/14"))
        .contains("全体（4月14日（月））の経過")
        .contains("住宅課(企画調査班)：依頼・督促を送った");
    assertThat(trail(Office.COORDINATOR, "経過 住宅課 4月13日〜14日"))
        .contains("（4月13日（日）〜4月14日（月））の経過")
        .contains("依頼・督促を送った");
    assertThat(trail(Office.COORDINATOR, "経過 2024/4/1-2024/4/14 住宅課"))
        .contains("2024年4月14日")
        .doesNotContain("依頼・督促を送った");
    assertThat(trail(Office.COORDINATOR, "経過 住宅課 4/31"))
        .contains("「4/31」という日は、暦にありません")
        .contains("使い方：");
  }

  @Test
  void several_sections_of_one_name_are_listed_to_choose_from() {
    assertThat(trail(Office.COORDINATOR, "経過 社会福祉課"))
        .contains("団体指導班")
        .contains("生活自立・支援班")
        .contains("詳しく");
  }

  @Test
  void the_file_arrives_in_the_own_conversation() {
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "経過 住宅課");
    JsonObject answer = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
    coordinator.click(
        Office.COORDINATORS_CHANNEL,
        answer,
        "trail_file",
        Person.values(answer, "trail_file").getFirst());
    Office.await(
        "the file is there",
        () -> files(coordinator).stream().anyMatch(name -> name.startsWith("経過_2025-04-14")));
  }

  @Test
  void the_file_holds_the_days_that_were_shown() {
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(Office.COORDINATORS_CHANNEL, "/torimatome", "経過 住宅課 2025/4/1-2025/4/13");
    JsonObject answer = coordinator.lastMessage(Office.COORDINATORS_CHANNEL);
    coordinator.click(
        Office.COORDINATORS_CHANNEL,
        answer,
        "trail_file",
        Person.values(answer, "trail_file").getFirst());
    Office.await(
        "the file is there", () -> files(coordinator).contains("経過_2025-04-01_2025-04-13.csv"));
    assertThat(coordinator.messages(coordinator.direct()).toString())
        .contains("ご依頼の経過の記録です（4月1日（火）〜4月13日（日））。");
  }

  @Test
  void the_command_line_verifies_and_prints_it() {
    assertThat(office.command("audit", "verify")).contains("書き換えも抜けもありません");
    assertThat(office.command("audit", "export", "--until", "2025-04-01").lines()).hasSize(1);
    assertThat(office.command("audit", "export", "--from", "4/14", "--until", "4/14").lines())
        .hasSizeGreaterThan(1);
    String csv = office.command("audit", "export", "--section", "jutaku");
    assertThat(csv)
        .contains("section.prompted")
        .contains("form.opened")
        .contains("slack:block_action " + CHANNEL)
        .doesNotContain("契約課");
  }

  private String trail(String person, String words) {
    return office
        .person(person)
        .slash(Office.COORDINATORS_CHANNEL, "/torimatome", words)
        .toString();
  }

  private static List<String> files(Person person) {
    return person.messages(person.direct()).stream()
        .filter(message -> message.has("files"))
        .flatMap(message -> message.getAsJsonArray("files").asList().stream())
        .map(file -> file.getAsJsonObject().get("name").getAsString())
        .toList();
  }
}
