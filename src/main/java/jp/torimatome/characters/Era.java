package jp.torimatome.characters;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 元号: years are counted from the first year of a reign, which is 元年; {@code from} is its first day.
 * They are those that the Java runtime knows: a new one comes with its next version, or earlier by
 * the setting {@code calendar.new-era}.
 */
public record Era(String name, String sign, String letter, LocalDate from) {
  private static final Map<String, String> SIGNS =
      Map.of("令和", "㋿", "平成", "㍻", "昭和", "㍼", "大正", "㍽", "明治", "㍾");

  /** The runtime knows no day before this year. */
  private static final int FIRST_KNOWN_YEAR = 1873;

  /** The newest first. */
  private static final List<Era> ALL =
      Arrays.stream(JapaneseEra.values())
          .map(Era::known)
          .sorted(Comparator.comparing(Era::from).reversed())
          .toList();

  public static final Era REIWA = of("令和").orElseThrow();

  /**
   * Parts of a pattern that names 令和 and R, for the eras after it: nothing, or {@code |光文} and
   * {@code K}.
   */
  public static final String LATER_NAMES =
      later().stream().map(era -> "|" + era.name()).collect(Collectors.joining());

  public static final String LATER_LETTERS =
      later().stream().map(Era::letter).collect(Collectors.joining());

  /** The era of a year; of one in which two meet, the later. */
  public static Era of(int year) {
    return at(LocalDate.of(year, 12, 31));
  }

  /** The era of a month, 0 for any of the year: 平成31年 went on until April. */
  public static Era of(int year, int month) {
    return month < 1 || month > 12
        ? of(year)
        : at(LocalDate.of(year, month, 1).plusMonths(1).minusDays(1));
  }

  /** The era of a day. */
  public static Era at(LocalDate day) {
    return ALL.stream().filter(era -> !era.from.isAfter(day)).findFirst().orElse(ALL.getLast());
  }

  /** As it is written: 令和, ㋿ or R. */
  public static Optional<Era> of(String written) {
    return ALL.stream()
        .filter(era -> !written.isEmpty())
        .filter(era ->
            era.name.equals(written)
                || era.sign.equals(written)
                || era.letter.equalsIgnoreCase(written))
        .findFirst();
  }

  /** The year of the calendar that is its {@code number}th. */
  public int year(int number) {
    return from.getYear() + number - 1;
  }

  /** Which of its years a year of the calendar is. */
  public int number(int year) {
    return year - from.getYear() + 1;
  }

  /** The era as {@code like} writes another one. */
  public String writtenLike(String like) {
    return like.length() > 1 ? name : letter;
  }

  private static List<Era> later() {
    return ALL.stream().filter(era -> era.from.isAfter(REIWA.from)).toList();
  }

  private static Era known(JapaneseEra era) {
    String name = era.getDisplayName(TextStyle.FULL, Locale.JAPAN);
    LocalDate first = LocalDate.of(JapaneseChronology.INSTANCE.prolepticYear(era, 1), 1, 1);
    while (first.getYear() >= FIRST_KNOWN_YEAR && !JapaneseDate.from(first).getEra().equals(era)) {
      first = first.plusDays(1);
    }
    return new Era(
        name,
        SIGNS.getOrDefault(name, ""),
        era.getDisplayName(TextStyle.NARROW, Locale.JAPAN),
        first);
  }
}
