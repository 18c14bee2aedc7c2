package jp.torimatome.finding.figure;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 元号と西暦. */
class EraYearTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和5(2022)年度に策定した。",
        "令和6年(2023年)に開設した。",
        "2023年度（令和4年度）は3回開催した。",
        "R6年度(2025年度)まで",
        "平成30(2019)年",
        "令和元年(2018年)",
        "令和５（２０２２）年度",
        "昭和60年(1984年)に建設した。"
      })
  void two_years_that_are_not_one_are_found(String text) {
    assertThat(new EraYear().at(SampleRow.number(1).says(Column.STATUS, text).row())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和5(2023)年度に策定した。",
        "2024年度(令和6年度)",
        "平成31年(令和元年)",
        "令和6(2024)年度～令和11(2029)年度",
        "令和元(2019)年",
        "令和5年度(2024年3月)に公表した。",
        "昭和60年(1985年)",
        "令和5年度(2,022人)",
        "令和5年度(2022件)の相談に応じた。"
      })
  void years_that_are_one_and_other_numbers_are_left_alone(String text) {
    assertThat(new EraYear().at(SampleRow.number(1).says(Column.STATUS, text).row())).isEmpty();
  }

  @Test
  void the_year_that_the_era_names_is_told() {
    assertThat(new EraYear().at(SampleRow.number(1).says(Column.ISSUES, "令和5(2022)年度").row()))
        .extracting(Finding::evidence)
        .containsExactly(java.util.List.of("@issues", "令和5(2022)", "令和5", "2023"));
  }
}
