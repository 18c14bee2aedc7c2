package jp.torimatome.finding.reading;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Era;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 年度を進める: a text with those of its years moved on by one that are its column's own. Terms, targets,
 * laws and events stay as they are; what a person has to read again is a proposal, never a value by
 * itself.
 */
public final class NextYear {
  private static final String DIGIT = "[0-9０-９]";

  /** 令和5年度, R5年度, 令和5年7月, R6.3.31, 2024/3, 2023年度, 令和5年. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:(?<era>令和"
              + Era.LATER_NAMES
              + "|(?<![A-Za-zＡ-Ｚａ-ｚ])[RＲ"
              + Era.LATER_LETTERS
              + "])(?<number>元|"
              + DIGIT
              + "{1,2})"
              + "|(?<!"
              + DIGIT
              + ")(?<western>(?:20|２０)"
              + DIGIT
              + "{2}))"
              + "(?:年度|年(?<month>"
              + DIGIT
              + "{1,2})月|[.．/／](?<dotted>"
              + DIGIT
              + "{1,2})(?!"
              + DIGIT
              + ")"
              + "|年(?!"
              + DIGIT
              + "))");

  /** 第5期：, 目標年度：, and the years of a plan's name belong to what they name. */
  private static final Pattern TERM_BEFORE =
      Pattern.compile(
          "(?:第" + DIGIT + "+[期次][^。、）)]{0,3}|目標(?:年度|年次|値)?[^。、]{0,4}|(?:計画|終期|期限)[:：(（]?)$");

  private static final Pattern SPAN_BEFORE = Pattern.compile("(?:から|より|[~〜～‐–—―−-])$");

  /** What remains of a day after its month. */
  private static final Pattern DAY = Pattern.compile("^[.．/／]?" + DIGIT + "*日?");

  private static final int LONGEST_JOINT = 2;
  private static final Pattern SPAN_AFTER = Pattern.compile("^(?:から|より|[~〜～‐–—―−-])");

  /** A day that something bears, a disaster, a law, an end. */
  private static final Pattern NAMED_AFTER =
      Pattern.compile(
          "^(?:"
              + DIGIT
              + "{1,2}日)?(?:付け?|[^。、（(]{0,4}(?:豪雨|台風|地震|震災|水害|災害|大雨|噴火|事件|事故)"
              + "|(?:度?末|中)?(?:まで(?:に|の)|[にの]?(?:改正|施行|制定|公布|締結|終期|終了|廃止|満了|完成|完了|達成)))");

  private final String text;
  private final FiscalYear own;

  private NextYear(String text, FiscalYear own) {
    this.text = text;
    this.own = own;
  }

  /** {@code own}: the year that the text was written about. */
  public static String of(String text, FiscalYear own) {
    NextYear reading = new NextYear(text, own);
    return YEAR.matcher(text)
        .replaceAll(
            year -> Matcher.quoteReplacement(reading.moves(year) ? moved(year) : year.group()));
  }

  private boolean moves(MatchResult year) {
    String before = text.substring(0, year.start());
    String after = text.substring(year.end());
    boolean spans = SPAN_BEFORE.matcher(before).find();
    boolean named = !spans && NAMED_AFTER.matcher(after).find();
    boolean term =
        beginsTerm(after) || TERM_BEFORE.matcher(spans ? beginning(before) : before).find();
    return fiscalYear(year).equals(own) && !named && !term;
  }

  /** 令和5年度から令和9年度まで begins in the year and is not of the year. */
  private boolean beginsTerm(String after) {
    String rest = DAY.matcher(after).replaceFirst("");
    Matcher end = YEAR.matcher(rest);
    boolean spans = SPAN_AFTER.matcher(rest).find() && end.find() && end.start() <= LONGEST_JOINT;
    return spans && !fiscalYear(end).equals(own);
  }

  /** What stands before the span that ends here. */
  private static String beginning(String before) {
    MatchResult first = YEAR.matcher(before).results().reduce((one, other) -> other).orElse(null);
    if (first == null) {
      return before;
    }
    boolean joined =
        SPAN_AFTER.matcher(DAY.matcher(before.substring(first.end())).replaceFirst("")).find();
    return joined ? before.substring(0, first.start()) : before;
  }

  /**
   * A day belongs to the year that it lies in; a bare calendar year is taken for the one that
   * begins in it.
   */
  private static FiscalYear fiscalYear(MatchResult year) {
    boolean western = year.group("western") != null;
    int written =
        western ? digits(year.group("western")) : era(year).year(digits(year.group("number")));
    String month = year.group("month") == null ? year.group("dotted") : year.group("month");
    boolean spring = month != null && digits(month) < 4;
    return new FiscalYear(spring ? written - 1 : written);
  }

  private static Era era(MatchResult year) {
    return Optional.ofNullable(year.group("era")).flatMap(Era::of).orElse(Era.REIWA);
  }

  private static String moved(MatchResult year) {
    String written = year.group("western") == null ? year.group("number") : year.group("western");
    String era = year.group("era");
    Era then = era == null ? era(year) : Era.of(era(year).year(digits(written) + 1));
    if (era != null && !then.equals(era(year))) {
      return year.group()
          .replaceFirst(era + written, then.writtenLike(era) + (era.length() > 1 ? "元" : "1"));
    }
    String next = Integer.toString(digits(written) + 1);
    String same = written.chars().anyMatch(character -> character >= '０') ? wide(next) : next;
    return year.group().replaceFirst(written, same);
  }

  private static String wide(String digits) {
    return digits
        .chars()
        .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
        .reduce("", String::concat);
  }

  private static int digits(String written) {
    return written.equals("元") ? 1 : Integer.parseInt(written);
  }
}
