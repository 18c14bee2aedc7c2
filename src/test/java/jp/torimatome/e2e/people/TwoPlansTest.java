package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rounds of two plans side by side: a section has one Home tab and one reminder a day for both.
 */
class TwoPlansTest {
  private static final String OTHER = "第二の計画";
  private static final String ROOM = Office.COORDINATORS_CHANNEL;

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.closed(folder, false);
    office.command("import", "--plan", OTHER, "--other-title", "db/seed/000_69a997289639b63c.txt");
    office.command(
        "round",
        "plan",
        "--plan",
        OTHER,
        "--title",
        "第二の照会",
        "--fiscal-year",
        "2024",
        "--opens",
        "2025-04-14T08:30",
        "--due",
        "2025-05-01T17:15",
        "--closes",
        "2025-05-08T17:15");
    office.startSandbox();
    office.startBot();
    office.prompts();
    Office.await(
        "both rounds have prompted", () -> person("U0SEC09A").messages("C0SEC09").size() == 2);
    Office.await(
        "the person has one message about both", () -> direct(person("U0SEC09A")).size() == 1);
    Office.await(
        "it names both", () -> direct(person("U0SEC09A")).getFirst().toString().contains("第二の照会"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void both_are_on_one_home_tab_by_due_date_and_in_one_reminder_a_day() {
    Person responder = person("U0SEC09A");
    responder.openHome();
    Office.await("the tab is there", () -> responder.home().isPresent());
    String home = responder.home().orElseThrow().toString();
    assertThat(home).contains("回答するものが4件あります").contains("いちばん近い期限は *5月1日（木）17:15*");
    assertThat(home.indexOf("第二の照会")).isPositive().isLessThan(home.indexOf("R6年度実績・R7年度計画"));
    office.clockTo("2025-04-28T08:30:00");
    Office.await("the reminder comes", () -> direct(responder).size() == 2);
    assertThat(direct(responder).getLast().toString()).contains("第二の照会").contains("R6年度実績・R7年度計画");
  }

  @Test
  void the_board_shows_both_and_a_coordinator_says_which_one_is_meant() {
    Person coordinator = person(Office.COORDINATOR);
    coordinator.openHome();
    Office.await("the tab is there", () -> coordinator.home().isPresent());
    assertThat(coordinator.home().orElseThrow().toString())
        .contains("*【第二の計画】第二の照会*")
        .contains("*【再犯防止】R6年度実績・R7年度計画 進行管理*");
    assertThat(say(coordinator, "状況"))
        .contains("*【第二の計画】第二の照会*")
        .contains("*【再犯防止】R6年度実績・R7年度計画 進行管理*");
    assertThat(say(coordinator, "停止")).contains("どの計画の「停止」ですか");
    assertThat(say(coordinator, "停止 第二")).contains("止めました");
    assertThat(say(coordinator, "状況")).contains("送信停止中のため、次の送信はありません").contains("*次の送信：*");
    assertThat(say(coordinator, "状況")).contains("送信停止中").contains("受付中");
    coordinator.slash(ROOM, "/torimatome", "締切");
    JsonObject question = coordinator.lastMessage(ROOM);
    assertThat(Person.values(question, "round_close")).as("a button for each").hasSize(2);
    assertThat(office.command("round", "pause", "--plan", "宮城県再犯防止推進計画")).isNotBlank();
  }

  private static String say(Person person, String words) {
    return person.slash(ROOM, "/torimatome", words).toString();
  }

  private static List<JsonObject> direct(Person person) {
    try {
      return person.messages(person.direct());
    } catch (NoSuchElementException e) {
      return List.of();
    }
  }

  private Person person(String id) {
    return office.person(id);
  }
}
