package jp.torimatome.plan;

import static java.util.stream.Collectors.toMap;
import static jp.torimatome.database.generated.Tables.CURRENT_AMOUNT;
import static jp.torimatome.database.generated.Tables.CURRENT_PASSAGE;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PLAN;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.SLOT;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.database.Database;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The register as it stands: plans, sections, projects, and the current amounts and texts with
 * their history behind them.
 */
public final class PlanStore {
  private final Database database;

  public PlanStore(Database database) {
    this.database = database;
  }

  public List<Plan> plans() {
    return database.known(List.of("plans"), PlanStore::plans);
  }

  public Optional<Plan> plan(String name) {
    return plans().stream().filter(plan -> plan.name().equals(name)).findFirst();
  }

  /** The plans that have projects; of several, each is named where something is said about it. */
  public List<Plan> registered() {
    return database.known(List.of("registered plans"), PlanStore::registered);
  }

  private static List<Plan> registered(DSLContext sql) {
    Set<Long> registered =
        sql.select(PLAN.ID)
            .from(PLAN)
            .where(exists(selectOne().from(PROJECT).where(PROJECT.PLAN_ID.eq(PLAN.ID))))
            .fetchSet(PLAN.ID);
    return plans(sql).stream().filter(plan -> registered.contains(plan.id())).toList();
  }

  /** The plan that a project is of; empty when it is in the register no more. */
  public Optional<Plan> planOf(long projectId) {
    Optional<Long> planId =
        database.known(
            List.of("plan of", projectId),
            sql ->
                sql.select(PROJECT.PLAN_ID)
                    .from(PROJECT)
                    .where(PROJECT.ID.eq(projectId))
                    .fetchOptional(PROJECT.PLAN_ID));
    return planId.flatMap(id -> plans().stream().filter(plan -> plan.id() == id).findFirst());
  }

  /** What tells registered plans apart, by id; empty while there is only one. */
  public static Map<Long, String> names(DSLContext sql) {
    return names(registered(sql));
  }

  private static Map<Long, String> names(List<Plan> registered) {
    return registered.size() < 2
        ? Map.of()
        : registered.stream().collect(toMap(Plan::id, Plan::shortName));
  }

  /** {@link #names(DSLContext)} as they are now. */
  public Map<Long, String> names() {
    return names(registered());
  }

  /** What tells the plan of a project from others; empty while there is only one. */
  public String tagOf(long projectId) {
    Map<Long, String> names = names();
    return planOf(projectId).map(plan -> names.getOrDefault(plan.id(), "")).orElse("");
  }

  /** What a plan is called beside another from now on; empty for what follows from its name. */
  public static void call(DSLContext sql, long planId, String shortName) {
    sql.update(PLAN).set(PLAN.SHORT_NAME, shortName).where(PLAN.ID.eq(planId)).execute();
  }

  /**
   * The year that ended in the table as it stands; a plan without an import has none, which is the
   * caller's mistake.
   */
  public FiscalYear latestYear(long planId) {
    return database
        .known(List.of("year", planId), sql -> TableYearRows.ended(sql, planId))
        .orElseThrow(() -> new NoSuchElementException("no table was imported for plan " + planId));
  }

  /**
   * The first year that a round can be about: after an import the next one, after a rollover that
   * of the table itself.
   */
  public FiscalYear yearToAsk(long planId) {
    return database
        .known(List.of("year to ask", planId), sql -> TableYearRows.toAsk(sql, planId))
        .orElseThrow(() -> new NoSuchElementException("no table was imported for plan " + planId));
  }

  /** When the first table of a plan was imported; the plan must have one. */
  public Instant registeredAt(long planId) {
    return database.known(
        List.of("registered at", planId),
        sql ->
            sql.select(min(TABLE_IMPORT.IMPORTED_AT))
                .from(TABLE_IMPORT)
                .where(TABLE_IMPORT.PLAN_ID.eq(planId), TABLE_IMPORT.UNDONE_AT.isNull())
                .fetchSingle()
                .value1());
  }

