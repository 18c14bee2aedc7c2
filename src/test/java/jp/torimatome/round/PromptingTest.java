package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.PROMPT;
import static jp.torimatome.round.RoundOffice.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.torimatome.round.running.Prompting;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptingTest {
  private static final List<String> ALL_STEPS =
      List.of("opening", "due-7", "due-3", "due-1", "due", "late-2", "late-4");

  @TempDir Path folder;
  @AutoClose private RoundOffice office;

  @BeforeEach
  void open() {
    office = RoundOffice.open(folder);
  }

  @Test
  void over_golden_week_a_silent_section_is_prompted_on_these_mornings_and_on_no_other() {
    office.plan();
    List<Instant> moments = new ArrayList<>();
    Instant end = moment("2025-05-20T00:00:00+09:00");
    office.clock.advance(Duration.ofMinutes(5));
    for (int prompts = 0;
        office.clock.instant().isBefore(end);
        office.clock.advance(Duration.ofMinutes(15))) {
      office.tick();
      if (office.prompts() > prompts) {
        prompts = office.prompts();
        moments.add(office.clock.instant());
      }
    }
    assertThat(moments)
        .containsExactly(
            moment("2025-04-14T08:30:00+09:00"),
            moment("2025-04-25T08:30:00+09:00"),
            moment("2025-05-02T08:30:00+09:00"),
            moment("2025-05-08T08:30:00+09:00"),
            moment("2025-05-09T08:30:00+09:00"),
            moment("2025-05-13T08:30:00+09:00"),
            moment("2025-05-15T08:30:00+09:00"));
    assertThat(office.stepsPrompted()).isEqualTo(ALL_STEPS);
    assertThat(office.prompts()).isEqualTo(7 * office.outgoing("prompt").size());
    assertThat(office.outgoing("reminder"))
        .as("the opening too")
        .hasSize(7 * office.outgoing("prompt").size());
    assertThat(office.desk.rounds().rounds().getFirst().state()).isEqualTo(Round.State.CLOSED);
  }

  @Test
  void only_sections_that_still_owe_something_are_reminded() {
    Round round = office.opened();
    Inquiry labour = office.inquiry(round, "koyo");
    labour.items().stream().skip(1).forEach(office::answer);
    office.inquiry(round, "keiyaku").items().forEach(office::answer);
    int told = office.outgoing("reminder").size();
    office.tickAt("2025-04-25T08:30:00+09:00");
    List<String> reminded =
        office.outgoing("reminder").subList(told, office.outgoing("reminder").size());
    assertThat(reminded)
        .contains("U-koyo")
        .doesNotContain("U-keiyaku")
        .hasSize(office.inquiries(round).size() - 1);
  }

  @Test
  void nothing_is_written_outside_working_hours_and_the_first_working_moment_makes_up_for_it() {
    office.plan(
        new Round.Window(
            moment("2025-04-11T17:15:00+09:00"),
            RoundOffice.WINDOW.dueAt(),
            RoundOffice.WINDOW.closesAt()));
    for (String closed :
        List.of(
            "2025-04-11T17:15:00+09:00",
            "2025-04-12T10:00:00+09:00",
            "2025-04-13T12:00:00+09:00",
            "2025-04-14T08:29:59+09:00")) {
      office.tickAt(closed);
      assertThat(office.prompts()).as(closed).isZero();
    }
    assertThat(office.desk.rounds().rounds().getFirst().state()).isEqualTo(Round.State.OPEN);
    office.tickAt("2025-04-14T08:30:00+09:00");
    assertThat(office.prompts()).isPositive();
  }

  @Test
  void after_a_weeks_downtime_only_the_newest_step_is_made_up_for() {
    office.opened();
    office.tickAt("2025-05-09T11:00:00+09:00");
    assertThat(office.stepsPrompted()).containsExactly("opening", "due");
    office.tickAt("2025-05-09T11:01:00+09:00");
    assertThat(office.stepsPrompted()).containsExactly("opening", "due");
  }

  @Test
  void a_bot_that_was_down_at_the_opening_starts_with_the_full_message() {
    office.plan();
    office.tickAt("2025-05-02T10:00:00+09:00");
    assertThat(office.stepsPrompted()).containsExactly("opening");
    assertThat(office.outgoing("prompt")).isNotEmpty();
    assertThat(office.outgoing("reminder"))
        .as("one to each person too")
        .hasSameSizeAs(office.outgoing("prompt"));
    office.tickAt("2025-05-08T08:30:00+09:00");
    assertThat(office.stepsPrompted()).containsExactly("opening", "due-1");
  }

  @Test
  void a_tick_may_run_any_number_of_times() {
    office.opened();
    int prompts = office.prompts();
    office.tick();
    office.tickAt("2025-04-14T12:00:00+09:00");
    office.tickAt("2025-04-24T17:14:59+09:00");
    assertThat(office.prompts()).isEqualTo(prompts);
  }

  @Test
  void ticks_at_the_same_moment_prompt_once() throws Exception {
    Round planned = office.plan();
    office.clock.moveTo("2025-04-14T08:30:00+09:00");
    List<Callable<Void>> ticks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ticks.add(() -> {
        office.tick();
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> tick : threads.invokeAll(ticks)) {
        tick.get();
      }
    }
    assertThat(office.prompts()).isEqualTo(office.inquiries(office.round(planned.id())).size());
    assertThat(office.outgoing("prompt")).doesNotHaveDuplicates().hasSize(office.prompts());
  }

  @Test
  void a_section_whose_prompt_was_not_written_when_the_process_died_gets_it_at_the_next_tick() {
    Round round = office.opened();
    Inquiry missed = office.inquiry(round, "koyo");
    office.database.change(db -> {
      db.execute("delete from outgoing where destination = 'C-koyo'");
      db.deleteFrom(PROMPT).where(PROMPT.INQUIRY_ID.eq(missed.id())).execute();
    });
    office.tickAt("2025-04-14T08:31:00+09:00");
    assertThat(office.outgoing("prompt")).contains("C-koyo").doesNotHaveDuplicates();
  }

  @Test
  void a_section_or_a_round_that_fails_keeps_no_other_waiting_and_is_told_of() {
    Round round = office.opened();
    long broken = office.inquiry(round, "koyo").id();
    office.database.change(db ->
        db.execute(
            "create trigger broken before insert on prompt when new.inquiry_id = "
                + broken
                + " begin select raise(abort, 'broken'); end"));
    office.clock.moveTo("2025-04-25T08:30:00+09:00");
    int sections = office.inquiries(round).size();
    assertThatThrownBy(office::tick)
        .hasMessageContaining("round " + round.id())
        .rootCause()
        .hasMessageContaining("broken");
    assertThat(office.outgoing("reminder"))
        .as("all at the opening, and all but one")
        .hasSize(2 * sections - 1);
    office.database.change(db -> db.execute("drop trigger broken"));
    office.tick();
    assertThat(office.outgoing("reminder")).hasSize(2 * sections).endsWith("U-koyo");
  }

  @Test
  void a_paused_round_is_silent_and_on_resuming_sends_only_the_newest_step() {
    Round round = office.opened();
    office.clock.moveTo("2025-04-24T10:00:00+09:00");
    assertThat(office.desk.steering().pause(round, office.stamp())).isTrue();
    assertThat(office.desk.steering().pause(office.round(round.id()), office.stamp())).isFalse();
    office.tickAt("2025-04-25T08:30:00+09:00");
    office.tickAt("2025-05-02T08:30:00+09:00");
    assertThat(office.stepsPrompted()).containsExactly("opening");
    assertThat(office.round(round.id()).takesReplies()).isTrue();
    office.clock.moveTo("2025-05-07T10:00:00+09:00");
    assertThat(office.desk.steering().resume(office.round(round.id()), office.stamp())).isTrue();
    assertThat(office.desk.steering().resume(office.round(round.id()), office.stamp())).isFalse();
    office.tick();
    assertThat(office.stepsPrompted()).containsExactly("opening", "due-3");
  }

  @Test
  void a_coordinator_reminds_a_section_at_most_once_a_day_whoever_prompted_it() {
    Round round = office.opened();
    office.clock.moveTo("2025-04-14T13:00:00+09:00");
    assertThat(office.desk.prompting().remindNow(round, office.inquiries(round), office.stamp()))
        .as("prompted this morning")
        .isEmpty();
    office.clock.moveTo("2025-04-15T13:00:00+09:00");
    assertThat(
            office
                .desk
                .prompting()
                .remindNow(round, List.of(office.inquiry(round, "koyo")), office.stamp()))
        .hasSize(1);
    office.clock.moveTo("2025-04-15T17:00:00+09:00");
    assertThat(office.desk.prompting().remindNow(round, office.inquiries(round), office.stamp()))
        .hasSize(office.inquiries(round).size() - 1);
    office.clock.moveTo("2025-04-16T09:00:00+09:00");
    assertThat(
            office
                .desk
                .prompting()
                .remindNow(round, List.of(office.inquiry(round, "koyo")), office.stamp()))
        .hasSize(1);
    assertThat(office.stepsPrompted())
        .containsExactly("opening", "manual-2025-04-15", "manual-2025-04-16");
  }

  @Test
  void a_step_that_fell_due_just_before_a_coordinators_reminder_is_not_sent_after_it() {
    Round round = office.opened();
    office.clock.moveTo("2025-04-25T08:30:10+09:00");
    assertThat(
            office
                .desk
                .prompting()
                .remindNow(round, List.of(office.inquiry(round, "koyo")), office.stamp()))
        .hasSize(1);
    office.tickAt("2025-04-25T08:31:00+09:00");
    assertThat(office.outgoing("reminder"))
        .filteredOn("U-koyo"::equals)
        .as("the opening and one more")
        .hasSize(2);
  }

  @Test
  void
      a_coordinator_cannot_remind_after_hours_nor_of_a_paused_or_closed_round_nor_who_owes_nothing() {
    Round round = office.opened();
    office.inquiry(round, "keiyaku").items().forEach(office::answer);
    office.clock.moveTo("2025-04-15T17:15:00+09:00");
    assertThat(office.desk.prompting().remindNow(round, office.inquiries(round), office.stamp()))
        .isEmpty();
    office.clock.moveTo("2025-04-16T10:00:00+09:00");
    assertThat(
            office
                .desk
                .prompting()
                .remindNow(round, List.of(office.inquiry(round, "keiyaku")), office.stamp()))
        .isEmpty();
    office.desk.steering().pause(round, office.stamp());
    assertThat(
            office
                .desk
                .prompting()
                .remindNow(office.round(round.id()), office.inquiries(round), office.stamp()))
        .isEmpty();
    office.desk.steering().close(office.round(round.id()), office.stamp());
    assertThat(
            office
                .desk
                .prompting()
                .remindNow(office.round(round.id()), office.inquiries(round), office.stamp()))
        .isEmpty();
  }

  @Test
  void closing_is_done_at_its_moment_even_at_night_and_every_prompt_shows_it() {
    Round round = office.opened();
    office.tickAt("2025-05-15T17:14:59+09:00");
    assertThat(office.round(round.id()).takesReplies()).isTrue();
    office.tickAt("2025-05-15T17:15:00+09:00");
    assertThat(office.round(round.id()).state()).isEqualTo(Round.State.CLOSED);
    assertThat(office.desk.rounds().closedBy(round.id())).contains(Prompting.SCHEDULE);
    assertThat(office.outgoing("prompt_update"))
        .as("the message in the channel")
        .hasSize(office.inquiries(round).size());
    assertThat(office.desk.steering().close(office.round(round.id()), office.stamp())).isFalse();
  }

  @Test
  void a_round_opens_in_the_same_tick_in_which_the_one_before_closes() {
    Round first = office.opened();
    var next =
        new Round.Window(
            RoundOffice.WINDOW.closesAt(),
            moment("2025-06-09T17:15:00+09:00"),
            moment("2025-06-13T17:15:00+09:00"));
    office
        .desk
        .planning()
        .plan(office.planId(), RoundOffice.R6.next(), RoundOffice.BRIEF, next, office.stamp());
    office.tickAt("2025-05-15T17:15:00+09:00");
    assertThat(office.round(first.id()).state()).isEqualTo(Round.State.CLOSED);
    assertThat(office.desk.rounds().open()).hasSize(1);
  }
}
