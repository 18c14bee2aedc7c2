package jp.torimatome.round.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * 国民の祝日: the holidays of one year by the Act on National Holidays (昭和23年法律第178号), with the
 * substitute holiday (第3条2項), the day between two holidays (第3条3項), and the special Acts for 2019,
 * 2020 and 2021. Valid for 2007 to 2099: the equinoxes are astronomical, and the formula holds
 * until then.
 */
final class Holidays {
  private static final int FIRST_YEAR = 2007;
  private static final int LAST_YEAR = 2099;

  private Holidays() {}

  /** All holidays of a year; weekends are not among them. */
  static Set<LocalDate> of(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "holidays are known for " + FIRST_YEAR + " to " + LAST_YEAR + ", not for " + year);
    }
    Set<LocalDate> named = named(year);
    Set<LocalDate> all = new TreeSet<>(named);
    named.stream()
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .forEach(day -> all.add(substitute(day, named)));
    named.forEach(day -> {
      LocalDate between = day.plusDays(1);
      boolean enclosed =
          named.contains(day.plusDays(2))
              && !named.contains(between)
              && between.getDayOfWeek() != DayOfWeek.SUNDAY;
      if (enclosed) {
        all.add(between);
      }
    });
    return all;
  }

  private static LocalDate substitute(LocalDate sunday, Set<LocalDate> named) {
    LocalDate day = sunday.plusDays(1);
    while (named.contains(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Set<LocalDate> named(int year) {
    Set<LocalDate> days = new HashSet<>();
    days.add(LocalDate.of(year, 1, 1));
    days.add(monday(year, Month.JANUARY, 2));
    days.add(LocalDate.of(year, 2, 11));
    days.add(LocalDate.of(year, 3, (int) (20.8431 + 0.242194 * (year - 1980)) - (year - 1980) / 4));
    days.add(LocalDate.of(year, 4, 29));
    days.add(LocalDate.of(year, 5, 3));
    days.add(LocalDate.of(year, 5, 4));
    days.add(LocalDate.of(year, 5, 5));
    days.add(monday(year, Month.SEPTEMBER, 3));
    days.add(LocalDate.of(year, 9, (int) (23.2488 + 0.242194 * (year - 1980)) - (year - 1980) / 4));
    days.add(LocalDate.of(year, 11, 3));
    days.add(LocalDate.of(year, 11, 23));
    emperor(year, days);
    summer(year, days);
    return days;
  }

  /** 天皇誕生日, and the days of the accession in 2019. */
  private static void emperor(int year, Set<LocalDate> days) {
    if (year <= 2018) {
      days.add(LocalDate.of(year, 12, 23));
    } else if (year == 2019) {
      days.add(LocalDate.of(year, 5, 1));
      days.add(LocalDate.of(year, 10, 22));
    } else {
      days.add(LocalDate.of(year, 2, 23));
    }
  }

  /** 海の日, 山の日 and スポーツの日, which the Olympic Games moved twice. */
  private static void summer(int year, Set<LocalDate> days) {
    switch (year) {
      case 2020 ->
          days.addAll(
              Set.of(
                  LocalDate.of(2020, 7, 23), LocalDate.of(2020, 7, 24), LocalDate.of(2020, 8, 10)));
      case 2021 ->
          days.addAll(
              Set.of(
                  LocalDate.of(2021, 7, 22), LocalDate.of(2021, 7, 23), LocalDate.of(2021, 8, 8)));
      default -> {
        days.add(monday(year, Month.JULY, 3));
        days.add(monday(year, Month.OCTOBER, 2));
        if (year >= 2016) {
          days.add(LocalDate.of(year, 8, 11));
        }
      }
    }
  }

  private static LocalDate monday(int year, Month month, int ordinal) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
  }
}