  /** 原本確認: the numbers that the document announces without printing them. */
  public List<Plan.Slot> slots(long planId) {
    return database.known(
        List.of("slots", planId),
        sql ->
            sql.selectFrom(SLOT)
                .where(SLOT.PLAN_ID.eq(planId))
                .orderBy(SLOT.PRINTED_NUMBER)
                .fetch(row -> new Plan.Slot(row.getPrintedNumber(), row.getLine())));
  }

  /** All projects of a plan by printed number, in four queries whatever their number. */
  public List<Project> projects(long planId) {
    return database.known(
        List.of("projects", planId),
        sql -> List.copyOf(new ProjectStore(sql).projects(PROJECT.PLAN_ID.eq(planId))));
  }

  public Optional<Project> project(long projectId) {
    return database.known(
        List.of("project", projectId),
        sql -> new ProjectStore(sql).projects(PROJECT.ID.eq(projectId)).stream().findFirst());
  }

  /** The section that a project belongs to. */
  public Optional<Section> sectionOf(long projectId) {
    return database.known(
        List.of("section of", projectId),
        sql ->
            sql.select(SECTION.ID, SECTION.CODE, SECTION.NAME)
                .from(PROJECT)
                .join(SECTION)
                .on(SECTION.ID.eq(PROJECT.SECTION_ID))
                .where(PROJECT.ID.eq(projectId))
                .fetchOptional(row -> new Section(row.value1(), row.value2(), row.value3())));
  }

  /** Everything that is recorded in a plan, at one moment. */
  public ProjectCells.Recorded recorded(long planId) {
    return database.read(
        sql -> new ProjectCells.Recorded(amountsOfPlan(planId), passagesOfPlan(planId)));
  }

  /** {@link #recorded(long)} of a project, and of the one that it prints again. */
  public ProjectCells.Recorded recorded(Project project) {
    List<Long> ids = Stream.concat(Stream.of(project.id()), project.relists().stream()).toList();
    return database.read(sql ->
        new ProjectCells.Recorded(
            amounts(sql, PROJECT.ID.in(ids)), passages(sql, PROJECT.ID.in(ids))));
  }

  /** The current amounts of a project by year and stage. */
  public List<DatedAmount> amounts(long projectId) {
    return database.read(sql ->
        amounts(sql, CURRENT_AMOUNT.PROJECT_ID.eq(projectId)).getOrDefault(projectId, List.of()));
  }

  /**
   * {@link #amounts} of every project of a plan, by project id; a project without amounts is
   * absent.
   */
  public Map<Long, List<DatedAmount>> amountsOfPlan(long planId) {
    return database.read(sql -> amounts(sql, PROJECT.PLAN_ID.eq(planId)));
  }

  /** The current texts of a project. */
  public List<DatedPassage> passages(long projectId) {
    return database.read(sql ->
        passages(sql, CURRENT_PASSAGE.PROJECT_ID.eq(projectId)).getOrDefault(projectId, List.of()));
  }

  /** {@link #passages} as they stood without what these sources recorded. */
  public List<DatedPassage> passagesWithout(Set<String> sources, long projectId) {
    var newest =
        select(max(PASSAGE.ID))
            .from(PASSAGE)
            .where(PASSAGE.PROJECT_ID.eq(projectId), PASSAGE.SOURCE.notIn(sources))
            .groupBy(PASSAGE.FIELD, PASSAGE.FISCAL_YEAR);
    return database.read(
        sql -> sql.selectFrom(PASSAGE).where(PASSAGE.ID.in(newest)).fetch(CellRows::dated));
  }

  /** {@link #passages} of every project of a plan, by project id. */
  public Map<Long, List<DatedPassage>> passagesOfPlan(long planId) {
    return database.read(sql -> passages(sql, PROJECT.PLAN_ID.eq(planId)));
  }

  /** The current amount; unanswered when nothing was ever recorded. */
  public Amount amount(long projectId, FiscalYear year, Stage stage) {
    return database
        .read(sql -> CellRows.amount(sql, projectId, year, stage))
        .orElse(Amount.nothing(Nature.UNANSWERED));
  }

