package jp.torimatome.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.torimatome.MovableClock;
import jp.torimatome.characters.Folding;
import jp.torimatome.characters.LookAlikeText;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.table.reading.ImportResult.Accepted;
import jp.torimatome.table.reading.ImportResult.Outcome;
import jp.torimatome.table.reading.ImportResult.Outdated;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell that looks as before has not changed, whatever characters it is written with. */
class AlikeTableTest {
  private static final FiscalYear UNDATED = new FiscalYear(0);

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-01T09:00:00+09:00");
  @AutoClose private Database database;
  private PlanStore store;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    store = new PlanStore(database);
    run(text -> text);
    clock.advance(Duration.ofDays(1));
  }

  @Test
  void a_table_in_look_alike_characters_is_stored_as_written_and_told_as_no_change() {
    Accepted accepted = (Accepted) run(AlikeTableTest::alike);
    assertThat(accepted.outcome()).isEqualTo(Outcome.STORED);
    assertThat(accepted.differences().changes()).isEmpty();
    assertThat(accepted.differences().isEmpty()).isTrue();
    assertThat(accepted.differences().alike()).hasSizeGreaterThan(50);
    assertThat(content(5)).contains("⽀").isNotEqualTo(Folding.ORDINARY.of(content(5)));
    assertThat(((Accepted) run(AlikeTableTest::alike)).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void what_a_section_answered_is_not_asked_about_for_its_characters() {
    Passage answered = Passage.given("今後も継続して実施する。".replace("今後", "今\u200B後"));
    database.change(sql ->
        CellRows.record(
            sql,
            project(7),
            PassageField.ISSUES,
            UNDATED,
            answered,
            clock.instant(),
            "U1",
            "reply:5"));
    Accepted accepted = (Accepted) run(SeedTable.cell(39, 5, "3,243"));
    assertThat(accepted.differences().kept()).isEmpty();
    assertThat(store.passage(project(7), PassageField.ISSUES, UNDATED)).isEqualTo(answered);
  }

  @Test
  void an_older_table_is_refused_without_cells_that_read_the_same() {
    Outdated outdated =
        (Outdated) run(text -> alike(text).replace("R5年度", "平成30年度").replace("R6年度", "令和元年度"));
    assertThat(outdated.changes())
        .allSatisfy(change ->
            assertThat(Folding.SAME.of(change.after().printed()))
                .isNotEqualTo(Folding.SAME.of(change.before().printed())));
  }

  /** The header stays, so that the table is read as the same. */
  private static String alike(String text) {
    return text.lines()
        .map(line -> line.matches("[0-9]+\t.*") ? LookAlikeText.of(line) : line)
        .reduce("", (before, line) -> before + line + "\n");
  }

  private String content(int number) {
    return store.passage(project(number), PassageField.CONTENT, UNDATED).body();
  }

  private long project(int number) {
    return store.projects(store.registered().getFirst().id()).stream()
        .filter(each -> each.printedNumber() == number)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private ImportResult run(UnaryOperator<String> alteration) {
    return new Importing(database)
        .run(
            SeedTable.altered(folder, alteration),
            SeedTable.directory(),
            false,
            Optional.empty(),
            clock.instant());
  }
}
