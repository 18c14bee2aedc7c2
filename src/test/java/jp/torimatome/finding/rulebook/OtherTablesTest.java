package jp.torimatome.finding.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.FindingLines;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.settings.WordsReader;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other tables: the published one with other mistakes planted, and with its own mended. */
class OtherTablesTest {
  private static final Checking CHECKING =
      Rulebook.checking(new Checks(50, 85, new WordsReader(Path.of("config/words.yaml")).read()));

  @TempDir Path folder;

  @Test
  void each_other_mistake_is_found_in_its_row_and_nothing_else_changes() {
    Map<Integer, List<String>> planted =
        difference(
            cell(2, Column.INITIAL_BUDGET, "43,802,000"),
            cell(5, Column.INITIAL_BUDGET, "20,220"),
            cell(9, Column.STATUS, "令和4年度 新規利用登録者 251人 就職決定報告者数 延べ52人"),
            cell(10, Column.STATUS, "委託料28,373,000円のうち、相談支援業務として９件、フォローアップ業務として42件を実施した。(R5.3月現在)"),
            cell(12, Column.STATUS, "居所を喪失した方8名を対象に、面談支援等を行い、新たな居所や就労先の確保をするまでの支援を行う。"),
            cell(16, Column.NEXT_CONTENT, "保健所を相談拠点として位置づけ、相談に応じます。"),
            cell(19, Column.NAME, "前記相談の薬物乱用防止事業"),
            cell(21, Column.PLAN, "年12回(月1回)の開催を継続した。"),
            cell(22, Column.INITIAL_BUDGET, "-"),
            cell(23, Column.PLAN, "自助グルーブの利用者1名(37歳・女性)に対し、資料による情報提供を実施する。"),
            cell(24, Column.ISSUES, ""),
            cell(25, Column.INITIAL_BUDGET, "480"));
    assertThat(planted)
        .containsExactly(
            entry(2, List.of("+PROBABLY_YEN INITIAL_BUDGET")),
            entry(5, List.of("+DIGIT_SLIP INITIAL_BUDGET")),
            entry(9, List.of("+OTHER_YEAR STATUS")),
            entry(10, List.of("+OTHER_YEAR STATUS", "+MIXED_WIDTH STATUS")),
            entry(12, List.of("+TENSE STATUS")),
            entry(16, List.of("+MIXED_STYLE NEXT_CONTENT")),
            entry(18, List.of("+RELISTING_DIFFERS STATUS")),
            entry(19, List.of("+POINTING_NAME NAME")),
            entry(21, List.of("+TENSE PLAN")),
            entry(22, List.of("+DASH_ON_RUNNING INITIAL_BUDGET")),
            entry(23, List.of("+NEAR_MISS PLAN", "+IDENTIFIABLE_PERSON PLAN")),
            entry(24, List.of("+BLANK_TEXT ISSUES")),
            entry(25, List.of("+DIGIT_SLIP INITIAL_BUDGET")));
  }

  @Test
  void a_third_table_with_the_same_kinds_of_mistakes_elsewhere() {
    Map<Integer, List<String>> planted =
        difference(
            cell(1, Column.PLAN, "○任用内容 労働時間：週4日勤務 任用期間：R5.4.1～R6.3.31(予定)"),
            cell(4, Column.PLAN, "令和6年度から令和9年度までの3年間、就職支援セミナーを実施する。"),
            cell(12, Column.INITIAL_BUDGET, "1,893"),
            cell(14, Column.PLAN, "地域における居住支援体制の普及啓発活動を行う。事業費は予算要求中である。"),
            cell(
                19,
                Column.PLAN,
                "各保健所等において、メールや電話及び対面にて個別相談に応じた(45件(仙台市除く))。令和5年度の薬物中毒対策連絡会議は業務都合により欠席した。"),
            cell(22, Column.STATUS, "薬物依存症地域医療者ネットワーク協議会に出席した。令和5年9月に研修会を開催予定"),
            cell(23, Column.CONTENT, "薬物依存症地域支援者ネットワーク協議会と連携し、相談先の情報を提供することで回復を支援する。"),
            cell(26, Column.PLAN, "事業終期のため、令和6年度以降廃止"),
            cell(26, Column.INITIAL_BUDGET, "120"));
    assertThat(planted.keySet()).containsExactly(1, 4, 12, 14, 19, 22, 23, 26);
    assertThat(planted.get(1))
        .contains("+OTHER_YEAR PLAN", "+PAST_PLANNED PLAN", "-IDENTIFIABLE_PERSON PLAN");
    assertThat(planted.get(4)).containsExactly("+TERM_MISCOUNTED PLAN");
    assertThat(planted.get(12)).contains("+DIGIT_SLIP INITIAL_BUDGET");
    assertThat(planted.get(14)).containsExactly("+REQUESTED_AMOUNT INITIAL_BUDGET");
    assertThat(planted.get(19)).containsExactly("+TENSE PLAN");
    assertThat(planted.get(22)).contains("+PAST_PLANNED STATUS");
    assertThat(planted.get(23)).containsExactly("+NAME_DRIFT CONTENT");
    assertThat(planted.get(26)).contains("+DISCONTINUED_AMOUNT INITIAL_BUDGET", "-COPIED PLAN");
  }

