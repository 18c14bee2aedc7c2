package jp.torimatome.finding.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 期間の年数. */
class TermOfYearsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和6年度から令和8年度までの5か年、支援を行う。",
        "3か年計画(令和6年度～令和10年度)に基づく。",
        "R6.4～R8.3の3年間実施する。",
        "令和元年度から令和4年度までの5年間",
        "令和6年度から10年度までの4カ年"
      })
  void a_span_that_is_counted_wrong_is_found(String text) {
    assertThat(look(SampleRow.number(1).says(Column.ISSUES, text)))
        .extracting(Finding::rule)
        .containsExactly(Rule.TERM_MISCOUNTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和6年度から令和8年度までの3か年、支援を行う。",
        "5か年計画(令和6年度～令和10年度)に基づく。",
        "R6.4～R9.3の3年間実施する。",
        "令和6年度から10年度までの5カ年",
        "令和7年度以降5か年の方向性",
        "任用期間：R6.4.1～R7.3.31",
        "令和5年4月から12月まで実施した。"
      })
  void a_span_that_is_counted_right_is_not(String text) {
    assertThat(look(SampleRow.number(1).says(Column.ISSUES, text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "推進計画(第5期：令和元年度から令和5年度)|推進計画(第6期：令和6年度から令和11年度)",
        "推進計画(第2次：平成30年度～令和4年度)|推進計画(第3次：令和6年度～令和10年度)",
        "推進計画(第6期：令和6年度から令和10年度)|推進計画(第6期：令和6年度から令和11年度)"
      })
  void terms_of_one_plan_that_do_not_fit_are_found(String content, String plan) {
    assertThat(look(SampleRow.number(1).says(Column.CONTENT, content).says(Column.PLAN, plan)))
        .extracting(Finding::rule, Finding::column)
        .containsExactly(tuple(Rule.TERMS_DIFFER, Column.PLAN));
  }

  @Test
  void terms_that_follow_each_other_and_terms_of_two_plans_are_right() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.CONTENT, "推進計画(第5期：令和元年度から令和5年度)")
                    .says(Column.PLAN, "推進計画(第6期：令和6年度から令和10年度)")))
        .isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.CONTENT, "障害福祉計画(第6期：令和3年度から令和5年度)")
                    .says(Column.PLAN, "地域福祉基本計画(第7期：令和6年度から令和11年度)")))
        .isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new TermOfYears().at(table.rows().getLast()).toList();
  }
}
