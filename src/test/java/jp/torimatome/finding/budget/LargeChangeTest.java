package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 大きな増減: with and without a reason, over and under the threshold. */
class LargeChangeTest {
  private static final int LEAST_PERCENT = 50;

  @ParameterizedTest
  @CsvSource({"12753,4339,−66%", "99,184,+86%", "1000,1500,+50%", "1000,500,−50%", "5000,0,−100%"})
  void a_change_of_half_or_more_is_found(long ended, long started, String percent) {
    assertThat(look(SampleRow.number(1).costs(ended, started)))
        .extracting(found -> found.evidence().getLast())
        .containsExactly(percent);
  }

  @ParameterizedTest
  @CsvSource({"116,60", "2362,2654", "1000,1490", "1000,510", "0,0", "1000,11000"})
  void a_smaller_change_is_not_and_a_slip_is_found_as_that(long ended, long started) {
    assertThat(look(SampleRow.number(1).costs(ended, started))).isEmpty();
  }

  @Test
  void an_amount_after_nothing_is_found() {
    assertThat(look(SampleRow.number(1).costs(0, 700)))
        .extracting(Finding::rule)
        .containsExactly(Rule.FROM_ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支給見込件数の減少により減額した。",
        "対象者の減少のため減額",
        "委託先の見直しにより事業費を減額する。",
        "モデル事業の終了による減",
        "国の制度改正により委託料が減額となった。",
        "事業を縮小したため。",
        "予算額の減額は、備品購入が完了したことによる。",
        "開設費補助は令和5年度で終了したため、予算額が減少している。",
        "国の経済対策を受け補正予算に前倒しして計上したため、当初予算額は減少している。",
        "機体の製造費の大半を令和5年度に支出したため、大幅な減となっている。",
        "復旧が完了したため、令和5年度で事業を終了した。",
        "備品を一括購入したことから、事業費が減となった。"
      })
  void a_reason_for_less_silences_a_decrease(String reason) {
    assertThat(look(SampleRow.number(1).costs(1_000, 400).says(Column.PLAN, reason))).isEmpty();
    assertThat(look(SampleRow.number(1).costs(1_000, 400).says(Column.ISSUES, reason))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "相談員を2名増員したため増額した。",
        "対象地域の拡大に伴う増額",
        "新規事業の開始に伴い予算を増額した。",
        "システム改修により委託料が増加する。",
        "5年に一度の計画策定のため増額する。",
        "R6は全国大会の開催経費を計上したことによる増。",
        "派遣の再開に伴い、渡航経費を計上した。",
        "校舎の建設工事が本格化するため、予算額が増加している。",
        "開催年度に当たり、会場運営費等を計上したため増額となっている。",
        "隔年で開催する大会の開催年に当たる。",
        "実証地区を2地区から5地区に増やす。",
        "補助対象を通信環境の整備まで広げて支援する。",
        "電気柵の貸出しを拡充する。",
        "端末の更新時期を迎えたため、135台を更新する。"
      })
  void a_reason_for_more_silences_an_increase(String reason) {
    assertThat(look(SampleRow.number(1).costs(1_000, 1_900).says(Column.PLAN, reason))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "国の予算増額に左右されることから、安定した推進が困難である。",
        "利用者を増やすため、周知に努める。",
        "支援の拡充を求める声がある。",
        "参加者が増加した。",
        "減額した。対象者の減少による減。"
      })
  void wishes_and_reasons_for_the_contrary_do_not(String text) {
    assertThat(look(SampleRow.number(1).costs(1_000, 1_900).says(Column.ISSUES, text))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "131000,412000,取締船2隻により取り締まった。,取締船の代船を建造する。",
    "0,48000,開始に向け、医師会と協議を行った。,接種費用を助成する。",
    "62000,148000,救急自動車1台を更新した。,はしご付消防自動車を更新する。",
    "16000,4200,アプリを開発した。,アプリの周知を行う。",
    "24000,68000,実証運行を行った。,区間を4.2kmから9.6kmに延ばす。",
    "9000,0,支援金を支給した。,災害の発生がないことから計上しない。",
    "640000,980000,広場の整備工事を行った。,広場の整備工事を完成させる。",
    "92000,188000,1食当たり45円を負担した。,1食当たり90円を負担する。",
    "28000,6400,窓口8か所に導入した。,導入したシステムの保守を行う。",
    "14000,5200,屋根の修理に補助した。,防災設備の点検に補助する。",
    "19000,231000,更新計画を策定した。,サーバを更新する。",
    "12000,98000,モデル地区で試行した。,全市域で実施する。",
    "720000,190000,22校86教室に整備した。,6校24教室に整備する。",
    "12000,164000,実施設計を行った。,園路の整備を行う。",
    "43000,18700,街路灯516基を取り替えた。,残る220基を取り替える。"
  })
  void what_is_to_be_done_beside_what_was_done_explains_it(
      long ended, long started, String status, String plan) {
    assertThat(
            look(
                SampleRow.number(1)
                    .costs(ended, started)
                    .says(Column.STATUS, status)
                    .says(Column.PLAN, plan)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "36000,12000,新規貸付は30人、継続貸付は62人であった。,新規貸付を30人に行う。",
    "420,900,検討会を3回開催した。,検討会を3回開催する。",
    "21000,8400,14団体に補助した。,9団体に補助する。"
  })
  void work_that_stays_or_hardly_changes_does_not(
      long ended, long started, String status, String plan) {
    assertThat(
            look(
                SampleRow.number(1)
                    .costs(ended, started)
                    .says(Column.STATUS, status)
                    .says(Column.PLAN, plan)))
        .hasSize(1);
  }

  @Test
  void discontinued_and_relisted_rows_are_not_asked() {
    assertThat(look(SampleRow.number(1).costs(1_000, 0).says(Column.PLAN, "事業終期のため、R6以降廃止")))
        .isEmpty();
    assertThat(look(SampleRow.number(1).costs(1_000, 100).relists(2))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.table(sample);
    return new LargeChange(table, new ProbablyYen(table), LEAST_PERCENT)
        .at(table.rows().getFirst())
        .toList();
  }

  /** What the plan says besides what is done every year is why. */
  @ParameterizedTest
  @CsvSource({
    "9700,4100,研修会を取りやめ、県外の事例を紹介する。",
    "9700,4100,2会場を閉じ、5会場で開く。",
    "9700,0,実施しない。",
    "9700,4100,研修会に代えて録画の視聴とする。",
    "4100,9700,電気料金の値上がり分を含めて支援する。",
    "4100,9700,海外の専門家を招く研修会とする。"
  })
  void something_else_than_last_year_explains_a_change(long ended, long started, String plan) {
    assertThat(look(SampleRow.number(1).costs(ended, started).says(Column.PLAN, plan))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "4100,9700,研修会を開催する。",
    "4100,9700,参加者の増加に向け、周知に努める。",
    "9700,4100,研修会を年2回開催する。",
    "9700,4100,新たに海外の専門家を招く。"
  })
  void the_same_as_last_year_and_a_wish_do_not(long ended, long started, String plan) {
    assertThat(look(SampleRow.number(1).costs(ended, started).says(Column.PLAN, plan))).hasSize(1);
  }
}
