package jp.torimatome.plan.written;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.plan.cell.FiscalYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "Ｒ５年度、R5年度|Ｒ６年度、R6年度",
        "令和5(2023)年度に3回|令和6(2024)年度に3回",
        "令和5年4月から9月まで実施した。|令和6年4月から9月まで実施した。",
        "令和5年10月14日に開催した。|令和6年10月14日に開催した。",
        "令和5年度に3基を設置した。|令和6年度に3基を設置した。"
      })
  void a_year_of_the_columns_own_moves_on(String text, String moved) {
    assertThat(YearMove.moved(text, FiscalYear.reiwa(5))).isEqualTo(moved);
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
        "28/25市町村",
        "第4次計画（令和5年度～令和9年度）に基づき実施した。",
        "令和5年度からの5か年計画",
        "令和5年度から実施",
        "令和5年度以降、廃止",
        "令和5年度で終了",
        "令和5年度限りの事業",
        "令和5年度に策定した基本方針に基づき実施した。",
        "令和5年10月に相談窓口を開設した。",
        "令和5年5月8日に5類感染症に移行した。",
        "改正法（令和5年法律第28号）に基づき実施した。",
        "令和5年度税制改正により変更した。",
        "令和5年国勢調査",
        "令和5年人事院勧告"
      })
  void terms_targets_laws_events_and_other_years_stay(String text) {
    assertThat(YearMove.moved(text, FiscalYear.reiwa(5))).isEqualTo(text);
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
    assertThat(YearMove.moved(text, FiscalYear.reiwa(6))).isEqualTo(moved);
  }
}
