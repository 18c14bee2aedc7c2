package jp.torimatome.finding.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 名称の中の「上記」. */
class PointingNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"活躍応援事業(上記「就職支援事業」の後継事業)", "前述の相談事業", "下記事業の一部"})
  void a_name_that_points_is_found(String name) {
    assertThat(look(SampleRow.number(1).says(Column.NAME, name))).hasSize(1);
    assertThat(look(SampleRow.number(1).says(Column.NEXT_NAME, name)))
        .extracting(Finding::column)
        .containsExactly(Column.NEXT_NAME);
  }

  @Test
  void a_successor_by_name_and_pointing_in_other_texts_are_right() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.NAME, "活躍応援事業(「就職支援事業」の後継事業)")
                    .says(Column.PLAN, "上記のとおり実施する。")))
        .isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new PointingName().at(table.rows().getLast()).toList();
  }
}
