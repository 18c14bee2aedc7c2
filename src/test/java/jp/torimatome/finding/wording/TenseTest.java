package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 時制. */
class TenseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STATUS|研修会を年2回開催する。",
        "STATUS|相談会を3回開催した。40人に助言を行う。",
        "STATUS|関係機関との連携を図っていく。",
        "STATUS|○研修会 各圏域で実施する。 ○相談会 月1回開催する。",
        "PLAN|研修会を2回開催した。",
        "PLAN|・研修会の開催 ・相談会を3回行いました。",
        "STATUS|相談会を開催します。",
        "STATUS|引き続き実施する。",
        "PLAN|令和5年度は会議を欠席した。"
      })
  void the_wrong_tense_is_found(Column column, String text) {
    assertThat(look(SampleRow.number(1).says(column, text)))
        .extracting(Finding::column)
        .containsExactly(column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLAN|試掘調査80件程度を予定しています。",
        "STATUS|証明書に基づき評価している。数者の実績があった。",
        "STATUS|研修会を2回開催した。今後も継続する。",
        "STATUS|研修会の開催　2回　延べ40人",
        "STATUS|7市町が対象となる。3件を支援した。",
        "STATUS|なし。予算要求中。",
        "STATUS|18歳以上を対象とする。",
        "PLAN|令和5年度に指針を策定した。これに基づき研修を行う。",
        "PLAN|・研修会の開催 ・相談会の開催",
        "PLAN|加点を行うもの。",
        "PLAN|研修会の開催。これまで3市で実施した。",
        "PLAN|対象としている市町を増やし、研修を行う。",
        "CONTENT|研修会を開催した。",
        "PLAN|必要な措置を講じている。",
        "PLAN|全校を一括して更新するため増額した。",
        "PLAN|要望がなく、予算の計上を見送った。",
        "STATUS|支援を行いました。",
        "STATUS|電話連絡を行っている。"
      })
  void the_right_tense_and_no_tense_are_not(Column column, String text) {
    assertThat(look(SampleRow.number(1).says(column, text))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new Tense().at(table.rows().getLast()).toList();
  }
}
