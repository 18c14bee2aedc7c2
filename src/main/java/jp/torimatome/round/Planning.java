package jp.torimatome.round;

import jp.torimatome.round.calendar.BusinessCalendar;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.plan.FiscalYear;

/** 照会の準備: a coordinator describes a round before it opens. */
public final class Planning {
  private final RoundStore rounds;
  private final BusinessCalendar calendar;

  public Planning(RoundStore rounds, BusinessCalendar calendar) {
    this.rounds = rounds;
    this.calendar = calendar;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** The round waits for its opening. */
    record Planned(long roundId) implements Outcome {}

    /** Nothing was stored. */
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /** What a coordinator has to mend. */
  public enum Problem {
    YEAR_HAS_A_ROUND,
    DUE_NOT_AFTER_OPENING,
    CLOSED_BEFORE_DUE,
    DUE_IN_THE_PAST,
    DUE_ON_A_HOLIDAY,
    NOTHING_ASKED
  }

  /** Plans a round about the year that {@code ended}; everything that is wrong is told at once. */
  public Outcome plan(long planId, FiscalYear ended, Round.Brief brief, Round.Window window, RoundStore.Stamp stamp) {
    List<Problem> problems = new ArrayList<>();
    if (rounds.rounds().stream().anyMatch(round -> round.planId() == planId && round.ended().equals(ended))) {
      problems.add(Problem.YEAR_HAS_A_ROUND);
    }
    if (!window.opensAt().isBefore(window.dueAt())) {
      problems.add(Problem.DUE_NOT_AFTER_OPENING);
    }
    if (window.closesAt().isBefore(window.dueAt())) {
      problems.add(Problem.CLOSED_BEFORE_DUE);
    }
    if (!window.dueAt().isAfter(stamp.at())) {
      problems.add(Problem.DUE_IN_THE_PAST);
    }
    if (!calendar.isBusinessDay(calendar.dayOf(window.dueAt()))) {
      problems.add(Problem.DUE_ON_A_HOLIDAY);
    }
    if (brief.fields().isEmpty()) {
      problems.add(Problem.NOTHING_ASKED);
    }
    return problems.isEmpty() ? new Outcome.Planned(rounds.plan(planId, ended, brief, window, stamp)) : new Outcome.Refused(problems);
  }

  /** Asks a project against the default rule, or leaves it out; only before the round opens. */
  public boolean target(Round round, long projectId, boolean asked, RoundStore.Stamp stamp) {
    if (round.state() != Round.State.PLANNED) {
      return false;
    }
    rounds.setTarget(round.id(), projectId, asked, stamp);
    return true;
  }
}
