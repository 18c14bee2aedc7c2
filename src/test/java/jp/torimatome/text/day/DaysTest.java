package jp.torimatome.text.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and stretches of days as people and the bot write them. */
class DaysTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 4, 14);

  @ParameterizedTest
  @CsvSource({
    "5/16（金）, 2025-05-16",
    "5月16日（金）, 2025-05-16",
    "5月16日（金）17:15, 2025-05-16",
    "5/16まで, 2025-05-16",
    "5/16 までに, 2025-05-16",
    "令和7年5月16日, 2025-05-16",
    "令和７年５月１６日（金曜日）, 2025-05-16",
    "R7.5.16, 2025-05-16",
    "r7/5/16, 2025-05-16",
    "㋿7.5.16, 2025-05-16",
    "令和元年5月7日, 2019-05-07",
    "平成31年4月1日, 2019-04-01",
    "H31.4.1, 2019-04-01",
    "2025-05-16, 2025-05-16",
    "2025年5月16日, 2025-05-16",
    "2025/5/16, 2025-05-16",
    "20250516, 2025-05-16",
    "2025. 5. 16, 2025-05-16",
    "5-16, 2025-05-16",
    "5.16, 2025-05-16",
    "５／１６㈮, 2025-05-16",
    "今日, 2025-04-14",
    "明日まで, 2025-04-15",
    "来週月曜, 2025-04-21",
    "来週の水曜日まで, 2025-04-23",
    "今週金曜日, 2025-04-18",
    "3日後, 2025-04-17",
    "月末, 2025-04-30",
    "May 16, 2025-05-16",
    "16 May 2025, 2025-05-16",
    "'Fri, May 16 17:15', 2025-05-16",
    "'May 16, 2025', 2025-05-16",
    "2205/5/16, 2205-05-16",
    "3/10, 2025-03-10",
    "⽇, ''"
  })
  void a_day_is_the_one_that_people_mean(String typed, String meant) {
    assertThat(Days.only(typed, TODAY).map(LocalDate::toString).orElse("")).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "8/10〜16, 2025-08-10, 2025-08-16", "8月10日から16日まで, 2025-08-10, 2025-08-16",
        "8/10-16, 2025-08-10, 2025-08-16",
    "令和7年8月10日から8月16日, 2025-08-10, 2025-08-16", "8/10(日)〜8/16(土), 2025-08-10, 2025-08-16",
        "8/10-8/16, 2025-08-10, 2025-08-16",
    "8月10日（日）～8月16日（土）, 2025-08-10, 2025-08-16", "８／１０～８／１６, 2025-08-10, 2025-08-16",
        "R7.8.10-R7.8.16, 2025-08-10, 2025-08-16",
    "2025-08-10 - 2025-08-16, 2025-08-10, 2025-08-16", "8/10 から 8/16 まで, 2025-08-10, 2025-08-16",
        "12/28〜1/4, 2025-12-28, 2026-01-04",
    "令和7年12月28日〜令和8年1月4日, 2025-12-28, 2026-01-04", "8/16〜8/10, 2025-08-16, 2025-08-10",
        "明日から5/2, 2025-04-15, 2025-05-02",
    "'Sun, Aug 10 to Sat, Aug 16', 2025-08-10, 2025-08-16", "8/10—8/16, 2025-08-10, 2025-08-16",
        "8/10(日)から16(土)まで, 2025-08-10, 2025-08-16",
    "3/1〜2026/4/1, 2026-03-01, 2026-04-01"
  })
  void a_stretch_has_both_its_ends(String typed, LocalDate from, LocalDate until) {
    assertThat(Days.read(typed, TODAY).when())
        .isInstanceOfSatisfying(
            When.Period.class,
            period -> {
              assertThat(period.from()).isEqualTo(from);
              assertThat(period.until()).isEqualTo(until);
            });
    assertThat(Days.read(typed, TODAY).after()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/29-3/1", "2/30", "13/1", "4/28〜4/31", "令和7年2月29日", "6月31日まで"})
  void a_day_that_does_not_exist_is_named(String typed) {
    assertThat(Days.read(typed, TODAY).when()).isInstanceOf(When.NoSuchDay.class);
  }

  @Test
  void a_weekday_that_contradicts_its_day_is_told() {
    assertThat(Days.read("5/16（木） 議会", TODAY).when())
        .isEqualTo(new When.OtherWeekday("5/16（木）", LocalDate.of(2025, 5, 16)));
    assertThat(Days.read("8/10(日)〜8/16(日)", TODAY).when())
        .isEqualTo(new When.OtherWeekday("8/10(日)〜8/16(日)", LocalDate.of(2025, 8, 16)));
    assertThat(Days.read("Thu, May 16", TODAY).when()).isInstanceOf(When.OtherWeekday.class);
  }

  @Test
  void what_stands_around_a_day_is_kept_as_written() {
    Reading reading = Days.read("子ども・家庭支援課 家庭生活支援班 5/16（金）まで ①〜③ ㈱、5/20の議会", TODAY);
    assertThat(reading.before()).isEqualTo("子ども・家庭支援課 家庭生活支援班 ");
    assertThat(reading.after()).isEqualTo(" ①〜③ ㈱、5/20の議会");
  }

  @ParameterizedTest
  @ValueSource(strings = {"来週", "", "契約課", "10", "第5期", "令和7年度", "㈱5/16"})
  void what_is_no_day_is_none(String typed) {
    assertThat(Days.read(typed, TODAY).when()).isInstanceOf(When.None.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/16の議会", "5/160", "25/5/16", "5/16日頃"})
  void what_goes_on_otherwise_is_unclear(String typed) {
    assertThat(Days.read(typed, TODAY).when()).isEqualTo(new When.Unclear(typed));
  }

  @Test
  void an_open_end_is_told_and_so_is_a_day_alone_with_made() {
    assertThat(period("8/10から").how().openEnd()).isTrue();
    assertThat(period("8/10〜").day()).isEmpty();
    assertThat(period("8/16まで").how().openStart()).isTrue();
  }

  @Test
  void a_day_that_is_over_asks_for_its_year_unless_it_has_one() {
    assertThat(period("3/1-3/3").asksYear(TODAY)).isTrue();
    assertThat(period("2025/3/1").asksYear(TODAY)).isFalse();
    assertThat(period("4/10-4/18").asksYear(TODAY)).isFalse();
  }

  private static When.Period period(String typed) {
    return (When.Period) Days.read(typed, TODAY).when();
  }
}
