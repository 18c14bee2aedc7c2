package jp.torimatome.table.reading;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.edition.EditionStore;
import jp.torimatome.table.identity.Answers;
import jp.torimatome.table.identity.Decisions;
import jp.torimatome.table.identity.Standing.By;
import jp.torimatome.table.reading.ImportResult.Accepted;
import jp.torimatome.table.reading.ImportResult.Asked;
import jp.torimatome.table.reading.ImportResult.Change;
import jp.torimatome.table.reading.ImportResult.Content;
import jp.torimatome.table.reading.ImportResult.Outcome;
import org.jooq.Table;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectedTableTest {
  private static final FiscalYear R5 = FiscalYear.reiwa(5);
  private static final FiscalYear R6 = FiscalYear.reiwa(6);

  private static final Decisions KEEP_ALL = new Decisions(Answers.NONE, true, Set.of(), Set.of());

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-01T09:00:00+09:00");
  @AutoClose private Database database;
  private PlanStore store;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    store = new PlanStore(database);
  }

  @Test
  void a_corrected_file_keeps_identities_and_appends_what_changed() {
    accepted(SeedTable.FILE);
    Map<Integer, Long> before = ids();
    int amounts = count(AMOUNT);
    int passages = count(PASSAGE);
    clock.advance(Duration.ofDays(7));
    Path corrected =
        SeedTable.altered(
            folder,
            text ->
                SeedTable.cell(39, 5, "3,243")
                    .andThen(SeedTable.cell(20, 11, "今後も継続する。"))
                    .apply(text));
    Accepted result = accepted(corrected);
    assertThat(result.differences().changes())
        .containsExactly(
            new Change(7, Column.ISSUES, given("今後も継続して実施する。"), given("今後も継続する。")),
            new Change(14, Column.FINAL_BUDGET, given("3,242,800"), given("3,243")));
    assertThat(ids()).isEqualTo(before);
    assertThat(List.of(count(AMOUNT), count(PASSAGE), count(TABLE_IMPORT)))
        .containsExactly(amounts + 1, passages + 1, 2);
    assertThat(store.amounts(project(14).id()).getFirst().source()).isEqualTo("import:2");
    assertThat(store.amounts(project(14).id()).getFirst().recordedAt()).isEqualTo(clock.instant());
  }

  @Test
  void a_renamed_project_is_found_by_its_next_name_or_number() {
    accepted(SeedTable.FILE);
    Map<Integer, Long> before = ids();
    UnaryOperator<String> inBothPlans =
        text -> SeedTable.cell(22, 3, "両立支援").apply(SeedTable.cell(22, 9, "両立支援").apply(text));
    Path renamed =
        SeedTable.altered(
            folder, text -> inBothPlans.apply(SeedTable.cell(20, 3, "優遇措置").apply(text)));
    assertThat(accepted(renamed).differences().changes())
        .extracting(Change::number, Change::column)
        .containsExactly(tuple(7, Column.NAME), tuple(9, Column.NAME), tuple(9, Column.NEXT_NAME));
    assertThat(ids()).isEqualTo(before);
  }

  @Test
  void rows_that_trade_numbers_stay_the_same_projects() {
    accepted(SeedTable.FILE);
    Map<Integer, Long> before = ids();
    Accepted result =
        accepted(
            SeedTable.altered(
                folder,
                text ->
                    SeedTable.cell(14, 1, "2").andThen(SeedTable.cell(15, 1, "1")).apply(text)));
    assertThat(result.differences().changes())
        .containsExactly(
            new Change(2, Column.NUMBER, given("1"), given("2")),
            new Change(1, Column.NUMBER, given("2"), given("1")));
    assertThat(ids()).contains(entry(1, before.get(2)), entry(2, before.get(1)));
  }

  @Test
  void a_project_that_vanished_is_told_and_kept_with_its_history() {
    accepted(SeedTable.FILE);
    Project ninth = project(9);
    Accepted result = accepted(SeedTable.altered(folder, SeedTable.line(22, line -> "")));
    assertThat(result.differences().vanished())
        .containsExactly(new ImportResult.Vanished(ninth.id(), 9, ninth.displayName()));
    assertThat(result.notes()).contains(new LookAt.Gap(9, 9));
    assertThat(store.project(ninth.id())).contains(ninth);
  }

  @Test
  void a_vanished_project_gives_up_its_number_when_another_takes_it() {
    accepted(SeedTable.FILE);
    long eighth = project(8).id();
    long ninth = project(9).id();
    accepted(
        SeedTable.altered(
            folder,
            text ->
                SeedTable.line(21, line -> "").andThen(SeedTable.cell(22, 1, "8")).apply(text)));
    assertThat(project(8).id()).isEqualTo(ninth);
    assertThat(store.project(eighth).orElseThrow().printedNumber()).isNegative();
  }

  @Test
  void an_answer_of_a_section_is_kept_against_an_older_table() {
    accepted(SeedTable.FILE);
    long seventh = project(7).id();
    database.change(sql ->
        CellRows.record(
            sql, seventh, R6, Stage.INITIAL, Amount.given(12), clock.instant(), "U1", "reply:5"));
    Passage none = Passage.given("課題なし");
    database.change(sql ->
        CellRows.record(
            sql,
            seventh,
            PassageField.ISSUES,
            new FiscalYear(0),
            none,
            clock.instant(),
            "U1",
            "reply:5"));
    Accepted same = accepted(SeedTable.FILE);
    assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(same.differences().kept())
        .extracting(Change::column)
        .containsExactly(Column.ISSUES, Column.INITIAL_BUDGET);
    Path corrected = SeedTable.altered(folder, SeedTable.cell(20, 7, "99"));
    assertThat(((Asked) run(corrected, false)).cells())
        .extracting(
            question -> question.change().column(),
            question -> question.standing().by(),
            question -> question.standing().name())
        .containsExactly(
            tuple(Column.ISSUES, By.REPLY, "契約課"), tuple(Column.INITIAL_BUDGET, By.REPLY, "契約課"));
    assertThat(accepted(corrected, KEEP_ALL).differences().kept()).hasSize(2);
    assertThat(store.amount(seventh, R6, Stage.INITIAL)).isEqualTo(Amount.given(12));
    assertThat(store.passage(seventh, PassageField.ISSUES, new FiscalYear(0))).isEqualTo(none);
  }

  @Test
  void an_answer_to_a_finding_is_kept_against_an_older_table_too() {
    accepted(SeedTable.FILE);
    long fourteenth = project(14).id();
    database.change(sql ->
        CellRows.record(
            sql,
            fourteenth,
            R5,
            Stage.FINAL,
            Amount.given(3243),
            clock.instant(),
            "U1",
            Source.question(5)));
    Accepted same = accepted(SeedTable.FILE);
    assertThat(same.differences().kept())
        .extracting(Change::column)
        .containsExactly(Column.FINAL_BUDGET);
    Path corrected = SeedTable.altered(folder, SeedTable.cell(20, 7, "99"));
    assertThat(run(corrected, true)).isInstanceOf(Asked.class);
    accepted(corrected, KEEP_ALL);
    assertThat(store.amount(fourteenth, R5, Stage.FINAL)).isEqualTo(Amount.given(3243));
  }

  @Test
  void next_years_table_adds_a_year_to_the_same_projects() {
    accepted(SeedTable.FILE);
    Map<Integer, Long> before = ids();
    Path nextYear =
        SeedTable.altered(folder, text -> text.replace("R6年度", "令和7年度").replace("R5年度 ", "R6年度 "));
    Accepted result = accepted(nextYear);
    assertThat(result.table().ended()).isEqualTo(R6);
    assertThat(ids()).isEqualTo(before);
    assertThat(store.latestYear(store.registered().getFirst().id())).isEqualTo(R6);
    assertThat(store.amount(project(1).id(), R5, Stage.FINAL)).isEqualTo(Amount.given(2362));
    assertThat(store.amount(project(1).id(), R6, Stage.FINAL)).isEqualTo(Amount.given(2362));
    assertThat(store.amount(project(1).id(), R6.next(), Stage.INITIAL))
        .isEqualTo(Amount.given(2654));
  }

  @Test
  void the_edition_of_an_import_is_what_was_published_whatever_was_kept() {
    accepted(SeedTable.FILE);
    long first = project(1).id();
    database.change(sql ->
        CellRows.record(
            sql, first, R6, Stage.FINAL, Amount.given(2_654), clock.instant(), "U1", "reply:5"));
    clock.advance(Duration.ofDays(1));
    Path nextYear =
        SeedTable.altered(folder, text -> text.replace("R6年度", "令和7年度").replace("R5年度 ", "R6年度 "));
    accepted(nextYear, KEEP_ALL);
    assertThat(store.amount(first, R6, Stage.FINAL)).isEqualTo(Amount.given(2_654));
    EditionStore editions = new EditionStore(database);
    long plan = store.registered().getFirst().id();
    OfficialTable published = editions.table(editions.editions(plan).getLast());
    assertThat(published.row(first).orElseThrow().amount(Column.FINAL_BUDGET))
        .isEqualTo(Amount.given(2_362));
  }

  private ImportResult run(Path file, boolean dryRun) {
    return new Importing(database)
        .run(file, SeedTable.directory(), dryRun, Optional.empty(), clock.instant());
  }

  private Accepted accepted(Path file) {
    return (Accepted) run(file, false);
  }

  private Accepted accepted(Path file, Decisions decisions) {
    Importing.Wish wish = new Importing.Wish(Optional.empty(), false, decisions);
    return (Accepted)
        new Importing(database).run(file, SeedTable.directory(), wish, clock.instant());
  }

  private Project project(int number) {
    return store.projects(store.registered().getFirst().id()).stream()
        .filter(project -> project.printedNumber() == number)
        .findFirst()
        .orElseThrow();
  }

  private Map<Integer, Long> ids() {
    return store.projects(store.registered().getFirst().id()).stream()
        .collect(Collectors.toMap(Project::printedNumber, Project::id));
  }

  private int count(Table<?> table) {
    return database.read(sql -> sql.fetchCount(table));
  }

  private static Content given(String printed) {
    return new Content(Nature.GIVEN, printed);
  }
}
