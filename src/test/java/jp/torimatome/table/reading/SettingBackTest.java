package jp.torimatome.table.reading;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.EDITION;
import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.ROLLOVER;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.identity.Answers;
import jp.torimatome.table.identity.Decisions;
import jp.torimatome.table.identity.Doubt.Reason;
import jp.torimatome.table.identity.Standing.By;
import jp.torimatome.table.reading.ImportResult.Accepted;
import jp.torimatome.table.reading.ImportResult.Asked;
import jp.torimatome.table.reading.ImportResult.Outcome;
import jp.torimatome.table.reading.ImportResult.Outdated;
import jp.torimatome.table.reading.ImportResult.Since;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table may not do unasked: set back what was said later, or take over another project. */
class SettingBackTest {
  private static final FiscalYear R5 = FiscalYear.reiwa(5);
  private static final int LINE_OF_SEVENTH = 20;
  private static final int LINE_OF_FOURTEENTH = 39;

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-01T09:00:00+09:00");
  @AutoClose private Database database;
  private PlanStore store;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    store = new PlanStore(database);
  }

  @Test
  void a_table_of_an_earlier_year_is_refused_with_the_cells_that_it_would_set_back() {
    String moved = nextYear().replace("今後も継続して実施する。", "対象を広げて実施する。");
    stored(SeedTable.written(folder, moved));
    OfficialTable before = table();
    List<Integer> rows = rows();
    for (boolean dryRun : new boolean[] {true, false}) {
      Outdated outdated = (Outdated) run(SeedTable.FILE, dryRun, Decisions.NONE);
      assertThat(outdated.since()).isEqualTo(new Since.LaterYear(R5.next(), R5, false));
      assertThat(outdated.changes())
          .extracting(change -> change.number() + " " + change.column())
          .containsExactly("7 ISSUES");
    }
    assertThat(rows()).isEqualTo(rows);
    assertThat(table()).isEqualTo(before);
  }

  @Test
  void no_decision_lets_an_earlier_year_in() {
    stored(SeedTable.written(folder, nextYear().replace("今後も継続して実施する。", "対象を広げて実施する。")));
    Decisions all = new Decisions(Answers.NONE, true, Set.of(), Set.of());
    assertThat(run(SeedTable.FILE, false, all)).isInstanceOf(Outdated.class);
  }

  @Test
  void a_file_that_another_followed_is_refused() {
    stored(SeedTable.FILE);
    clock.advance(Duration.ofDays(1));
    stored(SeedTable.altered(folder, SeedTable.cell(LINE_OF_FOURTEENTH, 5, "3,243")));
    Outdated outdated = (Outdated) run(SeedTable.FILE, false, Decisions.NONE);
    assertThat(outdated.since()).isInstanceOf(Since.LaterFile.class);
    assertThat(outdated.changes())
        .extracting(ImportResult.Change::column)
        .containsExactly(Column.FINAL_BUDGET);
  }

  @Test
  void the_file_that_came_last_changes_nothing_even_after_the_year_moved_on() {
    stored(SeedTable.FILE);
    long plan = store.registered().getFirst().id();
    database.change(sql ->
        sql.insertInto(
                ROLLOVER,
                ROLLOVER.PLAN_ID,
                ROLLOVER.FISCAL_YEAR,
                ROLLOVER.ROLLED_AT,
                ROLLOVER.ROLLED_BY)
            .values(plan, 2024, clock.instant(), "U1")
            .execute());
    assertThat(((Accepted) run(SeedTable.FILE, false, Decisions.NONE)).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    Path corrected = SeedTable.altered(folder, SeedTable.cell(LINE_OF_FOURTEENTH, 5, "3,243"));
    assertThat(((Outdated) run(corrected, false, Decisions.NONE)).since())
        .isEqualTo(new Since.LaterYear(R5.next(), R5, true));
  }

  @Test
  void a_file_that_knows_nothing_of_a_correction_is_asked_about_cell_by_cell() {
    stored(SeedTable.FILE);
    clock.advance(Duration.ofDays(1));
    Path corrected = SeedTable.altered(folder, SeedTable.cell(LINE_OF_FOURTEENTH, 5, "3,243"));
    stored(corrected);
    clock.advance(Duration.ofDays(1));
    Path unaware = SeedTable.altered(folder, SeedTable.cell(LINE_OF_SEVENTH, 11, "今後も続ける。"));
    Asked asked = (Asked) run(unaware, false, Decisions.NONE);
    assertThat(asked.cells()).hasSize(1);
    assertThat(asked.cells().getFirst().change().number()).isEqualTo(14);
    assertThat(asked.cells().getFirst().standing().by()).isEqualTo(By.LATER_FILE);
    assertThat(asked.cells().getFirst().standing().name())
        .isEqualTo(corrected.getFileName().toString());
    Decisions keep =
        new Decisions(
            Answers.NONE, false, Set.of(new Decisions.Cell(14, Column.FINAL_BUDGET)), Set.of());
    assertThat(((Accepted) run(unaware, false, keep)).outcome()).isEqualTo(Outcome.STORED);
    assertThat(store.amount(id(14), R5, Stage.FINAL)).isEqualTo(Amount.given(3243));
  }

  @Test
  void an_answer_gives_way_only_when_somebody_takes_the_file() {
    stored(SeedTable.FILE);
    long fourteenth = id(14);
    database.change(sql ->
        CellRows.record(
            sql,
            fourteenth,
            R5,
            Stage.FINAL,
            Amount.given(3243),
            clock.instant(),
            "U1",
            "reply:5"));
    Path other = SeedTable.altered(folder, SeedTable.cell(LINE_OF_FOURTEENTH, 5, "3,300"));
    assertThat(run(other, true, Decisions.NONE)).isInstanceOf(Asked.class);
    assertThat(run(other, false, Decisions.NONE)).isInstanceOf(Asked.class);
    assertThat(store.amount(fourteenth, R5, Stage.FINAL)).isEqualTo(Amount.given(3243));
    Decisions take =
        new Decisions(Answers.NONE, true, Set.of(), Set.of(new Decisions.Cell(14, null)));
    assertThat(run(other, false, take)).isInstanceOf(Accepted.class);
    assertThat(store.amount(fourteenth, R5, Stage.FINAL)).isEqualTo(Amount.given(3300));
  }

  @Test
  void another_project_on_a_number_is_asked_about_before_anything_is_stored() {
    stored(SeedTable.FILE);
    List<Integer> rows = rows();
    Path other = SeedTable.altered(folder, this::anotherFourteenth);
    for (boolean dryRun : new boolean[] {true, false}) {
      Asked asked = (Asked) run(other, dryRun, Decisions.NONE);
      assertThat(asked.rows()).hasSize(1);
      assertThat(asked.rows().getFirst().row().number()).isEqualTo(14);
      assertThat(asked.rows().getFirst().reason()).isEqualTo(Reason.DIFFERENT);
    }
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void a_new_project_on_a_number_begins_without_the_values_of_the_old_one() {
    stored(SeedTable.FILE);
    long before = id(14);
    stored(
        SeedTable.altered(folder, this::anotherFourteenth),
        new Decisions(new Answers(Map.of(), Set.of(14)), false, Set.of(), Set.of()));
    assertThat(id(14)).isNotEqualTo(before);
    assertThat(store.project(before).orElseThrow().displayName()).isEqualTo("住宅セーフティネット構築推進事業");
  }

  @Test
  void a_project_that_was_rewritten_wholly_stays_itself_when_somebody_says_so() {
    stored(SeedTable.FILE);
    long before = id(14);
    Decisions same =
        new Decisions(new Answers(Map.of(14, 14), Set.of()), false, Set.of(), Set.of());
    stored(SeedTable.altered(folder, this::anotherFourteenth), same);
    assertThat(id(14)).isEqualTo(before);
  }

  @Test
  void an_answer_about_nothing_is_told_and_stores_nothing() {
    stored(SeedTable.FILE);
    Decisions wrong =
        new Decisions(new Answers(Map.of(99, 14), Set.of()), false, Set.of(), Set.of());
    Path corrected = SeedTable.altered(folder, SeedTable.cell(LINE_OF_FOURTEENTH, 5, "3,243"));
    assertThat(run(corrected, false, wrong)).isEqualTo(new ImportResult.Misdirected(List.of(99)));
  }

  private String anotherFourteenth(String text) {
    String[] cells = {"空き家の活用", "使われていない家屋の改修に要する費用の一部を補助する。"};
    return Stream.of(3, 9)
        .map(cell -> SeedTable.cell(LINE_OF_FOURTEENTH, cell, cells[0]))
        .reduce(
            SeedTable.cell(LINE_OF_FOURTEENTH, 4, cells[1]),
            (one, other) -> each -> other.apply(one.apply(each)))
        .andThen(SeedTable.cell(LINE_OF_FOURTEENTH, 10, cells[1]))
        .andThen(SeedTable.cell(LINE_OF_FOURTEENTH, 12, "業務課"))
        .apply(text);
  }

  private static String nextYear() {
    return SeedTable.text().replace("R6年度", "令和7年度").replace("R5年度 ", "R6年度 ");
  }

  private void stored(Path file) {
    stored(file, Decisions.NONE);
  }

  private void stored(Path file, Decisions decisions) {
    assertThat(((Accepted) run(file, false, decisions)).outcome()).isEqualTo(Outcome.STORED);
  }

  private ImportResult run(Path file, boolean dryRun, Decisions decisions) {
    Importing.Wish wish = new Importing.Wish(Optional.empty(), dryRun, decisions);
    return new Importing(database).run(file, SeedTable.directory(), wish, clock.instant());
  }

  private long id(int number) {
    return table().rows().stream()
        .filter(row -> row.number() == number)
        .findFirst()
        .orElseThrow()
        .projectId();
  }

  private OfficialTable table() {
    return new OfficialStore(database).current(store.registered().getFirst().id()).orElseThrow();
  }

  private List<Integer> rows() {
    return Stream.of(AMOUNT, PASSAGE, FRAME, TABLE_IMPORT, EDITION)
        .map(counted -> database.<Integer>read(sql -> sql.fetchCount(counted)))
        .toList();
  }
}
