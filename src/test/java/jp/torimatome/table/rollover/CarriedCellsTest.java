package jp.torimatome.table.rollover;

import static jp.torimatome.table.rollover.RolloverOffice.COORDINATOR;
import static jp.torimatome.table.rollover.RolloverOffice.R6;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.TotalSteps;
import jp.torimatome.finding.question.CheckedRegister;
import jp.torimatome.finding.rulebook.Rulebook;
import jp.torimatome.plan.ProjectCells;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.plan.checks.Checks;
import jp.torimatome.plan.checks.WordList;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.edition.AddendaStore;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionStore;
import jp.torimatome.table.edition.Exporting;
import jp.torimatome.table.edition.Exporting.Which;
import jp.torimatome.table.edition.Writers;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.ExportFormat;
import jp.torimatome.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 引継ぎ: what no section has said of a year is printed as nobody's answer. */
class CarriedCellsTest {
  @TempDir Path folder;
  private RolloverOffice office;

  @BeforeEach
  void the_published_table_is_imported() {
    office = RolloverOffice.withSeed(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void a_cell_is_carried_until_somebody_answers_be_it_with_the_very_same_value() {
    office.rolled();
    assertThat(office.row(11).amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.CARRIED));
    office.replied(11, R6, Stage.FINAL, 4_339);
    assertThat(office.row(11).amount(Column.FINAL_BUDGET)).isEqualTo(Amount.given(4_339));
  }

  @Test
  void what_is_told_of_the_old_year_after_the_rollover_starts_the_new_one_too() {
    assertThat(office.row(7).amount(Column.INITIAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.UNANSWERED));
    office.rolled();
    assertThat(office.row(7).amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.UNANSWERED));
    office.replied(7, R6, Stage.INITIAL, 70);
    assertThat(office.row(7).amount(Column.FINAL_BUDGET)).isEqualTo(Amount.nothing(Nature.CARRIED));
    assertThat(office.row(7).amount(Column.INITIAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.CARRIED));
  }

  @Test
  void a_relisting_is_carried_and_answered_as_its_original_is() {
    office.rolled();
    assertThat(office.row(18).amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.CARRIED));
    office.replied(10, R6, Stage.FINAL, 29_000);
    assertThat(office.row(18).amount(Column.FINAL_BUDGET)).isEqualTo(Amount.given(29_000));
  }

  @Test
  void an_edition_right_after_the_rollover_says_nothing_that_nobody_said() {
    office.rolled();
    Edition edition = published();
    OfficialTable table = new EditionStore(office.database).table(edition);
    assertThat(table).isEqualTo(office.table());
    Row row = table.rows().get(13);
    assertThat(row.number()).isEqualTo(14);
    assertThat(ProjectCells.YEARLY)
        .allSatisfy(column -> {
          assertThat(row.isCarried(column)).as("%s", column).isTrue();
          assertThat(row.printed(column)).as("%s", column).isEqualTo("未回答");
        });
    assertThat(office.plans.amount(row.projectId(), R6, Stage.INITIAL))
        .isEqualTo(Amount.given(9_700_000));
    assertThat(table.rows())
        .allSatisfy(each ->
            assertThat(each.amounts().values())
                .extracting(Amount::nature)
                .doesNotContain(Nature.GIVEN));
  }

  @Test
  void what_is_carried_is_no_update_and_what_is_answered_later_is() {
    office.rolled();
    MarkedTable marked = export(new Which.Now());
    assertThat(marked.against()).isEqualTo("R6");
    for (Row row : marked.table().rows()) {
      ProjectCells.YEARLY.stream()
          .filter(row::isCarried)
          .forEach(column ->
              assertThat(marked.cell(row, column).isChanged())
                  .as("%d %s", row.number(), column)
                  .isFalse());
    }
    published();
    office.replied(11, R6, Stage.FINAL, 4_339);
    MarkedTable answered = export(new Which.Now());
    assertThat(answered.cell(office.row(11), Column.FINAL_BUDGET).isChanged()).isTrue();
    assertThat(answered.cell(office.row(11), Column.FINAL_BUDGET).before())
        .as("nobody had said anything")
        .isEmpty();
  }

  @Test
  void every_paper_and_twin_tells_it_from_an_answer() throws IOException {
    office.rolled();
    String csv = written(ExportFormat.CSV);
    List<String> names =
        List.of(csv.lines().findFirst().orElseThrow().replace("\"", "").split(","));
    assertThat(names)
        .contains("final_budget_nature", "status_nature", "initial_budget_nature", "plan_nature");
    assertThat(csv.split("\"carried\"", -1)).hasSize(1 + 34 + 38);
    assertThat(csv).doesNotContain("9700000");
    assertThat(written(ExportFormat.JSON))
        .doesNotContain("9700000")
        .contains("\"nature\":\"carried\"");
    assertThat(written(ExportFormat.HTML).split("未回答", -1)).hasSize(1 + 34 + 38);
  }

  @Test
  void the_checks_find_nothing_in_it_and_no_total_counts_it() {
    office.rolled();
    CheckedTable table = new CheckedRegister(office.plans).table(office.plan(), R6);
    assertThat(table.rows().get(13).amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.nothing(Nature.CARRIED));
    assertThat(Rulebook.checking(new Checks(50, 85, WordList.NONE)).table(table))
        .filteredOn(found -> ProjectCells.YEARLY.contains(found.column()))
        .extracting(Finding::rule)
        .isSubsetOf(Rule.BLANK_AMOUNT, Rule.BLANK_TEXT);
    TotalSteps totals = TotalSteps.of(table);
    assertThat(totals.steps().getFirst().total()).isEqualTo(new TotalSteps.Years(0, 0));
    assertThat(totals.open())
        .as("18 running rows, and 4 of the next plan only in the new year")
        .isEqualTo(new TotalSteps.Years(18, 22));
  }

  private Edition published() {
    return office.database.write(sql ->
        EditionStore.publish(sql, office.plan(), office.table(), COORDINATOR, office.nextDay()));
  }

  private MarkedTable export(Which which) {
    EditionStore editions = new EditionStore(office.database);
    Exporting exporting =
        new Exporting(
            office.official, editions, new AddendaStore(office.database), office.plans, false);
    return ((Exporting.Found.Table) exporting.find(office.plan(), which)).table();
  }

  private String written(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Writers(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo")))
        .of(format)
        .write(export(new Which.Now()), MarkStyle.UNDERLINE, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
