package jp.torimatome.summary.search;

import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SUCCESSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.torimatome.database.Database;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.ProjectCells;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.RoundStore;
import jp.torimatome.summary.search.ProjectSheet.RoundState;
import org.jspecify.annotations.Nullable;

/** 事業を開く: puts everything together that is known about one project. */
public final class LookingUp {
  private final Database database;
  private final PlanStore plans;
  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final Searching searching;

  public LookingUp(
      Database database,
      PlanStore plans,
      RoundStore rounds,
      InquiryStore inquiries,
      Searching searching) {
    this.database = database;
    this.plans = plans;
    this.rounds = rounds;
    this.inquiries = inquiries;
    this.searching = searching;
  }

  /** The section of a project that is in the register, by id. */
  public Optional<Long> sectionOf(long projectId) {
    return plans.project(projectId).map(project -> project.section().id());
  }

  /** What is made of a sheet and of what else is stored: kept until anything is written. */
  public <T> T known(List<?> what, Supplier<T> made) {
    return database.known(what, sql -> made.get());
  }

  /** Empty when the project is not in the register (any more). */
  public Optional<ProjectSheet> sheet(long projectId) {
    return plans
        .planOf(projectId)
        .flatMap(plan -> plans.project(projectId).map(project -> sheet(plan, project)));
  }

  private ProjectSheet sheet(Plan plan, Project project) {
    Optional<RoundState> state =
        rounds
            .latest(plan.id())
            .map(round ->
                new RoundState(
                    round, inquiries.item(round.id(), project.relists().orElse(project.id()))));
    ProjectCells cells = cells(project);
    List<DatedAmount> amounts = new ArrayList<>(cells.amounts());
    List<DatedPassage> passages = new ArrayList<>(cells.passages());
    open(plan, project, state)
        .forEach(open -> {
          if (Column.AMOUNTS.contains(open.column())) {
            open.amount(cells).ifPresent(amounts::add);
          } else {
            open.text(cells).ifPresent(passages::add);
          }
        });
    amounts.sort(Comparator.comparing(DatedAmount::year).thenComparing(DatedAmount::stage));
    return new ProjectSheet(plan, project, links(plan, project), amounts, passages, state);
  }

  private ProjectCells cells(Project project) {
    return project
        .relists()
        .map(original -> cells(project, original, null))
        .map(original -> cells(project, project.id(), original))
        .orElseGet(() -> cells(project, project.id(), null));
  }

  private ProjectCells cells(Project project, long id, @Nullable ProjectCells original) {
    return new ProjectCells(project.lifecycle(), plans.amounts(id), plans.passages(id), original);
  }

  private ProjectSheet.Links links(Plan plan, Project project) {
    Optional<Hit> original = project.relists().map(id -> searching.label(plan.id(), id));
    List<Long> relistings =
        database.read(sql ->
            sql.select(PROJECT.ID)
                .from(PROJECT)
                .where(PROJECT.RELISTS_PROJECT_ID.eq(project.id()))
                .fetch(PROJECT.ID));
    List<Long> successors =
        database.read(sql ->
            sql.selectDistinct(SUCCESSION.SUCCESSOR_ID)
                .from(SUCCESSION)
                .where(
                    SUCCESSION.PREDECESSOR_ID.eq(project.id()),
                    SUCCESSION.SUCCESSOR_ID.ne(project.id()))
                .fetch(SUCCESSION.SUCCESSOR_ID));
    List<ProjectSheet.Predecessor> predecessors =
        project.predecessors().stream().map(succession -> predecessor(plan, succession)).toList();
    return new ProjectSheet.Links(
        original, labels(plan, relistings), predecessors, labels(plan, successors));
  }

  private ProjectSheet.Predecessor predecessor(Plan plan, Succession succession) {
    Long id = succession.predecessorId();
    return new ProjectSheet.Predecessor(
        succession.predecessorName(),
        succession.inNextPlan(),
        id == null ? Optional.empty() : Optional.of(searching.label(plan.id(), id)));
  }

  private List<Hit> labels(Plan plan, List<Long> projectIds) {
    return projectIds.stream().map(id -> searching.label(plan.id(), id)).toList();
  }

  /** The cells of both years of the table, and what the round asks beside them. */
  private Stream<Open> open(Plan plan, Project project, Optional<RoundState> state) {
    FiscalYear table = plans.latestYear(plan.id());
    Stream<Open> asked =
        state
            .filter(round -> !project.isRelisting() && !round.round().ended().equals(table))
            .stream()
            .flatMap(round ->
                round.item().stream()
                    .flatMap(item -> item.fields().stream())
                    .filter(Field::isAmount)
                    .map(field -> new Open(field.column(), round.round().ended())));
    return Stream.concat(
        ProjectCells.YEARLY.stream().map(column -> new Open(column, table)), asked);
  }

  /** A cell that may lack an answer, in the table of the year that {@code ended}. */
  private record Open(Column column, FiscalYear ended) {
    private static final Set<Nature> OWED = Set.of(Nature.UNANSWERED, Nature.CARRIED);

    Optional<DatedAmount> amount(ProjectCells cells) {
      return Optional.of(cells.amount(column, ended))
          .filter(amount ->
              OWED.contains(amount.nature()) && cells.recordedAmount(column, ended).isEmpty())
          .map(amount ->
              new DatedAmount(column.yearIn(ended), column.stage(), amount, Instant.EPOCH, "", ""));
    }

    Optional<DatedPassage> text(ProjectCells cells) {
      return Optional.of(cells.text(column, ended))
          .filter(
              text -> OWED.contains(text.nature()) && cells.recordedText(column, ended).isEmpty())
          .map(text ->
              new DatedPassage(
                  column.passageField(), column.yearIn(ended), text, Instant.EPOCH, "", ""));
    }
  }
}
