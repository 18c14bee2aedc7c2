package jp.torimatome.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** 和暦: dates and years as official letters write them; the first year of an era is 元年. */
final class EraDates {
  private EraDates() {}

  /** 令和7年4月14日. */
  static String day(LocalDate day) {
    JapaneseDate date = JapaneseDate.from(day);
    return era(date) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** 令和7年5月9日（金）17時15分. */
  static String moment(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    String weekday = DateTimeFormatter.ofPattern("E", Locale.JAPAN).format(local);
    String minutes = local.getMinute() == 0 ? "" : local.getMinute() + "分";
    return day(local.toLocalDate()) + "（" + weekday + "）" + local.getHour() + "時" + minutes;
  }

  private static String era(JapaneseDate date) {
    int year = date.get(ChronoField.YEAR_OF_ERA);
    return DateTimeFormatter.ofPattern("GGGG", Locale.JAPAN).format(date)
        + (year == 1 ? "元" : String.valueOf(year))
        + "年";
  }
}
