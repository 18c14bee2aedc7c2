package jp.torimatome.table.edition;

import static jp.torimatome.database.generated.Tables.EDITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import jp.torimatome.table.Addenda;
import jp.torimatome.table.Erratum;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.edition.Exporting.Found;
import jp.torimatome.table.edition.Exporting.Which;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
  private static final Instant IMPORTED = Instant.parse("2025-04-10T01:00:00Z");
  private static final Instant CHANGED = IMPORTED.plus(Duration.ofDays(30));
  private static final Instant PUBLISHED = IMPORTED.plus(Duration.ofDays(60));

  @TempDir Path folder;
  @AutoClose private Database database;
  private OfficialStore official;
  private EditionStore editions;
  private EditionDesk desk;
  private Publishing publishing;

  @BeforeEach
  void the_published_table_is_imported() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    official = new OfficialStore(database);
    editions = new EditionStore(database);
    desk = EditionDesk.of(database, new PlanStore(database), true);
    publishing = desk.publishing();
    new Importing(database)
        .run(SeedTable.FILE, SeedTable.directory(), false, Optional.empty(), IMPORTED);
  }

  @Test
  void the_imported_table_is_edition_R6() {
    assertThat(editions.editions(plan()))
        .extracting(Edition::name, Edition::number)
        .containsExactly(tuple("R6", 1));
    assertThat(editions.table(edition("R6"))).isEqualTo(table());
    assertThat(editions.edition(plan(), "1")).contains(edition("r6"));
  }

  @Test
  void
      importing_the_same_year_again_makes_no_edition_and_shows_what_differs_from_the_published_one() {
    Path corrected = SeedTable.altered(folder, text -> text.replace("\t3,242,800\t", "\t3,243\t"));
    new Importing(database).run(corrected, SeedTable.directory(), false, Optional.empty(), CHANGED);
    assertThat(editions.editions(plan())).hasSize(1);
    MarkedTable marked = found(new Which.Now());
    assertThat(marked.against()).isEqualTo("R6");
    assertThat(changed(marked)).containsExactly("14 FINAL_BUDGET");
  }

  @Test
  void publishing_freezes_the_table_and_later_changes_do_not_touch_it() {
    change(2400);
    assertThat(publishing.preview(plan()).orElseThrow().difference().cells()).isEqualTo(1);
    var published = (Publishing.Outcome.Published) publish(Optional.empty(), PUBLISHED);
    assertThat(published.edition().name()).isEqualTo("R6-2");
    OfficialTable frozen = editions.table(published.edition());
    database.change(sql ->
        CellRows.record(
            sql,
            first(),
            FiscalYear.reiwa(5),
            Stage.FINAL,
            Amount.given(9),
            PUBLISHED,
            "U1",
            "reply:2"));
    assertThat(editions.table(edition("R6-2"))).isEqualTo(frozen);
    assertThat(frozen.row(first()).orElseThrow().printed(Column.FINAL_BUDGET)).isEqualTo("2,400");
  }

  @Test
  void what_has_not_changed_is_not_published_again() {
    assertThat(publish(Optional.empty(), PUBLISHED))
        .isEqualTo(new Publishing.Outcome.NothingNew(edition("R6")));
    assertThat(editions.editions(plan())).hasSize(1);
  }

  @Test
  void the_database_itself_refuses_to_change_or_drop_an_edition() {
    assertThatThrownBy(
            () -> database.change(sql -> sql.update(EDITION).set(EDITION.CONTENT, "{}").execute()))
        .hasMessageContaining("never changes");
    assertThatThrownBy(() -> database.change(sql -> sql.deleteFrom(EDITION).execute()))
        .hasMessageContaining("never changes");
    assertThat(editions.isIntact(edition("R6"))).isTrue();
  }

  @Test
  void a_content_that_was_tampered_with_is_noticed() {
    database.change(sql -> {
      sql.execute("drop trigger edition_never_changes");
      sql.update(EDITION).set(EDITION.CONTENT, EDITION.CONTENT.concat(" ")).execute();
    });
    assertThat(editions.isIntact(edition("R6"))).isFalse();
    assertThatThrownBy(() -> editions.table(edition("R6"))).hasMessageContaining("R6");
  }

  @Test
  void corrections_stand_beside_the_edition() {
    var wanted =
        new Publishing.Wanted(
            14, Column.FINAL_BUDGET, "3,243", "千円単位で記載すべきところを円で記載", "U1", PUBLISHED);
    assertThat(publishing.correct(edition("R6"), wanted))
        .isInstanceOf(Publishing.Correction.Noted.class);
    assertThat(noted("R6").errata())
        .containsExactly(
            new Erratum(
                14,
                Column.FINAL_BUDGET,
                "3,242,800",
                "3,243",
                "千円単位で記載すべきところを円で記載",
                PUBLISHED,
                "U1"));
    assertThat(editions.table(edition("R6"))).isEqualTo(table());
  }

  @Test
  void what_was_noted_stands_beside_its_own_edition() {
    assertThat(correction(14, "3,243", "千円単位")).isInstanceOf(Publishing.Correction.Noted.class);
    assertThat(correction(10, "1", "誤記")).isInstanceOf(Publishing.Correction.Noted.class);
    desk.withdrawing().withdraw(edition("R6"), "決算の前に公表したため", "U1", PUBLISHED);
    assertThat(desk.addenda().ofPlan(edition("R6").planId())).containsOnlyKeys(edition("R6").id());
    assertThat(noted("R6").errata()).extracting(Erratum::number).containsExactly(14, 10);
    assertThat(noted("R6").withdrawal().orElseThrow().reason()).isEqualTo("決算の前に公表したため");
    assertThat(desk.addenda().ofPlan(99)).isEmpty();
  }

  private Addenda noted(String name) {
    return desk.addenda()
        .ofPlan(edition(name).planId())
        .getOrDefault(edition(name).id(), Addenda.NONE);
  }

  @Test
  void a_correction_of_nothing_or_without_a_reason_is_refused() {
    assertThat(correction(99, "1", "理由")).isEqualTo(new Publishing.Correction.NoSuchRow(99));
    assertThat(correction(14, "3,242,800", "理由")).isEqualTo(new Publishing.Correction.SaysThat());
    assertThat(correction(14, "1", " \u3000")).isEqualTo(new Publishing.Correction.NoReason());
    assertThat(noted("R6").errata()).isEmpty();
  }

  @Test
  void a_moment_is_marked_against_the_edition_of_that_moment() {
    change(2400);
    publish(Optional.empty(), PUBLISHED);
    change(2500);
    assertThat(changed(found(new Which.AsOf(CHANGED, PUBLISHED))))
        .containsExactly("1 FINAL_BUDGET");
    assertThat(found(new Which.AsOf(CHANGED, PUBLISHED)).against()).isEqualTo("R6");
    assertThat(found(new Which.Now()).against()).isEqualTo("R6-2");
    assertThat(found(new Which.OfEdition("R6-2")).against()).isEqualTo("R6");
    assertThat(changed(found(new Which.OfEdition("R6-2")))).containsExactly("1 FINAL_BUDGET");
    assertThat(found(new Which.OfEdition("R6")).against()).isEmpty();
  }

  @Test
  void what_cannot_be_found_is_said() {
    assertThat(exporting(true).find(plan(), new Which.OfEdition("R9")))
        .isEqualTo(new Found.NoSuchEdition(List.of(edition("R6"))));
    var before = new Which.AsOf(IMPORTED.minusMillis(1), CHANGED);
    assertThat(exporting(true).find(plan(), before))
        .isEqualTo(new Found.BeforeFirstImport(IMPORTED));
    assertThat(exporting(true).find(plan(), new Which.AsOf(PUBLISHED, CHANGED)))
        .isEqualTo(new Found.InTheFuture(CHANGED));
    assertThat(exporting(true).find(plan() + 99, new Which.Now()))
        .isEqualTo(new Found.NothingImported());
  }

  @Test
  void a_text_that_only_moved_on_by_a_year_is_marked_when_the_setting_says_so() {
    long project = number(21);
    Passage text = Passage.given("年12回(月1回)の開催を継続した。プログラム開催に関する情報をホームページやラジオ放送等で普及啓発した。");
    database.change(sql ->
        CellRows.record(
            sql, project, PassageField.PLAN, FiscalYear.reiwa(6), text, CHANGED, "U1", "reply:1"));
    assertThat(changed(found(new Which.Now()))).containsExactly("21 PLAN");
    MarkedTable plain = ((Found.Table) exporting(false).find(plan(), new Which.Now())).table();
    assertThat(changed(plain)).isEmpty();
    assertThat(plain.cell(plain.table().row(project).orElseThrow(), Column.PLAN).yearOnly())
        .isTrue();
  }

  private Publishing.Correction correction(int number, String correct, String reason) {
    return publishing.correct(
        edition("R6"),
        new Publishing.Wanted(number, Column.FINAL_BUDGET, correct, reason, "U1", PUBLISHED));
  }

  private static List<String> changed(MarkedTable marked) {
    return marked.table().rows().stream()
        .flatMap(row -> changed(marked, row).map(column -> row.number() + " " + column))
        .toList();
  }

  private static Stream<Column> changed(MarkedTable marked, Row row) {
    return Arrays.stream(Column.values()).filter(column -> marked.cell(row, column).isChanged());
  }

  private MarkedTable found(Which which) {
    return ((Found.Table) exporting(true).find(plan(), which)).table();
  }

  private Exporting exporting(boolean yearMovesMarked) {
    return EditionDesk.of(database, new PlanStore(database), yearMovesMarked).exporting();
  }

  private void change(long thousandYen) {
    String reply = "reply:" + thousandYen;
    database.change(sql ->
        CellRows.record(
            sql,
            first(),
            FiscalYear.reiwa(5),
            Stage.FINAL,
            Amount.given(thousandYen),
            CHANGED,
            "U1",
            reply));
  }

  private Publishing.Outcome publish(Optional<String> against, Instant at) {
    return publishing.publish(new Publishing.Order(plan(), against, "", "U1", at));
  }

  private Edition edition(String name) {
    return editions.edition(plan(), name).orElseThrow();
  }

  private long first() {
    return number(1);
  }

  private long number(int number) {
    return table().rows().stream()
        .filter(row -> row.number() == number)
        .map(Row::projectId)
        .findFirst()
        .orElseThrow();
  }

  private OfficialTable table() {
    return official.current(plan()).orElseThrow();
  }

  private long plan() {
    return new PlanStore(database).plan(SeedTable.PLAN).orElseThrow().id();
  }
}
