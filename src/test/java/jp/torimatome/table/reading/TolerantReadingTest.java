package jp.torimatome.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.ending.Endings;
import jp.torimatome.table.reading.ReadTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TolerantReadingTest {
  @TempDir Path folder;

  @Test
  void byte_order_mark_carriage_returns_and_spaces_at_the_end_change_nothing() {
    ReadTable altered = read(text -> "\uFEFF" + text.replace("\n", "  \u3000\r\n"));
    assertThat(altered).isEqualTo(SeedTable.read(SeedTable.FILE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ２，３６２|2362
          2362|2362
          ' 2,362 '|2362
          △2,362|-2362
          ▲ 2,362|-2362
          -1,234|-1234
          －１，２３４|-1234
          −5|-5
          0|0
          ０|0
          123,456,789,012|123456789012
          """)
  void amounts_are_read_however_wide_and_signed(String printed, long thousandYen) {
    assertThat(first(SeedTable.cell(14, 5, printed)).cells().amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.given(thousandYen));
  }

  @ParameterizedTest
  @CsvSource({"-", "－", "―", "—", "–", "−", "‐", "ー", "─"})
  void every_dash_is_a_dash(String printed) {
    ReadTable table = read(SeedTable.cell(14, 5, printed));
    assertThat(table.rows().getFirst().cells().amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.DISCONTINUED));
  }

  @ParameterizedTest
  @CsvSource({
    "R6年度,R7年度,2024",
    "令和6年度,令和7年度,2024",
    "Ｒ６年度,Ｒ７年度,2024",
    "令和９年度,令和１０年度,2027",
    "平成30年度,令和元年度,2018",
    "2024年度,2025年度,2024",
    "H29年度,H30年度,2017"
  })
  void any_year_is_read_from_the_header(String ended, String next, int startYear) {
    assertThat(
            read(text -> text.replace("R6年度", "◆").replace("R5年度", ended).replace("◆", next))
                .ended())
        .isEqualTo(new FiscalYear(startYear));
  }

  @Test
  void header_wording_may_vary_in_width_spaces_and_words() {
    ReadTable altered =
        read(text ->
            text.replace("【単位：千円】", " (単位:　千円)")
                .replace("番号\t", "番　号\t")
                .replace("事業の内容\tR5", "事業内容\tR5")
                .replace("担当課・係名", "担当課（室）名"));
    assertThat(altered)
        .usingRecursiveComparison()
        .ignoringFields("titles")
        .isEqualTo(SeedTable.read(SeedTable.FILE));
    assertThat(altered.titles().headers()).containsEntry(Column.SECTION, "担当課（室）名");
  }

  @Test
  void brackets_and_digits_of_a_direction_may_be_wide() {
    ReadTable altered =
        read(text -> text.replace("1 就労の確保に関する支援 (2 就労の確保に関する支援)", "１　就労の確保に関する支援（２ 就労の確保に関する支援）"));
    assertThat(altered.directions()).isEqualTo(SeedTable.read(SeedTable.FILE).directions());
  }

  @Test
  void a_section_may_be_spelled_in_other_widths() {
    assertThat(first(SeedTable.cell(14, 12, "社会福祉課（団体指導班）")).section().code())
        .isEqualTo("shakai-dantai");
  }

  @Test
  void page_numbers_and_notes_are_no_rows_and_other_lines_are_told() {
    ReadTable altered =
        read(text ->
            SeedTable.line(26, line -> "資料3")
                .apply(SeedTable.line(25, line -> "- 2 -").apply(text)));
    assertThat(LookingOver.of(altered, Set.of()))
        .contains(new LookAt.SkippedLine(26, "資料3"))
        .doesNotHaveAnyElementsOfTypes(LookAt.Gap.class);
  }

  @Test
  void rows_may_come_where_they_were_announced_before() {
    UnaryOperator<String> oneMore =
        row -> row + "\n" + row.replaceFirst("25", "28").replace("ストーカー加害者", "新しい対象者");
    ReadTable altered = read(SeedTable.line(62, oneMore));
    assertThat(altered.slots()).hasSize(16);
    assertThat(LookingOver.of(altered, Set.of())).contains(new LookAt.Announced(77, 29, 35));
    assertThat(altered.expected()).isEqualTo(44);
  }

  @Test
  void a_gap_between_numbers_is_told() {
    assertThat(LookingOver.of(read(SeedTable.cell(64, 1, "60")), Set.of()))
        .contains(new LookAt.Gap(27, 27), new LookAt.Gap(45, 59));
  }

  @Test
  void a_relisting_without_its_original_is_told() {
    assertThat(LookingOver.of(read(SeedTable.cell(43, 3, "別の事業（再掲）")), Set.of()))
        .contains(new LookAt.OriginalMissing(18, "別の事業（再掲）"));
  }

  @Test
  void a_predecessor_that_stands_in_no_row_is_told() {
    assertThat(LookingOver.of(read(SeedTable.cell(14, 3, "新事業（「旧事業」の後継事業）")), Set.of()))
        .contains(new LookAt.PredecessorElsewhere(1, "旧事業"));
  }

  @ParameterizedTest
  @CsvSource({
    "事業終期のため、R3以降廃止,ENDED,2021",
    "事業終期のため、令和7年度以降廃止,ENDED,2025",
    "事業組替（別財源の活用）に伴いＲ３以降廃止,REORGANISED,2021",
    "事業終期(組替)のため、R5以降廃止,ENDED_BY_REORGANISATION,2023",
    "令和元年度をもって廃止,ENDED,2020"
  })
  void discontinuation_has_a_kind_and_a_year(String printed, Lifecycle.Kind kind, int since) {
    assertThat(Endings.discontinuation(printed))
        .contains(new Lifecycle.Discontinued(kind, new FiscalYear(since)));
  }

  @Test
  void a_text_that_merely_mentions_an_abolition_discontinues_nothing() {
    assertThat(Endings.discontinuation("老朽化した施設を廃止")).isEmpty();
    assertThat(Endings.discontinuation("R3以降廃止された制度に代えて支援する。")).isEmpty();
    assertThat(Endings.discontinuation("事業終期のため廃止"))
        .contains(new Lifecycle.Discontinued(Lifecycle.Kind.ENDED, null));
  }

  @Test
  void predecessors_are_named_in_either_bracket() {
    assertThat(Wording.predecessors("A(上記「B」「C」の後継事業)")).containsExactly("B", "C");
    assertThat(Wording.predecessors("A（「B」の後継事業）")).isEqualTo(List.of("B"));
    assertThat(Wording.predecessors("「B」に学ぶ後継者の事業")).isEmpty();
  }

  private ReadTable read(UnaryOperator<String> alteration) {
    return SeedTable.read(SeedTable.altered(folder, alteration));
  }

  private Row first(UnaryOperator<String> alteration) {
    return read(alteration).rows().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "基本目標1 就労の支援|1",
        "Ⅰ-2 就労の支援|102",
        "Ⅰ－２　就労の支援|102",
        "施策の方向性3：就労|3",
        "(4) 就労|4",
        "①　就労の支援|1",
        "1-2 就労の支援|102",
        "1-(2) 就労|102",
        "第2章 就労|2",
        "基本方針Ⅲ就労の支援|3",
        "Ⅳ|4",
        "2．就労|2",
        "重点施策〈5〉 就労|5",
        "基本目標(3) 就労|3",
        "4) 就労|4",
        "基本目標1 就労 (基本目標2 就労の拡充)|1",
        "Ⅱ-1 就労（Ⅲ-2 就労）|201"
      })
  void a_direction_is_numbered_as_its_table_does_and_printed_so(String printed, int number) {
    ReadTable table = read(text -> text.replaceAll("(?m)^([0-9]+\\t)[0-9][^\\t]*", "$1" + printed));
    assertThat(table.directions())
        .singleElement()
        .satisfies(heading -> {
          assertThat(heading.number()).isEqualTo(number);
          assertThat(heading.printed().replace('（', '('))
              .startsWith(printed.split(" ?[（(](?=[基Ⅲ])")[0]);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "就労の支援",
        "就労 2か年計画の推進",
        "第2次計画の推進",
        "就労の支援 (2 就労の拡充)",
        "就労の支援（Ⅲ-2 就労）",
        "住まいの確保【3 住まい】"
      })
  void a_direction_without_a_number_is_refused(String printed) {
    assertThat(SeedTable.problems(SeedTable.altered(folder, SeedTable.cell(14, 2, printed))))
        .extracting(TableProblem::cause)
        .contains(new TableProblem.DirectionUnreadable(printed));
  }
}
