package jp.torimatome.finding.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Quantity;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;

/**
 * 数の食い違い: one thing counted differently in two columns (28市町村 in the results, 25市町村 in the issues;
 * 全63校, 全61校), or more than there are (25市町村中28市町村). What a plan means to reach, parts (うち),
 * targets and other years are no contradiction.
 */
public final class CountsDiffer implements Look {
  private static final List<Column> OF_THE_YEAR =
      List.of(Column.CONTENT, Column.STATUS, Column.NEXT_CONTENT, Column.ISSUES);
  private static final Set<String> OF_BODIES =
      Set.of(
          "市町村", "校", "施設", "か所", "団体", "機関", "圏域", "地区", "事業所", "企業", "社", "市", "町", "村", "園",
          "世帯", "店舗");

  private static final int TELLING = 8;

  private static final Pattern FIGURE = Pattern.compile("[0-9０-９]");

  /** Another time, a part, or what is meant to be reached. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "うち|目標|計画では|予定|見込|今後|希望|要望|新規|新た|追加|残る|残り|未|ほか|以外|前年|昨年|当初|不足|廃止|増|減|以上|以下|程度|年度|年[0-9]|を目指|必要"
              + "|対象|まで|毎|上限|最大");

  private static final Pattern ALL =
      Pattern.compile("(?<of>[\\p{IsHan}ー\\p{IsKatakana}]{0,6}?)(?:の)?全(?:て|部|ての)?の?$");
  private static final Pattern WITHIN = Pattern.compile("[県府都道市町村区]内の?$");
  private static final Pattern IT_IS = Pattern.compile("である|です|。|となっ|で、");
  private static final Pattern OF_THEM = Pattern.compile("のうち|中、|の全て|すべて");
  private static final Pattern SUBJECT =
      Pattern.compile("(?<subject>[^、。()0-9]{3,24})(?:は|が|の数は)、?(?:延べ|約|計" + "|合計|全部で)?$");

  /** 大気測定局7局: what is counted, straight before its number. */
  private static final Pattern NAMED =
      Pattern.compile("(?<subject>[\\p{IsHan}\\p{IsKatakana}ー]{3,12})$");

  private static final int NAME = 3;
  private static final Pattern DEED =
      Pattern.compile("策定|設置|実施|導入|締結|参加|配置|交付|登録|作成|開催|整備|加入|指定|認定|公表|開設|選定");
  private static final Pattern AS_IT_IS =
      Pattern.compile("にとどま|しか|のみ|だけ|であり|である|であった|となっ|となり|した|している|されて");
  private static final Pattern SHARE = Pattern.compile("(?:中|のうち|/)、?$");

  private final CheckedTable table;

  public CountsDiffer(CheckedTable table) {
    this.table = table;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    if (row.isRelisting()) {
      return Stream.empty();
    }
    Stream<Finding> excess =
        Texts.first(
            row,
            Rule.COUNTS_EXCEED,
            text ->
                !FIGURE.matcher(text).find()
                    ? Stream.empty()
                    : Stream.concat(
                        Sentences.ofText(text).stream().flatMap(CountsDiffer::excess),
                        Sentences.lines(text).stream().flatMap(PartsOfIt::excess)));
    return Stream.concat(
        excess, differing(row).or(() -> TwiceTold.in(row, table.ended())).stream());
  }

  /** 28/25市町村 and 25市町村中28市町村. */
  private static Stream<List<String>> excess(String sentence) {
    List<Quantity> all = Quantity.in(sentence);
    List<List<String>> found = new ArrayList<>();
    for (int at = 1; at < all.size(); at++) {
      Quantity one = all.get(at - 1);
      Quantity other = all.get(at);
      String between = sentence.substring(one.end(), other.start());
      boolean fraction =
          between.equals("/")
              && one.unit().isEmpty()
              && OF_BODIES.contains(other.unit())
              && one.value() > other.value();
      boolean share =
          SHARE.matcher(between).matches()
              && !between.equals("/")
              && one.isLike(other)
              && other.value() > one.value();
      if (fraction || share) {
        found.add(List.of(sentence.substring(one.start(), other.end())));
      }
    }
    return found.stream();
  }

