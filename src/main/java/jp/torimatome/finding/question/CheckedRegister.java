package jp.torimatome.finding.question;

import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;

/** 台帳の表: the register of a plan as the checks see it, in three queries whatever its size. */
public final class CheckedRegister {
  private final PlanStore plans;

  public CheckedRegister(PlanStore plans) {
    this.plans = plans;
  }

  /** The table of the year that {@code ended}: only what is recorded for its years. */
  public CheckedTable table(long planId, FiscalYear ended) {
    return read(planId, List.of(ended), ended);
  }

  /** The same, with last year's cell where none is recorded yet: what the replies of a round are looked at beside. */
  public CheckedTable prefilled(long planId, FiscalYear ended) {
    return read(planId, List.of(ended, ended.previous()), ended);
  }

  private CheckedTable read(long planId, List<FiscalYear> years, FiscalYear ended) {
    List<Project> projects = plans.projects(planId);
    Map<Long, Integer> numbers = projects.stream().collect(toMap(Project::id, Project::printedNumber));
    Cells cells = new Cells(plans.amountsOfPlan(planId), plans.passagesOfPlan(planId), years);
    return new CheckedTable(ended, projects.stream().map(project -> row(project, numbers, cells)).toList());
  }

  private static CheckedRow row(Project project, Map<Long, Integer> numbers, Cells cells) {
    Map<Column, Passage> texts = new EnumMap<>(Column.class);
    Map<Column, Amount> amounts = new EnumMap<>(Column.class);
    Column.TEXTS.forEach(
        column -> texts.put(column, cells.text(project, column).orElseGet(() -> Passage.nothing(missing(project, column)))));
    Column.AMOUNTS.forEach(
        column -> amounts.put(column, cells.amount(project, column).orElseGet(() -> Amount.nothing(missing(project, column)))));
    Integer relists = project.relists().map(numbers::get).orElse(null);
    return new CheckedRow(project.id(), project.printedNumber(), project.lifecycle(), relists, texts, amounts);
  }

  /** What a cell is that nobody has recorded: only a live project leaves a question open. */
  private static Nature missing(Project project, Column column) {
    boolean ofThisPlan = column == Column.FINAL_BUDGET || column == Column.STATUS;
    return switch (project.lifecycle()) {
      case Lifecycle.Running running -> Nature.UNANSWERED;
      case Lifecycle.Announced announced -> Nature.UNANSWERED;
      case Lifecycle.Suspended suspended -> Nature.UNANSWERED;
      case Lifecycle.Discontinued discontinued -> Nature.DISCONTINUED;
      case Lifecycle.NextPlanOnly nextPlanOnly -> ofThisPlan ? Nature.NOT_IN_PLAN : Nature.UNANSWERED;
    };
  }

  /** The current cells of all projects; the first of the years that has a cell says it, and a relisted row prints its original's. */
  private record Cells(Map<Long, List<DatedAmount>> amounts, Map<Long, List<DatedPassage>> passages, List<FiscalYear> years) {

    Optional<Amount> amount(Project project, Column column) {
      return amount(project.id(), column).or(() -> project.relists().flatMap(original -> amount(original, column)));
    }

    Optional<Passage> text(Project project, Column column) {
      return text(project.id(), column).or(() -> project.relists().flatMap(original -> text(original, column)));
    }

    private Optional<Amount> amount(long projectId, Column column) {
      List<DatedAmount> all = amounts.getOrDefault(projectId, List.of());
      return years.stream()
          .flatMap(ended ->
              all.stream().filter(cell -> cell.stage() == column.stage() && cell.year().equals(column.yearIn(ended))))
          .map(DatedAmount::amount)
          .findFirst();
    }

    private Optional<Passage> text(long projectId, Column column) {
      List<DatedPassage> all = passages.getOrDefault(projectId, List.of());
      return years.stream()
          .flatMap(ended ->
              all.stream().filter(cell -> cell.field() == column.passageField() && cell.year().equals(column.yearIn(ended))))
          .map(DatedPassage::passage)
          .findFirst();
    }
  }
}
