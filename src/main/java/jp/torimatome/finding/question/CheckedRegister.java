package jp.torimatome.finding.question;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.ProjectCells;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;

/** 台帳の表: the register of a plan as the checks see it, in three queries whatever its size. */
public final class CheckedRegister {
  private final PlanStore plans;

  public CheckedRegister(PlanStore plans) {
    this.plans = plans;
  }

  /** The table of the year that {@code ended}: only what is recorded for its years. */
  public CheckedTable table(long planId, FiscalYear ended) {
    return read(planId, ended, false);
  }

  /**
   * The same, with last year's cell where none is recorded yet: what the replies of a round are
   * looked at beside.
   */
  public CheckedTable prefilled(long planId, FiscalYear ended) {
    return read(planId, ended, true);
  }

  /** One row of {@link #prefilled}; empty when the project is in the register no more. */
  Optional<CheckedRow> prefilledRow(long projectId, FiscalYear ended) {
    return plans
        .project(projectId)
        .map(project -> {
          Map<Long, Integer> numbers =
              project.relists().flatMap(plans::project).stream()
                  .collect(toMap(Project::id, Project::printedNumber));
          ProjectCells cells = plans.recorded(project).of(project);
          return row(project, numbers, new Seen(cells, ended, true));
        });
  }

  private CheckedTable read(long planId, FiscalYear ended, boolean prefilled) {
    List<Project> projects = plans.projects(planId);
    Map<Long, Integer> numbers =
        projects.stream().collect(toMap(Project::id, Project::printedNumber));
    ProjectCells.Recorded recorded = plans.recorded(planId);
    return new CheckedTable(
        ended,
        projects.stream()
            .map(project -> row(project, numbers, new Seen(recorded.of(project), ended, prefilled)))
            .toList());
  }

  private static CheckedRow row(Project project, Map<Long, Integer> numbers, Seen seen) {
    Map<Column, Passage> texts = new EnumMap<>(Column.class);
    Map<Column, Amount> amounts = new EnumMap<>(Column.class);
    Column.TEXTS.forEach(column -> texts.put(column, seen.text(column)));
    Column.AMOUNTS.forEach(column -> amounts.put(column, seen.amount(column)));
    Integer relists = project.relists().map(numbers::get).orElse(null);
    return new CheckedRow(
        project.id(), project.printedNumber(), project.lifecycle(), relists, texts, amounts);
  }

  /** The cells of a project as they are looked at. */
  private record Seen(ProjectCells cells, FiscalYear ended, boolean prefilled) {
    Amount amount(Column column) {
      return cells
          .recordedAmount(column, ended)
          .or(() -> prefilled ? cells.recordedAmount(column, ended.previous()) : Optional.empty())
          .orElseGet(() -> cells.amount(column, ended));
    }

    Passage text(Column column) {
      return cells
          .recordedText(column, ended)
          .or(() -> prefilled ? cells.recordedText(column, ended.previous()) : Optional.empty())
          .orElseGet(() -> cells.text(column, ended));
    }
  }
}
