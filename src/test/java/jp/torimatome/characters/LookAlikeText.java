package jp.torimatome.characters;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text in which every character that has a look-alike is written as that: radicals, compatibility
 * ideographs, loose marks, twins.
 */
public final class LookAlikeText {
  private static final Map<String, String> ALIKE = alike();

  private LookAlikeText() {}

  public static String of(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(each -> ALIKE.getOrDefault(each, each))
        .collect(Collectors.joining());
  }

  private static Map<String, String> alike() {
    Map<String, String> alike = new HashMap<>();
    IntStream.of(0x2E80, 0x2F00, 0xF900, 0x2F800)
        .flatMap(first -> IntStream.range(first, first + 0x220))
        .filter(each -> each < 0x2FE0 || (each >= 0xF900 && each < 0xFB00) || each >= 0x2F800)
        .mapToObj(Character::toString)
        .filter(each -> !Folding.ORDINARY.of(each).equals(each))
        .forEach(each -> alike.put(Folding.ORDINARY.of(each), each));
    for (String voiced : "がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ".split("")) {
      alike.put(voiced, Character.toString(voiced.charAt(0) - 1) + "\u3099");
    }
    alike.put("～", "〜");
    alike.put("支", "⽀\uDB40\uDD00");
    alike.put("の", "の\u200B");
    return alike;
  }
}
