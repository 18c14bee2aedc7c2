package jp.torimatome.summary;

import java.time.Instant;
import java.util.LinkedHashMap;
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
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.summary.Report.ProjectLine;
import jp.torimatome.summary.Report.Standing;
import jp.torimatome.summary.ReportRows.ItemRow;
import jp.torimatome.summary.SummaryStore.Summary;

/**
 * 集計する: puts a summary's report together, in a number of queries that does not depend on the size
 * of the plan. Everything is read as it stood when the summary was made: a post that is tried
 * again, or waits for Slack, and the file in its thread must say the same, and what came later
 * belongs to the next summary.
 */
public final class Reporting {
  /** So many posts show where the rate goes. */
  private static final int POINTS = 5;

  private static final long SECONDS_OF_A_DAY = 86_400;

  private final Database database;
  private final PlanStore plans;
  private final RoundStore rounds;

  public Reporting(Database database, PlanStore plans, RoundStore rounds) {
    this.database = database;
    this.plans = plans;
    this.rounds = rounds;
  }

  public Report report(Summary summary) {
    Plan plan =
        plans.plans().stream()
            .filter(candidate -> candidate.id() == summary.planId())
            .findFirst()
            .orElseThrow();
    Optional<Round> round = round(summary);
    FiscalYear ended = round.map(Round::ended).orElseGet(() -> plans.latestYear(plan.id()));
    List<Project> projects = plans.projects(plan.id());
    return database.read(sql -> {
      ReportRows rows = new ReportRows(sql);
      List<ItemRow> items = round.map(found -> rows.items(found.id(), summary)).orElse(List.of());
      Map<Long, List<DatedAmount>> amounts = rows.amounts(summary);
      List<ProjectLine> lines =
          lines(projects, ended, new ProjectCells.Recorded(amounts, Map.of()), items);
      List<Summary> before = rows.before(summary);
      Optional<Instant> since = before.stream().findFirst().map(Summary::madeAt);
      var head = new Report.Head(plan, summary.slot(), ended, summary.madeAt(), since);
      Map<Long, List<DatedAmount>> told =
          before.stream().findFirst().map(rows::amounts).orElse(Map.of());
      Moves moves = new Moves(ended, amounts, told);
      List<Report.Change> changes =
          ChangeRows.changes(sql, summary, since.orElse(Instant.EPOCH), projects, moves);
      return new Report(
          head, progress(rows, round, items, before), changes, lines, Totals.of(lines));
    });
  }

  private Report.Progress progress(
      ReportRows rows, Optional<Round> round, List<ItemRow> items, List<Summary> before) {
    List<Report.Point> points = round.map(found -> points(rows, found, before)).orElse(List.of());
    Optional<Instant> closed = round.flatMap(found -> rounds.closedAt(found.id()));
    return new Report.Progress(round, closed, ItemRow.bySection(items), points);
  }

  /** How far the round was at the last posts about it, one for a day at most. */
  private List<Report.Point> points(ReportRows rows, Round round, List<Summary> before) {
    Instant opened = rounds.openedAt(round.id()).orElse(Instant.MAX);
    Map<Long, Summary> byDay = new LinkedHashMap<>();
    before.stream()
        .filter(each -> !each.madeAt().isBefore(opened))
        .forEach(
            each -> byDay.putIfAbsent(each.madeAt().getEpochSecond() / SECONDS_OF_A_DAY, each));
    return byDay.values().stream()
        .limit(POINTS)
        .map(each ->
            new Report.Point(
                each.madeAt(), Turnout.of(ItemRow.bySection(rows.items(round.id(), each)))))
        .toList()
        .reversed();
  }

  private Optional<Round> round(Summary summary) {
    return summary.completedRound().isPresent()
        ? rounds.round(summary.completedRound().getAsLong())
        : rounds.latest(summary.planId());
  }

  private static List<ProjectLine> lines(
      List<Project> projects,
      FiscalYear ended,
      ProjectCells.Recorded recorded,
      List<ItemRow> items) {
    Map<Long, ItemRow> byProject =
        items.stream().collect(Collectors.toMap(ItemRow::projectId, Function.identity()));
    return projects.stream()
        .map(project -> {
          ProjectCells cells = recorded.of(project);
          return new ProjectLine(
              project,
              cells.amount(Column.FINAL_BUDGET, ended),
              cells.amount(Column.INITIAL_BUDGET, ended),
              Optional.ofNullable(byProject.get(project.id()))
                  .map(ItemRow::standing)
                  .orElse(Standing.NOT_ASKED));
        })
        .toList();
  }
}
