package jp.torimatome.round.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import jp.torimatome.settings.Settings.Hours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The zone of this process is UTC here, as in a container: everything must follow from the zone of
 * the settings.
 */
class BusinessCalendarTest {
  private static final Hours HOURS = new Hours(LocalTime.of(8, 30), LocalTime.of(17, 15));

  private final TimeZone usual = TimeZone.getDefault();
  private final BusinessCalendar tokyo = calendar("Asia/Tokyo");

  @BeforeEach
  void the_process_runs_in_utc() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @AfterEach
  void as_before() {
    TimeZone.setDefault(usual);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-12-29",
        "2024-12-30",
        "2024-12-31",
        "2025-01-01",
        "2025-01-02",
        "2025-01-03",
        "2025-04-26",
        "2025-04-27",
        "2025-04-29",
        "2025-05-06"
      })
  void year_end_weekends_and_holidays_are_no_business_days(LocalDate day) {
    assertThat(tokyo.isBusinessDay(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-12-28",
        "2024-01-04",
        "2025-04-28",
        "2025-04-30",
        "2025-05-07",
        "2025-12-23"
      })
  void the_days_beside_them_are(LocalDate day) {
    assertThat(tokyo.isBusinessDay(day)).isTrue();
  }

  @Test
  void a_local_closure_is_no_business_day() {
    BusinessCalendar closed =
        new BusinessCalendar(ZoneId.of("Asia/Tokyo"), HOURS, List.of(LocalDate.of(2025, 8, 14)));
    assertThat(closed.isBusinessDay(LocalDate.of(2025, 8, 14))).isFalse();
    assertThat(closed.nextBusinessDay(LocalDate.of(2025, 8, 14)))
        .isEqualTo(LocalDate.of(2025, 8, 15));
    assertThat(closed.plusBusinessDays(LocalDate.of(2025, 8, 13), 1))
        .isEqualTo(LocalDate.of(2025, 8, 15));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-09,-7,2025-04-25",
    "2025-05-09,4,2025-05-15",
    "2024-12-27,1,2025-01-06",
    "2025-01-06,-1,2024-12-27",
    "2025-05-05,1,2025-05-07",
    "2025-05-09,0,2025-05-09"
  })
  void business_days_are_counted_over_golden_week_and_year_end(
      LocalDate from, int count, LocalDate expected) {
    assertThat(tokyo.plusBusinessDays(from, count)).isEqualTo(expected);
  }

  @Test
  void working_hours_begin_with_their_first_minute_and_end_before_their_last() {
    assertThat(tokyo.isWorkingMoment(moment("2025-04-14T08:29:59.999+09:00"))).isFalse();
    assertThat(tokyo.isWorkingMoment(moment("2025-04-14T08:30:00+09:00"))).isTrue();
    assertThat(tokyo.isWorkingMoment(moment("2025-04-14T17:14:59.999+09:00"))).isTrue();
    assertThat(tokyo.isWorkingMoment(moment("2025-04-14T17:15:00+09:00"))).isFalse();
    assertThat(tokyo.isWorkingMoment(moment("2025-04-29T10:00:00+09:00"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-14T10:00:00+09:00,2025-04-14T10:00:00+09:00",
    "2025-04-14T00:00:00+09:00,2025-04-14T08:30:00+09:00",
    "2025-04-14T17:15:00+09:00,2025-04-15T08:30:00+09:00",
    "2025-05-02T17:15:00+09:00,2025-05-07T08:30:00+09:00",
    "2025-12-26T20:00:00+09:00,2026-01-05T08:30:00+09:00"
  })
  void the_next_working_moment_is_now_or_the_next_opening(String from, String expected) {
    assertThat(tokyo.nextWorkingMoment(moment(from))).isEqualTo(moment(expected));
  }

  @Test
  void days_are_those_of_the_zone_and_not_of_the_process() {
    assertThat(tokyo.dayOf(moment("2025-04-13T15:00:00Z"))).isEqualTo(LocalDate.of(2025, 4, 14));
    assertThat(tokyo.startOf(LocalDate.of(2025, 4, 14)))
        .isEqualTo(Instant.parse("2025-04-13T23:30:00Z"));
    assertThat(tokyo.endOf(LocalDate.of(2025, 4, 14)))
        .isEqualTo(Instant.parse("2025-04-14T08:15:00Z"));
  }

  @Test
  void a_zone_with_summer_time_keeps_its_local_hours_on_both_sides_of_the_change() {
    BusinessCalendar newYork = calendar("America/New_York");
    assertThat(newYork.startOf(LocalDate.of(2025, 3, 7)))
        .isEqualTo(Instant.parse("2025-03-07T13:30:00Z"));
    assertThat(newYork.startOf(LocalDate.of(2025, 3, 10)))
        .isEqualTo(Instant.parse("2025-03-10T12:30:00Z"));
    assertThat(newYork.nextWorkingMoment(Instant.parse("2025-03-08T00:00:00Z")))
        .isEqualTo(Instant.parse("2025-03-10T12:30:00Z"));
  }

  private static BusinessCalendar calendar(String zone) {
    return new BusinessCalendar(ZoneId.of(zone), HOURS, List.of());
  }

  private static Instant moment(String isoOffsetDateTime) {
    return OffsetDateTime.parse(isoOffsetDateTime).toInstant();
  }
}
