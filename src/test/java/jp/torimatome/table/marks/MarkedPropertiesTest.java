package jp.torimatome.table.marks;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import jp.torimatome.table.marks.Marked.Run;
import jp.torimatome.table.marks.Marked.State;
import jp.torimatome.table.marks.pairing.Atom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for every pair of texts: edits by chance over the texts of the published table, always
 * the same ones.
 */
class MarkedPropertiesTest {
  private static final List<String> TEXTS = GoldenPairs.seedTexts();
  private static final int PAIRS = 1500;
  private static final Pattern LONE =
      Pattern.compile(
          "\\p{IsHiragana}{1,2}|\\p{P}?\\p{IsHan}?|\\p{P}\\p{IsHiragana}|\\p{IsHiragana}\\p{P}");
  private static final Pattern SPLIT =
      Pattern.compile(
          "[0-9\uff10-\uff19]{2}|[0-9][.,][0-9]|[\\p{IsKatakana}ー]{2}|[A-Za-z\uff21-\uff3a\uff41-\uff5a]{2}");

  @Test
  void both_texts_can_be_read_back_from_the_runs() {
    forEachPair((before, after) -> {
      Marked marked = Marked.between(before, after);
      assertThat(marked.before()).isEqualTo(before);
      assertThat(marked.after()).isEqualTo(after);
      assertThat(marked.runs()).noneMatch(run -> run.text().isEmpty());
      assertThat(marked.isChanged()).isEqualTo(!solid(before).equals(solid(after)));
    });
  }

  @Test
  void no_lone_character_stays_between_two_marks() {
    forEachPair((before, after) -> {
      List<Run> runs = Marked.between(before, after).runs();
      for (int at = 1; at < runs.size() - 1; at++) {
        boolean between = runs.get(at - 1).isVisibleChange() && runs.get(at + 1).isVisibleChange();
        if (between && runs.get(at).state() == State.KEPT && !Atom.isBlank(runs.get(at).text())) {
          assertThat(runs.get(at).text().strip()).as("%s%n%s", before, after).doesNotMatch(LONE);
        }
      }
    });
  }

  @Test
  void numbers_and_words_are_never_split() {
    forEachPair((before, after) -> {
      Marked marked = Marked.between(before, after);
      assertNothingSplit(marked, State.ADDED, before);
      assertNothingSplit(marked, State.REMOVED, after);
    });
  }

  @Test
  void the_way_back_marks_about_as_much_as_the_way_there() {
    forEachPair((before, after) -> {
      int there = kept(Marked.between(before, after));
      int back = kept(Marked.between(after, before));
      assertThat(Math.abs(there - back))
          .as("%s%n%s", before, after)
          .isLessThanOrEqualTo(8 + Math.max(there, back) / 4);
    });
  }

  @Test
  void a_sentence_put_between_two_others_is_all_that_is_marked() {
    Random chance = new Random(7);
    for (int pair = 0; pair < PAIRS; pair++) {
      List<String> sentences = List.of(sentences(any(chance)));
      String added = sentences(any(chance))[0];
      int place = chance.nextInt(sentences.size() + 1);
      String before = String.join("", sentences);
      String after =
          String.join("", sentences.subList(0, place))
              + added
              + String.join("", sentences.subList(place, sentences.size()));
      assertThat(visible(Marked.between(before, after), State.REMOVED))
          .as("%s%n%s", before, after)
          .isEmpty();
      assertThat(visible(Marked.between(after, before), State.ADDED))
          .as("%s%n%s", after, before)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u3000\n\t ",
        "\ud83d",
        "\ude00\ud83d",
        "👩‍👩‍👧‍👦と👍🏽",
        "か\u3099き\u3099",
        "葛\udb40\udd00城",
        "e\u0301te\u0301",
        "مرحبا بالعالم 12",
        "שלום (1)",
        "🇯🇵🇺🇸",
        "1️⃣2️⃣",
        "\u0000\u0001",
        "((((",
        "））」」",
        "、。、。",
        "a\r\nb\rc\n",
        "R6.123.45",
        "3コマーシャル 5kmh",
        "\u0301",
        " \u0301",
        "한국어 텍스트"
      })
  void odd_texts_are_texts(String odd) {
    List<String> others =
        List.of(
            "",
            odd,
            odd + odd,
            "前" + odd,
            odd + "後。",
            "👩‍👩‍👧と👍",
            "か",
            "葛城",
            "ete",
            "R6.12",
            "今後も継続して実施する。");
    for (String other : others) {
      for (Marked marked : List.of(Marked.between(odd, other), Marked.between(other, odd))) {
        assertThat(marked.before() + "→" + marked.after())
            .isIn(odd + "→" + other, other + "→" + odd);
        assertGraphemesWhole(marked, State.ADDED);
        assertGraphemesWhole(marked, State.REMOVED);
        for (MarkStyle style : MarkStyle.values()) {
          assertThat(style.spans(marked)).noneMatch(span -> span.text().isEmpty());
        }
      }
    }
  }

