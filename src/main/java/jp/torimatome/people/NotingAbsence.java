package jp.torimatome.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;

/**
 * 不在の登録: one's own, or, for the same section or by a coordinator, somebody else's; the stand-in is
 * asked from the first day on.
 */
public final class NotingAbsence {
  /** Longer ones are a change of people. */
  private static final int DAYS = 366;

  private final AbsenceStore store;
  private final DirectoryStore directory;
  private final MemberStore members;
  private final PlanStore plans;
  private final Access access;
  private final ZoneId zone;

  public NotingAbsence(
      AbsenceStore store,
      DirectoryStore directory,
      MemberStore members,
      PlanStore plans,
      Access access,
      ZoneId zone) {
    this.store = store;
    this.directory = directory;
    this.members = members;
    this.plans = plans;
    this.access = access;
    this.zone = zone;
  }

  /** Who is away from the first day to the last, who stands in, and who says so when. */
  public record Request(
      String person, LocalDate from, LocalDate until, Optional<String> standIn, Stamp stamp) {
    boolean says(Absence absence) {
      return absence.from().equals(from)
          && absence.until().equals(until)
          && absence.standIn().equals(standIn);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Noted(Absence absence) implements Outcome {}

    /** The same days with the same stand-in stand there already. */
    record NotedBefore(Absence absence) implements Outcome {}

    record Wrong(Problem problem) implements Outcome {}
  }

  /** What is wrong with an absence. */
  public enum Problem {
    END_BEFORE_START,
    OVER,
    TOO_LONG,
    /** It begins more than a year ahead. */
    TOO_FAR,
    /** The person belongs to no section: nobody would be asked instead. */
    NO_SECTION,
    /** Neither oneself, nor a colleague, nor a coordinator. */
    NOT_ALLOWED,
    STAND_IN_IS_SELF,
    STAND_IN_AWAY,
    /** A guest, somebody of another organisation, a deactivated account, or unknown to Slack. */
    STAND_IN_UNFIT,
    GONE
  }

  public Outcome note(Request request) {
    Optional<Problem> problem = problem(request);
    if (problem.isPresent()) {
      return new Outcome.Wrong(problem.get());
    }
    Optional<Absence> same =
        store.of(request.person(), request.until()).stream().filter(request::says).findFirst();
    if (same.isPresent()) {
      return new Outcome.NotedBefore(same.get());
    }
    long id =
        store.note(
            request.person(), request.from(), request.until(), request.standIn(), request.stamp());
    return new Outcome.Noted(
        new Absence(id, request.person(), request.from(), request.until(), request.standIn()));
  }

  /** 取消し, by whom could note it. */
  public Outcome cancel(long id, Stamp stamp) {
    Optional<Absence> absence = store.absence(id);
    if (absence.isEmpty()) {
      return new Outcome.Wrong(Problem.GONE);
    }
    Absence noted = absence.get();
    if (!mayNote(
        noted.person(),
        concerned(noted.person(), noted.from(), noted.until(), stamp.at()),
        stamp)) {
      return new Outcome.Wrong(Problem.NOT_ALLOWED);
    }
    return store.cancel(id, stamp) ? new Outcome.Noted(noted) : new Outcome.Wrong(Problem.GONE);
  }

  /** Absences of a person that are not over. */
  public List<Absence> of(String person, Instant now) {
    return store.of(person, now.atZone(zone).toLocalDate());
  }

  private Optional<Problem> problem(Request request) {
    if (request.until().isBefore(request.from())) {
      return Optional.of(Problem.END_BEFORE_START);
    }
    if (request.until().isBefore(request.stamp().at().atZone(zone).toLocalDate())) {
      return Optional.of(Problem.OVER);
    }
    if (request.from().plusDays(DAYS).isBefore(request.until())) {
      return Optional.of(Problem.TOO_LONG);
    }
    if (request.stamp().at().atZone(zone).toLocalDate().plusDays(DAYS).isBefore(request.from())) {
      return Optional.of(Problem.TOO_FAR);
    }
    List<SectionEntry> concerned =
        concerned(request.person(), request.from(), request.until(), request.stamp().at());
    if (concerned.isEmpty()) {
      return Optional.of(Problem.NO_SECTION);
    }
    return mayNote(request.person(), concerned, request.stamp())
        ? request.standIn().flatMap(other -> standIn(other, request))
        : Optional.of(Problem.NOT_ALLOWED);
  }

  private Optional<Problem> standIn(String other, Request request) {
    if (other.equals(request.person())) {
      return Optional.of(Problem.STAND_IN_IS_SELF);
    }
    boolean unknown = members.isKnown() && members.member(other).isEmpty();
    if (unknown || !members.isFit(other)) {
      return Optional.of(Problem.STAND_IN_UNFIT);
    }
    return isReached(other, request, Set.of(request.person()))
        ? Optional.empty()
        : Optional.of(Problem.STAND_IN_AWAY);
  }

  /** Whoever is away meanwhile has a stand-in, who is there or has one too. */
  private boolean isReached(String person, Request request, Set<String> before) {
    return !before.contains(person)
        && store.of(person, request.from()).stream()
            .filter(absence -> !absence.from().isAfter(request.until()))
            .allMatch(absence ->
                absence
                    .standIn()
                    .filter(next -> isReached(next, request, with(before, person)))
                    .isPresent());
  }

  private static Set<String> with(Set<String> people, String person) {
    return Stream.concat(people.stream(), Stream.of(person)).collect(Collectors.toSet());
  }

  /**
   * Those whom a person stands in for over the days of their absence, who would be asked in vain
   * otherwise.
   */
  public Set<String> standingInFor(Absence absence) {
    return chain(absence.from(), absence.until()).before(absence.person());
  }

  private Chain chain(LocalDate from, LocalDate until) {
    return Chain.of(store.touching(from, until), from, until);
  }

  /**
   * The sections whose requests reach a person on some days: their own, and those of the people
   * whom they stand in for.
   */
  public List<SectionEntry> concerned(String person, LocalDate from, LocalDate until, Instant now) {
    Directory today = directory.at(now);
    return Stream.concat(Stream.of(person), chain(from, until).before(person).stream())
        .flatMap(each -> today.of(each).stream())
        .distinct()
        .toList();
  }

  private boolean mayNote(String person, List<SectionEntry> concerned, Stamp stamp) {
    return person.equals(stamp.by())
        || concerned.stream()
            .flatMap(entry -> section(entry).stream())
            .anyMatch(section ->
                access.may(
                    stamp.by(), Act.NOTE_ABSENCE, new Access.Concern(section, false), stamp.at()));
  }

  private Optional<Section> section(SectionEntry entry) {
    return plans.sections().stream()
        .filter(section -> section.code().equals(entry.code()))
        .findFirst();
  }
}
