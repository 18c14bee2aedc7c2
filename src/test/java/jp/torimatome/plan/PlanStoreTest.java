package jp.torimatome.plan;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.NoSuchElementException;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanStoreTest {
  private static final Instant NOW = Instant.parse("2025-04-14T00:00:00Z");
  private static final FiscalYear R5 = FiscalYear.reiwa(5);
  private static final FiscalYear NO_YEAR = new FiscalYear(0);

  @TempDir Path folder;
  private Database database;
  private PlanStore store;

  @BeforeEach
  void register_with_two_plans_and_three_projects() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    store = new PlanStore(database);
    database.change(sql -> {
      Section section = PlanStore.section(sql, "koyo", "雇用対策課");
      sql.execute(
          "insert into plan (id, name, next_plan_id) values (2, '第二次計画', null), (3, '計画', 2)");
      sql.execute(
          "insert into direction (id, plan_id, number, title, next_direction_id)"
              + " values (7, 2, 2, '次の就労', null), (8, 3, 1, '就労', 7), (9, 3, 5, '特性', null)");
      sql.execute(
          "insert into project (id, plan_id, printed_number, direction_id, section_id, lifecycle,"
              + " discontinued_kind, discontinued_year, relists_project_id) values (20, 3, 2, 9, ?,"
              + " 'running', null, null, null), (10, 3, 1, 8, ?, 'discontinued', 'reorganised',"
              + " 2021, null), (30, 3, 3, 9, ?, 'next_plan_only', null, null, 20)",
          section.id(),
          section.id(),
          section.id());
      sql.execute(
          "insert into succession (successor_id, in_next_plan, predecessor_name, predecessor_id)"
              + " values (20, 0, '旧事業', 10), (20, 1, '他表の事業', null)");
      sql.execute("insert into slot (plan_id, printed_number, line) values (3, 28, 76)");
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void plans_know_the_plan_that_follows() {
    assertThat(store.plans())
        .containsExactly(new Plan(2, "第二次計画", "", "第二次計画"), new Plan(3, "計画", "第二次計画", "計画"));
    assertThat(store.plan("計画")).contains(new Plan(3, "計画", "第二次計画", "計画"));
    assertThat(store.plan("ない計画")).isEmpty();
    assertThat(store.registered()).contains(new Plan(3, "計画", "第二次計画", "計画"));
    assertThat(store.slots(3)).containsExactly(new Plan.Slot(28, 76));
  }

  @Test
  void projects_come_by_printed_number_with_direction_section_lifecycle_and_links() {
    record(10, PassageField.NAME, "旧事業");
    assertThat(store.projects(3)).extracting(Project::printedNumber).containsExactly(1, 2, 3);
    Project old = store.project(10).orElseThrow();
    assertThat(old.displayName()).isEqualTo("旧事業");
    assertThat(old.names().content()).isEqualTo(Passage.nothing(Nature.UNANSWERED));
    assertThat(old.direction())
        .isEqualTo(new Direction(8, 1, "就労", new Direction(7, 2, "次の就労", null)));
    assertThat(old.section().code()).isEqualTo("koyo");
    assertThat(old.lifecycle())
        .isEqualTo(new Lifecycle.Discontinued(Lifecycle.Kind.REORGANISED, FiscalYear.reiwa(3)));
    Project running = store.project(20).orElseThrow();
    assertThat(running.lifecycle()).isEqualTo(new Lifecycle.Running());
    assertThat(running.direction().next()).isNull();
    assertThat(running.predecessors())
        .containsExactly(new Succession(false, "旧事業", 10L), new Succession(true, "他表の事業", null));
    Project coming = store.project(30).orElseThrow();
    assertThat(coming.lifecycle()).isEqualTo(new Lifecycle.NextPlanOnly());
    assertThat(coming.relists()).contains(20L);
    assertThat(store.project(99)).isEmpty();
  }

  @Test
  void a_value_that_did_not_change_adds_nothing_to_the_history() {
    record(20, PassageField.NAME, "事業");
    record(20, PassageField.NAME, "事業");
    record(20, PassageField.NAME, "新しい事業");
    assertThat(database.<Integer>read(sql -> sql.fetchCount(PASSAGE))).isEqualTo(2);
    assertThat(store.passage(20, PassageField.NAME, NO_YEAR)).isEqualTo(Passage.given("新しい事業"));
    assertThat(store.passages(20))
        .containsExactly(
            new DatedPassage(
                PassageField.NAME, NO_YEAR, Passage.given("新しい事業"), NOW, "U1", "reply:1"));
    assertThat(store.passagesOfPlan(3)).containsOnlyKeys(20L);
  }

  @Test
  void a_real_zero_is_not_a_missing_amount() {
    assertThat(store.amount(20, R5, Stage.FINAL)).isEqualTo(Amount.nothing(Nature.UNANSWERED));
    record(20, Amount.nothing(Nature.UNANSWERED));
    record(20, Amount.given(0));
    record(20, Amount.given(0));
    assertThat(database.<Integer>read(sql -> sql.fetchCount(AMOUNT, AMOUNT.PROJECT_ID.eq(20L))))
        .isEqualTo(2);
    assertThat(store.amount(20, R5, Stage.FINAL)).isEqualTo(Amount.given(0));
    assertThat(store.amounts(20))
        .containsExactly(new DatedAmount(R5, Stage.FINAL, Amount.given(0), NOW, "U1", "reply:1"));
    assertThat(store.amounts(10)).isEmpty();
    assertThat(store.amountsOfPlan(3)).as("30 prints 20 again").containsOnlyKeys(20L, 30L);
  }

  @Test
  void amounts_beyond_thirty_two_bits_come_back_unchanged() {
    record(20, Amount.given(-123_456_789_012L));
    assertThat(store.amount(20, R5, Stage.FINAL)).isEqualTo(Amount.given(-123_456_789_012L));
  }

  @Test
  void a_section_keeps_its_id_when_it_is_renamed() {
    Section before = store.sections().getFirst();
    Section after = database.write(sql -> PlanStore.section(sql, "koyo", "産業雇用課"));
    assertThat(after).isEqualTo(new Section(before.id(), "koyo", "産業雇用課"));
    assertThat(store.sections()).containsExactly(after);
  }

  @Test
  void the_latest_year_is_that_of_the_newest_table() {
    assertThatThrownBy(() -> store.latestYear(3)).isInstanceOf(NoSuchElementException.class);
    database.change(sql ->
        sql.execute(
            "insert into table_import (plan_id, file_name, sha256, imported_at, fiscal_year,"
                + " expected, loaded) values (3, 'b', 'b', 0, 2024, 44, 27), (3, 'a', 'a', 1, 2023,"
                + " 44, 27)"));
    assertThat(store.latestYear(3)).isEqualTo(FiscalYear.reiwa(6));
  }

  private void record(long projectId, PassageField field, String body) {
    database.change(sql ->
        CellRows.record(sql, projectId, field, NO_YEAR, Passage.given(body), NOW, "U1", "reply:1"));
  }

  private void record(long projectId, Amount amount) {
    database.change(
        sql -> CellRows.record(sql, projectId, R5, Stage.FINAL, amount, NOW, "U1", "reply:1"));
  }
}
