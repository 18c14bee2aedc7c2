package jp.torimatome.text.day;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** One day as written: what of it is there, and where it ends in the text. */
record Token(
    Optional<Integer> year, Optional<Integer> month, int dayOfMonth, Beside beside, int end) {

  /** What may stand beside a day. */
  record Beside(Optional<DayOfWeek> weekday, Optional<LocalTime> time) {
    static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty());
  }

  static Token of(LocalDate day, int end) {
    return new Token(
        Optional.of(day.getYear()),
        Optional.of(day.getMonthValue()),
        day.getDayOfMonth(),
        Beside.NOTHING,
        end);
  }

  /** Empty where the calendar has no such day. */
  Optional<LocalDate> in(int otherYear, int otherMonth) {
    try {
      return Optional.of(
          LocalDate.of(year.orElse(otherYear), month.orElse(otherMonth), dayOfMonth));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean contradicts(LocalDate day) {
    return beside.weekday().filter(written -> written != day.getDayOfWeek()).isPresent();
  }
}
