package jp.torimatome.summary.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.characters.Folding;

/**
 * 探す条件: what somebody typed after /jigyo. {@code numbers} are given when nothing but numbers was
 * typed; all else must hold at once. Full-width and half-width, upper and lower case are the same,
 * and quotes mean nothing; kana also find what is read so.
 */
public record Query(
    List<Span> numbers,
    OptionalInt direction,
    Set<Filter> filters,
    OptionalInt swing,
    List<String> words,
    OptionalLong planId) {
  /** What may be typed besides words of the register, for suggestions. */
  public static final List<String> KEYWORDS =
      Stream.concat(Filter.all(), Stream.of("方向性", "増減", "direction")).toList();

  /** Longer than any name; the rest would only be carried around in buttons. */
  private static final int LIMIT = 200;

  private static final String SPAN = "[0-9]{1,6}\\s*番?(?:\\s*[-~〜∼–—]\\s*[0-9]{1,6}\\s*番?)?";
  private static final Pattern NUMBER =
      Pattern.compile("(?:事業番号|事業|番号|no\\.?|#)?\\s*:?\\s*([0-9]{1,6})\\s*番?");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?:事業番号|事業|番号|no\\.?|#)?\\s*:?\\s*("
              + SPAN
              + "(?:(?:\\s*[,、・]\\s*|\\s+|と)"
              + SPAN
              + ")*)");
  private static final Pattern ONE_SPAN =
      Pattern.compile("([0-9]{1,6})\\s*番?(?:\\s*[-~〜∼–—]\\s*([0-9]{1,6}))?");
  private static final Pattern LINEAGE =
      Pattern.compile(NUMBER.pattern() + "\\s*の?\\s*(?:系譜|lineage)");
  private static final Pattern DIRECTION =
      Pattern.compile("(?:施策の)?(?:方向性|direction)\\s*:?\\s*([0-9]{1,3})(?=\\s|$)");
  private static final Pattern SWING =
      Pattern.compile("(?:増減率?|swing)\\s*:?\\s*([0-9]{1,4})\\s*(?:%|パーセント)\\s*(?:以上)?(?=\\s|$)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern QUOTES = Pattern.compile("[\"'“”„‟‘’‚‛「」『』«»]");

  public static Query parse(String typed) {
    String plain = fold(typed.length() > LIMIT ? typed.substring(0, LIMIT) : typed).strip();
    Matcher numbers = NUMBERS.matcher(plain);
    if (numbers.matches()) {
      List<Span> spans = spans(numbers.group(1));
      List<String> words = spans.size() == 1 ? List.of(plain) : List.of();
      return new Query(
          spans, OptionalInt.empty(), Set.of(), OptionalInt.empty(), words, OptionalLong.empty());
    }
    Taken direction = take(DIRECTION, plain);
    Taken swing = take(SWING, direction.rest());
    Set<Filter> filters = EnumSet.noneOf(Filter.class);
    List<String> words = new ArrayList<>();
    for (String word : SPACE.split(swing.rest())) {
      Optional<Filter> filter = Filter.of(word);
      filter.ifPresent(filters::add);
      if (filter.isEmpty() && !word.isEmpty()) {
        words.add(word);
      }
    }
    return new Query(
        List.of(),
        direction.number(),
        filters,
        swing.number(),
        List.copyOf(words),
        OptionalLong.empty());
  }

  /**
   * 系譜 was asked for: the number that stands before it. The word alone is looked for like any
   * other.
   */
  public static Optional<Query> lineage(String typed) {
    Matcher matcher = LINEAGE.matcher(fold(typed).strip());
    return matcher.matches() ? Optional.of(parse(matcher.group(1))) : Optional.empty();
  }

  /** Whether numbers, or the 系譜 of one, were typed and nothing else. */
  static boolean isAboutNumbers(String typed) {
    return lineage(typed).isPresent() || !parse(typed).numbers().isEmpty();
  }

  /** The one number that was typed. */
  public OptionalInt number() {
    boolean one = numbers.size() == 1 && numbers.getFirst().from() == numbers.getFirst().until();
    return one ? OptionalInt.of(numbers.getFirst().from()) : OptionalInt.empty();
  }

  /** Nothing was typed. */
  public boolean isEmpty() {
    return numbers.isEmpty()
        && direction.isEmpty()
        && filters.isEmpty()
        && swing.isEmpty()
        && words.isEmpty();
  }

  /** The same conditions with other words. */
  public Query with(List<String> others) {
    return new Query(numbers, direction, filters, swing, others, planId);
  }

  /** The same within a plan; within all for nothing. */
  public Query of(OptionalLong plan) {
    return new Query(numbers, direction, filters, swing, words, plan);
  }

  /**
   * Makes what looks the same, widths and cases one, and leaves out quotes: ＮＰＯ, “NPO” and npo;
   * ｼﾞｮﾌﾞ and ジョブ.
   */
  static String fold(String text) {
    return QUOTES.matcher(Folding.LENIENT.of(text)).replaceAll("");
  }

  /** A number that was said with a word, and what was said besides. */
  private record Taken(OptionalInt number, String rest) {}

  private static Taken take(Pattern pattern, String plain) {
    Matcher found = pattern.matcher(plain);
    if (!found.find()) {
      return new Taken(OptionalInt.empty(), plain);
    }
    String rest = plain.substring(0, found.start()) + " " + plain.substring(found.end());
    return new Taken(OptionalInt.of(Integer.parseInt(found.group(1))), rest);
  }

  private static List<Span> spans(String typed) {
    return ONE_SPAN
        .matcher(typed)
        .results()
        .map(found -> {
          int one = Integer.parseInt(found.group(1));
          int other = found.group(2) == null ? one : Integer.parseInt(found.group(2));
          return new Span(Math.min(one, other), Math.max(one, other));
        })
        .toList();
  }
}
