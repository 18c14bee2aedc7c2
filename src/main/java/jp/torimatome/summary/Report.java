package jp.torimatome.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.torimatome.plan.LargeWorks;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;

/**
 * 週報の中身: everything that one summary tells, without words; {@code lines} are all projects by
 * printed number.
 */
public record Report(
    Head head, Progress progress, List<Change> changes, List<ProjectLine> lines, Totals totals) {

  /**
   * How far a round is by section, and how far it was at the posts before, the oldest first;
   * without a round there is neither. {@code closedAt}: when it closed.
   */
  public record Progress(
      Optional<Round> round,
      Optional<Instant> closedAt,
      List<Turnout.OfSection> sections,
      List<Point> before) {}

  /** How far a round was at a moment. */
  public record Point(Instant at, Turnout turnout) {}

  /**
   * Whose summary it is; {@code ended} and the year after it are totalled, {@code since} is when
   * the last one was made.
   */
  public record Head(
      Plan plan, String slot, FiscalYear ended, Instant madeAt, Optional<Instant> since) {

    /** True for the post that follows the last reply of a round. */
    public boolean isCompletion() {
      return slot.startsWith(SummaryStore.COMPLETE);
    }
  }

  /**
   * One item that was replied to since the last summary. {@code first}: there was no reply before.
   */
  public record Change(
      ProjectLabel project,
      Section section,
      boolean first,
      boolean late,
      boolean onBehalf,
      What what) {

    /** Of an edit, the fields that now differ from what was told. */
    public List<Field> fields() {
      return what.fields();
    }
  }

  /**
   * What a reply brought: of an edit, the fields that differ; of a first reply, the texts that were
   * written anew; and the amounts, each beside what it started from.
   */
  public record What(List<Field> fields, List<Field> written, List<Move> moves) {}

  /**
   * An amount beside its base, the initial budget of the year that ended, or beside what an earlier
   * post told of it.
   */
  public record Move(Field field, FiscalYear year, Amount before, Amount after) {}

  /** How a project is called. */
  public record ProjectLabel(long id, int number, String name) {}

  /** One project with its amounts of both years, and how its item stands in the round. */
  public record ProjectLine(Project project, Amount ended, Amount started, Standing standing) {
    public int number() {
      return project.printedNumber();
    }

    /** True for works, loans and benefits, whose amounts may be far beyond the others'. */
    boolean mayBeLarge() {
      Project.Names names = project.names();
      return LargeWorks.mayBe(
          names.name().body() + names.nextName().body(),
          names.content().body() + names.nextContent().body());
    }

    List<Amount> years() {
      return List.of(ended, started);
    }

    /** The same with its amounts read otherwise. */
    ProjectLine read(UnaryOperator<Amount> reading) {
      return new ProjectLine(project, reading.apply(ended), reading.apply(started), standing);
    }
  }

  /** 回答の状況 of a project in the round. */
  public enum Standing {
    NOT_ASKED,
    OUTSTANDING,
    /** 差し戻し. */
    RETURNED,
    /** 承認待ち. */
    WAITING,
    BLANK,
    ANSWERED,
    ANSWERED_LATE
  }

  public Optional<Round> round() {
    return progress.round();
  }

  public List<Turnout.OfSection> sections() {
    return progress.sections();
  }

  /** 締切の報告: the round closed after the last post. */
  public boolean isClosing() {
    Instant told = head.since().orElse(Instant.EPOCH);
    return progress
        .closedAt()
        .filter(moment -> moment.isAfter(told) && !moment.isAfter(head.madeAt()))
        .isPresent();
  }

  /** 途中: sums of a round in which something is not answered yet. */
  public boolean isPartial() {
    return round().isPresent() && !turnout().isComplete();
  }

  /** The whole round's rate. */
  public Turnout turnout() {
    return Turnout.of(sections());
  }

  /** Items answered for the first time since the last summary. */
  public List<Change> answered() {
    return changes.stream().filter(Change::first).toList();
  }

  /** Items whose earlier reply was changed since the last summary. */
  public List<Change> edited() {
    return changes.stream().filter(change -> !change.first()).toList();
  }

  /** Sections that still owe something, most first. */
  public List<Turnout.OfSection> outstanding() {
    return sections().stream()
        .filter(section -> section.turnout().outstanding() > 0)
        .sorted((one, other) ->
            Integer.compare(other.turnout().outstanding(), one.turnout().outstanding()))
        .toList();
  }
}
