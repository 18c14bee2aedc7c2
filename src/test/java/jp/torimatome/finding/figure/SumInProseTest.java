package jp.torimatome.finding.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 文中の計算. */
class SumInProseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "会員は210人から60人増の250人となった。",
        "訓練に210人が参加し、前年の150人から60人増の250人となった。",
        "雇用主は64社で、前年度から6社増の72社となった。",
        "体験会6回に510人、大会2回に340人、合わせて860人が参加した。",
        "18人を配置する(小学校12人、中学校7人)。",
        "相談は612件であった(アルコール284件、薬物96件、ギャンブル等222件)。",
        "小学校42校、中学校21校、計65校に配置した。",
        "参加者は3,200人で、前年度の2,900人から400人増加した。",
        "相談は延べ250件(電話120件、来所110件)であった。",
        "男性120人と女性110人の合計250人が参加した。",
        "前年度の61.2%から64.8%へと4.6ポイント上昇した。",
        "3会場×40人=130人が受講した。",
        "対象120校中84校(75%)で実施した。",
        "参加者は250人で、内訳は男性120人、女性110人である。",
        "登録者は前年度の80人から25人減少し、65人となった。",
        "１２０人から３０人増の１６０人",
        "対象12池のうち7池が完了した。残りは4池である。",
        "62か所のうち、54か所の対策が完了し、残りは18か所である。",
        "41市町村のうち38市町村で策定済みで、未策定は4市町村である。",
        "教室のない市町村は11市町村となった。県内27市町村のうち、開設されているのは18市町村である。",
        "児童は31人(うち0歳児3人、1・2歳児11人、3歳以上児18人)であった。"
      })
  void figures_that_do_not_add_up_are_found(String text) {
    assertThat(look(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会員は210人から40人増の250人となった。",
        "小学校42校、中学校21校、計63校に配置した。",
        "参加者は3,200人で、前年度の2,900人から300人増加した。",
        "相談は延べ250件(うち電話120件、来所110件)であった。",
        "研修を3回、延べ120人に実施し、講演会を2回開催した。",
        "観光客は2,310万人となり、前年の2,080万人から約230万人増加した。",
        "120校中84校(70%)で実施した。",
        "3会場×40人=120人が受講した。",
        "定員を30人増やし、250人とした。",
        "県内5圏域で計12回、延べ340人が参加した。",
        "令和4年度120人、令和5年度130人",
        "受診率は64.8%(前年度61.2%、3.6ポイント増)であった。",
        "1人当たり3回、計12回の面談を行った。",
        "登録者250人(前年度210人)",
        "相談は250件(電話、来所、訪問等)であった。",
        "講習会を2回60人、説明会を3回40人、計5回100人に実施した。",
        "A会場で3回、B会場で2回、計5回開催した。",
        "参加者は250人(男性120人、女性110人、その他20人)であった。",
        "62か所のうち、44か所の対策が完了し、残りは18か所である。",
        "412か所のうち、今年度は24か所を整備し、残りは120か所である。",
        "児童は32人(うち0歳児3人、1・2歳児11人、3歳以上児18人)であった。"
      })
  void figures_that_do_and_lists_that_are_not_whole_are_left_alone(String text) {
    assertThat(look(text)).isEmpty();
  }

  @Test
  void what_was_reckoned_is_told() {
    assertThat(look("小学校42校、中学校21校、計65校に配置した。"))
        .extracting(Finding::evidence)
        .containsExactly(List.of("@status", "42校、中学校21校、計65校", "63", "65"));
  }

  private static List<Finding> look(String text) {
    return new SumInProse().at(SampleRow.number(1).says(Column.STATUS, text).row()).toList();
  }
}
