package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import org.junit.jupiter.api.Test;

/** 再掲: what a sum would count twice. */
class RelistedTest {
  @Test
  void a_relisting_with_amounts_counts_twice() {
    assertThat(look(SampleRow.number(2).says(Column.NAME, "別名(再掲)").relists(101).costs(1_000, 0)))
        .extracting(Finding::evidence)
        .containsExactly(List.of("101", "R5 1,000"));
  }

  @Test
  void a_row_that_repeats_name_and_amounts_without_saying_so_does_too() {
    assertThat(
            look(
                SampleRow.number(2)
                    .says(Column.NAME, SampleRow.name(104) + "事業")
                    .costs(5_000, 5_100)))
        .extracting(found -> found.evidence().getFirst())
        .containsExactly("104");
  }

  @Test
  void a_relisting_without_amounts_and_another_of_the_same_name_do_not() {
    SampleRow blank =
        SampleRow.number(2)
            .relists(101)
            .lacks(Column.FINAL_BUDGET, Nature.UNANSWERED)
            .lacks(Column.INITIAL_BUDGET, Nature.UNANSWERED);
    assertThat(look(blank)).isEmpty();
    assertThat(look(SampleRow.number(2).says(Column.NAME, SampleRow.name(104)).costs(70, 80)))
        .isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new Relisted(table).at(table.rows().getLast()).toList();
  }
}
