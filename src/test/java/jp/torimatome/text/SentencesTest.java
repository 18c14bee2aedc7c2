package jp.torimatome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.say.Marks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How the sentences are written: marks that Slack reads as marks, and one punctuation throughout.
 */
class SentencesTest {
  /** Bold or code, with what stands on either side. */
  private static final Pattern MARKED = Pattern.compile("(.?)([*`])([^*`]+)\\2(.?)");

  private static final Text ENGLISH = Text.in(Locale.ENGLISH, ZoneId.of("Asia/Tokyo"));

  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  /** Brackets, commas, colons and full stops of half width that touch Japanese. */
  private static final Pattern HALF_WIDTH =
      Pattern.compile(
          "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}}][(:,!?]|[(),:!?][\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  /** 3 件: figures stand close to what they count. */
  private static final Pattern SPACED_FIGURE =
      Pattern.compile("\\} (?:件|課・係|文字|営業日|版|点|行目)|(?:番号|第) \\{");

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void boldAndCodeStandApartSoThatSlackReadsTheMarks(String language) {
    List<String> found = lines(language).flatMap(line -> touching(line).stream()).toList();
    assertThat(found).isEmpty();
  }

  @Test
  void aMarkThatTouchesIsFound() {
    assertThat(touching("*回答期限*：{0}")).isNotEmpty();
    assertThat(touching("番号は *{0}*です")).isNotEmpty();
    assertThat(touching("（`/jigyo 10` で調べる")).isNotEmpty();
    assertThat(touching("*回答期限：* {0} `/jigyo 10` (*{0}*, `x`).")).isEmpty();
  }

  @Test
  void japaneseIsWrittenWithFullWidthPunctuation() {
    assertThat(lines("ja").filter(line -> HALF_WIDTH.matcher(withoutCode(line)).find())).isEmpty();
    assertThat(lines("ja").filter(line -> SPACED_FIGURE.matcher(line).find())).isEmpty();
  }

  @Test
  void aSectionIsNoPerson() {
    assertThat(
            lines("ja")
                .filter(line -> line.contains("さん"))
                .filter(line -> !line.matches(".*(<@\\{0}> |\\{1} )さん.*")))
        .isEmpty();
  }

  /**
   * Names that the published table prints, and words that can be typed, are the same in both
   * languages.
   */
  @Test
  void englishHoldsNoJapaneseButNamesAndTerms() {
    Pattern terms = Pattern.compile("千円|番号|担当課・係名|原本確認|取りまとめ|就労|雇用対策課");
    assertThat(
            lines("en").filter(line -> JAPANESE.matcher(terms.matcher(line).replaceAll("")).find()))
        .isEmpty();
  }

  /**
   * A fiscal year reads FY2024 (R6) for who does not count in eras, wherever Japanese says 年度 of
   * it.
   */
  @Test
  void englishExplainsEveryFiscalYear() {
    Map<String, String> english = sentences("en");
    Pattern year = Pattern.compile("\\{(\\d)}年度");
    sentences("ja")
        .forEach((key, sentence) -> {
          String explained = english.getOrDefault(key, "");
          assertThat(year.matcher(sentence).results())
              .as(key)
              .allMatch(found -> explained.contains("FY{" + found.group(1) + "}"));
        });
    assertThat(ENGLISH.say("field.status", "R6")).isEqualTo("FY2024 (R6) status");
    assertThat(ENGLISH.say("rollover.undo.confirm", "R6", "R10"))
        .startsWith("The table goes back to FY2024 (R6) and FY2028 (R10).");
    assertThat(ENGLISH.say("edition.line.withdrawn")).doesNotContain("FY");
  }

  @Test
  void englishCountsWithTheRightWords() {
    assertThat(ENGLISH.say("nudge.title.before", 1)).isEqualTo("1 item waits for your answer");
    assertThat(ENGLISH.say("nudge.title.before", 0)).isEqualTo("0 items wait for your answer");
    assertThat(ENGLISH.say("round.step.due-n", "7"))
        .isEqualTo("Reminder (7 business days before the due day)");
    assertThat(ENGLISH.say("thanks.answers", 1, 1))
        .isEqualTo("• Your answer is in it (1 in time).");
    assertThat(ENGLISH.say("thanks.answers", 2362, 1))
        .isEqualTo("• Your 2,362 answers are in it (1 in time).");
    assertThat(lines("en").filter(line -> line.contains("(s)") || line.contains(",choice,")))
        .isEmpty();
  }

  /** Sentences that are put together from several. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Apr 20 to Apr 21; stand-in: Sato | *13 of 27 items are answered (48%), 1 more than on"
            + " May 12.* | A, B and 1 more section.",
        "ja | Apr 20〜Apr 21　代理：Sato | *27件のうち13件（48%）の回答がそろいました（May 12の集計から1件増）。* | A、B、ほか1課・係です。"
      })
  void fragmentsReadAsOne(String language, String absence, String lead, String awaited) {
    Text text = Text.in(Locale.forLanguageTag(language), ZoneId.of("Asia/Tokyo"));
    assertThat(
            text.say("absence.line", "Apr 20", "Apr 21", text.say("absence.line.stand-in", "Sato")))
        .isEqualTo(absence);
    assertThat(text.say("summary.lead", 27, 13, "48%", text.say("summary.lead.more", "May 12", 1)))
        .isEqualTo(lead);
    String both = text.list(Stream.of("A", "B"));
    assertThat(text.say("summary.lead.sections", both, text.say("summary.lead.others", 1)))
        .endsWith(awaited);
  }

  /**
   * A properties file drops the spaces before a value, and MessageFormat a single apostrophe with
   * what it quotes.
   */
  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void nothingOfASentenceIsLostOnTheWay(String language) throws IOException {
    List<String> written =
        Files.readAllLines(Path.of("src/main/resources/text/" + language + ".properties"));
    assertThat(written).noneMatch(line -> line.matches("[^#=]+= .*"));
    Map<String, String> sentences = sentences(language);
    sentences.keySet().removeIf(key -> key.startsWith("command."));
    assertThat(sentences)
        .allSatisfy((key, sentence) -> assertThat(sentence.replace("''", "")).doesNotContain("'"));
  }

  /** Told by the command line's own library, which takes them as they stand. */
  @Test
  void commandsAreToldWithoutDoubledApostrophes() {
    assertThat(sentences("en"))
        .allSatisfy((key, sentence) -> {
          if (key.startsWith("command.") && !sentence.contains("{")) {
            assertThat(sentence).doesNotContain("''");
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "*回答率：* 3.5%,回答率：3.5%",
    "使い方は `/jigyo` で,使い方は /jigyo で",
    "(*a*) and `b`.,(a) and b.",
    "2*3*4,2*3*4",
    "* * * ?,* * * ?"
  })
  void whatIsReadOutHasNoMarks(String mrkdwn, String plain) {
    assertThat(Marks.plain(mrkdwn).replace("： ", "：")).isEqualTo(plain);
  }

  @Test
  void aMomentIsWrittenAsInOfficialLetters() {
    assertThat(
            Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"))
                .moment(Instant.parse("2025-05-09T08:15:00Z")))
        .isEqualTo("5月9日（金）17:15");
  }

  private static List<String> touching(String line) {
    if (line.contains("cron")) {
      return List.of();
    }
    return MARKED
        .matcher(line)
        .results()
        .filter(found -> !standsApart(found.group(1), found.group(4)))
        .map(found -> line)
        .toList();
  }

  private static boolean standsApart(String before, String after) {
    return (before.isEmpty() || " (\"".contains(before))
        && (after.isEmpty() || " .,:;?!)\"".contains(after));
  }

  private static String withoutCode(String line) {
    Matcher code = Pattern.compile("`[^`]*`|<@[^>]*>|https?://|jdbc:sqlite:").matcher(line);
    return code.replaceAll("");
  }

  /** Each line of each sentence, as it is shown. */
  private static Stream<String> lines(String language) {
    return sentences(language).values().stream().flatMap(String::lines);
  }

  private static Map<String, String> sentences(String language) {
    ResourceBundle bundle = ResourceBundle.getBundle("text." + language, Locale.ROOT);
    Map<String, String> sentences = new TreeMap<>();
    bundle.keySet().forEach(key -> sentences.put(key, bundle.getString(key)));
    return sentences;
  }
}
