package jp.torimatome.table.rollover;

import static jp.torimatome.table.rollover.RolloverOffice.R6;
import static jp.torimatome.table.rollover.RolloverOffice.R8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.ProjectCells;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds after every step, whatever was done before it. */
class ThreeRolloversTest {
  private static final List<Column> WITHOUT_YEAR =
      List.of(
          Column.NUMBER,
          Column.DIRECTION,
          Column.NAME,
          Column.CONTENT,
          Column.NEXT_NAME,
          Column.NEXT_CONTENT,
          Column.ISSUES,
          Column.SECTION);

  @TempDir Path folder;
  private final Map<Instant, OfficialTable> history = new LinkedHashMap<>();
  private RolloverOffice office;

  @BeforeEach
  void the_published_table_is_imported() {
    office = RolloverOffice.withSeed(folder);
    remember();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void three_rollovers_in_a_row_keep_every_cell_and_each_can_be_taken_back() {
    OfficialTable imported = office.table();
    for (int step = 0; step < 3; step++) {
      rollsOver();
    }
    assertThat(office.table().ended()).isEqualTo(R8);
    for (int step = 0; step < 3; step++) {
      takesBack();
    }
    assertThat(office.table()).isEqualTo(imported);
    assertThat(office.undo(lastUndone())).isInstanceOf(Undoing.NothingToUndo.class);
  }

  @Test
  void a_rollover_that_was_taken_back_is_done_again_with_the_same_result() {
    rollsOver();
    OfficialTable first = office.table();
    takesBack();
    rollsOver();
    assertThat(office.table()).isEqualTo(first);
    rollsOver();
    takesBack();
    assertThat(office.table()).isEqualTo(first);
    takesBack();
    rollsOver();
    assertThat(office.table()).isEqualTo(first);
  }

  @Test
  void the_published_table_moves_on_as_it_would_be_printed() {
    rollsOver();
    assertThat(office.table().header(Column.FINAL_BUDGET)).isEqualTo("R6年度 最終予算額 【単位：千円】");
    assertThat(office.table().header(Column.PLAN)).isEqualTo("R7年度の計画");
    assertThat(printed(11)).containsExactly("未回答", "未回答", "未回答", "未回答");
    assertThat(printed(3)).containsExactly("-", "事業終期のため、R3以降廃止", "-", "事業終期のため、R3以降廃止");
    assertThat(printed(8)).containsExactly("-", "事業終期(組替)のため、R5以降廃止", "-", "事業終期(組替)のため、R5以降廃止");
    assertThat(printed(15)).containsExactly("", "", "", "");
    assertThat(printed(18)).isEqualTo(printed(10));
    assertThat(printed(22)).as("a real zero is carried as well").startsWith("未回答");
    assertThat(printed(7)).as("nothing to start from").containsExactly("", "未回答", "", "未回答");
    assertThat(office.row(8).printed(Column.NAME))
        .isEqualTo("みやぎ人財活躍応援センター運営事業(上記「沿岸地域就職サポートセンター事業」「女性・高齢者等新規就業支援事業」の後継事業)");
  }

  private void rollsOver() {
    OfficialTable before = office.table();
    office.rolled();
    OfficialTable after = office.table();
    assertThat(after.ended()).isEqualTo(before.ended().next());
    assertThat(after.rows())
        .extracting(Row::frame)
        .isEqualTo(before.rows().stream().map(Row::frame).toList());
    assertThat(after.rows())
        .extracting(Row::number)
        .isEqualTo(IntStream.rangeClosed(1, 27).boxed().toList());
    for (int at = 0; at < after.rows().size(); at++) {
      moved(before.rows().get(at), after.rows().get(at));
    }
    assertThat(after.slots()).isEqualTo(before.slots());
    assertThat(after.header(Column.STATUS)).contains(after.ended().era() + "年度");
    assertThat(after.header(Column.INITIAL_BUDGET)).contains(after.ended().next().era() + "年度");
    thePastStands();
    remember();
  }

  private static void moved(Row before, Row after) {
    for (Column column : WITHOUT_YEAR) {
      assertThat(after.printed(column))
          .as("row %d", after.number())
          .isEqualTo(before.printed(column));
    }
    Nature fresh =
        switch (after.frame().lifecycle()) {
          case Lifecycle.NextPlanOnly() -> Nature.UNANSWERED;
          case Lifecycle.Discontinued discontinued -> Nature.DISCONTINUED;
          default ->
              before.amount(Column.INITIAL_BUDGET).nature() == Nature.UNANSWERED
                  ? Nature.UNANSWERED
                  : Nature.CARRIED;
        };
    assertThat(after.amount(Column.INITIAL_BUDGET))
        .as("row %d", after.number())
        .isEqualTo(Amount.nothing(fresh));
    ProjectCells.YEARLY.forEach(column ->
        assertThat(after.printed(column))
            .as("row %d", after.number())
            .isIn("", "未回答", "-", after.text(Column.PLAN).body()));
    if (fresh == Nature.DISCONTINUED) {
      assertThat(after.text(Column.PLAN))
          .as("the words of row %d", after.number())
          .isEqualTo(before.text(Column.PLAN))
          .isNotEqualTo(Passage.nothing(Nature.DISCONTINUED));
    }
  }

  private void takesBack() {
    OfficialTable current = office.table();
    OfficialTable before =
        history.values().stream()
            .filter(table -> table.ended().equals(current.ended().previous()))
            .toList()
            .getLast();
    assertThat(office.undo()).isInstanceOf(Undoing.Undone.class);
    assertThat(office.table()).isEqualTo(before);
    thePastStands();
    remember();
  }

  /**
   * A moment is answered as the table was then, from the rows that were there; nothing is ever
   * taken away.
   */
  private void thePastStands() {
    history.forEach(
        (at, table) -> assertThat(office.official.asOf(office.plan(), at)).contains(table));
    assertThat(office.official.asOf(office.plan(), first().minusMillis(1))).isEmpty();
  }

  private void remember() {
    history.put(office.clock.instant(), office.table());
  }

  private Instant first() {
    return history.keySet().iterator().next();
  }

  private Rollover lastUndone() {
    return new Rollover(1, office.plan(), R6, first(), RolloverOffice.COORDINATOR);
  }

  private List<String> printed(int number) {
    Row row = office.row(number);
    return List.of(
        row.printed(Column.FINAL_BUDGET),
        row.printed(Column.STATUS),
        row.printed(Column.INITIAL_BUDGET),
        row.printed(Column.PLAN));
  }
}
