package jp.torimatome.e2e.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    assertThat(shown(coordinator))
        .contains("雇用対策課の名簿を変更しました", "副担当：<@U0SEC03B> さん → <@U0SEC03C> さん", "引継ぎカード");
    office.clockTo("2025-05-09T08:30:00");
    Person fresh = office.person("U0SEC03C");
    Office.await(
        "the new deputy is reminded",
        () -> fresh.messages(fresh.direct()).toString().contains("今日が回答期限です"));
    assertThat(office.command("audit", "export")).contains("section.staffed");
  }

  @Test
  void the_list_finds_part_of_a_name_and_the_page_below_shows_what_was_changed() {
    Person coordinator = office.person(Office.COORDINATOR);
    coordinator.slash(ROOM, "/torimatome", "名簿 雇用");
    assertThat(shown(coordinator)).contains("「雇用」を含む課・係は1件です", "<@U0SEC03A>").doesNotContain("住宅課");
    coordinator.slash(ROOM, "/torimatome", "名簿");
    assertThat(shown(coordinator)).contains("4月14日（月）の名簿：12課・係", "住宅課", "<#C0SEC05>");
    coordinator.clickInModal("roster_edit", "jutaku");
    coordinator.chooseAll("staff_deputies", List.of());
    coordinator.submit();
    coordinator.post("/_sandbox/close", Map.of("as", Office.COORDINATOR));
    Office.await("the list below shows it", () -> shown(coordinator).contains("副担当：なし"));
  }

  @Test
  void
      a_spelling_that_another_section_uses_and_a_guest_are_refused_beside_their_fields_and_nothing_is_stored() {
    Person coordinator = office.person(Office.COORDINATOR);
    edit(coordinator, "koyo");
    coordinator.type(Map.of("roster_spellings", Map.of("roster_spellings", "契約課\n雇用対策課雇用推進班")));
    coordinator.chooseAll("staff_responders", List.of("U0GUEST01"));
    coordinator.chooseAll("staff_deputies", List.of("U0GUEST01"));
    String refused = coordinator.submit().toString();
    assertThat(refused)
        .contains(
            "\"roster_spellings\":\"「契約課」は、契約課が使っています。別の名称か表記にしてください。\"",
            "ゲストなど",
            "主担当です。副担当には別の方を");
    coordinator.type(Map.of("roster_spellings", Map.of("roster_spellings", "雇用推進班")));
    coordinator.chooseAll("staff_responders", List.of("U0SEC03A"));
    coordinator.chooseAll("staff_deputies", List.of());
    coordinator.submit();
    assertThat(shown(coordinator))
        .contains("• 別の表記：雇用対策課雇用推進班 → 雇用推進班", "• 副担当：<@U0SEC03B> さん → なし");
  }

  @Test
  void
      of_two_coordinators_at_once_the_second_is_told_who_was_quicker_and_nothing_of_theirs_is_stored() {
    Person first = office.person(Office.COORDINATOR);
    Person second = office.person(OTHER_COORDINATOR);
    edit(first, "koyo");
    edit(second, "koyo");
    first.chooseAll("staff_deputies", List.of("U0SEC03C"));
    first.submit();
    second.chooseAll("staff_deputies", List.of());
    second.submit();
    assertThat(shown(second)).contains("<@" + Office.COORDINATOR + "> さんが先に変更しました", "何も登録していません");
    assertThat(office.command("directory", "export")).contains("deputies: [U0SEC03C]");
  }

  @Test
  void somebody_who_belongs_to_another_section_is_entered_once_that_is_confirmed() {
    Person coordinator = office.person(Office.COORDINATOR);
    edit(coordinator, "koyo");
    coordinator.chooseAll("staff_deputies", List.of("U0SEC04A"));
    coordinator.submit();
    assertThat(shown(coordinator))
        .contains("<@U0SEC04A> さんは契約課の主担当でもあります", "両方の課・係の担当とする", "雇用推進班");
    assertThat(coordinator.submit().toString()).contains("チェックを入れてください");
    assertThat(office.command("directory", "export")).contains("deputies: [U0SEC03B]");
    Matcher block = Pattern.compile("roster_confirm_[0-9a-f]+").matcher(shown(coordinator));
    assertThat(block.find()).isTrue();
    coordinator.chooseAll(block.group(), List.of("roster_confirm"));
    coordinator.submit();
    assertThat(shown(coordinator)).contains("雇用対策課の名簿を変更しました");
    assertThat(office.command("directory", "export")).contains("deputies: [U0SEC04A]");
  }

  @Test
  void a_section_is_renamed_from_a_day_to_come_and_another_is_added() {
    Person coordinator = office.person(Office.COORDINATOR);
    edit(coordinator, "koyo");
    coordinator.type(Map.of("roster_name", Map.of("roster_name", "産業人材課")));
    coordinator.choose("staff_from", "staff_from", "2025-05-01");
    coordinator.submit();
    assertThat(shown(coordinator))
        .contains("産業人材課の名簿を変更しました（5月1日（木）から）", "• 名称：雇用対策課 → 産業人材課", "前の名称は別の表記として残ります");
    coordinator.slash(ROOM, "/torimatome", "名簿 5/1");
    coordinator.clickInModal("roster_add", "");
    coordinator.type(Map.of("roster_name", Map.of("roster_name", "新生課")));
    coordinator.chooseAll("staff_responders", List.of("U0SEC03C"));
    coordinator.submit();
    assertThat(shown(coordinator)).contains("産業人材課の班長・課長でもあります");
    coordinator.chooseAll("staff_responders", List.of("U0TORI002"));
    coordinator.submit();
    assertThat(shown(coordinator)).contains("新生課の名簿を変更しました", "• 主担当：なし → <@U0TORI002> さん");
    assertThat(office.command("directory", "export")).contains("\"雇用対策課\"").doesNotContain("新生課");
    assertThat(office.command("directory", "export", "--on", "2025-05-01"))
        .contains("\"産業人材課\"", "section-1:", "\"新生課\"");
    assertThat(coordinator.slash(ROOM, "/jigyo", "4").toString()).contains("雇用対策課");
    office.clockTo("2025-05-01T09:00:00");
    Office.await(
        "the register calls it by its new name",
        () -> coordinator.slash(ROOM, "/jigyo", "4").toString().contains("産業人材課"));
  }

  @Test
  void only_the_office_sees_and_changes_the_directory() {
    assertThat(office.person("U0SEC03A").slash("C0SEC03", "/torimatome", "名簿").toString())
        .contains("取りまとめ担当だけが使えます");
    assertThat(office.person("U0SEC03A").slash("C0SEC03", "/torimatome", "権限").toString())
        .contains("管理者だけができます");
  }

  @Test
  void roles_are_given_to_members_and_the_last_admin_stays() {
    Person admin = office.person(Office.COORDINATOR);
    assertThat(role(admin, ""))
        .contains("管理者：<@U0TORI001> さん", "取りまとめ担当：<@U0TORI001> さん、<@U0TORI002> さん");
    assertThat(role(admin, "付与 <@U0SEC03A|tanaka> 取りまとめ担当"))
        .contains("<@U0SEC03A> さんに取りまとめ担当の権限を付与しました");
    assertThat(role(office.person("U0SEC03A"), "付与 <@U0SEC03B> 取りまとめ担当")).contains("管理者だけができます");
    assertThat(role(admin, "付与 <@U0SEC03A> 取りまとめ担当")).contains("すでに取りまとめ担当です");
    assertThat(role(admin, "付与 <@U0GUEST01> 管理者")).contains("ゲストのため、権限を付与できません");
    assertThat(role(admin, "付与 <@U0LEFT001> 管理者")).contains("停止されているため");
    assertThat(role(admin, "付与 <@U0NOBODY9> 管理者")).contains("Slack で見つからないため");
    assertThat(role(admin, "付与 <@U0TORI001> 管理者")).contains("ご自分に権限を付与することはできません");
    assertThat(role(admin, "取消 <@U0TORI001> 管理者")).contains("ただ一人の管理者です");
    assertThat(role(admin, "取消 <@U0SEC03B> 管理者")).contains("管理者ではありません");
    assertThat(role(admin, "付与 tanaka 管理者"))
        .contains("「tanaka」は読み取れませんでした")
        .contains("権限 付与・取消 @氏名");
    assertThat(role(admin, "付与 @tanaka 管理者")).contains("@ で選んでください");
    assertThat(role(admin, "付与 <@U0TORI002> 管理者")).contains("権限を付与しました");
    assertThat(role(admin, "取消 <@U0TORI001> 管理者"))
        .contains("管理者の権限を取り消しました", "管理者：<@U0TORI002> さん");
    assertThat(role(admin, "")).contains("管理者だけができます");
  }

  private static String role(Person person, String words) {
    return person.slash(ROOM, "/torimatome", "権限 " + words).toString();
  }

  private static void edit(Person coordinator, String code) {
    coordinator.slash(ROOM, "/torimatome", "名簿");
    coordinator.clickInModal("roster_edit", code);
  }

  private static String shown(Person person) {
    return person.modal().orElseThrow().toString();
  }
}
