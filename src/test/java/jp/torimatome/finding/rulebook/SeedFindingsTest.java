package jp.torimatome.finding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.FindingLines;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.TotalSteps;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.settings.WordsReader;
import jp.torimatome.table.reading.SeedTable;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published table, row by row: what a careful coordinator finds in it, nothing more and nothing
 * less.
 */
class SeedFindingsTest {
  private static final Path EXPECTED = Path.of("src/test/resources/finding/seed.txt");
  private static final Checking CHECKING =
      Rulebook.checking(new Checks(50, 85, new WordsReader(Path.of("config/words.yaml")).read()));
  private static final CheckedTable TABLE = SeedTable.read(SeedTable.FILE).checked();
  private static final List<Finding> FOUND = CHECKING.table(TABLE);

  @Test
  void each_row_has_exactly_the_findings_of_the_fixture() throws IOException {
    List<String> expected =
        Files.readAllLines(EXPECTED).stream()
            .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
            .toList();
    assertThat(FindingLines.byRow(TABLE, FOUND)).containsExactlyElementsOf(expected);
  }

  @Test
  void the_budget_rules_find_six_rows_and_the_blanks_as_themselves() {
    List<Finding> budget =
        FOUND.stream().filter(found -> found.rule().group() == Rule.Group.BUDGET).toList();
    assertThat(numbers(budget.stream().filter(found -> found.rule() != Rule.BLANK_AMOUNT).toList()))
        .containsExactly(8, 11, 14, 18, 20, 27);
    assertThat(numbers(budget.stream().filter(found -> found.rule() == Rule.BLANK_AMOUNT).toList()))
        .containsExactly(7, 9, 27);
  }

  @Test
  void one_row_alone_is_found_as_within_its_table() {
    assertThat(TABLE.rows().stream().flatMap(row -> CHECKING.row(TABLE, row).stream()))
        .containsExactlyElementsOf(FOUND);
  }

  @Test
  void the_printed_sums_become_the_reliable_ones_step_by_step() {
    FindingWords words = new FindingWords(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo")));
    assertThat(words.steps(TotalSteps.of(TABLE), TABLE.ended()))
        .containsExactly(
            "表のとおりの合計：R5年度 3,580,200千円、R6年度 10,038,216千円",
            "番号10の再掲である番号18を数えない（R5年度 28,373千円、R6年度 28,599千円 → 0）：R5年度 3,551,827千円、R6年度"
                + " 10,009,617千円",
            "番号14を円単位とみなす（R5年度 3,242,800 → 3,243千円、R6年度 9,700,000 → 9,700千円）：R5年度 312,270千円、R6年度"
                + " 319,317千円");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void every_finding_is_told_in_three_sentences(String language) {
    FindingWords words = new FindingWords(Text.in(Locale.of(language), ZoneId.of("Asia/Tokyo")));
    assertThat(FOUND)
        .allSatisfy(finding ->
            assertThat(List.of(words.found(finding), words.why(finding), words.todo(finding)))
                .allSatisfy(
                    sentence -> assertThat(sentence).isNotBlank().doesNotContain("{", "@", "''")));
  }

  @Test
  void columns_are_told_by_their_names() {
    FindingWords words = new FindingWords(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo")));
    Finding copied =
        FOUND.stream()
            .filter(found -> found.rule() == Rule.COPIED && found.number() == 12)
            .findFirst()
            .orElseThrow();
    assertThat(words.found(copied)).isEqualTo("計画が、事業の内容と 100% 一致しています。");
    assertThat(
            FOUND.stream()
                .filter(found -> found.number() == 22)
                .map(words::found)
                .collect(Collectors.joining()))
        .isEqualTo("事業の内容、事業実施状況、次期計画上の事業の内容に「自動グループ」とあります。「自助グループ」の書き誤りではありませんか。");
  }

  private static List<Integer> numbers(List<Finding> findings) {
    return findings.stream().map(Finding::number).distinct().toList();
  }
}
