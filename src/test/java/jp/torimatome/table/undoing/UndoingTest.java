package jp.torimatome.table.undoing;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.DIRECTION;
import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.ROLLOVER;
import static jp.torimatome.database.generated.Tables.SLOT;
import static jp.torimatome.database.generated.Tables.SUCCESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionStore;
import jp.torimatome.table.reading.ImportResult.Accepted;
import jp.torimatome.table.reading.ImportResult.Outcome;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import jp.torimatome.table.undoing.Undoing.Built;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoingTest {
  private static final FiscalYear R6 = FiscalYear.reiwa(6);

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-01T09:00:00+09:00");
  private Database database;
  private PlanStore store;
  private UndoStore undoing;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    store = new PlanStore(database);
    undoing = new UndoStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_import_that_changed_everything_is_taken_back_to_the_last_row() {
    imported(SeedTable.FILE);
    OfficialTable before = table();
    String rows = rows();
    imported(changed());
    assertThat(table()).isNotEqualTo(before);
    assertThat(undo()).isInstanceOf(Undoing.Undone.class);
    assertThat(table()).isEqualTo(before);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void next_years_table_is_taken_back_with_the_edition_that_it_froze() {
    imported(SeedTable.FILE);
    OfficialTable before = table();
    long plan = plan();
    Path next =
        SeedTable.altered(folder, text -> text.replace("R6年度", "令和7年度").replace("R5年度 ", "R6年度 "));
    imported(next);
    assertThat(editions(plan)).containsExactly("R6", "R7");
    undo();
    assertThat(table()).isEqualTo(before);
    assertThat(editions(plan)).containsExactly("R6");
    imported(next);
    assertThat(editions(plan)).containsExactly("R6", "R7-2");
  }

  @Test
  void the_first_import_leaves_nothing_but_the_record() {
    imported(SeedTable.FILE);
    long plan = plan();
    undo();
    assertThat(store.registered()).isEmpty();
    assertThat(new OfficialStore(database).isImported(plan)).isFalse();
    assertThat(count(PROJECT) + count(AMOUNT) + count(PASSAGE) + count(FRAME) + count(SLOT))
        .isZero();
    assertThat(acts())
        .containsExactly(
            "edition.published", "table.import", "edition.withdrawn", "table.import-undone");
    imported(SeedTable.FILE);
    assertThat(table().rows()).hasSize(27);
  }

  @Test
  void a_file_that_was_taken_back_can_come_again() {
    imported(SeedTable.FILE);
    Path changed = changed();
    imported(changed);
    undo();
    imported(changed);
    assertThat(undo()).isInstanceOf(Undoing.Undone.class);
    assertThat(undo()).isInstanceOf(Undoing.Undone.class);
    assertThat(undoing.undo(thePlan(), "", "U1", clock.instant()))
        .isEqualTo(new Undoing.NothingToUndo());
  }

  @Test
  void an_import_of_the_same_moment_does_not_rest_on_the_last_one() {
    imported(SeedTable.FILE);
    Path changed = changed();
    importedNow(changed);
    assertThat(undoing.undo(thePlan(), "", "U1", clock.instant()))
        .isInstanceOf(Undoing.Undone.class);
  }

  @Test
  void it_is_too_late_once_something_rests_on_it() {
    imported(SeedTable.FILE);
    long first = table().rows().getFirst().projectId();
    clock.advance(Duration.ofHours(1));
    database.change(sql ->
        CellRows.record(
            sql, first, R6, Stage.FINAL, Amount.given(7), clock.instant(), "U1", "reply:1"));
    OfficialTable before = table();
    assertThat(undo())
        .isInstanceOfSatisfying(
            Undoing.TooLate.class, late -> assertThat(late.built()).isEqualTo(Built.ANSWER));
    database.change(sql ->
        sql.insertInto(
                ROLLOVER,
                ROLLOVER.PLAN_ID,
                ROLLOVER.FISCAL_YEAR,
                ROLLOVER.ROLLED_AT,
                ROLLOVER.ROLLED_BY)
            .values(plan(), 2024, clock.instant(), "U1")
            .execute());
    assertThat(undo())
        .isInstanceOfSatisfying(
            Undoing.TooLate.class, late -> assertThat(late.built()).isEqualTo(Built.ROLLOVER));
    assertThat(table().rows()).hasSameSizeAs(before.rows());
  }

  /** Another order, a row less, a row more, another section, direction and text. */
  private Path changed() {
    return SeedTable.altered(
        folder,
        text -> {
          String moved = SeedTable.cell(14, 1, "2").andThen(SeedTable.cell(15, 1, "1")).apply(text);
          String less = SeedTable.line(22, line -> "").apply(moved);
          String more =
              SeedTable.line(
                      62,
                      row ->
                          row + "\n" + row.replaceFirst("25", "28").replace("ストーカー加害者", "新しい対象者"))
                  .apply(less);
          return more.replace("\t契約課", "\t業務課")
              .replace("1 就労の確保に関する支援", "1 就労の確保")
              .replace("今後も継続して実施する。", "広げる。");
        });
  }

  private void imported(Path file) {
    clock.advance(Duration.ofMinutes(1));
    importedNow(file);
  }

  private void importedNow(Path file) {
    var result =
        new Importing(database)
            .run(file, SeedTable.directory(), false, Optional.empty(), clock.instant());
    assertThat(result)
        .isInstanceOfSatisfying(
            Accepted.class, each -> assertThat(each.outcome()).isEqualTo(Outcome.STORED));
  }

  private Undoing undo() {
    clock.advance(Duration.ofMinutes(1));
    return undoing.undo(thePlan(), "取込を取り消したため", "U1", clock.instant());
  }

  private long plan() {
    return store.registered().getFirst().id();
  }

  private long thePlan() {
    return store.plan(SeedTable.PLAN).orElseThrow().id();
  }

  private OfficialTable table() {
    return new OfficialStore(database).current(plan()).orElseThrow();
  }

  private List<String> editions(long plan) {
    return new EditionStore(database).standing(plan).stream().map(Edition::name).toList();
  }

  private String rows() {
    return Stream.of(PROJECT, FRAME, AMOUNT, PASSAGE, SLOT, SUCCESSION, DIRECTION)
        .map(table ->
            database.<String>read(
                sql -> sql.selectFrom(table).orderBy(1, 2, 3).fetch().formatJSON()))
        .toList()
        .toString();
  }

  private List<String> acts() {
    return database.read(
        sql -> sql.select(AUDIT.ACT).from(AUDIT).orderBy(AUDIT.ID).fetch(AUDIT.ACT));
  }

  private int count(Table<?> table) {
    return database.read(sql -> sql.fetchCount(table));
  }
}
