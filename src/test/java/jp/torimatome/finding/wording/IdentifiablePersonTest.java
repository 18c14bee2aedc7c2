package jp.torimatome.finding.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.SampleRow;
import jp.torimatome.plan.cell.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 個人の特定. */
class IdentifiablePersonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "対象者：男性1人(20歳)",
        "対象者：女性１名（１９歳）",
        "17歳の少年1人を雇用した。",
        "対象者(45歳・男性)",
        "20歳男性を雇用した。",
        "利用者1名（女性、62歳）",
        "氏名：山田太郎",
        "1人(満18歳)を任用した。",
        "市内の女性（34歳）とその子2人を移送した。",
        "中学2年生の男子1人が帰郷した。",
        "監視員の山田太郎氏が発見した。"
      })
  void a_single_person_with_an_age_or_a_name_is_found(String plan) {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, plan)))
        .hasSize(1)
        .allSatisfy(found ->
            assertThat(String.join("", found.evidence()))
                .doesNotContainPattern("[0-9]歳")
                .doesNotContain("山田"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "対象者：男性1人",
        "男性1人(20歳代)",
        "女性1名（60歳以上）",
        "16歳未満の子どもを被害者とした犯罪",
        "18歳以上の女性を対象とする。",
        "65歳以上の1人暮らしの高齢者",
        "男性12人(20歳から45歳)",
        "20歳代の男性3人",
        "1人当たり30分",
        "男性11人(20歳代)",
        "15歳から39歳までの若者",
        "40歳の女性を対象に検診を行う。",
        "20歳の男性15人を支援した。",
        "20歳を迎える者",
        "奥州藤原氏の館跡を保存する。",
        "地域の皆さんに配布した。",
        "中学2年生240人に実施した。"
      })
  void groups_and_ages_of_a_scheme_are_not(String plan) {
    assertThat(look(SampleRow.number(1).says(Column.PLAN, plan))).isEmpty();
  }

  private static List<Finding> look(SampleRow sample) {
    CheckedTable table = SampleRow.amongOthers(sample);
    return new IdentifiablePerson().at(table.rows().getLast()).toList();
  }
}
