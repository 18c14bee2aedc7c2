package jp.torimatome.round.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against the list that the Cabinet Office publishes (syukujitsu.csv), and by the law for the years
 * it does not cover yet.
 */
class HolidaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019|1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14"
            + " 10/22 11/3 11/4 11/23",
        "2020|1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3"
            + " 11/23",
        "2021|1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23",
        "2022|1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23",
        "2023|1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23",
        "2024|1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14"
            + " 11/3 11/4 11/23",
        "2025|1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3"
            + " 11/23 11/24",
        "2026|1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3"
            + " 11/23",
        "2027|1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23",
        "2028|1/1 1/10 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/22 10/9 11/3 11/23",
        "2029|1/1 1/8 2/11 2/12 2/23 3/20 4/29 4/30 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24 10/8 11/3"
            + " 11/23",
        "2030|1/1 1/14 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 11/3 11/4"
            + " 11/23",
        "2032|1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/21 9/22 10/11 11/3 11/23"
      })
  void a_year_has_exactly_these_holidays(int year, String days) {
    assertThat(Holidays.of(year)).isEqualTo(days(year, days));
  }

  @Test
  void the_emperors_birthday_was_no_holiday_in_the_year_of_the_accession() {
    assertThat(Holidays.of(2018)).contains(LocalDate.of(2018, 12, 23), LocalDate.of(2018, 12, 24));
    assertThat(Holidays.of(2019))
        .noneMatch(day ->
            day.getMonthValue() == 12 || (day.getMonthValue() == 2 && day.getDayOfMonth() == 23));
  }

  @Test
  void every_holiday_on_a_sunday_has_a_substitute_in_each_year_that_is_known() {
    for (int year = 2007; year <= 2099; year++) {
      Set<LocalDate> all = Holidays.of(year);
      all.stream()
          .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
          .forEach(day -> assertThat(all).as(day.toString()).contains(day.plusDays(1)));
      assertThat(all).hasSizeBetween(15, 23);
    }
  }

  @Test
  void other_years_are_refused_instead_of_guessed() {
    assertThatThrownBy(() -> Holidays.of(2006)).hasMessageContaining("2007 to 2099");
    assertThatThrownBy(() -> Holidays.of(2100)).hasMessageContaining("2100");
  }

  private static Set<LocalDate> days(int year, String days) {
    return Arrays.stream(days.split(" "))
        .map(day -> day.split("/"))
        .map(parts -> LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
