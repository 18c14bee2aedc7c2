package jp.torimatome.round.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.torimatome.settings.Settings.Hours;

/**
 * 営業日と執務時間: weekdays that are neither holidays, nor year end (12/29 to 1/3, 行政機関の休日に関する法律 第1条), nor
 * local closures.
 */
public final class BusinessCalendar {
  private static final MonthDay YEAR_END = MonthDay.of(12, 29);
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

  private final ZoneId zone;
  private final Hours hours;
  private final Set<LocalDate> closures;
  private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

  public BusinessCalendar(ZoneId zone, Hours hours, List<LocalDate> closures) {
    this.zone = zone;
    this.hours = hours;
    this.closures = Set.copyOf(closures);
  }

  public boolean isBusinessDay(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    MonthDay date = MonthDay.from(day);
    boolean yearEnd = !date.isBefore(YEAR_END) || !date.isAfter(NEW_YEAR);
    return !weekend
        && !yearEnd
        && !closures.contains(day)
        && !holidays.computeIfAbsent(day.getYear(), Holidays::of).contains(day);
  }

  /** The day itself when it is a business day, else the next one. */
  public LocalDate nextBusinessDay(LocalDate onOrAfter) {
    LocalDate day = onOrAfter;
    while (!isBusinessDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** {@code count} business days later, or earlier when negative; the day itself does not count. */
  public LocalDate plusBusinessDays(LocalDate from, int count) {
    LocalDate day = from;
    for (int left = Math.abs(count); left > 0; ) {
      day = day.plusDays(Integer.signum(count));
      if (isBusinessDay(day)) {
        left--;
      }
    }
    return day;
  }

  public boolean isWorkingMoment(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    return isBusinessDay(local.toLocalDate())
        && !time.isBefore(hours.from())
        && time.isBefore(hours.to());
  }

  /** The moment itself within working hours, else the next opening. */
  public Instant nextWorkingMoment(Instant moment) {
    if (isWorkingMoment(moment)) {
      return moment;
    }
    ZonedDateTime local = moment.atZone(zone);
    LocalDate first =
        local.toLocalTime().isBefore(hours.from())
            ? local.toLocalDate()
            : local.toLocalDate().plusDays(1);
    return startOf(nextBusinessDay(first));
  }

  /** When working hours begin on a day. */
  public Instant startOf(LocalDate day) {
    return at(day, hours.from());
  }

  /** When working hours end on a day. */
  public Instant endOf(LocalDate day) {
    return at(day, hours.to());
  }

  /** A local time on a day. */
  public Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  /** The local day that a moment lies in. */
  public LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }
}
