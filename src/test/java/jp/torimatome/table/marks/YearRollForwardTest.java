package jp.torimatome.table.marks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearRollForwardTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          R5年度の実績→R6年度の実績
          令和5年度→令和6年度
          Ｒ５年度→Ｒ６年度
          平成31年度→令和2年度
          令和元年度から実施→令和2年度から実施
          2024年度に開始→2025年度に開始
          R5.4.1～R6.3.31→R6.4.1～R7.3.31
          (R6.3月現在)→(R7.3月現在)
          8件(令和6年3月末現在)→8件(令和7年3月末現在)
          令和5・6年度の2か年→令和6・7年度の2か年
          R6.4.1～R7.3.31(予定)→R7.4.1～R8.3.31
          R6.4.1～R7.3.31（予定）→R6.4.1～R7.3.31
          8月に開催予定→8月に開催
          8月に開催する予定である。→8月に開催した。
          研修を実施する。→研修を実施した。
          連携を図る。→連携を図った。
          支援を行う。→支援を行った。
          強化に努める。→強化に努めた。
          対応している。→対応していた。
          実施します。→実施しました。
          実施しません。→実施しませんでした。
          必要である。→必要であった。
          周知に取り組む。→周知に取り組んだ。
          制度を学ぶ。→制度を学んだ。
          復帰を促す。→復帰を促した。
          窓口を開く。→窓口を開いた。
          令和6年度は会議を開催し、連携を図る。→令和7年度は会議を開催し、連携を図った。
          R6年度 計画→R7年度⏎計画
          平成29年10月に始まり、令和5年度に改めた。→平成29年10月に始まり、令和6年度に改めた。
          令和元年度から令和6年度まで要求→令和元年度から令和7年度まで要求
          R6年度の取組(R10年度まで)→R7年度の取組(R10年度まで)
          """)
  void the_year_moved_on(String before, String after) {
    assertThat(YearRollForward.isOnlyThat(before, after.replace('⏎', '\n'))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          R5年度→R5年度
          R6年度→R5年度
          計画 推進→計画⏎推進
          令和元年度から令和5年度→令和6年度から令和11年度
          R5.4.1～R6.3.31→R6.4.1～R6.3.31
          R5.4.1→R6.5.1
          令和5・6年度→令和6・6年度
          令和5年度→R6年度
          R5年度→Ｒ６年度
          令和5年度→2024年度
          第5期→第6期
          16歳→17歳
          2,024円→2,025円
          2024人→2025人
          延べ2024件→延べ2025件
          3,242千円→3,243千円
          令和5年度 8件→令和6年度 9件
          退所予定者→退所者
          研修を実施する。→研修を実施しない。
          研修を実施した。→研修を実施する。
          という取組→といった取組
          支援を行う→支援を行った。
          相談を受ける。→相談に応じた。
          令和5年度に開始→令和6年度
          令和5年度→空欄
          """)
  void something_else_changed_or_nothing(String before, String after) {
    assertThat(YearRollForward.isOnlyThat(before, after.replace('⏎', '\n'))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'',''", "'',R6", "R6,''", "予定,''", "る,った", "い,かった"})
  void the_smallest_texts_are_read_without_harm(String before, String after) {
    assertThat(YearRollForward.isOnlyThat(before, after)).isEqualTo(before.equals("予定"));
  }
}
