package jp.torimatome.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import org.junit.jupiter.api.Test;

/** 重なり: one fault in two columns. */
class RepeatsTest {
  private static final Checking CHECKING = Rulebook.checking(new Checks(50, 85, WordList.NONE));

  @Test
  void a_fault_that_the_next_plan_repeats_is_told_once_with_both_columns() {
    String text = "見守り計画(令和4年度から令和8年度までの4年間)に基づき支援する。";
    assertThat(look(SampleRow.number(1).says(Column.CONTENT, text).says(Column.NEXT_CONTENT, text)))
        .extracting(Finding::column, finding -> finding.evidence().getFirst())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Column.CONTENT, "@content,next_content"));
  }

  @Test
  void two_faults_of_one_kind_are_two() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.STATUS, "研修をを開催した。")
                    .says(Column.PLAN, "地域のの研修を開催する。")))
        .extracting(Finding::column)
        .containsExactly(Column.STATUS, Column.PLAN);
    assertThat(look(SampleRow.number(1).says(Column.ISSUES, " ").says(Column.PLAN, " ")))
        .hasSize(2);
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return CHECKING.row(table, table.rows().getLast());
  }
}
