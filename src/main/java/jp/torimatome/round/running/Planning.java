package jp.torimatome.round.running;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;

/** 照会の準備: a coordinator describes a round before it opens. */
public final class Planning {
  private static final int PROPOSED_DAYS = 28;
  private static final int PROPOSED_GRACE_BUSINESS_DAYS = 4;
  private static final int DAYS_TO_LOOK_AT_A_DRAFT = 14;
  private static final MonthDay USUAL_OPENING = MonthDay.of(4, 14);

  /** A later year is a slip of the finger. */
  private static final Duration FARTHEST = Duration.ofDays(2 * 366);

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
    TOO_FAR_AHEAD,
    NOTHING_ASKED
  }

  /** Plans a round about the year that {@code ended}; everything that is wrong is told at once. */
  public Outcome plan(
      long planId, FiscalYear ended, Round.Brief brief, Round.Window window, Stamp stamp) {
    List<Problem> problems =
        check(new Round(0, planId, ended, brief, window, Round.State.PLANNED), stamp.at());
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    return rounds
        .plan(planId, ended, brief, window, stamp)
        .<Outcome>map(Outcome.Planned::new)
        .orElse(new Outcome.Refused(List.of(Problem.YEAR_HAS_A_ROUND)));
  }

  /**
   * What would be wrong with a round, before anything of it is stored; its id is 0 when it is a new
   * one.
   */
  public List<Problem> check(Round described, Instant now) {
    List<Problem> problems = problems(described.brief(), described.window(), now);
    note(
        problems,
        Problem.YEAR_HAS_A_ROUND,
        rounds.rounds().stream()
            .anyMatch(round ->
                round.id() != described.id()
                    && round.planId() == described.planId()
                    && round.ended().equals(described.ended())));
    return problems;
  }

  /** Describes a planned round anew; empty problems mean that it was done. */
  public List<Problem> replan(Round round, Round.Brief brief, Round.Window window, Stamp stamp) {
    List<Problem> problems = problems(brief, window, stamp.at());
    if (problems.isEmpty() && !rounds.replan(round.id(), brief, window, stamp)) {
      problems.add(Problem.YEAR_HAS_A_ROUND);
    }
    return problems;
  }

  /** The first year from {@code earliest} on that has no round yet. */
  public FiscalYear proposedYear(long planId, FiscalYear earliest) {
    Set<FiscalYear> taken =
        rounds.rounds().stream()
            .filter(round -> round.planId() == planId)
            .map(Round::ended)
            .collect(Collectors.toSet());
    FiscalYear year = earliest;
    while (taken.contains(year)) {
      year = year.next();
    }
    return year;
  }

  /**
   * From the next business morning, so that there is time to look at it; about four weeks, ending
   * on a business day at the end of working hours, and some days of grace until it closes.
   */
  public Round.Window proposal(Instant now) {
    Instant morning = calendar.startOf(calendar.nextBusinessDay(calendar.dayOf(now)));
    return proposalFrom(
        morning.isAfter(now)
            ? morning
            : calendar.startOf(calendar.plusBusinessDays(calendar.dayOf(now), 1)));
  }

  /**
   * {@link #proposal} for a round about {@code ended} that nobody has looked at yet: it opens in
   * mid-April after that year, and never within two weeks, so that it does not open by surprise.
   */
  public Round.Window draft(FiscalYear ended, Instant now) {
    LocalDate looked = calendar.dayOf(now).plusDays(DAYS_TO_LOOK_AT_A_DRAFT);
    LocalDate usual = USUAL_OPENING.atYear(ended.next().startYear());
    return proposalFrom(
        calendar.startOf(calendar.nextBusinessDay(looked.isAfter(usual) ? looked : usual)));
  }

  private Round.Window proposalFrom(Instant opens) {
    LocalDate due = calendar.nextBusinessDay(calendar.dayOf(opens).plusDays(PROPOSED_DAYS));
    return new Round.Window(
        opens,
        calendar.endOf(due),
        calendar.endOf(calendar.plusBusinessDays(due, PROPOSED_GRACE_BUSINESS_DAYS)));
  }

  private List<Problem> problems(Round.Brief brief, Round.Window window, Instant now) {
    List<Problem> problems = new ArrayList<>();
    boolean past = !window.dueAt().isAfter(now);
    boolean farAhead =
        window.dueAt().isAfter(now.plus(FARTHEST)) || window.closesAt().isAfter(now.plus(FARTHEST));
    note(problems, Problem.DUE_NOT_AFTER_OPENING, !window.opensAt().isBefore(window.dueAt()));
    note(problems, Problem.CLOSED_BEFORE_DUE, window.closesAt().isBefore(window.dueAt()));
    note(problems, Problem.DUE_IN_THE_PAST, past);
    note(problems, Problem.TOO_FAR_AHEAD, farAhead);
    note(
        problems,
        Problem.DUE_ON_A_HOLIDAY,
        !past && !farAhead && !calendar.isBusinessDay(calendar.dayOf(window.dueAt())));
    note(problems, Problem.NOTHING_ASKED, brief.fields().isEmpty());
    return problems;
  }

  private static void note(List<Problem> problems, Problem problem, boolean there) {
    if (there) {
      problems.add(problem);
    }
  }

  /** Asks a project against the default rule, or leaves it out; only before the round opens. */
  public boolean target(Round round, long projectId, boolean asked, Stamp stamp) {
    if (round.state() != Round.State.PLANNED) {
      return false;
    }
    rounds.setTarget(round.id(), projectId, asked, stamp);
    return true;
  }
}
