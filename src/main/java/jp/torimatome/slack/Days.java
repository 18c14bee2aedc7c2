package jp.torimatome.slack;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 日付: days as people type them – 5/16, 5月16日, 2025-05-16, 今日, 明日. */
public final class Days {
  private static final Pattern SHORT = Pattern.compile("(\\d{1,2})(?:/|月|-)(\\d{1,2})日?");
  private static final Pattern LONG = Pattern.compile("(\\d{4})(?:/|年|-|\\.)(\\d{1,2})(?:/|月|-|\\.)(\\d{1,2})日?");

  /** A day without a year may lie this far back; earlier ones are meant for the next year. */
  private static final int MONTHS_BACK = 1;

  private Days() {}

  /** The day that is meant on {@code today}; empty where the word is none. */
  public static Optional<LocalDate> read(String word, LocalDate today) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).strip();
    return switch (plain) {
      case "今日", "today" -> Optional.of(today);
      case "明日", "tomorrow" -> Optional.of(today.plusDays(1));
      default -> number(plain, today);
    };
  }

  private static Optional<LocalDate> number(String plain, LocalDate today) {
    Matcher whole = LONG.matcher(plain);
    if (whole.matches()) {
      return day(Integer.parseInt(whole.group(1)), whole.group(2), whole.group(3));
    }
    Matcher part = SHORT.matcher(plain);
    if (!part.matches()) {
      return Optional.empty();
    }
    return day(today.getYear(), part.group(1), part.group(2))
        .map(day -> day.isBefore(today.minusMonths(MONTHS_BACK)) ? day.plusYears(1) : day);
  }

  private static Optional<LocalDate> day(int year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
