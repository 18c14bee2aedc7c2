package jp.torimatome.plan.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.characters.Era;
import jp.torimatome.characters.Folded;
import jp.torimatome.characters.Folding;

/**
 * A text without its spaces, in plain characters, and the years in it; it still knows how each
 * stretch was written.
 */
public final class YearText {
  private static final String NO_NUMBER_OF_A_THING = "(?![A-Za-z]|-\\d{3}|型|号|系|級|番|棟|室|階|式|種|類|線)";
  private static final String YEAR_FOLLOWS =
      "(?=年(?![式型物間前後]|もの)|\\((?:令和|平成|昭和"
          + Era.LATER_NAMES
          + "|[RHS"
          + Era.LATER_LETTERS
          + "]\\d)|[./]\\d{1,2}(?!\\d)|-\\d{1,2}(?:-\\d{1,2})?(?!\\d)|(?:[・,、~-](?:19|20)?\\d{2})+年)";

  /** 令和6 or R6; 2024 where it is said to be a year; 6年度; 6年3月 after another day. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<era>令和|平成|昭和"
              + Era.LATER_NAMES
              + "|(?<![A-Za-z0-9])[RHS"
              + Era.LATER_LETTERS
              + "])(?<number>元|\\d{1,2})(?!\\d)"
              + NO_NUMBER_OF_A_THING
              + "|(?:(?<![0-9A-Za-z,.第-])|(?<=(?:19|20)\\d\\d[~-]))(?<western>(?:19|20)\\d{2})"
              + YEAR_FOLLOWS
              + "|(?<=FY)(?<named>(?:19|20)\\d{2})(?!\\d)"
              + "|(?<=[0-9元](?:年|年度)?\\()(?<beside>(?:19|20)\\d{2})(?=年?度?\\))"
              + "|(?<![0-9第,.])(?<bare>元|\\d{1,2})(?=(?:[・,、]\\d{1,2})*年度(?![目間]))"
              + "|(?<=[月日](?:から|[~-]))(?<later>\\d{1,2})(?=年\\d{1,2}月)");

  private static final Pattern NUMBER_BEFORE =
      Pattern.compile("(?:内線|型番|品番|型式|電話|番号|TEL|FAX|[Tt]el|No\\.?|№)[:.]?$");
  private static final Pattern REST =
      Pattern.compile("(?<fiscal>年度)|(?:年|[./-])(?<month>1[0-2]|0?[1-9])(?!\\d)|(?<calendar>年)");
  private static final Pattern SPAN =
      Pattern.compile("(?:年度?|[./-]\\d{1,2}|年?\\d{1,2}月|\\d{1,2}日)*(?:から|より|[~-])");
  private static final int WORDS_AROUND = 40;

  private final Folded folded;
  private final StringBuilder solid = new StringBuilder();
  private final List<Integer> places = new ArrayList<>();
  private final List<YearMention> years = new ArrayList<>();

  private YearText(String written) {
    folded = Folded.of(written, Folding.SAME);
    String text = folded.text();
    for (int at = 0; at < text.length(); at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        places.add(at);
        solid.append(text.charAt(at));
      }
    }
    places.add(text.length());
  }

  public static YearText of(String written) {
    YearText text = new YearText(written);
    text.read();
    return text;
  }

  public String solid() {
    return solid.toString();
  }

  public List<YearMention> years() {
    return years;
  }

  /**
   * The text as it was written, from one place between the solid characters to another, with the
   * spaces before the second.
   */
  String written(int from, int to) {
    return folded.written(from == 0 ? 0 : places.get(from), places.get(to));
  }

  /** The characters alone, without the spaces after the last. */
  String writtenAlone(int from, int to) {
    return folded.written(places.get(from), places.get(to - 1) + 1);
  }

  /** What stands between the last of these characters and the next. */
  String spaceAfter(int end) {
    return folded.written(places.get(end - 1) + 1, places.get(end));
  }

  /**
   * Whether the year is the column's own, or stands in one list with it: 令和5・6年度. The first of
   * 令和5年度から令和9年度まで is the beginning of a term.
   */
  public boolean isOwn(int index, OwnYears own) {
    if (index + 1 < years.size() && spans(index) && !own.has(years.get(index + 1))) {
      return false;
    }
    boolean withNext = index + 1 < years.size() && isListed(index) && own.has(years.get(index + 1));
    return own.has(years.get(index))
        || withNext
        || (index > 0 && isListed(index - 1) && own.has(years.get(index - 1)));
  }

  private boolean spans(int index) {
    String between = solid.substring(years.get(index).end(), years.get(index + 1).start());
    return SPAN.matcher(between).matches();
  }

  private boolean isListed(int index) {
    YearMention year = years.get(index);
    YearMention next = years.get(index + 1);
    return next.number().year() == year.number().year() + 1
        && solid.substring(year.end(), next.start()).matches("(?:年度?)?(?:・|、|,|と|及び)");
  }

  private void read() {
    Matcher matcher = YEAR.matcher(solid);
    while (matcher.find()) {
      String before = solid.substring(Math.max(0, matcher.start() - WORDS_AROUND), matcher.start());
      if (!NUMBER_BEFORE.matcher(before).find()) {
        years.add(mention(matcher, before));
      }
    }
  }

  private YearMention mention(Matcher found, String before) {
    int end = found.end();
    String after = solid.substring(end, Math.min(solid.length(), end + WORDS_AROUND));
    Matcher rest = REST.matcher(after);
    boolean said = rest.lookingAt();
    int month = said && rest.group("month") != null ? Integer.parseInt(rest.group("month")) : 0;
    boolean fiscal = !said || rest.group("fiscal") != null;
    String era = found.group("era") == null ? "" : found.group("era");
    YearMention.Number number = new YearMention.Number(year(found, era), month, fiscal);
    return new YearMention(found.start(), end, era, number, YearBonds.of(before, after));
  }

  private static int year(Matcher found, String era) {
    for (String group : List.of("western", "named", "beside")) {
      if (found.group(group) != null) {
        return Integer.parseInt(found.group(group));
      }
    }
    Optional<String> digits =
        Stream.of("number", "bare", "later").map(found::group).filter(Objects::nonNull).findFirst();
    int number = digits.filter(written -> !written.equals("元")).map(Integer::parseInt).orElse(1);
    return Era.of(era).orElse(Era.REIWA).year(number);
  }
}
