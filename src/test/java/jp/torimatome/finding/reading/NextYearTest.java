package jp.torimatome.finding.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.plan.cell.FiscalYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextYearTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "令和5年度に研修会を3回実施した。|令和6年度に研修会を3回実施した。",
        "(R6.3月末現在)|(R7.3月末現在)",
        "任用期間：R5.4.1～R6.3.31|任用期間：R6.4.1～R7.3.31",
        "2,582人(令和6年3月末現在)|2,582人(令和7年3月末現在)",
        "令和５年度の実績|令和６年度の実績",
        "2023年度は3回|2024年度は3回",
        "2023/4から2024/3まで|2024/4から2025/3まで",
        "令和元年度から令和5年度までの取組|令和元年度から令和6年度までの取組",
        "Ｒ５年度、R5年度|Ｒ６年度、R6年度"
      })
  void a_year_of_the_columns_own_moves_on(String text, String moved) {
    assertThat(NextYear.of(text, FiscalYear.reiwa(5))).isEqualTo(moved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和8年度末までに完成させる。",
        "令和5年度末までに完成させる。",
        "国庫補助(R10年終期予定)",
        "目標年度：令和5年度",
        "令和5年7月豪雨の被災者を支援",
        "内線2023",
        "(通達)(令和5年7月7日付け警察庁生活安全局長)に基づき",
        "推進計画(第5期：令和元年度から令和5年度)に基づく",
        "第5期：令和5年度から令和9年度",
        "令和5年度から令和7年度までの3か年",
        "令和5年4月～令和8年3月の委託",
        "平成29年10月に開始した",
        "令和5年4月1日施行の法律",
        "令和4年度の3回",
        "令和5年台風第13号",
        "R5型機",
        "12023年度",
        "28/25市町村"
      })
  void terms_targets_laws_events_and_other_years_stay(String text) {
    assertThat(NextYear.of(text, FiscalYear.reiwa(5))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "対象者：男性1人(20歳) 任用期間：R6.4.1～R7.3.31(予定)|対象者：男性1人(20歳) 任用期間：R7.4.1～R8.3.31(予定)",
        "令和6年度においては、定時申請を行う|令和7年度においては、定時申請を行う",
        "推進計画(第6期：令和6年度から令和11年度)に基づく|推進計画(第6期：令和6年度から令和11年度)に基づく"
      })
  void so_does_one_of_a_plan(String text, String moved) {
    assertThat(NextYear.of(text, FiscalYear.reiwa(6))).isEqualTo(moved);
  }
}
