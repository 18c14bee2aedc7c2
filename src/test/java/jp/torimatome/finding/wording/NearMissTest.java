package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.checks.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 用語集との相違. */
class NearMissTest {
  private static final WordList WORDS =
      new WordList(
          Map.of("自動グループ", "自助グループ", "支援センタ", "支援センター"),
          List.of("自助グループ", "新卒応援ハローワーク", "保護観察所", "会計年度任用職員"));

  @ParameterizedTest
  @CsvSource({
    "ダルク等の自動グループと連携する。,自動グループ,自助グループ",
    "自序グループを案内した。,自序グループ,自助グループ",
    "新卒応接ハローワークと連携する。,新卒応接ハローワーク,新卒応援ハローワーク",
    "新卒応援ハロワークと連携する。,新卒応援ハロワーク,新卒応援ハローワーク",
    "会計年度任命職員を雇用する。,会計年度任命職員,会計年度任用職員",
    "保護監察所と連携する。,保護監察所,保護観察所",
    "仙台支援センタに委託する。,支援センタ,支援センター",
    "会計年度任用職院を雇用する。,会計年度任用職院,会計年度任用職員"
  })
  void a_word_beside_the_list_is_found(String text, String spelling, String right) {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, text)))
        .extracting(Finding::evidence)
        .containsExactly(List.of("@plan", spelling, right));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "自助グループと連携する。",
        "新卒応援ハローワークを案内する。",
        "保護観察対象者を支援する。",
        "保護観察中の少年を雇用する。",
        "グループで話し合う。",
        "仙台支援センターに委託する。",
        "会計年度任用職員を雇用する。",
        "ハローワークと連携する。"
      })
  void the_words_themselves_and_others_are_right(String text) {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, text))).isEmpty();
  }

  @Test
  void one_word_in_several_columns_is_one_finding() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.CONTENT, "自動グループへつなぐ。")
                    .says(Column.NEXT_CONTENT, "自動グループへつなぐ。")))
        .extracting(found -> found.evidence().getFirst())
        .containsExactly("@content,next_content");
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new NearMiss(WORDS).at(table.rows().getLast()).toList();
  }
}
