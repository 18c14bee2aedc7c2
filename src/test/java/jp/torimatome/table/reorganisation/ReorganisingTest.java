package jp.torimatome.table.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.audit.Line;
import jp.torimatome.finding.question.Asking;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.Question;
import jp.torimatome.people.Access;
import jp.torimatome.people.Member;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.role.Act;
import jp.torimatome.table.reading.ImportResult;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import jp.torimatome.table.reorganisation.ReorganisationFault.Kind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReorganisingTest {
  @TempDir Path folder;
  @AutoClose private ReorganisingOffice office;

  @BeforeEach
  void open() {
    office = ReorganisingOffice.open(folder);
  }

  private Change rename(String code, String name) {
    return new Change.Rename(office.section(code), name);
  }

  private Change merge(String code, String into) {
    return new Change.Merge(office.section(code), office.section(into));
  }

  private List<Line> lines(String code) {
    var selection = new AuditStore.Selection(Optional.of(office.section(code).id()));
    return new AuditStore(office.rounds.database).newest(selection, 0, 100);
  }

  private int number(String code) {
    return office.rounds.plans.projects(office.rounds.planId()).stream()
        .filter(project -> project.section().code().equals(code))
        .findFirst()
        .orElseThrow()
        .printedNumber();
  }

  @Test
  void a_new_name_holds_from_its_day_on_and_what_was_before_stays() {
    int number = number("koyo");
    String before = office.printed(number, "2025-04-20T00:00:00");
    assertThat(office.plan(rename("koyo", "産業人材課"), "2025-05-01"))
        .isInstanceOf(Reorganising.Outcome.Planned.class);
    office.tickAt("2025-04-30T23:59:00");
    assertThat(office.entry("koyo").name()).isEqualTo("雇用対策課");
    long id = office.section("koyo").id();
    office.tickAt("2025-05-01T00:00:00");
    assertThat(office.entry("koyo").name()).isEqualTo("産業人材課");
    assertThat(office.entry("koyo").spellings()).contains("雇用対策課", "雇用対策課雇用推進班");
    assertThat(office.section("koyo").id()).isEqualTo(id);
    assertThat(office.rounds.project(number).section().name()).isEqualTo("産業人材課");
    assertThat(office.printed(number, "2025-04-30T23:59:00")).isEqualTo(before);
    assertThat(office.printed(number, "2025-05-01T00:01:00")).isEqualTo("産業人材課");
  }

  @Test
  void old_tables_still_import_after_a_renaming_and_a_merging() {
    office.plan(rename("koyo", "産業人材課"), "2025-04-16");
    office.plan(merge("keiyaku", "jutaku"), "2025-04-16");
    Path other = SeedTable.altered(folder, text -> text.replace("\t3,242,800\t", "\t3,243\t"));
    var result =
        new Importing(office.rounds.database)
            .run(
                other,
                office.people.directory.at(office.rounds.clock.instant()),
                false,
                Optional.empty(),
                office.rounds.clock.instant());
    assertThat(result).isInstanceOf(ImportResult.Accepted.class);
    assertThat(office.rounds.plans.projects(office.rounds.planId()))
        .noneMatch(project -> project.section().code().equals("keiyaku"));
  }

  @Test
  void a_new_section_takes_the_chosen_projects_from_its_day_on() {
    int number = number("koyo");
    String before = office.printed(number, "2025-04-20T00:00:00");
    office.plan(office.split("koyo", "若者就労支援室", number), "2025-05-01");
    office.tickAt("2025-05-02T10:00:00");
    assertThat(office.rounds.project(number).section().name()).isEqualTo("若者就労支援室");
    assertThat(office.entry("koyo-2").responders()).containsExactly("U-founder");
    assertThat(office.rounds.plans.projects(office.rounds.planId()))
        .anyMatch(project -> project.section().code().equals("koyo"));
    assertThat(office.printed(number, "2025-04-30T23:59:00")).isEqualTo(before);
    assertThat(office.printed(number, "2025-05-01T09:00:00"))
        .as("the bot was down on the day")
        .isEqualTo("若者就労支援室");
  }

  @Test
  void a_merged_section_ends_and_its_projects_go_on_elsewhere() {
    int number = number("keiyaku");
    assertThat(office.plan(merge("keiyaku", "jutaku"), "2025-04-16"))
        .isInstanceOf(Reorganising.Outcome.Done.class);
    assertThat(office.people.directory.at(office.rounds.clock.instant()).byCode("keiyaku"))
        .isEmpty();
    assertThat(office.rounds.project(number).section().code()).isEqualTo("jutaku");
    assertThat(office.printed(number, "2025-04-16T10:00:00")).isEqualTo("住宅課 企画調査班");
    assertThat(office.printed(number, "2025-04-15T10:00:00")).isEqualTo("契約課");
    assertThat(office.entry("jutaku").spellings()).contains("契約課");
  }

  @Test
  void what_the_merged_section_was_asked_is_answered_and_signed_off_by_the_other_ones_people() {
    var merged = office.section("keiyaku");
    var concern = new Access.Concern(merged, false);
    assertThat(
            office.people.access.may(
                "U-jutaku", Act.ANSWER, concern, office.rounds.clock.instant()))
        .isFalse();
    office.plan(merge("keiyaku", "jutaku"), "2025-04-16");
    assertThat(
            office.people.access.may(
                "U-jutaku", Act.ANSWER, concern, office.rounds.clock.instant()))
        .isTrue();
    assertThat(
            office.people.access.may(
                "U-keiyaku", Act.ANSWER, concern, office.rounds.clock.instant()))
        .isFalse();
    assertThat(office.people.access.contacts(merged, office.rounds.clock.instant()))
        .containsExactly("U-jutaku");
    office.plan(merge("jutaku", "koyo"), "2025-04-16");
    assertThat(office.people.access.contacts(merged, office.rounds.clock.instant()))
        .as("and on")
        .containsExactly("U-koyo");
  }

  @Test
  void what_is_planned_can_be_taken_back_until_its_day_and_not_after() {
    office.plan(rename("koyo", "産業人材課"), "2025-05-01");
    Reorganisation planned = office.store.planned().getFirst();
    assertThat(office.store.undo(planned, office.rounds.stamp())).isTrue();
    assertThat(office.store.undo(planned, office.rounds.stamp())).as("twice").isFalse();
    office.tickAt("2025-05-01T00:00:00");
    assertThat(office.entry("koyo").name()).isEqualTo("雇用対策課");
    office.plan(rename("koyo", "産業人材課"), "2025-05-02");
    Reorganisation again = office.store.planned().getFirst();
    office.tickAt("2025-05-02T00:00:00");
    assertThat(office.store.undo(again, office.rounds.stamp())).as("done already").isFalse();
    assertThat(office.store.planned()).isEmpty();
  }

  @Test
  void every_tick_after_the_day_changes_nothing_and_each_act_leaves_a_line() {
    office.plan(merge("keiyaku", "jutaku"), "2025-05-01");
    office.tickAt("2025-05-01T00:00:00");
    office.tickAt("2025-05-01T00:01:00");
    var lines = lines("keiyaku");
    assertThat(lines)
        .extracting(line -> line.act())
        .containsOnlyOnce("reorganisation.planned", "section.merged", "section.ended");
    assertThat(lines("jutaku")).extracting(line -> line.act()).contains("section.joined");
  }

  @Test
  void a_name_that_exists_an_empty_one_and_the_same_one_are_refused() {
    assertThat(office.faults(rename("koyo", "契約課"), "2025-05-01")).containsExactly(Kind.NAME_TAKEN);
    assertThat(office.faults(rename("koyo", "社会福祉課(団体指導班)"), "2025-05-01"))
        .as("a spelling")
        .containsExactly(Kind.NAME_TAKEN);
    assertThat(office.faults(rename("koyo", " "), "2025-05-01")).containsExactly(Kind.NO_NAME);
    assertThat(office.faults(rename("koyo", "雇用対策課"), "2025-05-01"))
        .containsExactly(Kind.SAME_NAME);
    assertThat(office.faults(rename("koyo", "雇用対策課雇用推進班"), "2025-05-01"))
        .as("its own spelling")
        .isEmpty();
  }

  @Test
  void a_day_before_the_last_import_or_years_ahead_is_refused_and_one_since_then_is_not() {
    assertThat(office.faults(rename("koyo", "産業人材課"), "2025-04-13"))
        .containsExactly(Kind.BEFORE_LAST_IMPORT);
    assertThat(office.faults(rename("koyo", "産業人材課"), "2028-04-01")).containsExactly(Kind.TOO_FAR);
    assertThat(office.faults(rename("koyo", "産業人材課"), "2025-04-15")).isEmpty();
    assertThat(office.printed(number("koyo"), "2025-04-15T12:00:00")).isEqualTo("産業人材課");
  }

  @Test
  void no_project_foreign_projects_itself_and_people_who_cannot_answer_are_refused() {
    assertThat(office.faults(office.split("koyo", "新室"), "2025-05-01"))
        .containsExactly(Kind.NO_PROJECT);
    assertThat(office.faults(office.split("koyo", "新室", number("keiyaku")), "2025-05-01"))
        .containsExactly(Kind.FOREIGN_PROJECT);
    assertThat(office.faults(merge("koyo", "koyo"), "2025-05-01"))
        .containsExactly(Kind.INTO_ITSELF);
    office.people.members.learn(
        java.util.Map.of("U-koyo", new Member("U-koyo", "k", Member.State.ACTIVE)),
        office.rounds.clock.instant());
    assertThat(office.faults(office.split("koyo", "新室", number("koyo")), "2025-05-01"))
        .containsExactly(Kind.PEOPLE);
    assertThat(office.store.planned()).isEmpty();
  }

  @Test
  void a_section_that_ended_is_unknown_and_a_second_plan_for_the_same_one_is_refused() {
    office.plan(merge("keiyaku", "jutaku"), "2025-05-01");
    assertThat(office.faults(rename("jutaku", "住宅政策課"), "2025-06-01"))
        .containsExactly(Kind.PLANNED_ALREADY);
    assertThat(office.faults(rename("keiyaku", "会計課"), "2025-06-01"))
        .containsExactly(Kind.PLANNED_ALREADY);
    office.tickAt("2025-05-01T00:00:00");
    assertThat(office.faults(rename("keiyaku", "会計課"), "2025-06-01"))
        .containsExactly(Kind.UNKNOWN_SECTION);
    assertThat(office.faults(merge("koyo", "keiyaku"), "2025-06-01"))
        .containsExactly(Kind.UNKNOWN_SECTION);
  }

  @Test
  void two_new_sections_may_leave_one_on_the_same_day() {
    List<Integer> numbers =
        office.rounds.plans.projects(office.rounds.planId()).stream()
            .filter(project -> project.section().code().equals("koyo"))
            .map(project -> project.printedNumber())
            .toList();
    office.plan(office.split("koyo", "一室", numbers.get(0)), "2025-05-01");
    assertThat(office.faults(office.split("koyo", "二室", numbers.get(0)), "2025-05-01"))
        .containsExactly(Kind.PLANNED_ALREADY);
    assertThat(office.faults(office.split("koyo", "二室", numbers.get(1)), "2025-05-01")).isEmpty();
    office.tickAt("2025-05-01T08:00:00");
    assertThat(office.rounds.project(numbers.get(0)).section().code()).isEqualTo("koyo-2");
    assertThat(office.rounds.project(numbers.get(1)).section().code()).isEqualTo("koyo-3");
  }

  @Test
  void what_was_asked_about_projects_that_move_is_asked_of_the_section_that_takes_them_over() {
    FindingStore store = new FindingStore(office.rounds.database);
    new Asking(office.findings, store, office.people.directory, office.people.destinations)
        .section(
            office.rounds.planId(),
            office.section("koyo").id(),
            "U-coordinator",
            office.rounds.clock.instant());
    List<Question> before = store.questionsOf(1);
    office.plan(merge("koyo", "keiyaku"), "2025-05-01");
    office.tickAt("2025-05-01T08:00:00");
    assertThat(store.questionsOf(1)).isEmpty();
    assertThat(store.questionsOf(2))
        .extracting(Question::id)
        .containsExactlyElementsOf(before.stream().map(Question::id).toList());
    assertThat(store.questionsOf(2))
        .extracting(question -> question.asking().sectionId())
        .containsOnly(office.section("keiyaku").id());
    assertThat(
            office
                .rounds
                .database
                .read(db ->
                    db.fetch(
                        "SELECT kind, subject_id, destination FROM outgoing WHERE kind LIKE"
                            + " 'question%' ORDER BY id"))
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2)))
        .containsExactly("question 1 C-koyo", "question 2 C-keiyaku", "question_update 1 C-koyo");
  }

  @Test
  void what_was_asked_about_projects_that_stay_stays() {
    FindingStore store = new FindingStore(office.rounds.database);
    new Asking(office.findings, store, office.people.directory, office.people.destinations)
        .section(
            office.rounds.planId(),
            office.section("koyo").id(),
            "U-coordinator",
            office.rounds.clock.instant());
    int asked = store.questionsOf(1).size();
    office.plan(office.split("koyo", "若者就労支援室", 4), "2025-05-01");
    office.tickAt("2025-05-01T08:00:00");
    assertThat(store.questionsOf(2))
        .isNotEmpty()
        .allMatch(question -> question.finding().number() == 4);
    assertThat(store.questionsOf(1))
        .hasSize(asked - store.questionsOf(2).size())
        .noneMatch(question -> question.finding().number() == 4);
  }

  @Test
  void one_whose_name_was_taken_meanwhile_waits_and_changes_nothing() {
    office.plan(rename("koyo", "産業人材課"), "2025-05-01");
    office.people.directory.enter(
        List.of(
            new jp.torimatome.people.SectionEntry(
                "other",
                "産業人材課",
                List.of(),
                "",
                new Staff(List.of("U-x"), List.of(), List.of()),
                jp.torimatome.people.SignOff.SETTING)),
        java.time.LocalDate.of(2025, 4, 20),
        office.rounds.stamp());
    office.tickAt("2025-05-01T08:00:00");
    assertThat(office.entry("koyo").name()).isEqualTo("雇用対策課");
    assertThat(office.store.planned()).hasSize(1);
  }
}
