package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 円単位の入力: an amount far beyond the others, and large ones that are right. */
class ProbablyYenTest {
  @ParameterizedTest
  @ValueSource(longs = {1_050_000, 2_654_000, 61_465_000})
  void an_amount_in_yen_is_found(long started) {
    CheckedTable table = SampleRow.amongOthers(SampleRow.number(1).costs(1_000, started));
    assertThat(new ProbablyYen(table).at(table.rows().getLast())).extracting(Finding::column).containsExactly(Column.INITIAL_BUDGET);
  }

  @Test
  void both_years_in_yen_are_found_with_what_they_would_be() {
    CheckedTable table = SampleRow.amongOthers(SampleRow.number(1).costs(3_242_800, 9_700_000));
    assertThat(new ProbablyYen(table).at(table.rows().getLast())).extracting(Finding::evidence)
        .containsExactly(List.of("R5", "3,242,800", "1,050", "3,243"), List.of("R6", "9,700,000", "1,050", "9,700"));
  }

  @Test
  void a_large_project_among_small_ones_is_no_slip() {
    CheckedTable table = SampleRow.amongOthers(SampleRow.number(1).costs(80_000, 85_000), SampleRow.number(2).costs(210_000, 190_000));
    ProbablyYen rule = new ProbablyYen(table);
    assertThat(table.rows().stream().flatMap(rule::at)).isEmpty();
  }

  @Test
  void three_amounts_tell_nothing() {
    CheckedTable table = SampleRow.table(SampleRow.number(1).costs(1, 1_000_000));
    assertThat(new ProbablyYen(table).at(table.rows().getFirst())).isEmpty();
  }
}
