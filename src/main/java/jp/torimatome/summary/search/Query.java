package jp.torimatome.summary.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Folding;

/**
 * 探す条件: what somebody typed after /jigyo. {@code number} is given when nothing but a number was typed; all {@code words} must
 * match. Full-width and half-width, upper and lower case are the same; hiragana and katakana are not.
 */
public record Query(OptionalInt number, OptionalInt direction, boolean unanswered, List<String> words) {
  /** What may be typed besides words of the register, for suggestions. */
  public static final List<String> KEYWORDS = List.of("未回答", "方向性", "unanswered", "direction");

  /** Longer than any name; the rest would only be carried around in buttons. */
  private static final int LIMIT = 200;

  private static final Pattern NUMBER = Pattern.compile("(?:番号|no\\.?|#)?\\s*([0-9]{1,6})番?");
  private static final Pattern LINEAGE = Pattern.compile(NUMBER.pattern() + "\\s*の?\\s*(?:系譜|lineage)");
  private static final Pattern DIRECTION = Pattern.compile("(?:施策の)?(?:方向性|direction)\\s*([0-9]{1,3})(?=\\s|$)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

  public static Query parse(String typed) {
    String plain = fold(typed.length() > LIMIT ? typed.substring(0, LIMIT) : typed).strip();
    Matcher number = NUMBER.matcher(plain);
    if (number.matches()) {
      return new Query(OptionalInt.of(Integer.parseInt(number.group(1))), OptionalInt.empty(), false, List.of(plain));
    }
    Matcher direction = DIRECTION.matcher(plain);
    OptionalInt directionNumber = direction.find() ? OptionalInt.of(Integer.parseInt(direction.group(1))) : OptionalInt.empty();
    String rest = directionNumber.isPresent() ? plain.substring(0, direction.start()) + " " + plain.substring(direction.end()) : plain;
    List<String> words = new ArrayList<>(Arrays.stream(SPACE.split(rest)).filter(word -> !word.isEmpty()).toList());
    boolean unanswered = words.removeIf(word -> word.equals("未回答") || word.equals("unanswered"));
    return new Query(OptionalInt.empty(), directionNumber, unanswered, List.copyOf(words));
  }

  /** 系譜 was asked for: the number that stands before it. The word alone is looked for like any other. */
  public static Optional<Query> lineage(String typed) {
    Matcher matcher = LINEAGE.matcher(fold(typed).strip());
    return matcher.matches() ? Optional.of(parse(matcher.group(1))) : Optional.empty();
  }

  /** Nothing was typed. */
  public boolean isEmpty() {
    return number.isEmpty() && direction.isEmpty() && !unanswered && words.isEmpty();
  }

  /** Makes what looks the same, widths and cases one: ＮＰＯ, NPO and npo; ｼﾞｮﾌﾞ and ジョブ. */
  static String fold(String text) {
    return Folding.LENIENT.of(text);
  }
}
