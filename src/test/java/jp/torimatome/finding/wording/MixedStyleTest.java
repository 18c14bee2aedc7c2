package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 文体. */
class MixedStyleTest {
  @ParameterizedTest
  @ValueSource(strings = {"研修会を実施していきます。", "支援が必要です。", "研修を行った。相談も受け付けました。", "研修を行いました。"})
  void a_polite_sentence_in_a_plain_table_is_found(String text) {
    assertThat(look(SampleRow.number(1).says(Column.ISSUES, text)))
        .extracting(Finding::column)
        .containsExactly(Column.ISSUES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"研修会を実施していく。", "支援が必要である。", "研修会の開催、相談会の開催", "「助けます」という標語を広めた。", "子どもたちの居場所づくり"})
  void plain_sentences_and_nouns_are_not(String text) {
    assertThat(look(SampleRow.number(1).says(Column.ISSUES, text))).isEmpty();
  }

  @Test
  void in_a_polite_table_the_plain_sentence_is_the_odd_one() {
    SampleRow[] polite =
        IntStream.range(1, 6).mapToObj(number -> polite(number)).toArray(SampleRow[]::new);
    polite[4].says(Column.PLAN, "研修会を開催する。");
    CheckedTable table = SampleRow.table(polite);
    assertThat(table.rows().stream().flatMap(new MixedStyle(table)::at))
        .extracting(Finding::number, Finding::column)
        .containsExactly(tuple(5, Column.PLAN));
  }

  /** 事業の内容 is often である where the sections write です・ます. */
  @Test
  void a_column_has_a_style_of_its_own() {
    SampleRow[] polite =
        IntStream.range(1, 14)
            .mapToObj(number -> polite(number).says(Column.CONTENT, "活動を支援する。"))
            .toArray(SampleRow[]::new);
    polite[4].says(Column.PLAN, "研修会を開催する。");
    CheckedTable table = SampleRow.table(polite);
    assertThat(table.rows().stream().flatMap(new MixedStyle(table)::at))
        .extracting(Finding::number, Finding::column)
        .containsExactly(tuple(5, Column.PLAN));
  }

  private static SampleRow polite(int number) {
    return SampleRow.number(number)
        .says(Column.CONTENT, "活動を支援します。")
        .says(Column.STATUS, "研修を行いました。")
        .says(Column.PLAN, "研修を行います。")
        .says(Column.NEXT_CONTENT, "活動を支援します。")
        .says(Column.ISSUES, "周知が課題です。");
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new MixedStyle(table).at(table.rows().getLast()).toList();
  }
}
