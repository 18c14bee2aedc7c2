package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import org.junit.jupiter.api.Test;

/** 空欄と「-」. */
class BlankAmountTest {
  @Test
  void a_blank_and_a_dash_on_a_running_project_are_found() {
    SampleRow row =
        SampleRow.number(1)
            .lacks(Column.FINAL_BUDGET, Nature.UNANSWERED)
            .lacks(Column.INITIAL_BUDGET, Nature.DISCONTINUED);
    assertThat(look(row))
        .extracting(Finding::rule)
        .containsExactly(Rule.BLANK_AMOUNT, Rule.DASH_ON_RUNNING);
  }

  @Test
  void a_zero_is_a_zero_and_not_applicable_is_an_answer() {
    assertThat(look(SampleRow.number(1).costs(0, 0))).isEmpty();
    assertThat(look(SampleRow.number(1).lacks(Column.INITIAL_BUDGET, Nature.NOT_APPLICABLE)))
        .isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .is(new Lifecycle.NextPlanOnly())
                    .lacks(Column.FINAL_BUDGET, Nature.NOT_IN_PLAN)))
        .isEmpty();
  }

  @Test
  void a_dash_on_a_discontinued_project_and_a_blank_relisting_are_right() {
    SampleRow ended =
        SampleRow.number(1)
            .is(new Lifecycle.Discontinued(Lifecycle.Kind.ENDED, FiscalYear.reiwa(3)));
    assertThat(
            look(
                ended
                    .lacks(Column.FINAL_BUDGET, Nature.DISCONTINUED)
                    .lacks(Column.INITIAL_BUDGET, Nature.DISCONTINUED)))
        .isEmpty();
    assertThat(look(SampleRow.number(1).relists(2).lacks(Column.INITIAL_BUDGET, Nature.UNANSWERED)))
        .isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.table(sample);
    return new BlankAmount(table).at(table.rows().getFirst()).toList();
  }
}
