package jp.torimatome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresAndDaysTest {
  private static final InstantSource NEW_YEAR =
      InstantSource.fixed(Instant.parse("2024-12-31T15:00:00Z"));

  private final Text ja = Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"), NEW_YEAR);
  private final Text en = Text.in(Locale.ENGLISH, ZoneId.of("Asia/Tokyo"), NEW_YEAR);

  @Test
  void a_day_of_another_year_carries_its_year() {
    assertThat(ja.day(LocalDate.of(2025, 5, 9))).isEqualTo("5月9日（金）");
    assertThat(ja.day(LocalDate.of(2024, 12, 31))).isEqualTo("2024年12月31日（火）");
    assertThat(en.day(LocalDate.of(2026, 4, 1))).isEqualTo("Wed, Apr 1, 2026");
  }

  @Test
  void a_moment_of_another_year_carries_its_year_by_the_office_own_clock() {
    assertThat(ja.moment(Instant.parse("2024-12-31T15:00:00Z"))).isEqualTo("1月1日（水）0:00");
    assertThat(ja.moment(Instant.parse("2024-12-31T14:59:00Z"))).isEqualTo("2024年12月31日（火）23:59");
    assertThat(en.moment(Instant.parse("2026-01-05T00:00:00Z")))
        .isEqualTo("Mon, Jan 5, 2026 09:00");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-1,△1", "'-1234567','△1,234,567'", "2362,'2,362'"})
  void an_amount_has_one_form(long amount, String written) {
    assertThat(ja.number(amount)).isEqualTo(written);
    assertThat(ja.say("amount.thousand", amount)).isEqualTo(written + "千円");
    assertThat(en.say("amount.thousand", amount)).contains(written);
  }
}