  @Test
  void long_texts_are_compared_as_well() {
    String text = String.join("", TEXTS);
    String twice = text + text + text;
    String mended = twice.replace("支援", "援助").replace("令和5年度", "令和6年度");
    assertThat(visible(Marked.between(twice, mended), State.ADDED))
        .contains("援助", "令和6年度")
        .doesNotContain("事業", "予算");
    String strange = new StringBuilder(twice).reverse().toString();
    assertThat(Marked.between(twice, strange).after()).isEqualTo(strange);
  }

  /** Two texts. */
  private interface Check {
    void accept(String before, String after);
  }

  private static void forEachPair(Check check) {
    Random chance = new Random(20240401);
    for (int pair = 0; pair < PAIRS; pair++) {
      String before = any(chance);
      String after = before;
      for (int edits = chance.nextInt(6); edits >= 0; edits--) {
        after = edit(chance, after);
      }
      check.accept(before, after);
    }
  }

  private static String edit(Random chance, String text) {
    int from = chance.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + chance.nextInt(12));
    String other = any(chance);
    int start = chance.nextInt(other.length());
    String piece = other.substring(start, Math.min(other.length(), start + 1 + chance.nextInt(10)));
    List<UnaryOperator<String>> edits = new ArrayList<>();
    edits.add(old -> old.substring(0, from) + old.substring(to));
    edits.add(old -> old.substring(0, from) + piece + old.substring(from));
    edits.add(old -> old.substring(0, from) + piece + old.substring(to));
    edits.add(old -> old.replaceAll("(\\d)人", "$1" + chance.nextInt(10) + "人"));
    edits.add(old -> old.replace("を", "の"));
    edits.add(old -> old.replace(" ", "\n"));
    edits.add(old -> String.join("。", List.of(old.split("。")).reversed()));
    edits.add(old -> old.replace("センター", "サポートセンター"));
    edits.add(old -> other);
    return edits.get(chance.nextInt(edits.size())).apply(text);
  }

  private static String[] sentences(String text) {
    return (text.endsWith("。") ? text : text + "。").split("(?<=。)");
  }

  private static String any(Random chance) {
    return TEXTS.get(chance.nextInt(TEXTS.size()));
  }

  /** Where one run of this text ends and the next begins stands no number and no word. */
  private static void assertNothingSplit(Marked marked, State hidden, String text) {
    int at = 0;
    for (Run run : marked.runs()) {
      if (run.state() != hidden) {
        at += run.text().length();
        for (int length = 2; length <= 3 && at >= 2 && at < text.length(); length++) {
          String around = text.substring(at - length + 1, Math.min(text.length(), at + 1));
          assertThat(around).as(text).doesNotMatch(SPLIT);
        }
      }
    }
  }

  private static void assertGraphemesWhole(Marked marked, State hidden) {
    String text = hidden == State.ADDED ? marked.before() : marked.after();
    List<Integer> places = new ArrayList<>(List.of(0));
    Pattern.compile("\\X").matcher(text).results().forEach(found -> places.add(found.end()));
    int at = 0;
    for (Run run : marked.runs()) {
      String written = hidden == State.ADDED ? run.before() : run.text();
      at += run.state() == hidden ? 0 : written.length();
      assertThat(at).as(text).isIn(places);
    }
  }

  private static int kept(Marked marked) {
    return marked.runs().stream()
        .filter(run -> run.state() == State.KEPT)
        .mapToInt(run -> run.text().length())
        .sum();
  }

  private static String visible(Marked marked, State state) {
    return marked.runs().stream()
        .filter(run -> run.state() == state && run.isVisibleChange())
        .map(Run::text)
        .collect(joining());
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }
}