  /**
   * A count with what it counts; the deed and the subject are empty where the sentence tells none.
   */
  private record Count(
      Column column, String sentence, Quantity quantity, boolean all, String subject, String deed) {
    String printed() {
      return (all ? "全" : "") + quantity.printed();
    }

    private boolean contradicts(Count earlier) {
      boolean differs =
          column != earlier.column
              && quantity.isLike(earlier.quantity)
              && quantity.value() != earlier.quantity.value();
      boolean sameSubject =
          !subject.isEmpty() && !earlier.subject.isEmpty() && isOneThing(subject, earlier.subject);
      boolean everything = all && earlier.all;
      return differs
          && !isOtherwise()
          && !earlier.isOtherwise()
          && (sameSubject || (everything ? isAllAlike(earlier) : isSameDeed(earlier)));
    }

    /** 計画の見直しを完了した市町 and 見直しを完了した市町: one of them is told more fully. */
    private boolean isOneThing(String one, String other) {
      String longer = one.length() > other.length() ? one : other;
      String shorter = longer.equals(one) ? other : one;
      boolean named =
          shorter.length() >= NAME && longer.endsWith(shorter) && shorter.endsWith(quantity.unit());
      return one.equals(other)
          || named
          || (Math.min(one.length(), other.length()) >= TELLING
              && (one.endsWith("の" + other) || other.endsWith("の" + one)));
    }

    private boolean isAllAlike(Count other) {
      return subject.equals(other.subject)
          || (subject.isEmpty() != other.subject.isEmpty()
              && (subject + other.subject).matches("(?:市|県|町|村|管)(?:立|内)?.*"));
    }

    /**
     * The results and what the issues say about them; what a content names may be more than was
     * reached, never less.
     */
    private boolean isSameDeed(Count earlier) {
      boolean bodies =
          OF_BODIES.contains(quantity.unit()) && !deed.isEmpty() && deed.equals(earlier.deed);
      return bodies
          && column == Column.ISSUES
          && earlier.column == Column.STATUS
          && AS_IT_IS.matcher(sentence).find();
    }

    private boolean isOtherwise() {
      return OTHERWISE.matcher(sentence).find();
    }
  }

  private static Optional<Finding> differing(CheckedRow row) {
    List<Count> counts =
        Texts.said(row, OF_THE_YEAR)
            .filter(column -> FIGURE.matcher(row.said(column)).find())
            .flatMap(column -> counts(row, column))
            .toList();
    return counts.stream()
        .flatMap(later ->
            counts.stream()
                .takeWhile(earlier -> earlier != later)
                .filter(later::contradicts)
                .filter(earlier ->
                    counts.stream()
                        .noneMatch(other ->
                            other.column() == earlier.column()
                                && other.quantity().isLike(later.quantity())
                                && other.quantity().value() == later.quantity().value()))
                .map(earlier ->
                    Finding.of(
                        row,
                        Rule.COUNTS_DIFFER,
                        later.column(),
                        Finding.columns(Stream.of(later.column())),
                        later.printed(),
                        Finding.columns(Stream.of(earlier.column())),
                        earlier.printed())))
        .findFirst();
  }

  private static Stream<Count> counts(CheckedRow row, Column column) {
    return Sentences.ofText(row.said(column)).stream()
        .flatMap(sentence -> Stream.of(sentence.split("(?<=、)(?![^(]*\\))")))
        .flatMap(clause ->
            Quantity.in(clause).stream()
                .filter(quantity -> !quantity.unit().isEmpty())
                .map(quantity -> count(column, clause, quantity)));
  }

  private static String subject(String before, String unit) {
    return Stream.of(SUBJECT, NAMED)
        .flatMap(pattern ->
            Stream.of(pattern.matcher(before))
                .filter(Matcher::find)
                .map(found -> found.group("subject"))
                .filter(found -> found.endsWith(unit) || pattern == SUBJECT))
        .findFirst()
        .orElse("");
  }

  /** 県内29漁協のうち, or 県内漁協数は31漁協: all that there are. */
  private static boolean isWhole(String before, String after, String unit) {
    return (WITHIN.matcher(before).find() && OF_THEM.matcher(after).lookingAt())
        || (before.matches(".*[県府都道市町村区]内の[^、。()]{2,10}は") && IT_IS.matcher(after).lookingAt())
        || before.matches(".*(?:[県府都道市町村区]内)の?" + Pattern.quote(unit) + "(?:の)?数は");
  }

  private static Count count(Column column, String clause, Quantity quantity) {
    String before = clause.substring(0, quantity.start());
    var all = ALL.matcher(before);
    boolean named = all.find();
    boolean everything =
        named || isWhole(before, clause.substring(quantity.end()), quantity.unit());
    String subject = named ? all.group("of") : everything ? "" : subject(before, quantity.unit());
    String deed = DEED.matcher(clause).results().map(MatchResult::group).findFirst().orElse("");
    String told = everything ? clause.substring(0, quantity.end()) : clause;
    return new Count(column, told, quantity, everything, subject, deed);
  }
}
