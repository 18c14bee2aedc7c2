package jp.torimatome.feature.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.torimatome.text.day.Days;
import jp.torimatome.text.day.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of the record as people type them on 14 April 2025. */
class TrailDaysTest {
  @ParameterizedTest
  @CsvSource({
    "4/1,2025-04-01,2025-04-01",
    "4/1-4/30,2025-04-01,2025-04-30",
    "12/1,2024-12-01,2024-12-01",
    "5/1-,2024-05-01,2025-04-14",
    "12/20-1/10,2024-12-20,2025-01-10",
    "4/10まで,2000-01-01,2025-04-10",
    "2025/5/1-5/2,2025-05-01,2025-05-02"
  })
  void days_without_a_year_that_are_still_to_come_were_last_years(
      String typed, LocalDate from, LocalDate until) {
    LocalDate today = LocalDate.of(2025, 4, 14);
    assertThat(Days.read(typed, today).when())
        .isInstanceOfSatisfying(
            When.Period.class,
            period ->
                assertThat(TrailDays.of(period, today)).isEqualTo(new TrailDays(from, until)));
  }
}
