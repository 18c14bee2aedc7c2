package jp.torimatome.finding.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 内訳: parts and the total that they are told to make, 小学校42校、中学校21校、計63校 or 63校(小学校42校、中学校21校); or
 * a share with its rate.
 */
public record Breakdown(String printed, double reckoned, double told) {
  private static final Pattern RECKONS =
      Pattern.compile("計|合わせ|あわせ|加え|足し|除い|差し引|内訳|[0-9][^0-9]{0,6}\\(|×|%\\)");
  private static final Pattern TOTAL =
      Pattern.compile("(?:計|合計|総計|合わせて|あわせて|合計で|合わせ|の計)(?:で|は)?(?:延べ|約)?$");
  private static final Pattern JOINT =
      Pattern.compile("^(?:[^。、()]{0,10}(?:、|,)|及び|と|並びに|・|\\+|/|の|で)[^。、()]{0,16}$");
  private static final Pattern NO_PART =
      Pattern.compile("うち|前年|昨年|目標|定員|当たり|あたり|につき|内数|除く|累計|以上|上限");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("^(?:[^。、()0-9]{0,12})?\\((?:内訳(?:は|:)?" + "|内、)?(?<parts>[^()]+)\\)");
  private static final Pattern AS_WORDS =
      Pattern.compile("^(?:で|であり|となり)?、?(?:その)?内訳は、?(?<parts>[^。()]+?)(?:である|です" + "|となっ|であっ|。|$)");

  /** A list that leaves out some may be less than its total, never more. */
  private static final Pattern OPEN_LIST = Pattern.compile("うち|ほか|主な|以上|(?:など|等)(?![0-9])");

