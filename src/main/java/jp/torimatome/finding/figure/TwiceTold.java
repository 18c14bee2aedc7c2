package jp.torimatome.finding.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Mention;
import jp.torimatome.finding.reading.Quantity;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;

/**
 * 二度の記載: what the results tell with its number and the issues or the plan tell again with another:
 * 教室を12回開催し beside 教室を10回開催した, 登録者数68人 beside 登録者は72人.
 */
final class TwiceTold {
  private static final String NOUN = "[\\p{IsHan}\\p{IsKatakana}ー々A-Za-z・]{2,20}";

  /** パソコン教室を年12回, 登録者数は延べ72人, 登録者数68人. */
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?<object>"
              + NOUN
              + "?)(?:の?(?:総数|累計数?|延べ数|数))?(?:を|は|が|も)?、?(?:年間|年|合計|総計|計|延べ|約|全部で|全)*$");

  /** 年4回開催し、: of the project itself. */
  private static final Pattern COUNTS_FIRST =
      Pattern.compile("(?:年間|年|合計|総計|累計|計|延べ|約|全)*(?:で|は)?");

  private static final Pattern MADE = Pattern.compile("(?<deed>[\\p{IsHan}]{2,4})した(?:もの)?$");
  private static final Pattern DEED =
      Pattern.compile(
          "^(?:の|を|で|に|が)?(?<of>[^。、()0-9]{0,12}?)(?<deed>[\\p{IsHan}]{2})(?:し(?:[たてま]|$)|され|を行)");

  private static final Pattern OTHERWISE =
      Pattern.compile(
          "うち|目標|計画では|予定|見込|今後|希望|要望|新規|新た|追加|残る|残り|未|ほか|以外|前年|昨年|前回|当初|不足|廃止|増|減|以上|以下|程度|年度|年[0-9]{1,2}月"
              + "|を目指|必要|毎|上限|最大|ずつ|これまで|過去|全国|平均|1回|1人当|当たり");
  private static final Pattern PAST =
      Pattern.compile("した|だった|であった|なった|なって|なり|している|にとどま|の(?:うち|中)|である|(?:し|であ)ったが");
  private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
  private static final Pattern OF_IT = Pattern.compile("^(?:のうち|中)");
  private static final Pattern RUNNING = Pattern.compile("累計|通算|これまで");
  private static final String AS_OF = "(?:末日?)?(?:現在|時点)?(?:で|の|に|において|は)?";
  private static final Pattern LAST_YEAR = Pattern.compile("昨年度|前年度");
  private static final Set<String> NO_UNIT = Set.of("", "%", "ポイント", "千円", "万円", "億円", "百万円");
  private static final int NAME = 3;

  private TwiceTold() {}

  /** A number with the thing and the deed that it counts; either may be untold. */
  private record Told(
      Column column, Quantity quantity, String object, String deed, boolean isRunning) {
    boolean contradicts(Told other) {
      return quantity.isLike(other.quantity)
          && isRunning == other.isRunning
          && Math.abs(quantity.value() - other.quantity.value())
              > quantity.fineness() + other.quantity.fineness()
          && (isOneDeed(other) || isOneThing(other));
    }

    private boolean isOneDeed(Told other) {
      boolean open = object.isEmpty() || other.object.isEmpty();
      return !deed.isEmpty() && deed.equals(other.deed) && (open || isAlike(object, other.object));
    }

    private boolean isOneThing(Told other) {
      return deed.isEmpty()
          && other.deed.isEmpty()
          && Math.min(object.length(), other.object.length()) >= NAME
          && isAlike(object, other.object);
    }

    private static boolean isAlike(String one, String other) {
      return one.contains(other) || other.contains(one);
    }
  }

  /** The first that the other texts tell otherwise than the results. */
  static Optional<Finding> in(CheckedRow row, FiscalYear ended) {
    List<Told> again =
        Stream.of(Column.ISSUES, Column.PLAN)
            .filter(column -> mayTell(row.said(column)))
            .flatMap(column -> told(row, column, ended))
            .toList();
    List<Told> results = again.isEmpty() ? List.of() : told(row, Column.STATUS, ended).toList();
    return again.stream()
        .flatMap(later -> {
          List<Told> alike = results.stream().filter(later::contradicts).toList();
          boolean said =
              results.stream()
                  .anyMatch(other ->
                      other.quantity().isLike(later.quantity())
                          && other.quantity().value() == later.quantity().value());
          return alike.size() == 1 && !said
              ? Stream.of(found(row, later, alike.getFirst()))
              : Stream.empty();
        })
        .findFirst();
  }

  private static boolean mayTell(String text) {
    return text.chars().anyMatch(Character::isDigit) && PAST.matcher(text).find();
  }

  private static Finding found(CheckedRow row, Told later, Told earlier) {
    return Finding.of(
        row,
        Rule.COUNTS_DIFFER,
        later.column(),
        Finding.columns(Stream.of(later.column())),
        later.quantity().printed(),
        Finding.columns(Stream.of(earlier.column())),
        earlier.quantity().printed());
  }

  /** A stretch of a sentence, and what stands before the bracket that it fills. */
  private record Part(String text, String before) {}

  private static Stream<Told> told(CheckedRow row, Column column, FiscalYear ended) {
    String name = Sentences.plain(row.said(Column.NAME));
    return Sentences.ofText(row.said(column)).stream()
        .filter(sentence -> isOfTheYear(sentence, column, ended))
        .flatMap(sentence -> parts(sentence, column, ended))
        .flatMap(part ->
            Quantity.in(part.text()).stream()
                .filter(quantity -> !NO_UNIT.contains(quantity.unit()))
                .filter(quantity -> !isOtherwise(part.text(), quantity))
                .flatMap(quantity -> told(column, part, quantity, name).stream()));
  }

  /** 造成した10本のうち tells of all ten. */
  private static boolean isOtherwise(String part, Quantity quantity) {
    String whole = OF_IT.matcher(part.substring(quantity.end())).replaceFirst("");
    return OTHERWISE.matcher(part.substring(0, quantity.end()) + whole).find();
  }

  /** A plan tells of the year before only where it says so. */
  private static boolean isOfTheYear(String sentence, Column column, FiscalYear ended) {
    return switch (column) {
      case STATUS -> true;
      case ISSUES -> PAST.matcher(sentence).find();
      default ->
          PAST.matcher(sentence).find()
              && (LAST_YEAR.matcher(sentence).find()
                  || Mention.in(sentence).stream().anyMatch(mention -> mention.touches(ended)));
    };
  }

  /**
   * Its clauses without what stands in brackets, and each bracket; the year itself says no more.
   */
  private static Stream<Part> parts(String sentence, Column column, FiscalYear ended) {
    String own = sentence;
    for (Mention mention : Mention.in(sentence)) {
      if (mention.touches(ended) && mention.isOverAfter(ended)) {
        own = own.replaceFirst(Pattern.quote(mention.printed()) + AS_OF, "");
      }
    }
    String plain = column == Column.PLAN ? LAST_YEAR.matcher(own).replaceAll("") : own;
    return Stream.concat(
        Stream.of(BRACKET.matcher(plain).replaceAll("").split("、"))
            .map(clause -> new Part(clause, "")),
        BRACKET
            .matcher(plain)
            .results()
            .flatMap(found ->
                Stream.of(plain.substring(found.start() + 1, found.end() - 1).split("、"))
                    .map(clause -> new Part(clause, plain.substring(0, found.start())))));
  }

  private static Optional<Told> told(Column column, Part part, Quantity quantity, String name) {
    String before = part.text().substring(0, quantity.start());
    boolean running = RUNNING.matcher(before).find();
    Matcher made = MADE.matcher(before);
    if (made.find()) {
      return Optional.of(new Told(column, quantity, "", made.group("deed"), running));
    }
    String thing = object(before);
    Matcher deed = DEED.matcher(part.text().substring(quantity.end()));
    String done = deed.find() ? deed.group("deed") : "";
    String meant =
        thing.isEmpty() ? implied(part, quantity, done.isEmpty() && !running ? "" : name) : thing;
    boolean open = thing.isEmpty() && !COUNTS_FIRST.matcher(before).matches();
    return open || meant.isEmpty()
        ? Optional.empty()
        : Optional.of(new Told(column, quantity, meant, done, running));
  }

  private static String object(String before) {
    Matcher object = OBJECT.matcher(before);
    return object.find() && !COUNTS_FIRST.matcher(object.group("object")).matches()
        ? object.group("object")
        : "";
  }

  /** リーダー86人を認定した(累計241人): what is counted before the bracket, or else the project. */
  private static String implied(Part part, Quantity quantity, String name) {
    return Quantity.in(part.before()).reversed().stream()
        .filter(quantity::isLike)
        .map(earlier -> object(part.before().substring(0, earlier.start())))
        .filter(thing -> !thing.isEmpty())
        .findFirst()
        .orElse(name);
  }
}
