package jp.torimatome.finding.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 文中の金額. */
class ProseAmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "のべ64件、2,640,100円の支給をした。|2,640,100円",
        "総額350万円を助成した。|350万円",
        "補助金の額は、5,860,000円である。|5,860,000円",
        "1.5億円を交付した。|1.5億円",
        "補助金480千円を交付した。|480千円",
        "２，０００千円で委託した。|2,000千円"
      })
  void a_sum_that_is_not_the_amount_is_found(String status, String printed) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, status)))
        .extracting(found -> found.evidence().get(1))
        .containsExactly(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,000,000円を支給した。",
        "999,600円を支給した。",
        "100万円を助成した。",
        "約98万円を助成した。",
        "1,000千円で委託した。",
        "補助金980千円を交付した。",
        "委託料は820,000円であった。",
        "売上は2,980,000円であった。",
        "平均額は17,210円となり、730円上昇した。",
        "委託料600千円と補助金400千円を支出した。",
        "1人当たり5,000円を助成した。",
        "上限54,000円の範囲で支給した。",
        "月額30,000円を支給した。",
        "参加費500円で実施した。",
        "総事業費58億円のうち、上部工の補修を進めた。",
        "1戸当たり1,000,000円を上限に補助した。",
        "1人5,000円を支給した。",
        "2事業者に各500,000円を補助した。",
        "第1子10,000円、第2子20,000円を支給した。",
        "20世帯に50,000円を支給した。",
        "前年度の2,000,000円を下回った。",
        "補助金620千円を交付した。",
        "印刷費420千円を支出した。",
        "工事を行った。全体の事業費は88億円である。",
        "40人に10,000円を、2人に50,000円を支給した。",
        "10円玉程度の大きさに限る。1,000千円",
        "件数は64件だった。"
      })
  void the_amount_itself_and_prices_are_right(String status) {
    assertThat(look(SampleRow.number(1).says(Column.STATUS, status))).isEmpty();
  }

  @Test
  void the_plan_is_held_against_the_new_year() {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, "2,000千円で委託する。")))
        .extracting(Finding::column)
        .containsExactly(Column.INITIAL_BUDGET);
    assertThat(look(SampleRow.number(1).says(Column.PLAN, "1,050千円で委託する。"))).isEmpty();
  }

  @Test
  void what_both_texts_tell_alike_is_a_rate() {
    String rate = "単身600千円、世帯2,000千円を支給";
    assertThat(
            look(
                SampleRow.number(1)
                    .says(Column.STATUS, rate + "した。")
                    .says(Column.PLAN, rate + "する。")))
        .isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.table(sample);
    return new ProseAmount(table).at(table.rows().getFirst()).toList();
  }
}
