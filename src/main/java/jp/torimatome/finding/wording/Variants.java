package jp.torimatome.finding.wording;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.Wording;

/**
 * 表記のゆれ: one word in two spellings of a table: コーディネータ beside コーディネーター, 空家バンク beside 空き家バンク, or
 * カンセラー beside カウンセラー.
 */
final class Variants {
  /** A katakana word, with up to two characters before it and the kana that they are read with. */
  private static final Pattern WORD =
      Pattern.compile("(?:\\p{IsHan}[えきぎけげちびべみめりれ]?){0,2}(?<![\\p{IsKatakana}ー])(?<katakana>[\\p{IsKatakana}ー]{3,})");
  private static final Pattern LOOSE = Pattern.compile("[ぁ-んー]");
  private static final Pattern KATAKANA = Pattern.compile("[\\p{IsKatakana}ー]+");
  private static final int SHORTEST = 4;
  private static final int SHORTEST_TYPED = 7;
  private static final int SAME_END = 2;
  private static final int KEY = 3;

  /** A spelling, the better one, and the row that has it first. */
  record Variant(String spelling, String better, int number) {}

  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Integer> firstRow = new HashMap<>();
  private final Map<String, Variant> variants = new HashMap<>();

  Variants(CheckedTable table) {
    table.rows().stream().filter(row -> !row.isRelisting()).forEach(row -> Texts.said(row)
        .flatMap(column -> words(Wording.plain(row.said(column)))).forEach(word -> {
          uses.merge(word, 1, Integer::sum);
          firstRow.putIfAbsent(word, row.number());
        }));
    Map<String, List<String>> alike = uses.keySet().stream()
        .flatMap(word -> keys(word).map(key -> Map.entry(key, word)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    uses.keySet().forEach(word -> keys(word).flatMap(key -> alike.getOrDefault(key, List.of()).stream())
        .filter(other -> isVariant(word, other) && isBetter(word, other))
        .max(Comparator.comparing(this::usesOf).thenComparing(Comparator.naturalOrder()))
        .ifPresent(other -> variants.put(word, new Variant(word, other, firstRow.getOrDefault(other, 0)))));
  }

  Stream<Variant> in(String text) {
    return words(text).distinct().flatMap(word -> Optional.ofNullable(variants.get(word)).stream());
  }

  private int usesOf(String word) {
    return uses.getOrDefault(word, 0);
  }

  private boolean isBetter(String word, String other) {
    int more = usesOf(other) - usesOf(word);
    return more > 0 || (more == 0 && firstRow.getOrDefault(other, 0) < firstRow.getOrDefault(word, 0));
  }

  /** Each word with what stands before it, and by itself. */
  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().flatMap(found -> Stream.of(found.group(), found.group("katakana")).distinct())
        .filter(word -> skeleton(word).length() >= SHORTEST);
  }

  /** What two spellings of one word share: the word without what is loose, or its beginning or end. */
  private static Stream<String> keys(String word) {
    return isLong(word) ? Stream.of("=" + skeleton(word), "<" + word.substring(0, KEY),
        ">" + word.substring(word.length() - KEY)) : Stream.of("=" + skeleton(word));
  }

  /** Long enough that one character more, less or otherwise is a slip and no other word. */
  private static boolean isLong(String word) {
    return word.length() >= SHORTEST_TYPED && KATAKANA.matcher(word).matches();
  }

  private static String skeleton(String word) {
    return LOOSE.matcher(word).replaceAll("");
  }

  private static boolean isVariant(String word, String other) {
    return !other.equals(word) && (skeleton(word).equals(skeleton(other)) || (isLong(word) && isLong(other)
        && Math.abs(word.length() - other.length()) <= 1
        && word.endsWith(other.substring(other.length() - SAME_END)) && Wording.distance(word, other) == 1));
  }
}
