package jp.torimatome.summary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.torimatome.database.Database;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.ProjectCells;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.summary.Report.ProjectLine;
import jp.torimatome.summary.Report.Standing;
import jp.torimatome.summary.ReportRows.ItemRow;
import jp.torimatome.summary.SummaryStore.Summary;

/**
 * 集計する: puts a summary's report together, in a number of queries that does not depend on the size of the plan. Everything is
 * read as it stood when the summary was made: a post that is tried again, or waits for Slack, and the file in its thread must say
 * the same, and what came later belongs to the next summary.
 */
public final class Reporting {
  private final Database database;
  private final PlanStore plans;
  private final RoundStore rounds;

  public Reporting(Database database, PlanStore plans, RoundStore rounds) {
    this.database = database;
    this.plans = plans;
    this.rounds = rounds;
  }

  public Report report(Summary summary) {
    Plan plan = plans.plans().stream().filter(candidate -> candidate.id() == summary.planId()).findFirst().orElseThrow();
    Optional<Round> round = round(summary);
    FiscalYear ended = round.map(Round::ended).orElseGet(() -> plans.latestYear(plan.id()));
    List<Project> projects = plans.projects(plan.id());
    return database.read(
        sql -> {
          ReportRows rows = new ReportRows(sql);
          List<ItemRow> items = round.map(found -> rows.items(found.id(), summary.toReplyId(), summary.madeAt())).orElse(List.of());
          List<ProjectLine> lines = lines(projects, ended, new ProjectCells.Recorded(rows.amounts(summary), Map.of()), items);
          Optional<Instant> since = rows.madeBefore(summary);
          var head = new Report.Head(plan, summary.slot(), ended, summary.madeAt(), since);
          List<Report.Change> changes = ChangeRows.changes(sql, summary, since.orElse(Instant.EPOCH), projects);
          return new Report(head, round, ItemRow.bySection(items), changes, lines, Totals.of(lines));
        });
  }

  private Optional<Round> round(Summary summary) {
    return summary.completedRound().isPresent() ? rounds.round(summary.completedRound().getAsLong()) : rounds.latest(summary.planId());
  }

  private static List<ProjectLine> lines(List<Project> projects, FiscalYear ended, ProjectCells.Recorded recorded, List<ItemRow> items) {
    Map<Long, ItemRow> byProject = items.stream().collect(Collectors.toMap(ItemRow::projectId, Function.identity()));
    return projects.stream()
        .map(
            project -> {
              ProjectCells cells = recorded.of(project);
              return new ProjectLine(
                  project,
                  cells.amount(Column.FINAL_BUDGET, ended),
                  cells.amount(Column.INITIAL_BUDGET, ended),
                  Optional.ofNullable(byProject.get(project.id())).map(ItemRow::standing).orElse(Standing.NOT_ASKED));
            })
        .toList();
  }
}
