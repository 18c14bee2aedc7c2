package jp.torimatome.summary.search;

import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SUCCESSION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.summary.search.ProjectSheet.RoundState;

/** 事業を開く: puts everything together that is known about one project. */
public final class LookingUp {
  private final Database database;
  private final PlanStore plans;
  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final Searching searching;

  public LookingUp(Database database, PlanStore plans, RoundStore rounds, InquiryStore inquiries, Searching searching) {
    this.database = database;
    this.plans = plans;
    this.rounds = rounds;
    this.inquiries = inquiries;
    this.searching = searching;
  }

  /** Empty when the project is not in the register (any more). */
  public Optional<ProjectSheet> sheet(long projectId) {
    Optional<Plan> plan = plans.current();
    return plan.flatMap(found -> plans.project(projectId).filter(project -> isOf(found, projectId)).map(project -> sheet(found, project)));
  }

  private boolean isOf(Plan plan, long projectId) {
    return database.read(sql -> sql.fetchExists(PROJECT, PROJECT.ID.eq(projectId), PROJECT.PLAN_ID.eq(plan.id())));
  }

  private ProjectSheet sheet(Plan plan, Project project) {
    Optional<RoundState> state =
        rounds.latest(plan.id()).map(round -> new RoundState(round, inquiries.item(round.id(), project.relists().orElse(project.id()))));
    return new ProjectSheet(plan, project, links(plan, project), amounts(project, state), plans.passages(project.id()), state);
  }

  private ProjectSheet.Links links(Plan plan, Project project) {
    Optional<Hit> original = project.relists().map(id -> searching.label(plan.id(), id));
    List<Long> relistings =
        database.read(sql -> sql.select(PROJECT.ID).from(PROJECT).where(PROJECT.RELISTS_PROJECT_ID.eq(project.id())).fetch(PROJECT.ID));
    List<Long> successors =
        database.read(
            sql ->
                sql.selectDistinct(SUCCESSION.SUCCESSOR_ID)
                    .from(SUCCESSION)
                    .where(SUCCESSION.PREDECESSOR_ID.eq(project.id()), SUCCESSION.SUCCESSOR_ID.ne(project.id()))
                    .fetch(SUCCESSION.SUCCESSOR_ID));
    List<ProjectSheet.Predecessor> predecessors = project.predecessors().stream().map(succession -> predecessor(plan, succession)).toList();
    return new ProjectSheet.Links(original, labels(plan, relistings), predecessors, labels(plan, successors));
  }

  private ProjectSheet.Predecessor predecessor(Plan plan, Succession succession) {
    Long id = succession.predecessorId();
    return new ProjectSheet.Predecessor(
        succession.predecessorName(), succession.inNextPlan(), id == null ? Optional.empty() : Optional.of(searching.label(plan.id(), id)));
  }

  private List<Hit> labels(Plan plan, List<Long> projectIds) {
    return projectIds.stream().map(id -> searching.label(plan.id(), id)).toList();
  }

  private static boolean isOf(DatedAmount amount, Field field, Round round) {
    return amount.year().equals(field.yearIn(round.ended())) && amount.stage() == field.stage();
  }

  /** In order of year and stage, with what the round asks for and nobody has answered. */
  private List<DatedAmount> amounts(Project project, Optional<RoundState> state) {
    List<DatedAmount> amounts = new ArrayList<>(plans.amounts(project.id()));
    if (state.isPresent() && state.get().item().isPresent() && !project.isRelisting()) {
      Round round = state.get().round();
      state.get().item().get().fields().stream()
          .filter(Field::isAmount)
          .filter(field -> amounts.stream().noneMatch(amount -> isOf(amount, field, round)))
          .map(
              field ->
                  new DatedAmount(
                      field.yearIn(round.ended()),
                      field.stage(),
                      Amount.nothing(Nature.UNANSWERED),
                      round.window().opensAt(),
                      "",
                      "round:" + round.id()))
          .toList()
          .forEach(amounts::add);
    }
    amounts.sort(Comparator.comparing(DatedAmount::year).thenComparing(DatedAmount::stage));
    return amounts;
  }
}
