package jp.torimatome.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.LargeWorks;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;

/**
 * 週報の中身: everything that one summary tells, without words. {@code sections} are those of the round; without a round there
 * are none, and {@code lines} are all projects by printed number.
 */
public record Report(
    Head head, Optional<Round> round, List<Turnout.OfSection> sections, List<Change> changes, List<ProjectLine> lines, Totals totals) {

  /** Whose summary it is; {@code ended} and the year after it are totalled, {@code since} is when the last one was made. */
  public record Head(Plan plan, String slot, FiscalYear ended, Instant madeAt, Optional<Instant> since) {

    /** True for the post that follows the last reply of a round. */
    public boolean isCompletion() {
      return slot.startsWith(SummaryStore.COMPLETE);
    }
  }

  /**
   * One item that was replied to since the last summary. {@code first}: there was no reply before; else {@code fields} are those
   * that now differ from what was told.
   */
  public record Change(ProjectLabel project, Section section, boolean first, boolean late, boolean onBehalf, List<Field> fields) {}

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
          names.name().body() + names.nextName().body(), names.content().body() + names.nextContent().body());
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

  /** The whole round's rate. */
  public Turnout turnout() {
    return Turnout.of(sections);
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
    return sections.stream()
        .filter(section -> section.turnout().outstanding() > 0)
        .sorted((one, other) -> Integer.compare(other.turnout().outstanding(), one.turnout().outstanding()))
        .toList();
  }
}