  private static final Pattern NO_LIST =
      Pattern.compile("内数|前年|昨年|年度|年|←|→|当たり|定員|目標|上限|比|増|減|除く|含む|延べ|実|重複|複数");
  private static final Pattern SEPARATOR = Pattern.compile("、|,(?![0-9]{3})|及び|並びに|;");
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?<one>[0-9,.]+)[^0-9。、()×=]{0,4}×"
              + "(?<other>[0-9,.]+)[^0-9。、()×=]{0,4}=(?<told>[0-9,]+(?:\\.[0-9]+)?)");

  /** 5,120人に412人を加えた5,532人, 60件から5件を除いた55件. */
  private static final Pattern ADDED = Pattern.compile("^(?:に|と)[^。、()]{0,12}$");

  private static final Pattern TAKEN = Pattern.compile("^から[^。、()]{0,12}$");
  private static final Pattern MADE =
      Pattern.compile(
          "^(?:を|分を)?(?:(?<plus>加え|足し|合わせ|合算し)|除い|差し引い|引い|控除し)(?:て|た|ると)、?(?:計|合計|総数)?$");
  private static final String WITHOUT = "残(?:る|り|された)?|未[\\p{IsHan}]{1,4}|ない[\\p{IsHan}]{0,4}";
  private static final Pattern LEFT = Pattern.compile(WITHOUT);
  private static final Pattern LEFT_BEFORE =
      Pattern.compile("(?:" + WITHOUT + ")(?:もの|の)?(?:は|の|が)?(?:約)?$");
  private static final Pattern SHARE =
      Pattern.compile("^(?:中|のうち)、?+(?!今年度|本年度|新た|当年度)[^0-9。]{0,24}$");
  private static final Pattern WHOLE_REST =
      Pattern.compile("^(?!(?:を|に|で)[^。]{0,12}(?:整備|実施|対策|解消))");
  private static final Pattern RATE = Pattern.compile("(?:中|のうち|/)、?$");
  private static final Pattern RATE_TOLD =
      Pattern.compile("^(?:が[^。、()]{0,8})?\\((?:[^()0-9]{0,6})(?<rate>[0-9]+(?:\\.[0-9]+)?)%\\)");

  /** The first of a sentence that does not add up. */
  public static Optional<Breakdown> contradicting(String sentence) {
    if (!RECKONS.matcher(sentence).find()) {
      return Optional.empty();
    }
    List<Quantity> all = Quantity.in(sentence);
    return Stream.concat(
            IntStream.range(0, all.size())
                .boxed()
                .flatMap(at ->
                    Stream.of(
                            before(sentence, all, at),
                            made(sentence, all, at),
                            after(sentence, all.get(at)),
                            rate(sentence, all, at))
                        .flatMap(Optional::stream)),
            PRODUCT.matcher(sentence).results().flatMap(found -> product(found).stream()))
        .findFirst();
  }

  /** Parts before their total. */
  private static Optional<Breakdown> before(String sentence, List<Quantity> all, int at) {
    Quantity total = all.get(at);
    if (at < 2
        || total.unit().isEmpty()
        || !TOTAL.matcher(sentence.substring(0, total.start())).find()) {
      return Optional.empty();
    }
    List<Quantity> parts = new ArrayList<>();
    List<Quantity> alike = all.subList(0, at).stream().filter(total::isLike).toList();
    double sum = 0;
    int next = total.start();
    for (Quantity part : alike.reversed()) {
      if (!JOINT.matcher(sentence.substring(part.end(), next)).find()) {
        break;
      }
      next = part.start();
      parts.addFirst(part);
      sum += part.value();
      if (parts.size() > 1 && total.is(sum, fineness(parts))) {
        return Optional.empty();
      }
    }
    boolean whole =
        parts.size() > 1
            && !NO_PART.matcher(sentence.substring(Math.max(0, next - 8), total.start())).find();
    return whole
        ? Optional.of(new Breakdown(sentence.substring(next, total.end()), sum, total.value()))
        : Optional.empty();
  }

  /** One and another that make the third. */
  private static Optional<Breakdown> made(String sentence, List<Quantity> all, int at) {
    if (at < 2) {
      return Optional.empty();
    }
    Quantity one = all.get(at - 2);
    Quantity other = all.get(at - 1);
    Quantity told = all.get(at);
    Matcher made = MADE.matcher(sentence.substring(other.end(), told.start()));
    if (!made.matches() || !one.isLike(other) || !other.isLike(told)) {
      return Optional.empty();
    }
    boolean plus = made.group("plus") != null;
    boolean joined =
        (plus ? ADDED : TAKEN).matcher(sentence.substring(one.end(), other.start())).matches();
    double reckoned = one.value() + (plus ? other.value() : -other.value());
    return joined && !told.is(reckoned, one.fineness() + other.fineness())
        ? Optional.of(
            new Breakdown(sentence.substring(one.start(), told.end()), reckoned, told.value()))
        : Optional.empty();
  }

  /** A total with its parts behind it, each of them named. */
  private static Optional<Breakdown> after(String sentence, Quantity total) {
    String rest = sentence.substring(total.end());
    Matcher list =
        Stream.of(IN_BRACKETS, AS_WORDS)
            .map(pattern -> pattern.matcher(rest))
            .filter(Matcher::find)
            .findFirst()
            .orElse(null);
    if (list == null || total.unit().isEmpty() || NO_LIST.matcher(list.group("parts")).find()) {
      return Optional.empty();
    }
    boolean open = OPEN_LIST.matcher(list.group("parts")).find();
    List<Quantity> parts =
        Arrays.stream(SEPARATOR.split(list.group("parts")))
            .flatMap(part -> lastOf(part, total).stream())
            .toList();
    double sum = parts.stream().mapToDouble(Quantity::value).sum();
    boolean whole = parts.size() > 1 && parts.size() == SEPARATOR.split(list.group("parts")).length;
    return whole && !total.is(sum, fineness(parts)) && (!open || sum > total.value())
        ? Optional.of(
            new Breakdown(total.printed() + rest.substring(0, list.end()), sum, total.value()))
        : Optional.empty();
  }

  /** The quantity that a part ends with, if it has a name and the unit of the total. */
  private static Optional<Quantity> lastOf(String part, Quantity total) {
    List<Quantity> all = Quantity.in(part);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.getLast())
            .filter(last ->
                last.isLike(total)
                    && last.start() > 0
                    && part.substring(last.end()).matches("ずつ|"));
  }

  /** 20人中15人(80%). */
  private static Optional<Breakdown> rate(String sentence, List<Quantity> all, int at) {
    if (at == 0) {
      return Optional.empty();
    }
    Quantity whole = all.get(at - 1);
    Quantity part = all.get(at);
    Matcher told = RATE_TOLD.matcher(sentence.substring(part.end()));
    boolean shares =
        whole.value() >= part.value()
            && whole.value() > 0
            && (whole.isLike(part) || whole.unit().isEmpty())
            && RATE.matcher(sentence.substring(whole.end(), part.start())).matches();
    if (!shares || !told.find()) {
      return Optional.empty();
    }
    double rate = Double.parseDouble(told.group("rate"));
    double reckoned = Math.round(1_000.0 * part.value() / whole.value()) / 10.0;
    double fineness = told.group("rate").contains(".") ? 0.11 : 1;
    return Math.abs(rate - reckoned) <= fineness
        ? Optional.empty()
        : Optional.of(
            new Breakdown(
                sentence.substring(whole.start(), part.end() + told.end()), reckoned, rate));
  }

  /** A whole, a part of it, and in the same text what is left: 41市町村のうち38市町村で策定済みで、未策定は4市町村. */
  public static Optional<Breakdown> notTheRest(String text) {
    if (!LEFT.matcher(text).find()) {
      return Optional.empty();
    }
    List<Quantity> all = Quantity.in(text);
    return IntStream.range(1, all.size())
        .boxed()
        .filter(at -> isShare(text, all.get(at - 1), all.get(at)))
        .flatMap(at ->
            all.stream()
                .filter(rest -> isRest(text, rest, all.get(at - 1), all.get(at)))
                .filter(rest ->
                    !rest.is(all.get(at - 1).value() - all.get(at).value(), all.get(at).fineness()))
                .map(rest -> between(text, all.get(at - 1), all.get(at), rest)))
        .findFirst();
  }

  private static boolean isShare(String text, Quantity whole, Quantity part) {
    return whole.isLike(part)
        && whole.value() > part.value()
        && !part.unit().isEmpty()
        && SHARE.matcher(text.substring(whole.end(), part.start())).find();
  }

  private static boolean isRest(String text, Quantity rest, Quantity whole, Quantity part) {
    String clause = text.substring(0, rest.start()).replaceFirst(".*[。、)]", "");
    boolean other = !rest.equals(whole) && !rest.equals(part) && rest.isLike(part);
    return other
        && LEFT_BEFORE.matcher(clause).find()
        && WHOLE_REST.matcher(text.substring(rest.end())).find();
  }

  private static Breakdown between(String text, Quantity whole, Quantity part, Quantity rest) {
    int start = Math.min(whole.start(), rest.start());
    int end = Math.max(part.end(), rest.end());
    return new Breakdown(text.substring(start, end), whole.value() - part.value(), rest.value());
  }

  private static Optional<Breakdown> product(MatchResult found) {
    double reckoned = number(found.group("one")) * number(found.group("other"));
    double told = number(found.group("told"));
    return Math.abs(reckoned - told) < 1
        ? Optional.empty()
        : Optional.of(new Breakdown(found.group(), reckoned, told));
  }

  private static double number(String printed) {
    String digits = printed.replace(",", "");
    return digits.isEmpty() || digits.equals(".") ? 0 : Double.parseDouble(digits);
  }

  private static double fineness(List<Quantity> parts) {
    return parts.stream().mapToDouble(Quantity::fineness).sum();
  }
}
