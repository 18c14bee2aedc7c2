package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.round.RoundOffice.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.running.Planning;
import jp.torimatome.round.running.Planning.Problem;
import jp.torimatome.round.running.Upcoming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningTest {
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
  void a_year_has_one_round() {
    office.plan();
    assertThat(problems(RoundOffice.BRIEF, RoundOffice.WINDOW))
        .containsExactly(Problem.YEAR_HAS_A_ROUND);
    assertThat(
            office
                .desk
                .rounds()
                .plan(
                    office.planId(),
                    RoundOffice.R6,
                    RoundOffice.BRIEF,
                    RoundOffice.WINDOW,
                    office.stamp()))
        .as("also when both passed that check at once")
        .isEmpty();
    assertThat(office.database.<Integer>read(db -> db.fetchCount(ROUND))).isOne();
  }

  @Test
  void the_first_year_without_a_round_is_proposed() {
    assertThat(office.desk.planning().proposedYear(office.planId(), RoundOffice.R6))
        .isEqualTo(RoundOffice.R6);
    office.plan();
    assertThat(office.desk.planning().proposedYear(office.planId(), RoundOffice.R6))
        .isEqualTo(RoundOffice.R6.next());
    assertThat(office.desk.planning().proposedYear(office.planId() + 1, RoundOffice.R6))
        .as("of another plan")
        .isEqualTo(RoundOffice.R6);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_and_nothing_is_stored() {
    Round.Brief nothing = new Round.Brief("題", "", List.of());
    assertThat(
            problems(
                nothing,
                window(
                    "2025-06-01T09:00:00+09:00",
                    "2025-04-01T09:00:00+09:00",
                    "2025-03-31T09:00:00+09:00")))
        .containsExactly(
            Problem.DUE_NOT_AFTER_OPENING,
            Problem.CLOSED_BEFORE_DUE,
            Problem.DUE_IN_THE_PAST,
            Problem.NOTHING_ASKED);
    assertThat(office.database.<Integer>read(db -> db.fetchCount(ROUND))).isZero();
  }

  @Test
  void due_lies_on_a_business_day() {
    for (String holiday :
        List.of(
            "2025-05-05T17:15:00+09:00",
            "2025-05-06T17:15:00+09:00",
            "2025-05-10T12:00:00+09:00",
            "2025-12-29T12:00:00+09:00")) {
      assertThat(
              problems(
                  RoundOffice.BRIEF,
                  window("2025-04-14T08:30:00+09:00", holiday, "2026-01-30T17:15:00+09:00")))
          .as(holiday)
          .containsExactly(Problem.DUE_ON_A_HOLIDAY);
    }
  }

  @Test
  void a_mistyped_year_is_a_problem_and_not_a_crash() {
    assertThat(
            problems(
                RoundOffice.BRIEF,
                window(
                    "2025-04-14T08:30:00+09:00",
                    "2205-05-09T17:15:00+09:00",
                    "2205-05-15T17:15:00+09:00")))
        .containsExactly(Problem.TOO_FAR_AHEAD);
    assertThat(
            problems(
                RoundOffice.BRIEF,
                window(
                    "1025-04-14T08:30:00+09:00",
                    "1925-05-09T17:15:00+09:00",
                    "2025-05-15T17:15:00+09:00")))
        .containsExactly(Problem.DUE_IN_THE_PAST);
  }

  @Test
  void what_was_planned_reads_back_as_it_was() {
    Round.Brief brief =
        new Round.Brief("𠮷野家の照会 <&>", "一行目\n二行目", List.of(Field.STATUS, Field.PLAN));
    var planned =
        (Planning.Outcome.Planned)
            office
                .desk
                .planning()
                .plan(office.planId(), RoundOffice.R6, brief, RoundOffice.WINDOW, office.stamp());
    assertThat(office.round(planned.roundId()))
        .isEqualTo(
            new Round(
                planned.roundId(),
                office.planId(),
                RoundOffice.R6,
                brief,
                RoundOffice.WINDOW,
                Round.State.PLANNED));
  }

  @Test
  void who_is_prompted_next_is_known_before_and_after_the_opening() {
    assertThat(office.desk.upcoming().next(office.clock.instant())).isEmpty();
    office.plan();
    Upcoming.Next first = office.desk.upcoming().next(office.clock.instant()).getFirst();
    assertThat(first.step())
        .isEqualTo(new Step("opening", Step.Kind.OPENING, moment("2025-04-14T08:30:00+09:00")));
    assertThat(first.recipients())
        .extracting(Upcoming.Recipient::destination)
        .contains("C-koyo", "C-keiyaku")
        .hasSize(12);
    office.tickAt("2025-04-14T08:30:00+09:00");
    Round round = office.desk.rounds().open().getFirst();
    office.inquiry(round, "keiyaku").items().forEach(office::answer);
    Upcoming.Next second = office.desk.upcoming().next(office.clock.instant()).getFirst();
    assertThat(second.step())
        .isEqualTo(new Step("due-7", Step.Kind.REMINDER, moment("2025-04-25T08:30:00+09:00")));
    assertThat(second.recipients())
        .extracting(Upcoming.Recipient::destination)
        .contains("C-koyo")
        .doesNotContain("C-keiyaku");
  }

  private List<Problem> problems(Round.Brief brief, Round.Window window) {
    return ((Planning.Outcome.Refused)
            office
                .desk
                .planning()
                .plan(office.planId(), RoundOffice.R6, brief, window, office.stamp()))
        .problems();
  }

  private static Round.Window window(String opens, String due, String closes) {
    Instant opensAt = moment(opens);
    return new Round.Window(opensAt, moment(due), moment(closes));
  }
}
