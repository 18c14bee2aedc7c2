package jp.torimatome.table.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.written.OwnYears;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 年度更新のみ in a column of R5, whose next edition has R6: only a year that is the column's own moves.
 */
class YearsOfColumnsTest {
  private static final FiscalYear R5 = FiscalYear.reiwa(5);

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          令和5年度に研修会を3回実施した。→令和6年度に研修会を3回実施した。
          (R6.3月末現在)→(R7.3月末現在)
          研修会を開催する(予定)→研修会を開催した
          令和元年度から令和5年度までの取組→令和元年度から令和6年度までの取組
          令和5・6年度の2か年→令和6・7年度の2か年
          令和4・5年度の2か年→令和5・6年度の2か年
          R5.4.1～R6.3.31→R6.4.1～R7.3.31
          R6.4.1現在→R7.4.1現在
          令和5年の実績→令和6年の実績
          """)
  void the_year_of_the_column_moved_on(String before, String after) {
    assertThat(YearRollForward.isOnlyThat(before, after, Optional.of(OwnYears.of(R5)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          R10年度の実施予定→R11年度の実施予定
          令和8年度に第3次計画→令和9年度に第3次計画
          平成29年10月から→平成30年10月から
          R6.4.1～R7.3.31→R7.4.1～R8.3.31
          令和5年度と令和7年度に開催→令和6年度と令和8年度に開催
          令和5年度→令和7年度
          """)
  void another_year_is_another_thing(String before, String after) {
    assertThat(YearRollForward.isOnlyThat(before, after, Optional.of(OwnYears.of(R5)))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1,R5年度→R6年度,true", "2,R5年度→R7年度,true", "2,R5年度→R6年度,false", "0,R5年度→R6年度,false"})
  void it_moves_as_far_as_the_edition_is_on(int step, String texts, boolean moved) {
    String[] text = texts.split("→");
    assertThat(
            YearRollForward.isOnlyThat(text[0], text[1], Optional.of(new OwnYears(R5, R5, step))))
        .isEqualTo(moved);
  }
}
