package jp.torimatome.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people type them. */
class DaysTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 20);

  @ParameterizedTest
  @CsvSource({
    "12/25, 2025-12-25", "１２月２５日, 2025-12-25", "1/6, 2026-01-06", "12/1, 2025-12-01", "11/1, 2026-11-01", "2026-02-03, 2026-02-03",
    "2026年2月3日, 2026-02-03", "2026/2/3, 2026-02-03", "今日, 2025-12-20", "明日, 2025-12-21"
  })
  void a_day_is_the_one_that_people_mean(String typed, LocalDate meant) {
    assertThat(Days.read(typed, TODAY)).contains(meant);
  }

  @Test
  void what_is_no_day_is_none() {
    assertThat(Days.read("2/30", TODAY)).isEmpty();
    assertThat(Days.read("13/1", TODAY)).isEmpty();
    assertThat(Days.read("来週", TODAY)).isEmpty();
    assertThat(Days.read("", TODAY)).isEmpty();
  }
}
