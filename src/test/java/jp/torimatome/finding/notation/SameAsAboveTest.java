package jp.torimatome.finding.notation;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 同上. */
class SameAsAboveTest {
  @ParameterizedTest
  @ValueSource(strings = {"同上", "同上。", "（同上）", "同左", "〃", "左記のとおり", "上に同じ", "同上の取組を行う。"})
  void a_text_that_points_to_another_cell_is_found(String text) {
    assertThat(new SameAsAbove().at(SampleRow.number(1).says(Column.PLAN, text).row()))
        .extracting(Finding::column)
        .containsExactly(Column.PLAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上記の研修に加え、講座を開催する。",
        "前年度と同じ内容で実施した。",
        "会場の左右に案内を置く。",
        "番号10のとおり",
        "いか釣り＝10％以内の額 わかめ養殖業＝同上20％以内",
        "一同上京して研修を受けた。"
      })
  void a_text_that_stands_alone_is_left_alone(String text) {
    assertThat(new SameAsAbove().at(SampleRow.number(1).says(Column.PLAN, text).row())).isEmpty();
  }
}
