package jp.torimatome.finding.figure;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 増減の向き. */
class ContraryChangeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "72.4(←68.1)で、4.3ポイント減",
        "受診率は72.4 ← 68.1、4.3ポイント減となった。",
        "満足度は72.4%(前年度68.1%、4.3ポイント減)であった。",
        "受診率は72.4%となり、前年度の68.1%から4.3ポイント低下した。",
        "会員数は120人から90人に増加した。",
        "前年度の68.1%に対し72.4%と、4.3ポイント下回った。",
        "参加者は90人で、前年度の120人から30人増加した。",
        "令和4年度の410件から380件へ30件増えた。",
        "温度は58.4℃で、前年度の58.9℃から0.5℃上昇した。",
        "藻場は12.4ha(前年度13.1ha)に増加した。",
        "112個体を確認した。前年の98個体から14個体減少している。",
        "登録者は112,400人となり、9,800人減少した(令和4年度末 102,600人)。",
        "参加世帯は1,240世帯で、昨年度の1,410世帯を上回った。",
        "昨年度の1,410世帯を上回る1,240世帯が参加した。",
        "利用者は前年度比108.4%と減少した。"
      })
  void a_word_that_contradicts_its_figures_is_found(String text) {
    assertThat(new ContraryChange().at(SampleRow.number(1).says(Column.STATUS, text).row()))
        .extracting(Finding::column)
        .containsExactly(Column.STATUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "満足度は72.4%(前年度68.1%、4.3ポイント増)であった。",
        "会員数は90人から120人に増加した。",
        "受診率は68.1%となり、前年度の72.4%から4.3ポイント低下した。",
        "3会場から5会場に拡大し、延べ120人が参加した。",
        "開催回数を6回から4回に減らした。",
        "定員を20人から30人に増やし、待機者が12人減少した。",
        "4月から9月にかけて利用者が増加した。",
        "前年度比4.3ポイント増の72.4%となった。",
        "参加者は120人で、うち新規は前年度より30人減少した。",
        "着用率は14.2%(前年度6.1%)に上昇した。",
        "98個体を確認した。前年の112個体から14個体減少している。",
        "登録者は112,400人となり、9,800人増加した(令和4年度末 102,600人)。",
        "参加世帯は1,410世帯で、昨年度の1,240世帯を上回った。",
        "利用者は前年度比12.4%の減少となった。",
        "利用者は前年度比108.4%に増加した。"
      })
  void a_word_that_fits_is_left_alone(String text) {
    assertThat(new ContraryChange().at(SampleRow.number(1).says(Column.STATUS, text).row()))
        .isEmpty();
  }
}
