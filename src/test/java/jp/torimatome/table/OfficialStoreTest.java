package jp.torimatome.table;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialStoreTest {
  private static final Instant IMPORTED = Instant.parse("2025-04-10T01:00:00Z");
  private static final Instant LATER = IMPORTED.plus(Duration.ofDays(30));

  @TempDir Path folder;
  private Database database;
  private OfficialStore official;

  @BeforeEach
  void the_published_table_is_imported() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    official = new OfficialStore(database);
    imported(SeedTable.FILE, IMPORTED);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_cell_is_printed_as_the_source_prints_it() {
    OfficialTable table = table();
    Map<Integer, String[]> source = source(SeedTable.text());
    assertThat(table.rows())
        .extracting(Row::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 27).boxed().toList());
    for (Row row : table.rows()) {
      assertThat(Arrays.stream(Column.values()).map(row::printed))
          .as("row %d", row.number())
          .containsExactly(source.get(row.number()));
    }
  }

  @Test
  void titles_bands_and_headers_are_those_of_the_first_page() {
    OfficialTable table = table();
    String[] lines = SeedTable.text().split("\n", -1);
    String[] header =
        Arrays.stream(lines)
            .filter(line -> line.startsWith("番号\t"))
            .findFirst()
            .orElseThrow()
            .split("\t", -1);
    for (Column column : Column.values()) {
      assertThat(table.header(column)).isEqualTo(header[column.index()]);
    }
    assertThat(table.titles().title()).isEqualTo("宮城県再犯防止推進計画の進行管理・第二次宮城県再犯防止推進計画の構成事業【宮城県】");
    assertThat(table.titles().note()).isEqualTo("※下線部が更新箇所");
    assertThat(table.titles().band()).isEqualTo("「宮城県再犯防止推進計画」の進行管理");
    assertThat(table.titles().nextBand()).isEqualTo("「第二次宮城県再犯防止推進計画」の構成事業");
    assertThat(table.slots()).hasSize(17).startsWith(28).endsWith(44);
  }

  @Test
  void a_header_of_a_later_year_names_that_year() {
    OfficialTable table = table();
    assertThat(table.titles().header(Column.FINAL_BUDGET, FiscalYear.reiwa(6)))
        .isEqualTo("R6年度 最終予算額 【単位：千円】");
    assertThat(table.titles().header(Column.PLAN, FiscalYear.reiwa(6))).isEqualTo("R7年度の計画");
    assertThat(table.titles().header(Column.ISSUES, FiscalYear.reiwa(6))).contains("令和7年度以降5か年");
  }

  @Test
  void a_moment_is_answered_from_what_was_recorded_until_then() {
    long project = table().rows().getFirst().projectId();
    database.change(sql ->
        CellRows.record(
            sql,
            project,
            FiscalYear.reiwa(5),
            Stage.FINAL,
            Amount.given(2400),
            LATER,
            "U1",
            "reply:1"));
    assertThat(printed(official.asOf(plan(), LATER.minusMillis(1)), project)).isEqualTo("2,362");
    assertThat(printed(official.asOf(plan(), LATER), project)).isEqualTo("2,400");
    assertThat(printed(official.current(plan()), project)).isEqualTo("2,400");
    assertThat(official.asOf(plan(), IMPORTED.minusMillis(1))).isEmpty();
  }

  @Test
  void what_is_answered_for_a_project_stands_in_the_row_that_prints_it_again() {
    long original = table().rows().get(9).projectId();
    Passage answer = Passage.given("相談支援業務9件を実施した。");
    Passage name = Passage.given("地域生活定着支援事業");
    database.change(sql -> {
      CellRows.record(
          sql,
          original,
          FiscalYear.reiwa(5),
          Stage.FINAL,
          Amount.given(28_400),
          LATER,
          "U1",
          "reply:1");
      CellRows.record(
          sql, original, PassageField.STATUS, FiscalYear.reiwa(5), answer, LATER, "U1", "reply:1");
      CellRows.record(
          sql, original, PassageField.NAME, new FiscalYear(0), name, LATER, "U1", "reply:1");
    });
    Row again = table().rows().get(17);
    assertThat(again.printed(Column.FINAL_BUDGET)).isEqualTo("28,400");
    assertThat(again.printed(Column.STATUS)).isEqualTo(answer.body());
    assertThat(again.printed(Column.NAME)).isEqualTo("地域生活定着支援センター(再掲)");
  }

  @Test
  void what_frames_a_row_is_answered_for_any_moment_too() {
    OfficialTable before = table();
    imported(
        altered(text -> text.replace("\t契約課", "\t業務課").replace("1 就労の確保に関する支援", "1 就労の確保")), LATER);
    long project = before.rows().get(6).projectId();
    assertThat(official.asOf(plan(), LATER.minusMillis(1))).contains(before);
    Row now = table().row(project).orElseThrow();
    assertThat(now.printed(Column.SECTION)).isEqualTo("業務課");
    assertThat(now.printed(Column.DIRECTION)).startsWith("1 就労の確保 (");
  }

  @Test
  void a_row_that_the_newest_table_does_not_print_is_not_printed_but_was() {
    imported(altered(text -> text.replaceAll("(?m)^12\t.*\n", "")), LATER);
    assertThat(table().rows()).extracting(Row::number).doesNotContain(12).hasSize(26);
    assertThat(official.asOf(plan(), IMPORTED).orElseThrow().rows())
        .extracting(Row::number)
        .contains(12);
    imported(altered(text -> text + "\n"), LATER.plusSeconds(60));
    assertThat(table().rows()).extracting(Row::number).contains(12).hasSize(27);
  }

  @Test
  void above_is_said_of_predecessors_only_while_they_stand_above() {
    imported(altered(text -> text.replaceFirst("(?m)^3\t", "30\t")), LATER);
    assertThat(name(8)).isEqualTo("みやぎ人財活躍応援センター運営事業(「沿岸地域就職サポートセンター事業」「女性・高齢者等新規就業支援事業」の後継事業)");
  }

  @Test
  void the_register_of_an_older_release_is_answered_from_its_first_import_on() {
    String url = "jdbc:sqlite:" + folder.resolve("older.db");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    DSLContext older = DSL.using(url);
    older.execute("insert into plan (id, name) values (1, '計画')");
    older.execute("insert into direction (id, plan_id, number, title) values (1, 1, 1, '就労')");
    older.execute("insert into section (id, code, name) values (1, 'koyo', '雇用対策課')");
    older.execute(
        "insert into project (id, plan_id, printed_number, direction_id, section_id, lifecycle)"
            + " values (1, 1, 1, 1, 1, 'running'), (2, 1, 2, 1, 1, 'running')");
    older.execute(
        "insert into succession (successor_id, in_next_plan, predecessor_name, predecessor_id)"
            + " values (2, 0, '前の事業', 1)");
    older.execute(
        "insert into passage (project_id, field, fiscal_year, nature, body, recorded_at,"
            + " recorded_by, source) values (2, 'name', 0, 'given', '次の事業(「前の事業」の後継事業)', 1000,"
            + " 'import', 'import:1')");
    older.execute(
        "insert into table_import (plan_id, file_name, sha256, imported_at, fiscal_year, expected,"
            + " loaded) values (1, 't.txt', '0', 1000, 2023, 2, 2)");
    try (Database migrated = FreshDatabase.open(url)) {
      OfficialTable table =
          new OfficialStore(migrated).asOf(1, Instant.ofEpochMilli(1000)).orElseThrow();
      assertThat(table.rows())
          .extracting(row -> row.printed(Column.SECTION))
          .containsExactly("雇用対策課", "雇用対策課");
      assertThat(table.rows().getLast().printed(Column.NAME)).isEqualTo("次の事業(上記「前の事業」の後継事業)");
      assertThat(table.header(Column.FINAL_BUDGET)).isEqualTo("R5年度 最終予算額 【単位：千円】");
    }
  }

  private String name(int number) {
    return table().rows().stream()
        .filter(row -> row.number() == number)
        .findFirst()
        .orElseThrow()
        .printed(Column.NAME);
  }

  private static String printed(Optional<OfficialTable> table, long project) {
    return table.flatMap(each -> each.row(project)).orElseThrow().printed(Column.FINAL_BUDGET);
  }

  private OfficialTable table() {
    return official.current(plan()).orElseThrow();
  }

  private long plan() {
    return new PlanStore(database).plan(SeedTable.PLAN).orElseThrow().id();
  }

  private void imported(Path file, Instant at) {
    new Importing(database).run(file, SeedTable.directory(), false, Optional.empty(), at);
  }

  private Path altered(UnaryOperator<String> alteration) {
    return SeedTable.altered(folder, alteration);
  }

  private static Map<Integer, String[]> source(String text) {
    return List.of(text.split("\n")).stream()
        .filter(line -> line.matches("[0-9]+\t.*"))
        .map(line -> line.split("\t", -1))
        .collect(toMap(cells -> Integer.parseInt(cells[0]), cells -> cells));
  }
}
