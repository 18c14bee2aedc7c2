package jp.torimatome.table.rollover;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.OPENING;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.ROLLOVER;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.table.rollover.RolloverOffice.COORDINATOR;
import static jp.torimatome.table.rollover.RolloverOffice.R5;
import static jp.torimatome.table.rollover.RolloverOffice.R6;
import static jp.torimatome.table.rollover.RolloverOffice.R7;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.edition.EditionStore;
import jp.torimatome.table.reading.SeedTable;
import jp.torimatome.table.rollover.Preview.RoundAhead;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloverStoreTest {
  @TempDir Path folder;
  @AutoClose private RolloverOffice office;

  @BeforeEach
  void the_published_table_is_imported() {
    office = RolloverOffice.withSeed(folder);
  }

  @Test
  void a_preview_counts_what_is_carried_over_and_stores_nothing() {
    List<Integer> before = rows();
    Preview preview = office.preview();
    assertThat(preview.from()).isEqualTo(R5);
    assertThat(preview.rows()).isEqualTo(new Preview.Rows(18, 4, 4, 1, List.of()));
    assertThat(preview.cells().amounts()).as("both years of 17 running rows").isEqualTo(34);
    assertThat(preview.cells().texts()).as("status and plan of 19 running rows").isEqualTo(38);
    assertThat(preview.cells().withoutAmount()).containsExactly(7, 9);
    assertThat(preview.cells().kept()).isZero();
    assertThat(preview.round()).isEqualTo(RoundAhead.NONE);
    assertThat(preview.undoable()).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void what_was_done_is_what_was_shown_and_no_cell_is_written() {
    Preview shown = office.preview();
    List<Integer> before = rows();
    assertThat(office.rolled().done()).isEqualTo(shown);
    assertThat(rows().subList(0, 2)).isEqualTo(before.subList(0, 2));
    long carried =
        office.table().rows().stream()
            .flatMap(row -> row.amounts().values().stream())
            .filter(amount -> amount.nature() == Nature.CARRIED)
            .count();
    assertThat(carried).isEqualTo(shown.cells().amounts());
  }

  @Test
  void an_answer_that_came_before_survives_the_rollover_and_its_undoing() {
    office.replied(11, R6, Stage.FINAL, 4_100);
    office.replied(11, R7, Stage.INITIAL, 4_500);
    assertThat(office.preview().cells().kept()).isEqualTo(2);
    office.rolled();
    assertThat(office.row(11).amount(Column.FINAL_BUDGET)).isEqualTo(Amount.given(4_100));
    assertThat(office.row(11).amount(Column.INITIAL_BUDGET)).isEqualTo(Amount.given(4_500));
    office.undo();
    office.rolled();
    assertThat(office.row(11).amount(Column.FINAL_BUDGET)).isEqualTo(Amount.given(4_100));
  }

  @Test
  void an_answer_that_came_after_survives_the_undoing() {
    office.rolled();
    office.replied(11, R6, Stage.FINAL, 4_100);
    office.undo();
    assertThat(office.plans.amount(office.row(11).projectId(), R6, Stage.FINAL))
        .isEqualTo(Amount.given(4_100));
    assertThat(office.plans.amount(office.row(10).projectId(), R6, Stage.FINAL))
        .isEqualTo(Amount.nothing(Nature.UNANSWERED));
  }

  @Test
  void discontinued_rows_leave_after_the_years_that_are_set_and_come_back_when_that_is_undone() {
    OfficialTable before = office.table();
    office.rollovers = new RolloverStore(office.database, 4);
    assertThat(office.rolled().done().rows().leaving()).isEmpty();
    assertThat(office.rolled().done().rows().leaving())
        .as("R3 and four years")
        .containsExactly(3, 6, 13);
    assertThat(office.table().rows())
        .extracting(Row::number)
        .doesNotContain(3, 6, 13)
        .contains(8)
        .hasSize(24);
    assertThat(office.row(8).printed(Column.NAME)).contains("(「沿岸地域就職サポートセンター事業」");
    office.undo();
    assertThat(office.table().rows()).hasSize(27);
    office.undo();
    assertThat(office.table()).isEqualTo(before);
  }

  @Test
  void a_discontinued_row_that_has_an_amount_stays_whatever_is_set() {
    office.rollovers = new RolloverStore(office.database, 0);
    office.rolled();
    assertThat(office.table().rows()).extracting(Row::number).contains(8).doesNotContain(3, 6, 13);
    office.rolled();
    assertThat(office.table().rows()).extracting(Row::number).doesNotContain(8);
  }

  @Test
  void a_round_is_planned_with_it_and_goes_when_it_is_taken_back() {
    assertThat(office.rolled().draft()).isPresent();
    assertThat(office.plans.yearToAsk(office.plan())).isEqualTo(R6);
    assertThat(rounds()).containsExactly(R6.startYear());
    assertThat(((Undoing.Undone) office.undo()).draft()).isEqualTo(Undoing.Draft.REMOVED);
    assertThat(rounds()).isEmpty();
  }

  @Test
  void a_round_that_somebody_changed_or_made_before_stays() {
    office.rolled();
    office.database.change(sql ->
        AuditRows.note(
            sql, office.clock.instant(), COORDINATOR, "target.removed", "round:1 project:4"));
    assertThat(((Undoing.Undone) office.undo()).draft()).isEqualTo(Undoing.Draft.KEPT);
    Outcome.Rolled again = office.rolled();
    assertThat(again.done().round()).isEqualTo(RoundAhead.PLANNED);
    assertThat(again.draft()).isEmpty();
    assertThat(((Undoing.Undone) office.undo()).draft()).isEqualTo(Undoing.Draft.NONE);
    assertThat(rounds()).containsExactly(R6.startYear());
  }

  @Test
  void once_the_round_has_opened_there_is_no_way_back() {
    office.rolled();
    OfficialTable rolled = office.table();
    office.database.change(sql ->
        sql.insertInto(OPENING, OPENING.ROUND_ID, OPENING.OPENED_AT, OPENING.OPENED_BY)
            .values(1L, office.nextDay(), "x")
            .execute());
    assertThat(office.undo()).isEqualTo(new Undoing.RoundOpened(R6));
    assertThat(office.table()).isEqualTo(rolled);
    assertThat(office.preview().undoable()).isEmpty();
  }

  @Test
  void a_table_of_the_new_year_that_was_imported_since_is_not_left_without_its_rollover() {
    office.rolled();
    office.imported(
        SeedTable.altered(folder, text -> text.replace("R6年度", "R7年度").replace("R5年度", "R6年度")));
    assertThat(office.undo()).isEqualTo(new Undoing.ImportedSince(R6));
    assertThat(office.plans.yearToAsk(office.plan())).isEqualTo(R7);
  }

  @Test
  void what_was_published_since_stays_what_the_table_says() {
    office.rolled();
    OfficialTable rolled = office.table();
    office.database.change(
        sql -> EditionStore.publish(sql, office.plan(), rolled, COORDINATOR, office.nextDay()));
    assertThat(office.undo()).isEqualTo(new Undoing.PublishedSince("R7"));
    office.rolled();
    assertThat(office.undo())
        .as("the next one is not published")
        .isInstanceOf(Undoing.Undone.class);
  }

  @Test
  void rollovers_are_taken_back_from_the_newest_on() {
    Rollover first = office.rolled().rollover();
    office.rolled();
    assertThat(office.undo(first)).isEqualTo(new Undoing.NotTheNewest(R7));
    office.undo();
    assertThat(office.undo(first)).isInstanceOf(Undoing.Undone.class);
    assertThat(office.undo(first)).isEqualTo(new Undoing.NothingToUndo());
  }

  @Test
  void who_comes_second_moves_nothing() throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Callable<Outcome> press =
          () ->
              office.rollovers.roll(
                  office.plan(), R5, office.draft(), COORDINATOR, office.clock.instant());
      List<Future<Outcome>> outcomes = both.invokeAll(List.of(press, press));
      assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
          .hasAtLeastOneElementOfType(Outcome.Rolled.class)
          .contains(new Outcome.MovedOn(R6));
    }
    assertThat(office.table().ended()).isEqualTo(R6);
    assertThat(rows().get(4)).as("rollovers").isOne();
  }

  @Test
  void what_fails_on_the_way_leaves_nothing_behind() {
    List<Integer> before = rows();
    RoundDraft broken =
        new RoundDraft(
            "照会", "", "", office.clock.instant(), office.clock.instant(), office.clock.instant());
    assertThatThrownBy(
            () -> office.rollovers.roll(office.plan(), R5, broken, COORDINATOR, office.nextDay()))
        .isInstanceOf(RuntimeException.class);
    assertThat(rows()).isEqualTo(before);
    assertThat(office.table().ended()).isEqualTo(R5);
  }

  @Test
  void without_a_table_there_is_nothing_to_move() {
    try (RolloverOffice empty = RolloverOffice.empty(folder.resolve("empty"))) {
      assertThat(empty.rollovers.preview(1)).isEmpty();
      assertThat(empty.rollovers.roll(1, R5, empty.draft(), COORDINATOR, empty.nextDay()))
          .isEqualTo(new Outcome.NoTable());
    }
  }

  private List<Integer> rounds() {
    return office.database.read(
        sql -> sql.select(ROUND.FISCAL_YEAR).from(ROUND).fetch(ROUND.FISCAL_YEAR));
  }

  private List<Integer> rows() {
    return office.database.read(sql ->
        List.of(
            sql.fetchCount(AMOUNT),
            sql.fetchCount(PASSAGE),
            sql.fetchCount(FRAME),
            sql.fetchCount(ROUND),
            sql.fetchCount(ROLLOVER),
            sql.fetchCount(AUDIT)));
  }
}
