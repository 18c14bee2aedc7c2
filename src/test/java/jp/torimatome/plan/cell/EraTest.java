package jp.torimatome.plan.cell;

import static org.assertj.core.api.Assertions.assertThat;

import jp.torimatome.plan.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EraTest {
  @ParameterizedTest
  @CsvSource({
    "令和6年度,2024,R6",
    "平成30年度,2018,H30",
    "H30年度,2018,H30",
    "平成31年度,2019,R1",
    "令和元年度,2019,R1",
    "R元年度,2019,R1",
    "平成元年度,1989,H1",
    "昭和63年度,1988,S63",
    "Ｓ６３年度,1988,S63",
    "㍻30年度,2018,H30",
    "㋿6年度,2024,R6",
    "2018年度,2018,H30",
    "令和\u00A06\u00A0年度,2024,R6"
  })
  void a_fiscal_year_is_read_and_said_in_its_era(String header, int year, String era) {
    assertThat(Wording.year(header + " 実施状況")).contains(new FiscalYear(year));
    assertThat(new FiscalYear(year).era()).isEqualTo(era);
  }

  @ParameterizedTest
  @ValueSource(strings = {"令和0年度", "R0年度", "年度", "令和①年度", "24年度"})
  void what_is_no_year_is_not_guessed(String header) {
    assertThat(Wording.year(header)).isEmpty();
  }
}
