package jp.torimatome.finding.name;

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
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.Wording;

/**
 * 表記のゆれ: one word in two spellings of a table: コーディネータ beside コーディネーター, 空家バンク beside 空き家バンク, or
 * カンセラー beside カウンセラー.
 */
final class Variants {
  private static final Pattern LOOSE = Pattern.compile("[ぁ-んー]");

  /** The kana that a kanji is read with, as in 空き家. */
  private static final String READING = "えきぎけげちびべみめりれ";

  /** ティ beside テイ. */
  private static final String SMALL = "ァィゥェォッャュョヮ";

  private static final String FULL = "アイウエオツヤユヨワ";
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
    table.rows().stream()
        .filter(row -> !row.isRelisting())
        .forEach(row ->
            Texts.said(row)
                .flatMap(column -> words(Sentences.plain(row.said(column))))
                .forEach(word -> {
                  uses.merge(word, 1, Integer::sum);
                  firstRow.putIfAbsent(word, row.number());
                }));
    Map<String, List<String>> alike =
        uses.keySet().stream()
            .flatMap(word -> keys(word).map(key -> Map.entry(key, word)))
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    uses.keySet()
        .forEach(word ->
            keys(word)
                .flatMap(key -> alike.getOrDefault(key, List.of()).stream())
                .filter(other -> isVariant(word, other) && isBetter(word, other))
                .max(Comparator.comparingInt(this::usesOf).thenComparing(Comparator.naturalOrder()))
                .ifPresent(other ->
                    variants.put(word, new Variant(word, other, firstRow.getOrDefault(other, 0)))));
  }

  Stream<Variant> in(String text) {
    return words(text).distinct().flatMap(word -> Optional.ofNullable(variants.get(word)).stream());
  }

  private int usesOf(String word) {
    return uses.getOrDefault(word, 0);
  }

  private boolean isBetter(String word, String other) {
    int more = usesOf(other) - usesOf(word);
    int earlier = firstRow.getOrDefault(word, 0) - firstRow.getOrDefault(other, 0);
    return more > 0
        || (more == 0 && (earlier > 0 || (earlier == 0 && other.length() > word.length())));
  }

  /**
   * Each katakana word by itself, and with up to two kanji before it and the kana that they are
   * read with.
   */
  private static Stream<String> words(String text) {
    Stream.Builder<String> words = Stream.builder();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isKatakana(text.charAt(end))) {
        end++;
      }
      if (end - at >= KEY) {
        int from = kanjiBefore(text, kanjiBefore(text, at));
        add(words, text.substring(at, end));
        if (from < at) {
          add(words, text.substring(from, end));
        }
      }
      at = Math.max(end, at + 1);
    }
    return words.build();
  }

  private static void add(Stream.Builder<String> words, String word) {
    if (word.length() >= SHORTEST && skeleton(word).length() >= SHORTEST) {
      words.add(word);
    }
  }

  /** Where the kanji before a place begins, or the place itself. */
  private static int kanjiBefore(String text, int at) {
    int kanji = at > 1 && READING.indexOf(text.charAt(at - 1)) >= 0 ? at - 2 : at - 1;
    return kanji >= 0
            && Character.UnicodeScript.of(text.charAt(kanji)) == Character.UnicodeScript.HAN
        ? kanji
        : at;
  }

  private static boolean isKatakana(char each) {
    return (each >= 'ァ' && each <= 'ヺ') || each == 'ー';
  }

  /**
   * What two spellings of one word share: the word without what is loose, or its beginning or end.
   */
  private static Stream<String> keys(String word) {
    return isLong(word)
        ? Stream.of(
            "=" + skeleton(word),
            "<" + word.substring(0, KEY),
            ">" + word.substring(word.length() - KEY))
        : Stream.of("=" + skeleton(word));
  }

  /** Long enough that one character more, less or otherwise is a slip and no other word. */
  private static boolean isLong(String word) {
    return word.length() >= SHORTEST_TYPED && isKatakana(word.charAt(0));
  }

  private static String skeleton(String word) {
    StringBuilder full = new StringBuilder();
    LOOSE
        .matcher(word)
        .replaceAll("")
        .chars()
        .forEach(each -> {
          int small = SMALL.indexOf(each);
          full.append(small < 0 ? (char) each : FULL.charAt(small));
        });
    return full.toString();
  }

  private static boolean isVariant(String word, String other) {
    return !other.equals(word)
        && (skeleton(word).equals(skeleton(other))
            || (isLong(word)
                && isLong(other)
                && Math.abs(word.length() - other.length()) <= 1
                && word.endsWith(other.substring(other.length() - SAME_END))
                && Wording.distance(word, other) == 1));
  }
}
