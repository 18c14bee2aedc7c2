package jp.torimatome.table.reading;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.written.AmountFault;
import jp.torimatome.plan.written.AmountText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenTableTest {
  @TempDir Path folder;

  @Test
  void a_missing_file_a_folder_and_an_empty_file_are_said_to_be_that() throws IOException {
    expect(folder.resolve("none.txt"), 0, 0, 0, new TableProblem.Missing());
    expect(folder, 0, 0, 0, new TableProblem.NotAFile());
    expect(SeedTable.written(folder, ""), 0, 0, 0, new TableProblem.Empty());
    expect(SeedTable.written(folder, "\n \u3000\t\n"), 0, 0, 0, new TableProblem.Empty());
    expect(
        Files.write(folder.resolve("mark.txt"), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
        0,
        0,
        0,
        new TableProblem.Empty());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_that_fails_while_it_is_read_is_unreadable() {
    expect(Path.of("/proc/self/mem"), 0, 0, 0, new TableProblem.Unreadable());
  }

  @Test
  void text_in_another_encoding_is_told_with_its_first_wrong_character() throws IOException {
    Path shiftJis =
        Files.writeString(folder.resolve("sjis.txt"), "No\nA\t番号", Charset.forName("windows-31j"));
    expect(shiftJis, 2, 2, 3, new TableProblem.NotUtf8());
  }

  @Test
  void another_document_is_one_clear_problem() {
    expect(
        SeedTable.written(folder, "議事録\n\n1\t2\t3\n出席者 4名\n"),
        0,
        0,
        0,
        new TableProblem.NotThisTable());
    Path headless =
        SeedTable.altered(
            folder,
            text -> text.lines().filter(line -> !line.startsWith("番号")).collect(joining("\n")));
    expect(headless, 0, 0, 0, new TableProblem.NotThisTable());
  }

  @Test
  void a_header_without_rows_is_no_table_to_import() {
    Path onlyHeader =
        SeedTable.altered(folder, text -> String.join("\n", text.lines().limit(13).toList()));
    expect(onlyHeader, 0, 0, 0, new TableProblem.NoRows());
  }

  @Test
  void a_table_without_title_needs_the_plans_name() {
    Path untitled =
        SeedTable.altered(
            folder,
            text -> text.lines().filter(line -> line.contains("\t")).collect(joining("\n")));
    expect(untitled, 0, 0, 0, new TableProblem.PlanUnnamed());
    assertThat(TableReader.read(untitled, SeedTable.directory(), Optional.of("計画")))
        .isInstanceOf(TableReader.Reading.Read.class);
  }

  @Test
  void a_second_plan_in_the_file_is_a_problem() {
    expect(
        SeedTable.line(30, line -> "「別の計画」の進行管理"),
        30,
        0,
        1,
        new TableProblem.OtherPlan("宮城県再犯防止推進計画", "別の計画"));
  }

  @Test
  void a_row_has_twelve_cells() {
    expect(
        SeedTable.line(17, line -> line.replaceFirst("\t", " ")),
        17,
        0,
        1,
        new TableProblem.CellCount(11));
    expect(SeedTable.line(17, line -> line + "\t"), 17, 0, 1, new TableProblem.CellCount(13));
    expect(SeedTable.line(13, line -> line + "\t備考"), 13, 0, 1, new TableProblem.CellCount(13));
    expect(
        SeedTable.line(23, line -> "45 1 就労の確保に関する支援 新しい事業"),
        23,
        0,
        1,
        new TableProblem.BrokenOff("45 1 就労の確保に関する支援 新しい事業"));
    expect(
        SeedTable.line(26, line -> "45 1 就労の確保に関する支援 新しい事業"),
        26,
        0,
        1,
        new TableProblem.CellCount(1));
  }

  @Test
  void a_row_broken_in_two_is_told_at_both_lines() {
    Path broken =
        SeedTable.altered(folder, SeedTable.line(20, line -> line.replace("加点が", "加点\nが")));
    assertThat(SeedTable.problems(broken))
        .extracting(TableProblem::line, TableProblem::cause)
        .startsWith(tuple(20, new TableProblem.CellCount(4)));
    expect(
        SeedTable.line(21, line -> line.replace("課雇用推進班", "課\n雇用推進班")),
        22,
        0,
        1,
        new TableProblem.BrokenOff("雇用推進班"));
  }

  @Test
  void printed_numbers_are_numbers_and_stand_once() {
    expect(SeedTable.cell(20, 1, "６"), 20, 1, 1, new TableProblem.DuplicateNumber(6, 19));
    expect(SeedTable.cell(20, 1, "七"), 20, 1, 1, new TableProblem.NumberUnreadable("七"));
    expect(SeedTable.cell(20, 1, "٧"), 20, 1, 1, new TableProblem.NumberUnreadable("٧"));
    expect(SeedTable.cell(20, 1, "0"), 20, 1, 1, new TableProblem.NumberUnreadable("0"));
    expect(SeedTable.cell(20, 1, ""), 20, 1, 1, new TableProblem.NumberUnreadable(""));
  }

  @Test
  void directions_have_a_number_and_one_title() {
    expect(SeedTable.cell(20, 2, "就労の確保"), 20, 2, 3, new TableProblem.DirectionUnreadable("就労の確保"));
    String first = "1 就労の確保に関する支援 (2 就労の確保に関する支援)";
    expect(
        SeedTable.cell(20, 2, "1 就労支援"),
        20,
        2,
        3,
        new TableProblem.DirectionDiffers(1, first, 14, "1 就労支援"));
    String mapped = "1 就労の確保に関する支援 (3 就労の確保に関する支援)";
    expect(
        SeedTable.cell(20, 2, mapped),
        20,
        2,
        3,
        new TableProblem.DirectionDiffers(1, first, 14, mapped));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "約3,000",
        "3,00",
        "12.5",
        "未定",
        "2,362,000円",
        "٣٤",
        "1234567890123456",
        "116 60",
        "958①",
        "958²",
        "㊿",
        "116\u200B60"
      })
  void an_amount_is_read_as_in_a_form(String printed) {
    AmountFault why = ((AmountText.Reading.Refused) AmountText.read(printed)).fault();
    expect(
        SeedTable.cell(14, 5, " " + printed),
        14,
        5,
        126,
        new TableProblem.AmountUnreadable(printed, why));
  }

  @Test
  void a_row_has_a_name_in_one_plan_at_least() {
    expect(SeedTable.cell(20, 3, ""), 20, 3, 33, new TableProblem.NameMissing());
    expect(SeedTable.cell(40, 9, ""), 40, 3, 49, new TableProblem.NameMissing());
  }

  @Test
  void an_unknown_section_is_told_with_the_nearest_spelling() {
    Path unknown = SeedTable.altered(folder, SeedTable.cell(14, 12, "社会福祉課(団体支援班)"));
    assertThat(SeedTable.problems(unknown))
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(14))
        .satisfies(problem -> assertThat(problem.cell()).isEqualTo(12))
        .satisfies(problem ->
            assertThat(problem.cause())
                .isEqualTo(new TableProblem.SectionUnknown("社会福祉課(団体支援班)", "社会福祉課(団体指導班)")));
    expect(SeedTable.cell(15, 12, "X"), new TableProblem.SectionUnknown("X", null));
    expect(SeedTable.cell(15, 12, ""), new TableProblem.SectionMissing());
  }

  @Test
  void the_header_tells_years_and_unit() {
    UnaryOperator<String> million = SeedTable.cell(13, 5, "R5年度 最終予算額 【単位：百万円】");
    expect(million, new TableProblem.NotThousandYen("R5年度 最終予算額 【単位：百万円】"));
    expect(SeedTable.cell(13, 7, "R6年度 当初予算額"), new TableProblem.NotThousandYen("R6年度 当初予算額"));
    expect(SeedTable.cell(13, 6, "事業実施状況"), new TableProblem.YearMissing("事業実施状況"));
    expect(
        SeedTable.cell(34, 8, "R7年度の計画"),
        new TableProblem.YearDiffers(FiscalYear.reiwa(6), FiscalYear.reiwa(7)));
    expect(SeedTable.cell(13, 11, "備考"), new TableProblem.HeaderCell("備考", Column.ISSUES));
  }

  @Test
  void an_announcement_has_readable_numbers() {
    expect(
        SeedTable.line(76, line -> "Table with 11 columns."),
        76,
        0,
        1,
        new TableProblem.AnnouncementUnreadable("Table with 11 columns."));
    expect(
        SeedTable.line(76, line -> "Rows 35-28"),
        76,
        0,
        1,
        new TableProblem.AnnouncementUnreadable("Rows 35-28"));
    expect(
        SeedTable.line(76, line -> "Rows 28-999999"),
        76,
        0,
        1,
        new TableProblem.AnnouncementUnreadable("Rows 28-999999"));
  }

  @Test
  void every_mistake_is_told_not_only_the_first() {
    UnaryOperator<String> twiceInOneLine =
        text -> SeedTable.cell(14, 12, "X").apply(SeedTable.cell(14, 5, "約").apply(text));
    UnaryOperator<String> twoMore =
        text -> SeedTable.line(17, line -> "4\t").apply(SeedTable.cell(15, 1, "1").apply(text));
    Path file = SeedTable.altered(folder, text -> twoMore.apply(twiceInOneLine.apply(text)));
    assertThat(SeedTable.problems(file))
        .extracting(TableProblem::line)
        .containsExactly(14, 14, 15, 17);
  }

  private void expect(
      UnaryOperator<String> alteration,
      int line,
      int cell,
      int character,
      TableProblem.Cause cause) {
    expect(SeedTable.altered(folder, alteration), line, cell, character, cause);
  }

  private void expect(UnaryOperator<String> alteration, TableProblem.Cause cause) {
    assertThat(SeedTable.problems(SeedTable.altered(folder, alteration)))
        .extracting(TableProblem::cause)
        .containsExactly(cause);
  }

  private static void expect(
      Path file, int line, int cell, int character, TableProblem.Cause cause) {
    assertThat(SeedTable.problems(file))
        .containsExactly(new TableProblem(line, cell, character, cause));
  }
}
