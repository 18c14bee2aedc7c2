package jp.torimatome.plan.ending;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Era;
import jp.torimatome.plan.cell.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * いつから: the moment that a sentence names, and the first fiscal year without what ends then; null
 * when that cannot be told.
 */
record Moment(@Nullable FiscalYear since, boolean isRelative, int length) {
  private static final String CONNECTED =
      "(?:度|の|末|日|付け?|限り|時点|中|いっぱい|当初|をもって|をもち(?:まして)?|を以っ?て|で|に|まで|は)*";
  private static final String FROM = "(?<from>(?:から|より|以降|以後|～|~)*)";
  private static final Pattern DATED =
      Pattern.compile(
          "(?:(?<era>令和|平成"
              + Era.LATER_NAMES
              + "|[RH"
              + Era.LATER_LETTERS
              + "])(?<number>元|[0-9]{1,2})(?:年度?|[./](?=[0-9]))?|(?<year>[0-9]{4}|[0-9]{1,2}(?=年度))(?:年度?|[./](?=[0-9])))"
              + "(?:(?<month>1[0-2]|[1-9])(?:月|[./](?=[0-9])|(?=末|から|より|以降|～|~))(?:(?<day>[0-9]{1,2})日?)?)?"
              + CONNECTED
              + FROM
              + "は?、?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATIVE =
      Pattern.compile("(?<which>本|今|当該?|同|来|次|翌|昨|前)?(?:会計)?年度" + CONNECTED + FROM + "は?、?");
  private static final int SMALLEST_CALENDAR_YEAR = 1988;
  private static final int APRIL = 4;

  /** The moment at the beginning of a text whose 本年度 is {@code thisYear}. */
  static Optional<Moment> at(String text, @Nullable FiscalYear thisYear) {
    Matcher relative = RELATIVE.matcher(text);
    if (relative.lookingAt()) {
      return Optional.of(new Moment(relative(relative, thisYear), true, relative.end()));
    }
    Matcher dated = DATED.matcher(text);
    return dated.lookingAt() ? dated(dated) : Optional.empty();
  }

  private static @Nullable FiscalYear relative(Matcher matcher, @Nullable FiscalYear thisYear) {
    if (thisYear == null) {
      return null;
    }
    String which = matcher.group("which");
    FiscalYear named =
        switch (which == null ? "" : which) {
          case "来", "次", "翌" -> thisYear.next();
          case "昨", "前" -> thisYear.previous();
          default -> thisYear;
        };
    return matcher.group("from").isEmpty() ? named.next() : named;
  }

  private static Optional<Moment> dated(Matcher matcher) {
    Optional<Integer> year =
        year(matcher.group("era"), matcher.group("number"), matcher.group("year"));
    return year.map(startYear -> {
      FiscalYear named = new FiscalYear(startYear);
      String month = matcher.group("month");
      boolean isFrom = !matcher.group("from").isEmpty();
      if (month == null) {
        return new Moment(isFrom ? named : named.next(), false, matcher.end());
      }
      int number = Integer.parseInt(month);
      boolean isAtStart =
          number == APRIL && !matcher.group().contains("末") && isFirst(matcher.group("day"));
      FiscalYear within = number < APRIL ? named.previous() : named;
      return new Moment(isAtStart ? within : within.next(), false, matcher.end());
    });
  }

  private static boolean isFirst(@Nullable String day) {
    return day == null || Integer.parseInt(day) == 1;
  }

  private static Optional<Integer> year(
      @Nullable String era, @Nullable String ofEra, @Nullable String year) {
    String digits = ofEra == null ? year : ofEra;
    int number = digits == null || digits.equals("元") ? 1 : Integer.parseInt(digits);
    if (era == null && number > SMALLEST_CALENDAR_YEAR) {
      return Optional.of(number);
    }
    if (number == 0 || number > 99) {
      return Optional.empty();
    }
    return Optional.of(Optional.ofNullable(era).flatMap(Era::of).orElse(Era.REIWA).year(number));
  }
}
