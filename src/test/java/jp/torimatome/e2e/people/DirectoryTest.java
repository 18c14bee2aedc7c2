package jp.torimatome.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.torimatome.e2e.Office;
import jp.torimatome.e2e.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory in chat, over the wire: a coordinator looks at it and changes a section. */
class DirectoryTest {
  private static final String OTHER_COORDINATOR = "U0TORI002";
  private static final String ROOM = Office.COORDINATORS_CHANNEL;

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = Office.open(folder, false);
    office.clockTo("2025-04-14T08:32:00");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_deputy_is_changed_from_today_and_the_next_reminder_asks_the_new_one() {
    Person coordinator = office.person(Office.COORDINATOR);
    edit(coordinator, "koyo");
    assertThat(shown(coordinator)).contains("雇用対策課の名簿を変更します", "雇用対策課雇用推進班", "U0SEC03A", "設定どおり");
    coordinator.chooseAll("staff_deputies", List.of("U0SEC03C"));
    coordinator.submit();
    assertThat(shown(coordinator)).contains("雇用対策課の名簿を変更しました", "副担当：<@U0SEC03B> さん → <@U0SEC03C> さん", "引継ぎカード");
    office.clockTo("2025-05-09T08:30:00");
    Person fresh = office.person("U0SEC03C");
    Office.await("the new deputy is reminded", () -> fresh.messages(fresh.direct()).toString().contains("今日が回答期限です"));
    assertThat(office.command("audit", "export")).contains("section.staffed");
  }

  @Test
  void the_list_finds_part_of_a_name_and_the_page_below_shows_what_was_changed() {
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(ROOM, "/torimatome", "名簿 雇用");
    assertThat(shown(coordinator)).contains("「雇用」を含む課・係は1件です", "<@U0SEC03A>").doesNotContain("住宅課");
    coordinator.slash(ROOM, "/torimatome", "名簿");
    assertThat(shown(coordinator)).contains("4月14日（月）の名簿：12課・係", "住宅課", "<#C0SEC05>");
  }

  private static void edit(Person coordinator, String code) {
    coordinator.slash(ROOM, "/torimatome", "名簿");
    coordinator.clickInModal("roster_edit", code);
  }

  private static String shown(Person person) {
    return person.modal().orElseThrow().toString();
  }
}
