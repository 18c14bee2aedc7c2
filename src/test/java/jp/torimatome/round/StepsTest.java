package jp.torimatome.round;

import static jp.torimatome.round.RoundOffice.moment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.Steps;
import jp.torimatome.settings.Settings.Hours;
import jp.torimatome.settings.Settings.Reminders;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final Hours HOURS = new Hours(LocalTime.of(8, 30), LocalTime.of(17, 15));
  private static final Reminders USUAL = new Reminders(List.of(7, 3, 1), true, 2);

  @Test
  void golden_week_is_not_counted() {
    assertThat(steps(USUAL, List.of()).of(RoundOffice.WINDOW, RoundOffice.WINDOW.opensAt()))
        .extracting(Step::name, Step::at)
        .containsExactly(
            step("opening", "2025-04-14T08:30:00+09:00"),
            step("due-7", "2025-04-25T08:30:00+09:00"),
            step("due-3", "2025-05-02T08:30:00+09:00"),
            step("due-1", "2025-05-08T08:30:00+09:00"),
            step("due", "2025-05-09T08:30:00+09:00"),
            step("late-2", "2025-05-13T08:30:00+09:00"),
            step("late-4", "2025-05-15T08:30:00+09:00"));
  }

  @Test
  void a_local_closure_moves_the_reminders_around_it() {
    Steps steps = steps(USUAL, List.of(LocalDate.of(2025, 5, 8), LocalDate.of(2025, 5, 9)));
    assertThat(steps.of(RoundOffice.WINDOW, RoundOffice.WINDOW.opensAt()))
        .extracting(Step::name, Step::at)
        .contains(
            step("due-1", "2025-05-07T08:30:00+09:00"), step("late-2", "2025-05-13T08:30:00+09:00"))
        .doesNotContain(step("due", "2025-05-09T08:30:00+09:00"));
  }

  @Test
  void a_round_that_opens_late_begins_with_its_opening() {
    assertThat(steps(USUAL, List.of()).of(RoundOffice.WINDOW, moment("2025-05-08T10:00:00+09:00")))
        .extracting(Step::name, Step::at)
        .startsWith(
            step("opening", "2025-05-08T10:00:00+09:00"), step("due", "2025-05-09T08:30:00+09:00"));
  }

  @Test
  void nothing_is_planned_for_the_moment_of_closing_or_later() {
    var closesWithDue =
        new Round.Window(
            RoundOffice.WINDOW.opensAt(), RoundOffice.WINDOW.dueAt(), RoundOffice.WINDOW.dueAt());
    assertThat(steps(USUAL, List.of()).of(closesWithDue, closesWithDue.opensAt()))
        .last()
        .extracting(Step::name)
        .isEqualTo("due");
    var closesInTheMorning =
        new Round.Window(
            RoundOffice.WINDOW.opensAt(),
            RoundOffice.WINDOW.dueAt(),
            moment("2025-05-13T08:30:00+09:00"));
    assertThat(steps(USUAL, List.of()).of(closesInTheMorning, closesInTheMorning.opensAt()))
        .last()
        .extracting(Step::name)
        .isEqualTo("due");
  }

  @Test
  void reminders_can_be_turned_off() {
    Steps none = steps(new Reminders(List.of(), false, 0), List.of());
    assertThat(none.of(RoundOffice.WINDOW, RoundOffice.WINDOW.opensAt()))
        .extracting(Step::name)
        .containsExactly("opening");
    assertThat(
            none.next(RoundOffice.WINDOW, RoundOffice.WINDOW.opensAt(), RoundOffice.WINDOW.dueAt()))
        .isEmpty();
  }

  private static Steps steps(Reminders reminders, List<LocalDate> closures) {
    return new Steps(new BusinessCalendar(ZoneId.of("Asia/Tokyo"), HOURS, closures), reminders);
  }

  private static Tuple step(String name, String at) {
    Instant moment = moment(at);
    return Tuple.tuple(name, moment);
  }
}
