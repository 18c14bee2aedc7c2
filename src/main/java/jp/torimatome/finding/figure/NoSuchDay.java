package jp.torimatome.finding.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.characters.Era;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Mention;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;

/** 暦にない日: 2月30日, 令和5年13月, R6.11.31, a day before its era began, or a day with another day's 曜日. */
public final class NoSuchDay implements Look {
  private static final String YEAR =
      "(?:(?<era>令和|平成|昭和"
          + Era.LATER_NAMES
          + "|(?<![A-Za-z])[RHS"
          + Era.LATER_LETTERS
          + "])(?<year>元|[0-9]{1,2})"
          + "|(?<![0-9])(?<western>(?:19|20)[0-9]{2}))";
  private static final Pattern DAY =
      Pattern.compile(
          "(?:"
              + YEAR
              + "年(?:\\((?:19|20)[0-9]{2}年?\\))?)?(?<![0-9.])(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日"
              + "(?:\\((?<weekday>[月火水木金土日])(?:曜日?)?\\))?");
  private static final Pattern DOTTED =
      Pattern.compile(
          YEAR + "[./](?<month>[0-9]{1,2})[./](?<day>[0-9]{1,2})(?<weekday>(?![0-9.]))");
  private static final Pattern MONTH =
      Pattern.compile(YEAR + "年(?<month>[0-9]{1,2})月(?![0-9]{1,2}日)");
  private static final String WEEKDAYS = "月火水木金土日";
  private static final int MONTHS = 12;
  private static final int LEAP_YEAR = 2024;

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.first(
        row,
        Rule.NO_SUCH_DAY,
        text ->
            !mayHold(text)
                ? Stream.empty()
                : Sentences.lines(text).stream()
                    .flatMap(line ->
                        Stream.concat(
                            Stream.of(DAY, DOTTED)
                                .flatMap(days -> days.matcher(line).results())
                                .filter(NoSuchDay::isNoDay),
                            MONTH
                                .matcher(line)
                                .results()
                                .filter(found -> !isMonth(number(found, "month")))))
                    .map(found -> List.of(found.group())));
  }

  private static boolean mayHold(String text) {
    return text.indexOf('月') >= 0
        || text.indexOf('.') >= 0
        || text.indexOf('/') >= 0
        || text.indexOf('．') >= 0
        || text.indexOf('／') >= 0;
  }

  private static boolean isMonth(int month) {
    return month >= 1 && month <= MONTHS;
  }

  private static boolean isNoDay(MatchResult found) {
    boolean dated = found.group("era") != null || found.group("western") != null;
    int year =
        found.group("western") != null
            ? number(found, "western")
            : dated ? Mention.year(found.group("era"), found.group("year")) : LEAP_YEAR;
    try {
      LocalDate date = LocalDate.of(year, number(found, "month"), number(found, "day"));
      boolean beforeItsEra =
          Era.REIWA.name().equals(found.group("era")) && date.isBefore(Era.REIWA.from());
      return beforeItsEra || (dated && isOtherWeekday(found, date));
    } catch (DateTimeException notInTheCalendar) {
      return true;
    }
  }

  private static boolean isOtherWeekday(MatchResult found, LocalDate date) {
    String weekday = found.group("weekday");
    return weekday != null
        && !weekday.isEmpty()
        && WEEKDAYS.indexOf(weekday) + 1 != date.getDayOfWeek().getValue();
  }

  private static int number(MatchResult found, String group) {
    return Integer.parseInt(found.group(group));
  }
}
