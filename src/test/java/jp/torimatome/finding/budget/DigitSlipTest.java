package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 桁の誤り: a digit or the unit, against last year. */
class DigitSlipTest {
  @ParameterizedTest
  @CsvSource({
    "2362,26540,10",
    "26540,2362,'1/10'",
    "500,52000,100",
    "99,184000,'1,000'",
    "1958,2022000,'1,000'",
    "1958000,2022,'1/1,000'",
    "348,33,'1/10'"
  })
  void a_slip_is_found_with_its_factor(long ended, long started, String factor) {
    assertThat(look(SampleRow.number(1).costs(ended, started)))
        .extracting(found -> found.evidence().getLast())
        .containsExactly(factor);
  }

  @ParameterizedTest
  @CsvSource({
    "2362,2654",
    "99,184",
    "12753,4339",
    "1000,5000",
    "1000,40000",
    "0,9000",
    "9000,0",
    "60,60"
  })
  void other_changes_are_no_slip(long ended, long started) {
    assertThat(look(SampleRow.number(1).costs(ended, started))).isEmpty();
  }

  @Test
  void a_reason_makes_a_tenfold_right_but_never_a_thousandfold() {
    String reason = "新規に相談員を配置するため、委託料を増額した。";
    assertThat(look(SampleRow.number(1).costs(1_000, 10_000).says(Column.PLAN, reason))).isEmpty();
    assertThat(look(SampleRow.number(1).costs(1_000, 1_000_000).says(Column.PLAN, reason)))
        .hasSize(1);
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.table(sample);
    return new DigitSlip(table, new ProbablyYen(table)).at(table.rows().getFirst()).toList();
  }
}
