package jp.torimatome.finding.wording;

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

/** 休止, and an end without its year: the section is asked. */
class EndToConfirmTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STATUS|休止|SUSPENDED", "PLAN|当面の間休止|SUSPENDED", "STATUS|新型コロナの影響により休止|SUSPENDED",
        "PLAN|統合により廃止|END_UNDATED", "STATUS|事業終了|END_UNDATED", "ISSUES|廃止予定|END_UNDATED"
      })
  void what_only_the_section_knows_is_asked(Column column, String text, Rule rule) {
    assertThat(look(SampleRow.number(1).says(column, text)))
        .extracting(Finding::rule, Finding::column)
        .containsExactly(tuple(rule, column));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAN|事業終期のため、R3以降廃止",
        "STATUS|令和5年度末で廃止",
        "PLAN|令和6年度廃止予定",
        "STATUS|様式への押印を廃止した。",
        "STATUS|休止していた相談会を再開した。",
        "STATUS|工事が完了した。"
      })
  void an_end_with_its_year_and_what_else_ends_are_not(Column column, String text) {
    assertThat(look(SampleRow.number(1).says(column, text))).isEmpty();
  }

  @Test
  void a_year_in_another_cell_is_enough() {
    SampleRow row = SampleRow.number(1).says(Column.STATUS, "廃止").says(Column.PLAN, "令和5年度末で廃止");
    assertThat(look(row)).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new EndToConfirm(table).at(table.rows().getLast()).toList();
  }
}
