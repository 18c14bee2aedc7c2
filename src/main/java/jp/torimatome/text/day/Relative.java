package jp.torimatome.text.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that are told from today on: 今日, 明日, 来週の月曜, 3日後, 月末. */
final class Relative {
  private static final Pattern NAMED =
      Pattern.compile(
          "本日|今日|明日|明後日|あさって|昨日|今月末|来月末|月末|today|tomorrow|yesterday", Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_WEEK = Pattern.compile("(今週|来週|再来週)の?\\s*([月火水木金土日])曜?日?");
  private static final Pattern LATER = Pattern.compile("(\\d{1,3})\\s*(日|週間?)後");

  private Relative() {}

  static Optional<Token> at(String folded, int at, LocalDate today) {
    return matched(NAMED, folded, at)
        .map(found -> Token.of(named(found.group().toLowerCase(Locale.ROOT), today), found.end()))
        .or(() ->
            matched(OF_WEEK, folded, at).map(found -> Token.of(ofWeek(found, today), found.end())))
        .or(() ->
            matched(LATER, folded, at).map(found -> Token.of(later(found, today), found.end())));
  }

  private static LocalDate named(String word, LocalDate today) {
    return switch (word) {
      case "明日", "tomorrow" -> today.plusDays(1);
      case "明後日", "あさって" -> today.plusDays(2);
      case "昨日", "yesterday" -> today.minusDays(1);
      case "月末", "今月末" -> today.with(TemporalAdjusters.lastDayOfMonth());
      case "来月末" -> today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
      default -> today;
    };
  }

  /** A week begins on its Monday. */
  private static LocalDate ofWeek(Matcher found, LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int weeks =
        switch (found.group(1)) {
          case "今週" -> 0;
          case "来週" -> 1;
          default -> 2;
        };
    return monday.plusWeeks(weeks).plusDays("月火水木金土日".indexOf(found.group(2)));
  }

  private static LocalDate later(Matcher found, LocalDate today) {
    int count = Integer.parseInt(found.group(1));
    return found.group(2).equals("日") ? today.plusDays(count) : today.plusWeeks(count);
  }

  private static Optional<Matcher> matched(Pattern pattern, String folded, int at) {
    Matcher matcher = pattern.matcher(folded).region(at, folded.length());
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }
}
