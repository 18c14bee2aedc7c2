package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import org.junit.jupiter.api.Test;

/** 廃止後の予算額. */
class DiscontinuedAmountTest {
  @Test
  void an_amount_from_the_year_of_discontinuation_on_is_found() {
    SampleRow since =
        SampleRow.number(1)
            .is(new Lifecycle.Discontinued(Lifecycle.Kind.ENDED, FiscalYear.reiwa(6)));
    assertThat(look(since)).extracting(Finding::column).containsExactly(Column.INITIAL_BUDGET);
  }

  @Test
  void a_reply_that_says_so_is_enough() {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, "事業組替に伴い令和5年度以降廃止")))
        .extracting(found -> found.evidence().getFirst())
        .containsExactly("事業組替に伴い令和5年度以降廃止", "事業組替に伴い令和5年度以降廃止");
  }

  @Test
  void nothing_left_and_the_last_year_before_the_end_are_right() {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, "事業終期のため、R6以降廃止").costs(900, 0)))
        .isEmpty();
    assertThat(look(SampleRow.number(1).says(Column.PLAN, "老朽化した施設を廃止し、集約する。"))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.table(sample);
    return new DiscontinuedAmount(table).at(table.rows().getFirst()).toList();
  }
}
