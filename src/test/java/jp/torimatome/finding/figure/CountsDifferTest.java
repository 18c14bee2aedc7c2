package jp.torimatome.finding.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 数の食い違い. */
class CountsDifferTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28市町村で計画を策定した。|計画の策定は25市町村にとどまっている。",
        "計画を策定した市町村は28市町村となった。|計画を策定した市町村は25市町村であり、支援が必要である。",
        "全63校で実施した。|全61校での実施を継続する。",
        "協議会を18か所に設置した。|協議会の設置は15か所であり、地域差がある。",
        "市内の直売所は14店舗である。|市内16店舗のうち5店舗で減少している。",
        "県内漁協数は31漁協である。|県内29漁協のうち12漁協が赤字である。",
        "大気測定局7局で監視した。|測定局は6局となっており、更新が必要である。",
        "パソコン教室を12回開催し、延べ92人が参加した。|令和5年度は教室を10回開催した。",
        "旅行商品8本を造成した。|造成した10本のうち販売実績のない商品がある。",
        "新たに14人が登録した(登録者数68人)。|登録者は72人となったが、高齢化が進んでいる。",
        "リーダー86人を認定した(累計241人)。|リーダーの累計は214人である。",
        "ポート42か所、自転車220台で運営した。|ポートは令和5年度末で38か所である。"
      })
  void one_thing_counted_differently_is_found(String status, String issues) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, status).says(Column.ISSUES, issues)))
        .extracting(Finding::rule, Finding::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.COUNTS_DIFFER, Column.ISSUES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28市町村で計画を策定した。|未策定の13市町村への働きかけが必要である。",
        "28市町村で計画を策定した。|今後は35市町村での策定を目指す。",
        "28市町村で計画を策定した。|前年度の25市町村から増加したが、引き続き支援する。",
        "小学校全42校で実施した。|中学校全21校では実施していない。",
        "研修を3回開催し、延べ120人が参加した。|研修の参加者は80人程度が適当である。",
        "28市町村に補助した。|県内には41市町村がある。",
        "大気測定局7局、水質測定局6局で監視した。|測定局は6局で更新が必要である。",
        "84校で実施した。|実施を希望する学校は95校ある。",
        "教室を12回開催した。|昨年度は教室を10回開催した。",
        "教室を12回開催した。|令和4年度は教室を10回開催した。",
        "教室を12回開催した。|教室を新たに2回開催した。",
        "リーダー86人を認定した(累計241人)。|リーダーは86人である。",
        "登録者は120人となった。|登録者は令和6年4月1日現在で130人である。"
      })
  void other_times_parts_and_aims_are_left_alone(String status, String issues) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, status).says(Column.ISSUES, issues)))
        .isEmpty();
  }

  @Test
  void a_plan_may_reach_another_count() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.STATUS, "28市町村で策定した。")
                    .says(Column.PLAN, "35市町村で策定する。")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28/25市町村で策定した。",
        "25市町村中28市町村で策定した。",
        "対象25校のうち28校で実施した。",
        "参加者は8,460人で、うち65歳以上が9,120人であった。",
        "46人が修了した。うち41人が県内に就業し、5人が他業種に就業し、2人が未就業である。"
      })
  void more_than_there_are_is_found(String text) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, text)))
        .extracting(Finding::rule)
        .containsExactly(Rule.COUNTS_EXCEED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"25/28市町村で策定した。", "28市町村中25市町村で策定した。", "28市町村すべてで策定した。", "9/1の訓練に25団体が参加した。"})
  void a_part_of_a_whole_is_left_alone(String text) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "参加者は120人で、うち65歳以上が30人、女性が95人であった。",
        "登録者は80人で、うち前年度から続く者が延べ120人であった。",
        "46人が修了した。うち41人が県内に就業し、5人が未就業である。"
      })
  void parts_that_overlap_or_are_all_are_not(String text) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, text))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    return new CountsDiffer(SampleRow.table(sample)).at(sample.row()).toList();
  }
}
