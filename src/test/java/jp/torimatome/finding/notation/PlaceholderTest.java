package jp.torimatome.finding.notation;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 仮の記載. */
class PlaceholderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "○月○日に開催した。",
        "単価は令和○年度に見直した。",
        "令和6年○月に開催した。",
        "延べ●●人が参加した。",
        "研修をXX回開催した。",
        "研修をＸＸ回開催した。",
        "要確認",
        "参加者数(要確認)",
        "会場は未定（調整中）である。",
        "調整中",
        "※集計中",
        "延べ△△件の相談に応じた。",
        "参加者は◯◯人であった。",
        "参加者は（　　）人であった。",
        "後日記載予定",
        "数値は追って報告します。",
        "TBD",
        "参加者は??人であった。",
        "20XX年に開催する。",
        "000人が参加した。",
        "延べ＿＿＿件の相談に応じた。"
      })
  void what_was_left_to_be_filled_in_is_found(String text) {
    assertThat(new Placeholder().at(SampleRow.number(1).says(Column.STATUS, text).row()))
        .extracting(Finding::column)
        .containsExactly(Column.STATUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "○月1回の開催 ○人材の育成 ○日本語教室",
        "関係市町村と調整中である。",
        "○×クイズを実施した。",
        "二〇〇人が参加した。",
        "国と協議中であり、結論を待って実施する。",
        "開催日は未定である。",
        "DXを推進した。",
        "1,000人が参加した。",
        "X線検査を実施した。",
        "予算額は△500千円となった。",
        "確認の上、配布した。",
        "要確認事項をまとめた。",
        "10:00から開始した。",
        "評価は○であった。",
        "県立美術館(仮称)の整備を進めた。",
        "追記予定の項目を整理した。",
        "100人"
      })
  void bullets_words_and_numbers_are_left_alone(String text) {
    assertThat(new Placeholder().at(SampleRow.number(1).says(Column.STATUS, text).row())).isEmpty();
  }
}
