package jp.torimatome.text.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** いつ: what somebody wrote about time; only {@link Period} may be acted on. */
public sealed interface When {
  /** No day is written at all. */
  record None() implements When {}

  /** One day, or from the first day to the last, both included. */
  record Period(LocalDate from, LocalDate until, How how) implements When {
    /** The one day; empty where it is a stretch, or has no end. */
    public Optional<LocalDate> day() {
      return from.equals(until) && !how.openEnd() ? Optional.of(from) : Optional.empty();
    }

    /** Over before {@code today}, while no year was written: another year may be meant. */
    public boolean asksYear(LocalDate today) {
      return !how.yearWritten() && until.isBefore(today);
    }
  }

  /**
   * {@code yearWritten}: the year is no guess; {@code openEnd}: から without an end; {@code
   * openStart}: まで alone.
   */
  record How(boolean yearWritten, boolean openStart, boolean openEnd, Optional<LocalTime> time) {}

  /** The calendar has no such day, as 2月30日. */
  record NoSuchDay(String written) implements When {}

  /** The weekday beside the day is another; {@code day} is what the numbers say. */
  record OtherWeekday(String written, LocalDate day) implements When {}

  /** It begins like a day and goes on like something else. */
  record Unclear(String written) implements When {}
}
