package jp.torimatome.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Lifecycle.Announced;
import jp.torimatome.plan.Lifecycle.Discontinued;
import jp.torimatome.plan.Lifecycle.Kind;
import jp.torimatome.plan.Lifecycle.Running;
import jp.torimatome.plan.Lifecycle.Suspended;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.ending.Settled;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.TableJson;
import jp.torimatome.table.identity.Answers;
import jp.torimatome.table.identity.Decisions;
import jp.torimatome.table.reading.ImportResult.Accepted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 廃止, 廃止予定 and 休止 from the file to the register and the printed table. */
class EndingProjectsTest {
  private static final FiscalYear R6 = FiscalYear.reiwa(6);
  private static final int LINE_OF_SECOND = 15;
  private static final int LINE_OF_FIFTEENTH = 40;
  private static final int STATUS = 6;
  private static final int PLAN = 8;
  private static final int ISSUES = 11;

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-01T09:00:00+09:00");
  private Database database;
  private PlanStore store;

  @BeforeEach
  void open() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    store = new PlanStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "様式への押印は令和5年度から廃止",
        "国庫補助がR6以降廃止",
        "窓口受付の土曜開庁は令和5年度をもって廃止。",
        "要綱の一部を廃止",
        "廃止路線の代替バスの運行経費を補助する。"
      })
  void what_else_is_abolished_leaves_the_project_running(String sentence) {
    for (int cell : new int[] {4, STATUS, PLAN, 10, ISSUES}) {
      assertThat(read(cell, sentence)).isEqualTo(new Running());
    }
  }

  @Test
  void usual_words_discontinue_it() {
    Discontinued sinceR6 = new Discontinued(Kind.ENDED, R6);
    assertThat(read(STATUS, "令和5年度末で廃止")).isEqualTo(sinceR6);
    assertThat(read(PLAN, "統合により廃止")).isEqualTo(new Discontinued(Kind.REORGANISED, null));
    assertThat(read(ISSUES, "令和5年度で終了")).isEqualTo(sinceR6);
  }

  @Test
  void what_is_announced_is_stored_as_such_and_printed_as_written() {
    assertThat(second(SeedTable.cell(LINE_OF_SECOND, PLAN, "令和6年度廃止予定")))
        .isEqualTo(new Announced(Kind.ENDED, R6.next()));
    OfficialTable.Row printed = table().rows().get(1);
    assertThat(printed.frame().lifecycle()).isEqualTo(new Announced(Kind.ENDED, R6.next()));
    assertThat(printed.text(Column.PLAN).body()).isEqualTo("令和6年度廃止予定");
    assertThat(printed.text(Column.PLAN).nature()).isEqualTo(Nature.GIVEN);
  }

  @Test
  void a_pause_is_asked() {
    assertThat(read(STATUS, "休止")).isEqualTo(new Suspended());
    assertThat(read(STATUS, "登録者6人。令和5年度末で廃止。")).isEqualTo(new Running());
  }

  @Test
  void the_look_says_what_was_taken_for_an_end_and_what_was_not() {
    assertThat(notes(SeedTable.cell(LINE_OF_SECOND, PLAN, "令和6年度廃止予定")))
        .contains(new LookAt.EndAnnounced(2, Kind.ENDED, R6.next()));
    assertThat(notes(SeedTable.cell(LINE_OF_SECOND, PLAN, "休止"))).contains(new LookAt.Suspended(2));
    assertThat(notes(SeedTable.cell(LINE_OF_SECOND, STATUS, "登録者6人。令和5年度末で廃止。")))
        .contains(new LookAt.EndUnclear(2));
  }

  @Test
  void an_announced_end_comes_back_out_of_a_published_edition() {
    second(SeedTable.cell(LINE_OF_SECOND, PLAN, "令和6年度廃止予定"));
    assertThat(TableJson.parse(TableJson.print(table()))).isEqualTo(table());
  }

  @Test
  void what_the_words_leave_open_is_said_with_an_option_and_stays_said() {
    UnaryOperator<String> paused = SeedTable.cell(LINE_OF_SECOND, PLAN, "休止");
    assertThat(second(paused)).isEqualTo(new Suspended());
    Decisions ended = settled(new Settled.Ended(R6));
    assertThat(second(paused, ended)).isEqualTo(new Discontinued(Kind.ENDED, R6));
    UnaryOperator<String> corrected = SeedTable.cell(LINE_OF_SECOND, 4, "別の内容");
    assertThat(second(text -> corrected.apply(paused.apply(text))))
        .isEqualTo(new Discontinued(Kind.ENDED, R6));
    UnaryOperator<String> again = text -> corrected.apply(paused.apply(text));
    assertThat(second(again, settled(new Settled.GoesOn()))).isEqualTo(new Running());
    UnaryOperator<String> dated = SeedTable.cell(LINE_OF_SECOND, PLAN, "R6年度末で廃止");
    assertThat(second(text -> corrected.apply(dated.apply(text))))
        .isEqualTo(new Announced(Kind.ENDED, R6.next()));
  }

  @Test
  void a_year_that_the_words_leave_out_is_said_too() {
    UnaryOperator<String> merged = SeedTable.cell(LINE_OF_SECOND, PLAN, "統合により廃止");
    assertThat(second(merged, settled(new Settled.Ended(R6))))
        .isEqualTo(new Discontinued(Kind.REORGANISED, R6));
    assertThat(second(merged, settled(new Settled.Ended(R6.next().next()))))
        .isEqualTo(new Announced(Kind.REORGANISED, R6.next().next()));
  }

  @Test
  void what_only_the_next_plan_has_and_is_said_to_be_over_is_asked() {
    UnaryOperator<String> over =
        text -> SeedTable.cell(LINE_OF_FIFTEENTH, ISSUES, "令和5年度で終了").apply(text);
    assertThat(notes(over)).contains(new LookAt.EndedBeforeItBegins(15));
  }

  private static Decisions settled(Settled settled) {
    return new Decisions(Answers.NONE, false, Set.of(), Set.of(), Map.of(2, settled));
  }

  private Lifecycle read(int cell, String sentence) {
    return SeedTable.read(SeedTable.altered(folder, SeedTable.cell(LINE_OF_SECOND, cell, sentence)))
        .rows()
        .get(1)
        .lifecycle();
  }

  private List<LookAt> notes(UnaryOperator<String> alteration) {
    return LookingOver.of(SeedTable.read(SeedTable.altered(folder, alteration)), Set.of());
  }

  private OfficialTable table() {
    return new OfficialStore(database).current(store.registered().getFirst().id()).orElseThrow();
  }

  private Lifecycle second(UnaryOperator<String> alteration) {
    return second(alteration, Decisions.NONE);
  }

  private Lifecycle second(UnaryOperator<String> alteration, Decisions decisions) {
    clock.advance(Duration.ofMinutes(1));
    Path file = SeedTable.altered(folder, alteration);
    var wish = new Importing.Wish(Optional.empty(), false, decisions);
    ImportResult result =
        new Importing(database).run(file, SeedTable.directory(), wish, clock.instant());
    assertThat(result).isInstanceOf(Accepted.class);
    return store.projects(store.registered().getFirst().id()).stream()
        .filter(project -> project.printedNumber() == 2)
        .map(Project::lifecycle)
        .findFirst()
        .orElseThrow();
  }
}
