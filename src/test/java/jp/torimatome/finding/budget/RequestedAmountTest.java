package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 要求中の額. */
class RequestedAmountTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "予算要求を継続する。",
        "継続して予算要求中。",
        "相談員の配置について、予算要求を行っている。",
        "予算化に向け財政課と協議中である。",
        "当初予算を要求中",
        "事業費の確保に向けて要望を行う。",
        "当初予算として財政課と折衝中である。",
        "要求額を記載"
      })
  void an_amount_that_is_still_requested_is_found(String plan) {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, plan))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "予算要求の結果、新規に計上された。",
        "国に制度の改善を要望する。",
        "次年度予算の要求に向けて実績を整理する。",
        "増額を予算要求していく。",
        "予算の範囲内で実施する。",
        "関係機関と協議を行う。"
      })
  void other_words_are_right(String plan) {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, plan))).isEmpty();
  }

  @Test
  void without_an_amount_there_is_no_contradiction() {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, "予算要求を継続する。").costs(0, 0))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.table(sample);
    return new RequestedAmount(table).at(table.rows().getFirst()).toList();
  }
}
