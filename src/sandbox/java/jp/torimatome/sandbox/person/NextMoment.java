package jp.torimatome.sandbox.person;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The moments that the page's clock jumps to; mornings are at nine, on days that are neither
 * weekend nor holiday.
 */
public record NextMoment(ZoneId zone, Set<LocalDate> holidays) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  Instant after(Instant now, String step) {
    ZonedDateTime here = now.atZone(zone);
    return switch (step) {
      case "minutes5" -> now.plus(Duration.ofMinutes(5));
      case "week" -> here.plusWeeks(1).toInstant();
      case "business-morning" -> business(nextMorning(here));
      case "monday-morning" -> {
        LocalDate day = nextMorning(here);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
          day = day.plusDays(1);
        }
        yield business(day);
      }
      default -> throw new Mistake("bad_value", "next");
    };
  }

  /** Today while it is not yet nine, else tomorrow. */
  private static LocalDate nextMorning(ZonedDateTime here) {
    return here.toLocalTime().isBefore(MORNING)
        ? here.toLocalDate()
        : here.toLocalDate().plusDays(1);
  }

  private Instant business(LocalDate from) {
    LocalDate day = from;
    while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() || holidays.contains(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(MORNING).atZone(zone).toInstant();
  }
}