  @Test
  void a_mended_cell_is_no_longer_found() {
    Map<Integer, List<String>> mended =
        difference(
            cell(1, Column.PLAN, "○任用内容 業務内容：文書の整理等 対象者：男性1人 任用期間：R6.4.1～R7.3.31(予定)"),
            cell(4, Column.ISSUES, "相談員の確保が課題である。"),
            cell(11, Column.PLAN, "支給見込件数の減少により減額し、住居を失うおそれがある者に引き続き支給する。"),
            cell(14, Column.FINAL_BUDGET, "3,243"),
            cell(14, Column.INITIAL_BUDGET, "9,700"),
            cell(14, Column.PLAN, "パンフレットを全面改訂するため増額し、普及啓発活動を行う。"),
            cell(18, Column.NEXT_CONTENT, "番号10のとおり"),
            cell(27, Column.PLAN, "社会復帰アドバイザーを1名配置する。"),
            cell(27, Column.STATUS, "なし。"));
    assertThat(mended)
        .containsExactly(
            entry(1, List.of("-COPIED PLAN", "-IDENTIFIABLE_PERSON PLAN")),
            entry(4, List.of("-BLANK_TEXT ISSUES")),
            entry(11, List.of("-LARGE_CHANGE INITIAL_BUDGET", "-COPIED PLAN")),
            entry(
                14,
                List.of(
                    "-PROBABLY_YEN FINAL_BUDGET",
                    "-PROBABLY_YEN INITIAL_BUDGET",
                    "-LARGE_CHANGE INITIAL_BUDGET")),
            entry(18, List.of("-RELISTING_DIFFERS NEXT_CONTENT")),
            entry(27, List.of("-REQUESTED_AMOUNT INITIAL_BUDGET")));
  }

  /** What is found besides (+) or no longer (-), by row. */
  @SafeVarargs
  private Map<Integer, List<String>> difference(UnaryOperator<String>... plantings) {
    List<Finding> before = CHECKING.table(SeedTable.read(SeedTable.FILE).checked());
    Path altered =
        SeedTable.altered(
            folder,
            text -> {
              String changed = text;
              for (UnaryOperator<String> planting : plantings) {
                changed = planting.apply(changed);
              }
              return changed;
            });
    CheckedTable table = SeedTable.read(altered).checked();
    List<Finding> after = CHECKING.table(table);
    Map<Integer, List<String>> difference = new TreeMap<>();
    minus(after, before)
        .forEach(found ->
            difference
                .computeIfAbsent(found.number(), key -> new ArrayList<>())
                .add("+" + told(found)));
    minus(before, after)
        .forEach(found ->
            difference
                .computeIfAbsent(found.number(), key -> new ArrayList<>())
                .add("-" + told(found)));
    return difference;
  }

  private static List<Finding> minus(List<Finding> these, List<Finding> those) {
    List<String> known =
        those.stream().map(found -> found.number() + told(found)).collect(Collectors.toList());
    return these.stream().filter(found -> !known.contains(found.number() + told(found))).toList();
  }

  private static String told(Finding found) {
    return FindingLines.of(found).split(" \\|", 2)[0];
  }

  /** Replaces a cell of the row with this printed number. */
  private static UnaryOperator<String> cell(int number, Column column, String replacement) {
    return text ->
        text.lines()
            .map(line -> {
              String[] cells = line.split("\t", -1);
              if (cells.length == 12 && cells[0].equals(Integer.toString(number))) {
                cells[column.index()] = replacement;
              }
              return String.join("\t", cells);
            })
            .collect(Collectors.joining("\n", "", "\n"));
  }
}
