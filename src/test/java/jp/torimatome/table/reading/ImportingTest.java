package jp.torimatome.table.reading;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PLAN;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.plan.written.AmountFault;
import jp.torimatome.table.reading.ImportResult.Accepted;
import jp.torimatome.table.reading.ImportResult.Outcome;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {
  private static final FiscalYear R5 = FiscalYear.reiwa(5);
  private static final FiscalYear R6 = FiscalYear.reiwa(6);

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-01T09:00:00+09:00");
  private Database database;
  private PlanStore store;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    store = new PlanStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_published_table_becomes_the_register() {
    Accepted result = accepted(SeedTable.FILE);
    assertThat(result.outcome()).isEqualTo(Outcome.STORED);
    assertThat(result.differences().added()).hasSize(27);
    Plan plan = store.registered().getFirst();
    assertThat(plan.name()).isEqualTo("宮城県再犯防止推進計画");
    assertThat(plan.nextName()).isEqualTo("第二次宮城県再犯防止推進計画");
    assertThat(store.latestYear(plan.id())).isEqualTo(R5);
    assertThat(store.projects(plan.id())).hasSize(27);
    assertThat(store.sections()).hasSize(12);
    assertThat(store.slots(plan.id()))
        .hasSize(17)
        .contains(new Plan.Slot(28, 76), new Plan.Slot(44, 88));
    assertThat(
            database.<Integer>read(
                sql -> sql.select(TABLE_IMPORT.EXPECTED).from(TABLE_IMPORT).fetchSingle().value1()))
        .isEqualTo(44);
    assertThat(
            database.<Integer>read(
                sql -> sql.select(TABLE_IMPORT.LOADED).from(TABLE_IMPORT).fetchSingle().value1()))
        .isEqualTo(27);
    assertThat(count(AUDIT)).as("imported and published").isEqualTo(2);
  }

  @Test
  void links_between_projects_are_resolved() {
    accepted(SeedTable.FILE);
    Project eighth = project(8);
    assertThat(eighth.predecessors())
        .containsExactlyInAnyOrder(
            new Succession(false, "沿岸地域就職サポートセンター事業", project(3).id()),
            new Succession(false, "女性・高齢者等新規就業支援事業", project(6).id()),
            new Succession(true, "みやぎ人財活躍応援センター運営事業", eighth.id()));
    assertThat(eighth.names().name().body()).endsWith("の後継事業)");
    assertThat(eighth.lifecycle())
        .isEqualTo(new Lifecycle.Discontinued(Lifecycle.Kind.ENDED_BY_REORGANISATION, R5));
    assertThat(project(18).relists()).contains(project(10).id());
    assertThat(project(10).isRelisting()).isFalse();
    assertThat(project(19).direction().number()).isEqualTo(4);
    assertThat(project(15).direction().next()).isEqualTo(project(19).direction().next());
    assertThat(project(24).direction().next()).isNull();
    assertThat(project(24).displayName()).isEqualTo("DV防止事業");
  }

  @Test
  void four_kinds_of_nothing_are_stored_apart() {
    accepted(SeedTable.FILE);
    assertThat(store.amount(project(22).id(), R5, Stage.FINAL)).isEqualTo(Amount.given(0));
    assertThat(store.amount(project(3).id(), R5, Stage.FINAL))
        .isEqualTo(Amount.nothing(Nature.DISCONTINUED));
    assertThat(store.amount(project(7).id(), R5, Stage.FINAL))
        .isEqualTo(Amount.nothing(Nature.UNANSWERED));
    assertThat(store.amount(project(15).id(), R5, Stage.FINAL))
        .isEqualTo(Amount.nothing(Nature.NOT_IN_PLAN));
    assertThat(store.amount(project(14).id(), R6, Stage.INITIAL))
        .isEqualTo(Amount.given(9_700_000));
    assertThat(store.passage(project(10).id(), PassageField.STATUS, R5).body())
        .startsWith("地域生活定着支援センターの運営を");
    assertThat(store.amounts(project(1).id()).getFirst().source()).isEqualTo("import:1");
    assertThat(sum(R5, Stage.FINAL)).isEqualTo(3_580_200);
    assertThat(sum(R6, Stage.INITIAL)).isEqualTo(10_038_216);
  }

  @Test
  void the_same_file_again_changes_nothing() {
    accepted(SeedTable.FILE);
    int amounts = count(AMOUNT);
    int passages = count(PASSAGE);
    clock.advance(Duration.ofDays(1));
    Accepted again = accepted(SeedTable.altered(folder, UnaryOperator.identity()));
    assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(again.differences().isEmpty()).isTrue();
    assertThat(List.of(count(AMOUNT), count(PASSAGE), count(TABLE_IMPORT), count(AUDIT)))
        .containsExactly(amounts, passages, 1, 2);
  }

  @Test
  void a_dry_run_tells_everything_and_stores_nothing() {
    Accepted tried = (Accepted) run(SeedTable.FILE, true);
    assertThat(tried.outcome()).isEqualTo(Outcome.TRIED);
    assertThat(tried.differences().added()).hasSize(27);
    assertThat(List.of(count(PLAN), count(AMOUNT), count(TABLE_IMPORT), count(AUDIT)))
        .containsOnly(0);
  }

  @Test
  void a_given_plan_name_stands_above_the_title() {
    ImportResult result =
        new Importing(database)
            .run(
                SeedTable.FILE, SeedTable.directory(), false, Optional.of("試行計画"), clock.instant());
    assertThat(result).isInstanceOf(Accepted.class);
    assertThat(store.registered().getFirst().name()).isEqualTo("試行計画");
  }

  @Test
  void a_table_with_a_mistake_stores_nothing() {
    ImportResult result = run(SeedTable.altered(folder, SeedTable.cell(64, 7, "約3,875")), false);
    var unsettled =
        new TableProblem.AmountUnreadable("約3,875", new AmountFault.NotSettled("約3,875"));
    assertThat(result)
        .isEqualTo(new ImportResult.Refused(List.of(new TableProblem(64, 7, 198, unsettled))));
    assertThat(List.of(count(PLAN), count(AMOUNT), count(TABLE_IMPORT), count(AUDIT)))
        .containsOnly(0);
  }

  private ImportResult run(Path file, boolean dryRun) {
    return new Importing(database)
        .run(file, SeedTable.directory(), dryRun, Optional.empty(), clock.instant());
  }

  private Accepted accepted(Path file) {
    return (Accepted) run(file, false);
  }

  private Project project(int number) {
    return store.projects(store.registered().getFirst().id()).stream()
        .filter(project -> project.printedNumber() == number)
        .findFirst()
        .orElseThrow();
  }

  private long sum(FiscalYear year, Stage stage) {
    return store.amountsOfPlan(store.registered().getFirst().id()).values().stream()
        .flatMap(List::stream)
        .filter(amount -> amount.year().equals(year) && amount.stage() == stage)
        .mapToLong(amount -> amount.amount().thousandYen().orElse(0))
        .sum();
  }

  private int count(Table<?> table) {
    return database.read(sql -> sql.fetchCount(table));
  }
}
