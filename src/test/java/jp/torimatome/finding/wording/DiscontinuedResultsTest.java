package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;

/** 廃止後の実績. */
class DiscontinuedResultsTest {
  @Test
  void results_after_the_end_are_found() {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, "事業終期のため、R5以降廃止")))
        .extracting(Finding::column)
        .containsExactly(Column.STATUS);
  }

  @Test
  void results_of_the_last_year_and_words_of_the_end_are_right() {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, "事業終期のため、R6以降廃止"))).isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.PLAN, "事業終期のため、R5以降廃止")
                    .says(Column.STATUS, "事業終期のため、R5以降廃止")))
        .isEmpty();
    assertThat(look(SampleRow.number(1))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new DiscontinuedResults(table).at(table.rows().getLast()).toList();
  }
}
