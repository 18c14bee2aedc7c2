package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;

/** 転記. */
class CopiedTest {
  private static final String TEXT = "各保健所において、薬物問題に悩む人やその家族からの個別相談を受け、家族教室を年10回開催する。";

  @Test
  void a_text_of_another_column_with_a_year_or_an_ending_changed_is_found() {
    assertThat(
            look(SampleRow.number(1).says(Column.CONTENT, TEXT).says(Column.PLAN, "引き続き" + TEXT)))
        .extracting(Finding::column, found -> found.evidence().get(1))
        .containsExactly(tuple(Column.PLAN, "@content"));
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.STATUS, TEXT.replace("開催する", "開催した"))
                    .says(Column.ISSUES, TEXT)))
        .hasSize(1);
  }

  @Test
  void the_nearest_source_is_named_once() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.CONTENT, TEXT)
                    .says(Column.STATUS, "引き続き" + TEXT)
                    .says(Column.PLAN, "引き続き" + TEXT)))
        .extracting(found -> found.evidence().get(1))
        .containsExactly("@content", "@status");
  }

  @Test
  void the_next_content_short_texts_and_other_figures_of_a_list_are_no_copies() {
    assertThat(look(SampleRow.number(1).says(Column.CONTENT, TEXT).says(Column.NEXT_CONTENT, TEXT)))
        .isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.PLAN, "継続して実施する。")
                    .says(Column.ISSUES, "継続して実施する。")))
        .isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.STATUS, "相談件数：電話1,234件、面接56件、訪問7件")
                    .says(Column.PLAN, "相談窓口の設置、家族教室の開催、関係機関への研修を行う。")))
        .isEmpty();
  }

  @Test
  void short_texts_that_differ_in_their_ending_are_how_such_texts_are() {
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.STATUS, "授業改善の研修会を3校で開催した。")
                    .says(Column.PLAN, "授業改善の研修会を3校で開催する。")))
        .isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.CONTENT, "授業改善の研修会を開催する。")
                    .says(Column.PLAN, "授業改善の研修会を開催する。")))
        .isEmpty();
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.CONTENT, "病気の子どもを一時的に保育する施設の運営を支援する。")
                    .says(Column.PLAN, "病気の子どもを一時的に保育する施設の運営を支援する。")))
        .hasSize(1);
  }

  @Test
  void a_relisted_row_repeats_what_its_original_is_asked_about() {
    SampleRow copied = SampleRow.number(1).says(Column.CONTENT, TEXT).says(Column.PLAN, TEXT);
    assertThat(look(copied)).hasSize(1);
    assertThat(look(copied.relists(101))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new Copied(85).at(table.rows().getLast()).toList();
  }
}
