package jp.torimatome.plan.written;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.plan.cell.FiscalYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearMoveTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          令和5年度に研修会を3回実施した。→令和6年度に研修会を3回実施した。
          令和 ５ 年度の実績（R6.3月末現在）→令和 ６ 年度の実績（R7.3月末現在）
          任用期間：R5.4.1～R6.3.31→任用期間：R6.4.1～R7.3.31
          令和元年度から令和5年度までの取組→令和元年度から令和6年度までの取組
          令和5・6年度の2か年→令和6・7年度の2か年
          令和5(2023)年度 ○研修→令和6(2024)年度 ○研修
          令和8年度末までに完成→令和8年度末までに完成
          令和5年7月豪雨の被災者を令和5年度も支援→令和5年7月豪雨の被災者を令和6年度も支援
          令和6年度末までに完成させる→令和6年度末までに完成させる
          目標（令和5年度）：100人→目標（令和5年度）：100人
          内線2023、型番R5-100→内線2023、型番R5-100
          補助期間：令和3年度から令和5年度まで→補助期間：令和3年度から令和5年度まで
          5件（5回）を実施した。→5件（5回）を実施した。
          """)
  void the_columns_own_years_move_and_nothing_else(String text, String moved) {
    assertThat(YearMove.moved(text, FiscalYear.reiwa(5))).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({"H30年度,R1年度", "平成30年度,令和元年度", "平成30年4月,平成31年4月", "平成30年5月,令和元年5月", "平成31年3月,令和2年3月"})
  void eras_are_known(String text, String moved) {
    assertThat(YearMove.moved(text, new FiscalYear(2018))).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({"平成31年度,令和2年度", "H31.4.1,R2.4.1", "令和元年度,令和2年度", "2019年度,2020年度"})
  void an_era_ends(String text, String moved) {
    assertThat(YearMove.moved(text, new FiscalYear(2019))).isEqualTo(moved);
  }
}
