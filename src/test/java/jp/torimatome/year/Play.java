package jp.torimatome.year;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a seed plays: from when until when, which rounds, and whether anything goes wrong. */
record Play(
    long seed, LocalDate from, LocalDate until, List<Window> rounds, int sections, boolean faults) {
  /** A round of a plan, with its moments in Tokyo. */
  record Window(String plan, String opens, String due, String closes) {
    private boolean holds(LocalDate day) {
      return !day.isBefore(day(opens)) && !day.isAfter(day(closes).plusDays(3));
    }

    LocalDate opening() {
      return day(opens);
    }

    LocalDate closing() {
      return day(closes);
    }

    private static LocalDate day(String moment) {
      return LocalDate.parse(moment.substring(0, 10));
    }
  }

  /**
   * From the first of April to the end of March: the second plan is asked over the turn of the
   * year, or over the leap day. Every fourth seed has forty sections instead of twelve.
   */
  static Play year(long seed) {
    int year = 2025 + (int) (seed % 3);
    String due = List.of("-05-09", "-05-08", "-05-10").get(year - 2025);
    Window spring =
        new Window("第一計画", year + "-04-14T08:30", year + due + "T17:15", year + "-05-14T17:15");
    boolean leap = year == 2027;
    Window winter =
        leap
            ? new Window("第二計画", "2028-02-14T08:30", "2028-02-29T17:15", "2028-03-06T17:15")
            : new Window(
                "第二計画",
                year + "-12-15T08:30",
                (year + 1) + "-01-08T17:15",
                (year + 1) + "-01-15T17:15");
    return new Play(
        seed,
        LocalDate.of(year, 4, 1),
        LocalDate.of(year + 1, 4, 1),
        List.of(spring, winter),
        seed % 4 == 0 ? 40 : 12,
        true);
  }

  /** The first days only. */
  Play days(int count) {
    return new Play(seed, from, from.plusDays(count), rounds, sections, faults);
  }

  /** In days. */
  int length() {
    return (int) ChronoUnit.DAYS.between(from, until);
  }

  boolean isOpen(LocalDate day) {
    return rounds.stream().anyMatch(window -> window.holds(day));
  }

  /** Every fifth seed is switched off before the New Year, and forgotten for two weeks. */
  boolean isForgotten(LocalDate day) {
    return faults && seed % 5 == 2 && day.getMonthValue() == 12 && day.getDayOfMonth() == 26;
  }

  /** The line that plays it again. */
  String repeat() {
    return "mvn verify -Psoak -Dtest=YearTest#a_year -Dseeds=" + seed + " -Ddays=" + length();
  }
}
