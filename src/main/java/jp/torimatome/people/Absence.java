package jp.torimatome.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 不在: a person is away from the first day to the last, both included; {@code standIn} is asked
 * instead, else the section's next.
 */
public record Absence(
    long id, String person, LocalDate from, LocalDate until, Optional<String> standIn) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
