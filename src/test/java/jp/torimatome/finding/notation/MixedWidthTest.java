package jp.torimatome.finding.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 全角と半角. */
class MixedWidthTest {
  @ParameterizedTest
  @CsvSource({
    "研修会を３回、相談会を12回開催した。,３,12",
    "ＮＰＯとNPOに委託した。,ＮＰＯ,NPO",
    "ハローワークとﾊﾛｰﾜｰｸ,ハロ,ﾊﾛｰﾜｰｸ",
    "研修（2回）と相談(3回),（,(",
    "20％から30%へ,％,%"
  })
  void two_widths_of_one_kind_are_found(String status, String wide, String narrow) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, status)))
        .extracting(found -> found.evidence().subList(1, 3))
        .containsExactly(List.of(wide, narrow));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "研修会を3回、相談会を12回開催した。",
        "対象者：男性（3人）、時間：9:00～17:00",
        "NPO法人に1,234千円で委託した。",
        "ＤＶ防止の研修を3回行った。",
        "※ 詳しくは(1)のとおり。"
      })
  void one_width_for_each_kind_is_right(String status) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, status))).isEmpty();
  }

  @Test
  void an_office_that_writes_one_digit_wide_and_more_narrow_is_right_throughout() {
    SampleRow one =
        SampleRow.number(1)
            .says(Column.STATUS, "研修会を３回開き、12人が参加した。")
            .says(Column.PLAN, "研修会を４回開く。");
    SampleRow two =
        SampleRow.number(2).says(Column.STATUS, "相談会を５回開いた。").says(Column.PLAN, "相談会を６回開く。");
    SampleRow odd =
        SampleRow.number(3).says(Column.STATUS, "会議を7回開き、１２人が出席した。").says(Column.PLAN, "会議を８回開く。");
    CheckedTable table = SampleRow.table(one, two, odd);
    assertThat(table.rows().stream().flatMap(new MixedWidth(table)::at))
        .extracting(Finding::number)
        .containsExactly(3);
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new MixedWidth(table).at(table.rows().getLast()).toList();
  }
}
