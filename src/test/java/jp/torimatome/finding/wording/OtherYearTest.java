package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 別の年度: stale texts, and years that are rightly mentioned. */
class OtherYearTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和4年度は研修会を10回開催した。",
        "令和4年度 新規利用登録者 233人",
        "R4年度の相談件数は40件であった。",
        "任用期間：R4.4.1～R5.3.31",
        "就職者数2,582人(令和5年3月末現在)",
        "業務7件を実施した。(R5.3月現在)",
        "平成30年度に講習会を3回開催し、40人が参加した。",
        "令和6年度は研修会を10回開催した。",
        "２０２２年度は研修会を10回開催した。",
        "令和4年10月に訓練を実施した。",
        "令和４年度は研修会を10回開催した。"
      })
  void results_of_another_year_are_found(String status) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, status)))
        .extracting(Finding::column)
        .containsExactly(Column.STATUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和5年度は研修会を10回開催した。",
        "令和4年度の40件に対し、令和5年度は52件であった。",
        "令和3年度より始めた入口支援を7件実施した。",
        "就職者数2,582人(令和6年3月末現在)",
        "令和6年5月1日現在の登録者は40人である。",
        "任用期間：R5.4.1～R6.3.31",
        "令和元年度から令和5年度までの計画に基づき実施した。",
        "平成29年10月に開始した制度により7件を支援した。",
        "令和4年度に策定した指針により研修を行った。",
        "前年度(令和4年度)より5件増えた。",
        "寄港は22回で、令和4年度(9回)から13回増加した。",
        "令和4年10月に策定した指針により研修を実施した。",
        "令和4年10月から訓練を実施した。",
        "令和6年度の開設に向けて準備した。",
        "研修会を10回開催した。",
        "5橋が完了し、残る3橋は令和6年度に繰り越した。",
        "市域の排出量は2021年度で84.2万トンであった。"
      })
  void results_of_the_year_and_rightful_mentions_are_not(String status) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, status))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和5年度も引き続き研修会を開催する。",
        "R5年度は年12回の開催を計画する。",
        "任用期間：R5.4.1～R6.3.31",
        "令和4年度から令和5年度にかけて実施する。",
        "令和7年度は研修会を10回開催する。"
      })
  void a_plan_for_another_year_is_found(String plan) {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, plan)))
        .extracting(Finding::column)
        .containsExactly(Column.PLAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和6年度も引き続き開催する。",
        "令和5年度の実績を踏まえ、研修会を開催する。",
        "令和5年度に策定した計画に基づき実施する。",
        "令和7年度の開設に向け準備する。",
        "任用期間：R6.4.1～R7.3.31(予定)",
        "令和6年度から令和11年度までの計画に基づき行う。",
        "令和3年度から実施している相談会を続ける。",
        "令和5年度に引き続き、相談会を開く。",
        "県の事業は令和5年度で終了",
        "研修会を開催する。"
      })
  void a_plan_for_the_year_and_what_it_builds_on_are_not(String plan) {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, plan))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new OtherYear(table).at(table.rows().getLast()).toList();
  }
}
