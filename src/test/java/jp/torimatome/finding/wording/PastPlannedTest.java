package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 過ぎた予定. */
class PastPlannedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STATUS|任用期間：R5.4.1～R6.3.31(予定)",
        "STATUS|研修会を令和6年2月に開催予定",
        "STATUS|参加者30人(予定)",
        "STATUS|8月に会議を開催予定である。",
        "PLAN|令和5年10月に開設予定",
        "ISSUES|令和5年度に要綱を改正する予定である。",
        "CONTENT|R5.12.1開設（予定）"
      })
  void what_is_over_and_still_planned_is_found(Column column, String text) {
    assertThat(look(SampleRow.number(1).says(column, text)))
        .extracting(Finding::column)
        .containsExactly(column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAN|任用期間：R6.4.1～R7.3.31(予定)",
        "STATUS|令和6年10月に開設予定",
        "ISSUES|国庫補助(R10年終期予定)に頼っている。",
        "STATUS|矯正施設退所予定者7人を支援した。",
        "STATUS|予定どおり8月に開催した。",
        "STATUS|2月に予定していた研修会は中止した。",
        "PLAN|8月に会議を開催予定",
        "ISSUES|令和6年度中に見直す予定である。"
      })
  void what_is_to_come_and_other_uses_of_the_word_are_not(Column column, String text) {
    assertThat(look(SampleRow.number(1).says(column, text))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new PastPlanned(table).at(table.rows().getLast()).toList();
  }
}
