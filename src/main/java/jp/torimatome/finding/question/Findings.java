package jp.torimatome.finding.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.TotalSteps;
import jp.torimatome.finding.question.Standing.State;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 確認事項の一覧: what the rules find in the register now, and what became of what they found and asked
 * before.
 */
public final class Findings {
  private static final State OPEN = new State.Open();

  private final PlanStore plans;
  private final CheckedRegister register;
  private final Checking checking;
  private final FindingStore store;

  public Findings(
      PlanStore plans, CheckedRegister register, Checking checking, FindingStore store) {
    this.plans = plans;
    this.register = register;
    this.checking = checking;
    this.store = store;
  }

  /** Those of a plan's newest table, by printed number; the plan must have a table. */
  public List<Standing> ofPlan(long planId) {
    return ofTable(planId, plans.latestYear(planId));
  }

  /** How the printed sums of a plan's newest table become those that can be relied on. */
  public TotalSteps totals(long planId) {
    return TotalSteps.of(ready(planId, ended(planId)).table());
  }

  /** The rules ready for a table as it stands, to look at another value beside it. */
  public Checking.Ready ready(long planId, FiscalYear ended) {
    return looked(planId, ended).ready();
  }

  /** What tells the plan of a project apart, empty while there is only one. */
  public String plan(long projectId) {
    return plans
        .planOf(projectId)
        .map(plan -> plans.names().getOrDefault(plan.id(), ""))
        .orElse("");
  }

  /** The year that the newest table of a plan is about. */
  public FiscalYear ended(long planId) {
    return plans.latestYear(planId);
  }

  /** How the finding of one question stands now. */
  public Standing of(Question question) {
    return ofAsking(question.asking().id()).stream()
        .filter(asked -> asked.question().id() == question.id())
        .map(Asked::standing)
        .findFirst()
        .orElseThrow();
  }

  /** How the questions of one message stand now, in the order in which it asks them. */
  public List<Asked> ofAsking(long askingId) {
    List<Question> questions = store.questionsOf(askingId);
    if (questions.isEmpty()) {
      return List.of();
    }
    Question.Asked asking = questions.getFirst().asking();
    Map<Finding.Identity, Standing> standing =
        ofTable(asking.planId(), asking.ended()).stream()
            .collect(
                Collectors.toMap(
                    each -> each.finding().identity(), Function.identity(), (one, other) -> one));
    return questions.stream()
        .map(question ->
            new Asked(
                question,
                Optional.ofNullable(standing.get(question.finding().identity())).orElseThrow()))
        .toList();
  }

  /**
   * What a section was asked about a plan's newest table and has not answered, by printed number.
   */
  public List<Asked> waiting(long planId, long sectionId) {
    Map<Finding.Identity, FindingStore.Known> known = store.known(planId);
    return ofPlan(planId).stream()
        .filter(standing -> standing.isAsked() && standing.project().section().id() == sectionId)
        .flatMap(standing ->
            Optional.ofNullable(known.get(standing.finding().identity()))
                .flatMap(FindingStore.Known::question)
                .stream()
                .map(question -> new Asked(question, standing)))
        .toList();
  }

  /** A question with how its finding stands. */
  public record Asked(Question question, Standing standing) {}

  private List<Standing> ofTable(long planId, FiscalYear ended) {
    Map<Long, Project> projects =
        plans.projects(planId).stream().collect(Collectors.toMap(Project::id, Function.identity()));
    Map<Finding.Identity, FindingStore.Known> known = store.known(planId);
    Map<Long, Set<Column>> owed = store.owed(planId, ended);
    List<Standing> all = new ArrayList<>();
    Set<Finding.Identity> occurring = new HashSet<>();
    for (Finding finding : looked(planId, ended).findings()) {
      Finding.Identity key = finding.identity();
      boolean isOwed = owed.getOrDefault(finding.projectId(), Set.of()).contains(finding.column());
      Optional<FindingStore.Known> before = Optional.ofNullable(known.get(key));
      if (occurring.add(key) && !(isOwed && before.isEmpty())) {
        all.add(
            new Standing(
                finding, project(projects, finding), before.map(Findings::state).orElse(OPEN)));
      }
    }
    known.forEach((key, each) ->
        each.question()
            .filter(question -> question.asking().ended().equals(ended) && !occurring.contains(key))
            .ifPresent(question ->
                all.add(
                    new Standing(
                        question.finding(), project(projects, question.finding()), gone(each)))));
    all.sort(
        Comparator.comparingInt((Standing standing) -> standing.finding().number())
            .thenComparing(standing -> standing.finding().column())
            .thenComparing(standing -> standing.finding().rule()));
    return all;
  }

  /**
   * The rules are run again only when the register has changed: what they tell depends on nothing
   * else.
   */
  private synchronized Looked looked(long planId, FiscalYear ended) {
    return store.known(
        List.of("looked", this, planId, ended),
        () -> {
          Checking.Ready ready = checking.ready(register.table(planId, ended));
          return new Looked(ready, ready.everyRow());
        });
  }

  /** A look at the register as it stood, and what was found. */
  private record Looked(Checking.Ready ready, List<Finding> findings) {}

  private static Project project(Map<Long, Project> projects, Finding finding) {
    return Optional.ofNullable(projects.get(finding.projectId())).orElseThrow();
  }

  /** What still occurs was not mended, whatever was answered: it is open again. */
  private static State state(FindingStore.Known known) {
    return known
        .answer()
        .flatMap(Findings::settled)
        .or(() -> known.question().map(question -> new State.Asked(question.asking().at())))
        .orElse(OPEN);
  }

  private static Optional<State> settled(FindingAnswer answer) {
    return switch (answer.kind()) {
      case KEPT -> Optional.of(new State.Kept(answer));
      case WITHDRAWN -> Optional.of(new State.Withdrawn(answer));
      case MENDED -> Optional.empty();
    };
  }

  private static State gone(FindingStore.Known known) {
    return new State.Mended(
        known.answer().filter(answer -> answer.kind() == FindingAnswer.Kind.MENDED));
  }
}
