package jp.torimatome.finding.reading;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.torimatome.characters.Era;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 年度・年月の記載: a fiscal year, a month, a day or a span of them in a line, as the months from {@code
 * first} to {@code last}.
 */
public record Mention(
    String printed, int start, int end, YearMonth first, YearMonth last, Kind kind) {
  private static final int APRIL = 4;
  private static final int MARCH = 3;
  private static final int MONTHS = 12;
  private static final String NUMBER = "(?:元|[0-9]{1,2})";
  private static final Pattern POINT =
      Pattern.compile(
          "(?:(?<era>令和|平成"
              + Era.LATER_NAMES
              + "|(?<![A-Za-z])[RH"
              + Era.LATER_LETTERS
              + "])(?<year>"
              + NUMBER
              + ")|(?<![0-9])(?<western>20[0-9]{2}))"
              + "(?:(?<fiscal>年度)|年(?<month>[0-9]{1,2})月(?:[0-9]{1,2}日)?|[./](?<dotted>[0-9]{1,2})(?:[./][0-9]{1,2}|月)?|(?<calendar>年))");

  /** The end of a span may go without its era: 令和6年度～8年度, 令和5年4月から12月まで. */
  private static final Pattern SPAN_END =
      Pattern.compile(
          "^(?:から|より|[~〜～‐–—―−-]|乃至)(?:(?<era>令和|平成"
              + Era.LATER_NAMES
              + "|[RH"
              + Era.LATER_LETTERS
              + "])?(?<year>"
              + NUMBER
              + ")(?<fiscal>年度)|(?:翌年)?(?<bare>[0-9]{1,2})月)");

  private static final Pattern JOINED = Pattern.compile("(?:から|より|[~〜～‐–—―−-])");

  /** How it is told. */
  public enum Kind {
    FISCAL_YEAR,
    MOMENT,
    SPAN
  }

  /** All of a line, in their order; a span is one. */
  public static List<Mention> in(String line) {
    List<Mention> points = POINT.matcher(line).results().map(Mention::point).toList();
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < points.size()) {
      Mention point = points.get(at);
      Mention next = at + 1 < points.size() ? points.get(at + 1) : point;
      if (!next.equals(point)
          && JOINED.matcher(line.substring(point.end(), next.start())).matches()) {
        String printed = line.substring(point.start(), next.end());
        mentions.add(
            new Mention(printed, point.start(), next.end(), point.first(), next.last(), Kind.SPAN));
        at++;
      } else {
        mentions.add(spanWithoutEra(line, point));
      }
      at++;
    }
    return mentions;
  }

  private static Mention spanWithoutEra(String line, Mention point) {
    var end = SPAN_END.matcher(line.substring(point.end()));
    if (!end.find()) {
      return point;
    }
    String printed = point.printed() + end.group();
    YearMonth last;
    if (end.group("fiscal") != null) {
      String era = end.group("era") == null ? point.printed() : end.group("era");
      last = YearMonth.of(year(era, end.group("year")) + 1, MARCH);
    } else {
      int month = Integer.parseInt(end.group("bare"));
      if (month < 1 || month > MONTHS) {
        return point;
      }
      YearMonth sameYear = YearMonth.of(point.first().getYear(), month);
      last = sameYear.isBefore(point.first()) ? sameYear.plusYears(1) : sameYear;
    }
    return new Mention(
        printed, point.start(), point.start() + printed.length(), point.first(), last, Kind.SPAN);
  }

  private static Mention point(MatchResult point) {
    int year =
        point.group("western") == null
            ? year(point.group("era"), point.group("year"))
            : Integer.parseInt(point.group("western"));
    String printedMonth =
        point.group("month") == null ? point.group("dotted") : point.group("month");
    if (point.group("fiscal") != null) {
      YearMonth april = YearMonth.of(year, APRIL);
      return new Mention(
          point.group(),
          point.start(),
          point.end(),
          april,
          april.plusMonths(MONTHS - 1),
          Kind.FISCAL_YEAR);
    }
    int month = printedMonth == null ? 0 : Integer.parseInt(printedMonth);
    boolean known = month >= 1 && month <= MONTHS;
    YearMonth first = YearMonth.of(year, known ? month : 1);
    return new Mention(
        point.group(),
        point.start(),
        point.end(),
        first,
        known ? first : first.plusMonths(MONTHS - 1),
        Kind.MOMENT);
  }

  /** The year of an era: 令和 or R with 6 or 元. */
  public static int year(String era, String digits) {
    int number = digits.equals("元") ? 1 : Integer.parseInt(digits);
    return Era.of(era).orElse(Era.REIWA).year(number);
  }

  public int months() {
    return (int) first.until(last, ChronoUnit.MONTHS) + 1;
  }

  public boolean touches(FiscalYear year) {
    return !last.isBefore(firstMonth(year)) && !first.isAfter(lastMonth(year));
  }

  public boolean isBefore(FiscalYear year) {
    return last.isBefore(firstMonth(year));
  }

  public boolean isAfter(FiscalYear year) {
    return first.isAfter(lastMonth(year));
  }

  /** True when it is over once the fiscal year is. */
  public boolean isOverAfter(FiscalYear year) {
    return !last.isAfter(lastMonth(year));
  }

  private static YearMonth firstMonth(FiscalYear year) {
    return YearMonth.of(year.startYear(), APRIL);
  }

  private static YearMonth lastMonth(FiscalYear year) {
    return YearMonth.of(year.startYear() + 1, MARCH);
  }
}
