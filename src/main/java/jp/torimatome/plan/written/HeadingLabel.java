package jp.torimatome.plan.written;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.torimatome.characters.Folding;
import org.jspecify.annotations.Nullable;

/**
 * 見出しの番号: a heading that tells its number itself, as 基本目標1, Ⅰ-2 or (3) do, and is printed without
 * another one before it.
 */
public final class HeadingLabel {
  private static final String KNOWN =
      "(?:基本|重点|個別|主要)?(?:目標|方針|施策|方向性?|政策|分野|課題|戦略|項目|取組|柱|プロジェクト|第)";
  private static final String LEVEL =
      "[-.・のー‐–—−] ?(?:[0-9]{1,2}|\\([0-9]{1,2}\\))|\\([0-9]{1,2}\\)";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<word>[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{0,12}) ?(?<open>[(\\[<【〈]?)"
              + "(?<first>[0-9]{1,4}|[ivx]{1,5})(?<second>"
              + LEVEL
              + ")?(?<third>"
              + LEVEL
              + ")?(?<close>[)\\]>】〉]?)(?<part>[章節項部編号])?"
              + "(?<point>[.,、:。])?(?<rest> .*|$|.*)");
  private static final Pattern KNOWN_WORD = Pattern.compile(KNOWN);
  private static final Pattern DIGITS = Pattern.compile("[^0-9]+");
  private static final Map<Character, Integer> ROMAN = Map.of('i', 1, 'v', 5, 'x', 10);

  /** ①, ⑴ and their like. */
  private static final int ENCLOSED = Character.OTHER_NUMBER;

  private static final int OF_A_LEVEL = 100;

  private HeadingLabel() {}

  /** The number that a heading tells itself: Ⅰ-2 is 102; empty where it tells none. */
  public static Optional<Integer> number(String heading) {
    Matcher label = LABEL.matcher(Folding.LENIENT.of(heading));
    boolean isEnclosed = !heading.isEmpty() && Character.getType(heading.charAt(0)) == ENCLOSED;
    if (!label.matches() || !(isEnclosed || (isClosed(label) && isLabel(label)))) {
      return Optional.empty();
    }
    int number = level(label.group("first"));
    for (String level : List.of("second", "third")) {
      String printed = label.group(level);
      number = printed == null ? number : number * OF_A_LEVEL + level(plain(printed));
    }
    return number == 0 ? Optional.empty() : Optional.of(number);
  }

  /**
   * A bracket belongs to the number only where it closes behind it: 就労の支援 (2 就労の拡充) names the
   * number of the next plan's heading.
   */
  private static boolean isClosed(Matcher label) {
    boolean isOpened = !label.group("open").isEmpty();
    boolean isClosed = !label.group("close").isEmpty();
    return isOpened == isClosed || (isClosed && label.group("word").isEmpty());
  }

  /** A bare number is none, and neither are the figures of a name: 就労2か年計画. */
  private static boolean isLabel(Matcher label) {
    String word = label.group("word");
    boolean isBare =
        word.isEmpty()
            && label.group("open").isEmpty()
            && label.group("close").isEmpty()
            && Character.isDigit(label.group("first").charAt(0))
            && label.group("second") == null
            && label.group("point") == null;
    String rest = label.group("rest");
    boolean isApart =
        rest.isEmpty()
            || rest.startsWith(" ")
            || label.group("point") != null
            || label.group("part") != null
            || !label.group("open").isEmpty();
    return !isBare && (isApart || (KNOWN_WORD.matcher(word).matches() && !isCounted(rest)));
  }

  /** 第2次, 目標3か所: the number counts something. */
  private static boolean isCounted(String rest) {
    return "次期年月日か個件人回所".indexOf(rest.charAt(0)) >= 0;
  }

  private static String plain(String level) {
    return DIGITS.matcher(level).replaceAll("");
  }

  private static int level(String printed) {
    if (Character.isDigit(printed.charAt(0))) {
      return Integer.parseInt(printed);
    }
    int sum = 0;
    for (int at = 0; at < printed.length(); at++) {
      int here = value(printed, at);
      sum += at + 1 < printed.length() && here < value(printed, at + 1) ? -here : here;
    }
    return sum;
  }

  private static int value(String roman, int at) {
    @Nullable Integer value = ROMAN.get(roman.charAt(at));
    return value == null ? 0 : value;
  }
}
