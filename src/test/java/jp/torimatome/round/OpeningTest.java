package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.round.RoundOffice.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.torimatome.people.Directory;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.running.Opening;
import jp.torimatome.round.running.Planning;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  private static final List<Integer> DISCONTINUED_OR_RELISTED = List.of(3, 6, 8, 13, 18);
  private static final List<Integer> NEXT_PLAN_ONLY = List.of(15, 16, 17, 24);

  @TempDir Path folder;
  private RoundOffice office;

  @BeforeEach
  void open() {
    office = RoundOffice.open(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void every_project_that_lives_is_asked_once_of_its_section() {
    Round round = office.opened();
    List<Integer> asked =
        office.inquiries(round).stream()
            .flatMap(inquiry -> inquiry.items().stream())
            .map(item -> item.project().printedNumber())
            .sorted()
            .toList();
    assertThat(asked)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 27)
                .boxed()
                .filter(number -> !DISCONTINUED_OR_RELISTED.contains(number))
                .toList());
    assertThat(office.inquiries(round))
        .allSatisfy(inquiry ->
            assertThat(inquiry.destination()).isEqualTo("C-" + inquiry.section().code()));
    assertThat(office.inquiry(round, "koyo").items())
        .allSatisfy(item ->
            assertThat(office.project(item.project().printedNumber()).section().code())
                .isEqualTo("koyo"));
  }

  @Test
  void a_project_that_only_will_end_or_is_paused_is_asked_and_one_that_ended_is_not() {
    Path table =
        SeedTable.altered(
            folder,
            text ->
                SeedTable.cell(15, 8, "令和6年度廃止予定")
                    .andThen(SeedTable.cell(18, 6, "休止"))
                    .andThen(SeedTable.cell(20, 6, "令和5年度末で廃止"))
                    .apply(text));
    new Importing(office.database)
        .run(table, SeedTable.directory(), false, Optional.empty(), office.clock.instant());
    Round round = office.opened();
    assertThat(office.inquiries(round).stream().flatMap(inquiry -> inquiry.items().stream()))
        .extracting(item -> item.project().printedNumber())
        .contains(2, 5)
        .doesNotContain(7);
  }

  @Test
  void projects_of_the_next_plan_only_owe_the_new_year_and_nothing_else() {
    Round round = office.opened();
    for (int number = 1; number <= 27; number++) {
      if (!DISCONTINUED_OR_RELISTED.contains(number)) {
        List<Field> owed =
            NEXT_PLAN_ONLY.contains(number)
                ? List.of(Field.INITIAL_BUDGET, Field.PLAN, Field.ISSUES)
                : List.of(Field.values());
        assertThat(office.item(round, number).fields()).as("project %d", number).isEqualTo(owed);
      }
    }
  }

  @Test
  void the_roster_is_frozen_whatever_happens_to_the_register_and_the_directory_later() {
    Round round = office.opened();
    List<Inquiry> before = office.inquiries(round);
    office.database.change(db ->
        db.execute(
            "update project set lifecycle = 'discontinued', discontinued_kind = 'ended' where"
                + " printed_number = 1"));
    office.database.change(db ->
        db.execute(
            "update project set section_id = (select id from section where code = 'keiyaku') where"
                + " printed_number = 4"));
    office.tickAt("2025-04-14T09:00:00+09:00");
    assertThat(office.inquiries(round)).isEqualTo(before);
    assertThat(office.inquiry(round, "koyo").items())
        .extracting(item -> item.project().printedNumber())
        .contains(4);
  }

  @Test
  void a_coordinator_can_put_a_project_in_and_leave_one_out_until_the_round_opens() {
    Round planned = office.plan();
    assertThat(office.desk.planning().target(planned, office.project(8).id(), true, office.stamp()))
        .isTrue();
    assertThat(office.desk.planning().target(planned, office.project(1).id(), true, office.stamp()))
        .isTrue();
    assertThat(
            office.desk.planning().target(planned, office.project(1).id(), false, office.stamp()))
        .isTrue();
    office.tickAt("2025-04-14T08:30:00+09:00");
    Round round = office.round(planned.id());
    assertThat(office.item(round, 8).fields()).containsExactly(Field.values());
    assertThat(
            office.database.<Integer>read(
                db -> db.fetchCount(ITEM, ITEM.PROJECT_ID.eq(office.project(1).id()))))
        .isZero();
    assertThat(office.desk.planning().target(round, office.project(2).id(), false, office.stamp()))
        .isFalse();
  }

  @Test
  void opening_twice_or_beside_an_open_round_freezes_nothing_more() {
    Round round = office.opened();
    assertThat(office.desk.opening().open(round, office.stamp()))
        .isInstanceOf(Opening.Outcome.AlreadyOpen.class);
    var next =
        new Round.Window(
            moment("2025-04-15T08:30:00+09:00"),
            moment("2025-05-20T17:15:00+09:00"),
            moment("2025-05-23T17:15:00+09:00"));
    var second =
        (Planning.Outcome.Planned)
            office
                .desk
                .planning()
                .plan(
                    office.planId(),
                    RoundOffice.R6.next(),
                    RoundOffice.BRIEF,
                    next,
                    office.stamp());
    int inquiries = office.database.read(db -> db.fetchCount(INQUIRY));
    assertThat(office.desk.opening().open(office.round(second.roundId()), office.stamp()))
        .isInstanceOfSatisfying(
            Opening.Outcome.AnotherIsOpen.class,
            another -> assertThat(another.other().id()).isEqualTo(round.id()));
    assertThat(office.desk.rounds().open(second.roundId(), List.of(), office.stamp()))
        .as("also when both passed that check at once")
        .isFalse();
    assertThat(office.database.<Integer>read(db -> db.fetchCount(INQUIRY))).isEqualTo(inquiries);
  }

  @Test
  void a_round_whose_closing_has_passed_does_not_open() {
    Round planned = office.plan();
    office.clock.moveTo("2025-05-15T17:15:00+09:00");
    assertThat(office.desk.opening().open(planned, office.stamp()))
        .isInstanceOf(Opening.Outcome.Over.class);
    office.tick();
    assertThat(office.round(planned.id()).state()).isEqualTo(Round.State.PLANNED);
  }

  @Test
  void a_section_that_the_directory_does_not_know_keeps_the_round_closed_and_is_named(
      @TempDir Path other) {
    Directory without =
        new Directory(
            SeedTable.directory().sections().stream()
                .filter(entry -> !entry.code().equals("keiyaku"))
                .toList());
    try (RoundOffice incomplete = RoundOffice.open(other, without, List.of())) {
      Round planned = incomplete.plan();
      incomplete.tickAt("2025-04-14T08:30:00+09:00");
      assertThat(incomplete.round(planned.id()).state()).isEqualTo(Round.State.PLANNED);
      assertThat(incomplete.desk.opening().open(planned, incomplete.stamp()))
          .isEqualTo(new Opening.Outcome.UnknownSections(List.of("契約課")));
      var ofSection =
          incomplete.plans.projects(incomplete.planId()).stream()
              .filter(project -> project.section().code().equals("keiyaku"))
              .toList();
      ofSection.forEach(project ->
          incomplete.desk.planning().target(planned, project.id(), false, incomplete.stamp()));
      assertThat(incomplete.desk.opening().open(planned, incomplete.stamp()))
          .isInstanceOf(Opening.Outcome.Opened.class);
    }
  }
}
