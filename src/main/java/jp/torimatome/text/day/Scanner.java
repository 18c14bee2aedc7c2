package jp.torimatome.text.day;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Era;

/**
 * Finds one day at a place of a folded text: with an era or a year, without one, in English, or the
 * day alone after a range's sign.
 */
final class Scanner {
  private static final String SEPARATOR = "\\s*[./・-]\\s*";
  private static final String DAY = "(\\d{1,2})\\s*(?:月|[/.・-])\\s*(\\d{1,2})(?:\\s*日)?";
  private static final Pattern ERA =
      Pattern.compile(
          "(令和|平成|昭和|㋿|㍻"
              + Era.LATER_NAMES
              + "|[RHS"
              + Era.LATER_LETTERS
              + "])\\s*(元|\\d{1,2})(?:\\s*年\\s*|"
              + SEPARATOR
              + ")"
              + DAY,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR =
      Pattern.compile("(\\d{4})(?:\\s*年\\s*|" + SEPARATOR + ")" + DAY);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH_AND_DAY = Pattern.compile(DAY);
  private static final Pattern DAY_ALONE = Pattern.compile("(\\d{1,2})(?:\\s*日)?");
  private static final String NAMES = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final String WEEKDAYS = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          WEEKDAYS + NAMES + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          WEEKDAYS + "(\\d{1,2})(?:st|nd|rd|th)?\\s+" + NAMES + "(?:,?\\s+(\\d{4}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\s*(?:[(\\[]\\s*([月火水木金土日])(?:曜日?)?\\s*(?:[・、]?祝)?\\s*[)\\]]|([月火水木金土日])曜日?|([㈪㈫㈬㈭㈮㈯㈰]))");
  private static final Pattern ENGLISH_WEEKDAY =
      Pattern.compile("(?i)(mon|tue|wed|thu|fri|sat|sun)[a-z]*");
  private static final Pattern TIME = Pattern.compile("\\s*T?(\\d{1,2}):(\\d{2})(?::\\d{2})?");
  private static final String JAPANESE = "月火水木金土日";
  private static final String ENCLOSED = "㈪㈫㈬㈭㈮㈯㈰";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> ENGLISH =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final String folded;

  Scanner(String folded) {
    this.folded = folded;
  }

  /** A whole day that begins at {@code at}. */
  Optional<Token> at(int at) {
    return era(at)
        .or(() ->
            matched(YEAR, at)
                .map(found ->
                    token(
                        Optional.of(number(found, 1)),
                        number(found, 2),
                        number(found, 3),
                        found.end())))
        .or(() ->
            matched(COMPACT, at)
                .map(found ->
                    token(
                        Optional.of(number(found, 1)),
                        number(found, 2),
                        number(found, 3),
                        found.end())))
        .or(() ->
            matched(MONTH_AND_DAY, at)
                .map(found ->
                    token(Optional.empty(), number(found, 1), number(found, 2), found.end())))
        .or(() ->
            matched(MONTH_FIRST, at).map(found -> english(found, found.group(1), number(found, 2))))
        .or(() ->
            matched(DAY_FIRST, at).map(found -> english(found, found.group(2), number(found, 1))));
  }

  /** A day of the month that is said already, as the 16 of 8/10〜16. */
  Optional<Token> dayAlone(int at) {
    return matched(DAY_ALONE, at)
        .map(found -> {
          Optional<Matcher> weekday = matched(WEEKDAY, found.end());
          int end = weekday.map(Matcher::end).orElse(found.end());
          return new Token(
              Optional.empty(),
              Optional.empty(),
              number(found, 1),
              new Token.Beside(weekday.map(Scanner::weekday), Optional.empty()),
              end);
        });
  }

  private Optional<Token> era(int at) {
    return matched(ERA, at)
        .map(found -> {
          int year = found.group(2).equals("元") ? 1 : number(found, 2);
          return token(
              Optional.of(Era.of(found.group(1)).orElse(Era.REIWA).year(year)),
              number(found, 3),
              number(found, 4),
              found.end());
        });
  }

  private Token token(Optional<Integer> year, int month, int day, int end) {
    Optional<Matcher> weekday = matched(WEEKDAY, end);
    int afterWeekday = weekday.map(Matcher::end).orElse(end);
    Optional<Matcher> time =
        matched(TIME, afterWeekday).filter(found -> number(found, 1) < 24 && number(found, 2) < 60);
    Token.Beside beside =
        new Token.Beside(
            weekday.map(Scanner::weekday),
            time.map(found -> LocalTime.of(number(found, 1), number(found, 2))));
    return new Token(
        year, Optional.of(month), day, beside, time.map(Matcher::end).orElse(afterWeekday));
  }

  private Token english(Matcher found, String month, int day) {
    Optional<Integer> year = Optional.ofNullable(found.group(3)).map(Integer::valueOf);
    Token token = token(year, MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1, day, found.end());
    Matcher weekday = ENGLISH_WEEKDAY.matcher(found.group());
    return weekday.lookingAt() && token.beside().weekday().isEmpty() && isWeekday(found.group())
        ? new Token(
            token.year(),
            token.month(),
            day,
            new Token.Beside(english(weekday.group(1)), token.beside().time()),
            token.end())
        : token;
  }

  private static boolean isWeekday(String words) {
    return words.contains(" ") && ENGLISH.contains(words.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static Optional<DayOfWeek> english(String name) {
    return Optional.of(DayOfWeek.of(ENGLISH.indexOf(name.toLowerCase(Locale.ROOT)) + 1));
  }

  private static DayOfWeek weekday(Matcher found) {
    String sign =
        Optional.ofNullable(found.group(1))
            .or(() -> Optional.ofNullable(found.group(2)))
            .orElse("");
    return DayOfWeek.of(
        1 + (sign.isEmpty() ? ENCLOSED.indexOf(found.group(3)) : JAPANESE.indexOf(sign)));
  }

  private Optional<Matcher> matched(Pattern pattern, int at) {
    Matcher matcher = pattern.matcher(folded).region(at, folded.length());
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
