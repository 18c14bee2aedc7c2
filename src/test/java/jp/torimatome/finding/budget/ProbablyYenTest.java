package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.finding.TotalSteps;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 円単位の入力: an amount far beyond the others, and large ones that are right. */
class ProbablyYenTest {
  @ParameterizedTest
  @ValueSource(longs = {1_050_000, 2_654_000, 61_465_000})
  void an_amount_in_yen_is_found(long started) {
    CheckedTable table = SampleRow.amongOthers(SampleRow.number(1).costs(1_000, started));
    assertThat(new ProbablyYen(table).at(table.rows().getLast()))
        .extracting(Finding::column)
        .containsExactly(Column.INITIAL_BUDGET);
  }

  @Test
  void both_years_in_yen_are_found_with_what_they_would_be() {
    CheckedTable table = SampleRow.amongOthers(SampleRow.number(1).costs(3_242_800, 9_700_000));
    assertThat(new ProbablyYen(table).at(table.rows().getLast()))
        .extracting(Finding::evidence)
        .containsExactly(
            List.of("R5", "3,242,800", "1,050", "3,243"),
            List.of("R6", "9,700,000", "1,050", "9,700"));
  }

  /** As yen it would be a hundredth of last year's: ten times as much is a slip of one digit. */
  @Test
  void ten_times_an_ordinary_amount_is_no_slip_of_the_unit() {
    CheckedTable table = SampleRow.amongOthers(SampleRow.number(1).costs(96_000, 960_000));
    ProbablyYen rule = new ProbablyYen(table);
    assertThat(rule.at(table.rows().getLast())).isEmpty();
    assertThat(new DigitSlip(table, rule).at(table.rows().getLast())).hasSize(1);
    assertThat(TotalSteps.of(table).steps()).hasSize(1);
  }

  @Test
  void a_large_project_among_small_ones_is_no_slip() {
    CheckedTable table =
        SampleRow.amongOthers(
            SampleRow.number(1).costs(80_000, 85_000), SampleRow.number(2).costs(210_000, 190_000));
    ProbablyYen rule = new ProbablyYen(table);
    assertThat(table.rows().stream().flatMap(rule::at)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "国県道道路改良事業,バイパス整備や線形改良を行う。",
    "県立病院移転新築事業,老朽化した病院を移転新築する。",
    "乳幼児医療費助成事業,市町村が行う医療費助成に補助する。",
    "中小企業制度融資事業,金融機関に資金を預託する。",
    "防災ヘリコプター更新事業,機体を更新する。",
    "市営住宅建替事業,老朽化した市営住宅を建て替える。"
  })
  void works_loans_and_benefits_may_cost_that_much(String name, String content) {
    CheckedTable table =
        SampleRow.amongOthers(
            SampleRow.number(1)
                .says(Column.NAME, name)
                .says(Column.CONTENT, content)
                .costs(3_250_000, 3_480_000));
    assertThat(new ProbablyYen(table).at(table.rows().getLast())).isEmpty();
    assertThat(TotalSteps.of(table).steps())
        .extracting(TotalSteps.Step::reason)
        .containsExactly(TotalSteps.Reason.PRINTED);
  }

  @ParameterizedTest
  @CsvSource({"道路改良検討会,改良の進め方を検討する。", "建設業担い手研修事業,工事の技術を学ぶ研修を行う。", "住宅政策協議会運営事業,居住支援の普及啓発を行う。"})
  void a_meeting_about_works_may_not(String name, String content) {
    CheckedTable table =
        SampleRow.amongOthers(
            SampleRow.number(1)
                .says(Column.NAME, name)
                .says(Column.CONTENT, content)
                .costs(3_250_000, 3_480_000));
    assertThat(new ProbablyYen(table).at(table.rows().getLast())).hasSize(2);
  }

  @Test
  void three_amounts_tell_nothing() {
    CheckedTable table = SampleRow.table(SampleRow.number(1).costs(1, 1_000_000));
    assertThat(new ProbablyYen(table).at(table.rows().getFirst())).isEmpty();
  }
}