  /**
   * The current text; unanswered when nothing was ever recorded. {@code FiscalYear(0)} for texts
   * that belong to no year.
   */
  public Passage passage(long projectId, PassageField field, FiscalYear year) {
    return database
        .read(sql -> CellRows.passage(sql, projectId, field, year))
        .orElse(Passage.nothing(Nature.UNANSWERED));
  }

  public List<Section> sections() {
    return database.known(
        List.of("sections"),
        sql ->
            sql.selectFrom(SECTION)
                .orderBy(SECTION.ID)
                .fetch(row -> new Section(row.getId(), row.getCode(), row.getName())));
  }

  public Optional<Section> section(long id) {
    return sections().stream().filter(section -> section.id() == id).findFirst();
  }

  /** The section of this code, made or renamed; its id stays. */
  public static Section section(DSLContext sql, String code, String name) {
    sql.insertInto(SECTION, SECTION.CODE, SECTION.NAME)
        .values(code, name)
        .onConflict(SECTION.CODE)
        .doUpdate()
        .set(SECTION.NAME, name)
        .execute();
    Long id =
        sql.select(SECTION.ID).from(SECTION).where(SECTION.CODE.eq(code)).fetchSingle().value1();
    return new Section(id, code, name);
  }

  private static List<Plan> plans(DSLContext sql) {
    var next = PLAN.as("next");
    return Plan.told(
        sql.select(PLAN.ID, PLAN.NAME, next.NAME, PLAN.SHORT_NAME)
            .from(PLAN)
            .leftJoin(next)
            .on(next.ID.eq(PLAN.NEXT_PLAN_ID))
            .orderBy(PLAN.ID)
            .fetch(row ->
                new Plan(
                    row.value1(),
                    row.value2(),
                    row.value3() == null ? "" : row.value3(),
                    row.value4())));
  }

  private static Map<Long, List<DatedAmount>> amounts(DSLContext sql, Condition condition) {
    return sql.select(CURRENT_AMOUNT.fields())
        .from(PROJECT)
        .join(CURRENT_AMOUNT)
        .on(CURRENT_AMOUNT.PROJECT_ID.eq(PROJECT.ID))
        .where(condition)
        .orderBy(CURRENT_AMOUNT.FISCAL_YEAR, CURRENT_AMOUNT.STAGE)
        .fetchGroups(CURRENT_AMOUNT.PROJECT_ID, PlanStore::datedAmount);
  }

  private static Map<Long, List<DatedPassage>> passages(DSLContext sql, Condition condition) {
    return sql.select(CURRENT_PASSAGE.fields())
        .from(PROJECT)
        .join(CURRENT_PASSAGE)
        .on(CURRENT_PASSAGE.PROJECT_ID.eq(PROJECT.ID))
        .where(condition)
        .orderBy(CURRENT_PASSAGE.FISCAL_YEAR, CURRENT_PASSAGE.FIELD)
        .fetchGroups(CURRENT_PASSAGE.PROJECT_ID, PlanStore::datedPassage);
  }

  private static DatedAmount datedAmount(Record row) {
    return new DatedAmount(
        new FiscalYear(row.get(CURRENT_AMOUNT.FISCAL_YEAR)),
        Stage.of(row.get(CURRENT_AMOUNT.STAGE)),
        Amount.of(Nature.of(row.get(CURRENT_AMOUNT.NATURE)), row.get(CURRENT_AMOUNT.THOUSAND_YEN)),
        row.get(CURRENT_AMOUNT.RECORDED_AT),
        row.get(CURRENT_AMOUNT.RECORDED_BY),
        row.get(CURRENT_AMOUNT.SOURCE));
  }

  private static DatedPassage datedPassage(Record row) {
    return new DatedPassage(
        PassageField.of(row.get(CURRENT_PASSAGE.FIELD)),
        new FiscalYear(row.get(CURRENT_PASSAGE.FISCAL_YEAR)),
        new Passage(Nature.of(row.get(CURRENT_PASSAGE.NATURE)), row.get(CURRENT_PASSAGE.BODY)),
        row.get(CURRENT_PASSAGE.RECORDED_AT),
        row.get(CURRENT_PASSAGE.RECORDED_BY),
        row.get(CURRENT_PASSAGE.SOURCE));
  }
}
