package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import org.junit.jupiter.api.Test;

/** 空欄の文章. */
class BlankTextTest {
  @Test
  void an_owed_text_that_is_blank_is_found() {
    assertThat(
            look(
                SampleRow.number(1)
                    .lacks(Column.ISSUES, Nature.UNANSWERED)
                    .says(Column.STATUS, "　 ")))
        .extracting(Finding::column)
        .containsExactly(Column.STATUS, Column.ISSUES);
  }

  @Test
  void an_answer_however_short_and_what_is_not_owed_are_right() {
    assertThat(look(SampleRow.number(1).says(Column.ISSUES, "なし"))).isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .lacks(Column.ISSUES, Nature.NOT_APPLICABLE)
                    .lacks(Column.STATUS, Nature.NOT_IN_PLAN)))
        .isEmpty();
    assertThat(look(SampleRow.number(1).lacks(Column.PLAN, Nature.DISCONTINUED))).isEmpty();
    assertThat(look(SampleRow.number(1).relists(101).lacks(Column.ISSUES, Nature.UNANSWERED)))
        .isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new BlankText().at(table.rows().getLast()).toList();
  }
}
