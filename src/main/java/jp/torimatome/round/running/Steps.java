package jp.torimatome.round.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.torimatome.round.Round;
import jp.torimatome.round.Step;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.settings.Settings.Reminders;

/** 督促の予定: the prompts of a round, reckoned in business days before and after its due day. */
public final class Steps {
  private final BusinessCalendar calendar;
  private final Reminders reminders;

  public Steps(BusinessCalendar calendar, Reminders reminders) {
    this.calendar = calendar;
    this.reminders = reminders;
  }

  /** All steps of a round that opens (or opened) at {@code opening}, in order of time. */
  public List<Step> of(Round.Window window, Instant opening) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("opening", Step.Kind.OPENING, calendar.nextWorkingMoment(opening)));
    LocalDate due = calendar.dayOf(window.dueAt());
    for (int days : reminders.businessDaysBeforeDue()) {
      add(steps, "due-" + days, calendar.plusBusinessDays(due, -days));
    }
    if (reminders.onDueDay() && calendar.isBusinessDay(due)) {
      add(steps, "due", due);
    }
    addLate(steps, due, window.closesAt());
    Instant opened = steps.getFirst().at();
    return steps.stream()
        .filter(step -> step.kind() == Step.Kind.OPENING || step.at().isAfter(opened))
        .filter(step -> step.at().isBefore(window.closesAt()))
        .sorted(Comparator.comparing(Step::at))
        .toList();
  }

  /** The newest step that has fallen due; after downtime the older ones are never made up for. */
  public Optional<Step> newestDue(Round.Window window, Instant opening, Instant now) {
    return of(window, opening).stream()
        .filter(step -> !step.at().isAfter(now))
        .reduce((first, second) -> second);
  }

  /** The first step that is still to come. */
  public Optional<Step> next(Round.Window window, Instant opening, Instant now) {
    return of(window, opening).stream().filter(step -> step.at().isAfter(now)).findFirst();
  }

  private void addLate(List<Step> steps, LocalDate due, Instant closesAt) {
    int every = reminders.everyBusinessDaysAfterDue();
    if (every < 1) {
      return;
    }
    int days = every;
    LocalDate day = calendar.plusBusinessDays(due, days);
    while (calendar.startOf(day).isBefore(closesAt)) {
      add(steps, "late-" + days, day);
      days += every;
      day = calendar.plusBusinessDays(due, days);
    }
  }

  private void add(List<Step> steps, String name, LocalDate day) {
    steps.add(new Step(name, Step.Kind.REMINDER, calendar.startOf(day)));
  }
}
