package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import org.junit.jupiter.api.Test;

/** 再掲の相違. */
class RelistingDiffersTest {
  @Test
  void a_cell_that_says_something_else_than_the_original_is_found() {
    assertThat(
            look(
                SampleRow.number(1)
                    .relists(101)
                    .says(Column.NEXT_CONTENT, "高齢者を支援し、事業の継続が必要と考えられる。")
                    .costs(1_000, 1_051)))
        .extracting(Finding::column)
        .containsExactly(Column.INITIAL_BUDGET, Column.NEXT_CONTENT);
  }

  @Test
  void the_same_words_blanks_and_a_reference_are_right() {
    assertThat(look(SampleRow.number(1).relists(101))).isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .relists(101)
                    .says(Column.STATUS, "番号101のとおり")
                    .lacks(Column.PLAN, Nature.UNANSWERED)
                    .lacks(Column.FINAL_BUDGET, Nature.UNANSWERED)))
        .isEmpty();
    assertThat(look(SampleRow.number(1).says(Column.STATUS, "別の内容を実施した。"))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new RelistingDiffers(table).at(table.rows().getLast()).toList();
  }
}
