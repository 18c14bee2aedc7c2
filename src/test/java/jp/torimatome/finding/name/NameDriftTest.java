package jp.torimatome.finding.name;

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

/** 名称のゆれ. */
class NameDriftTest {
  @ParameterizedTest
  @CsvSource({
    "住居確保給付金(生活困窮者就労支援制度),生活困窮者自立支援制度による支援",
    "みやぎ若者サポートステーシオンの運営,みやぎ若者サポートステーションの運営",
    "薬物依存症地域支援者連絡協議会に出席,薬物依存症地域医療者連絡協議会に出席"
  })
  void the_later_of_two_spellings_is_found_with_the_earlier(String later, String earlier) {
    List<Finding> found =
        look(
            SampleRow.number(1).says(Column.CONTENT, earlier),
            SampleRow.number(2).says(Column.CONTENT, later));
    assertThat(found).extracting(Finding::number).containsExactly(2);
    assertThat(found.getFirst().evidence().getLast()).isEqualTo("1");
  }

  @Test
  void the_rarer_spelling_is_found_wherever_it_stands() {
    assertThat(
            look(
                SampleRow.number(1).says(Column.STATUS, "就労支援連絡恊議会に出席した。"),
                SampleRow.number(2).says(Column.STATUS, "就労支援連絡協議会に出席した。"),
                SampleRow.number(3).says(Column.STATUS, "就労支援連絡協議会を開いた。")))
        .extracting(Finding::number)
        .containsExactly(1);
  }

  @Test
  void two_spellings_within_a_row_are_found() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.CONTENT, "地域若者応援ハローワークと連携する。")
                    .says(Column.PLAN, "地域若年応援ハローワークを案内する。")))
        .extracting(Finding::column)
        .containsExactly(Column.PLAN);
  }

  @ParameterizedTest
  @CsvSource({
    "放課後児童クラブ支援事業,放課後児童クラブ推進事業により運営費を補助する。,放課後児童クラブ推進事業",
    "こども食堂応援事業,こども食堂支援事業により補助する。,こども食堂支援事業",
    "建設産業担い手確保事業,建設産業担い手育成事業で実施する。,建設産業担い手育成事業",
    "ファミリー・サポート・センター事業,ファミリー・サポート・センタ事業を実施する。,ファミリー・サポート・センタ事業",
    "若年者就職支援センター運営事業,若年者就業支援センターにおいて相談に応じる。,若年者就業支援センター",
    "認知症支援コーディネーター設置事業,認知症支援コーディネータの配置を続ける。,コーディネータ",
    "空き家バンク運営事業,空家バンクにより物件を紹介する。,空家バンク",
    "スクールカウンセラー配置事業,スクールカンセラーを配置する。,スクールカンセラー"
  })
  void a_text_that_calls_the_project_otherwise_is_found(String name, String plan, String spelling) {
    SampleRow row =
        SampleRow.number(1)
            .says(Column.NAME, name)
            .says(Column.NEXT_NAME, name)
            .says(Column.PLAN, plan);
    assertThat(look(row, SampleRow.number(2)))
        .extracting(Finding::column, finding -> finding.evidence().get(1))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Column.PLAN, spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "放課後児童クラブ支援事業,国の放課後児童クラブ推進事業を活用する。",
    "放課後児童クラブ支援事業,厚生労働省の「放課後児童クラブ推進事業」を活用する。",
    "放課後児童クラブ支援事業,放課後児童クラブ支援事業費補助金を交付する。",
    "放課後児童クラブ支援事業,放課後児童クラブの運営を支援する。",
    "地域包括支援センター運営事業,地域生活支援センターと連携する。",
    "町コミュニティバス運行事業,町のコミュニティバスを運行する。",
    "第2期子育て支援計画,第3期子育て支援計画を策定する。"
  })
  void other_bodies_programmes_and_what_is_no_name_are_right(String name, String plan) {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.NAME, name)
                    .says(Column.NEXT_NAME, name)
                    .says(Column.PLAN, plan)))
        .isEmpty();
  }

  @Test
  void another_project_of_the_table_is_called_by_its_name() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.NAME, "看護職員修学資金貸付事業")
                    .says(Column.PLAN, "看護職員修学資金返還事業と連携する。"),
                SampleRow.number(2).says(Column.NAME, "看護職員修学資金返還事業")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "宮城県薬物乱用対策有識者会議,宮城県薬物乱用対策推進本部員会議",
    "若年者就労準備支援事業,若年者就労継続支援事業",
    "男性相談支援センター,女性相談支援センター",
    "犯罪被害者等支援計画,犯罪加害者等支援計画",
    "宮城県若者支援ネットワーク,若者支援ネットワーク",
    "東部地域生活支援会議,西部地域生活支援会議"
  })
  void names_that_are_two_are_right(String one, String other) {
    assertThat(
            look(
                SampleRow.number(1).says(Column.CONTENT, one),
                SampleRow.number(2).says(Column.CONTENT, other)))
        .isEmpty();
  }

  @Test
  void what_the_word_list_decides_is_left_to_it() {
    CheckedTable table =
        SampleRow.table(
            SampleRow.number(1).says(Column.CONTENT, "新年応援ハローワークと連携"),
            SampleRow.number(2).says(Column.CONTENT, "新卒応援ハローワークと連携"));
    NameDrift rule = new NameDrift(table, new WordList(Map.of("新年応援", "新卒応援"), List.of()));
    assertThat(table.rows().stream().flatMap(rule::at)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "アプリ「K防災ナビ」を運用する。,「K防災ナピ」の機能を改善する。",
    "アプリ「K防災ナビ」を運用する。,K防災ナピの機能を改善する。",
    "スポーツ推進委員研修会を開催する。,スポーツ推進員の研修を行う。",
    "通訳ボランティアを派遣する。,通訳ボランテイアを派遣する。"
  })
  void a_name_of_the_row_itself_is_held_against_its_other_cells(String content, String plan) {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.NAME, content.replaceFirst("を.*", ""))
                    .says(Column.CONTENT, content)
                    .says(Column.PLAN, plan)))
        .extracting(Finding::column)
        .containsExactly(Column.PLAN);
  }

  @ParameterizedTest
  @CsvSource({
    "「地域計画第1期」を策定した。,「地域計画第2期」を策定する。",
    "「みんなの広場東」を開く。,「みんなの広場西」を開く。",
    "高齢者等生活支援事業を行う。,高齢者生活支援事業を行う。"
  })
  void numbers_directions_and_what_may_be_left_out_are_right(String content, String plan) {
    assertThat(look(SampleRow.number(1).says(Column.CONTENT, content).says(Column.PLAN, plan)))
        .isEmpty();
  }

  private static List<Finding> look(SampleRow... samples) {
    CheckedTable table = SampleRow.table(samples);
    return table.rows().stream().flatMap(new NameDrift(table, WordList.NONE)::at).toList();
  }
}
