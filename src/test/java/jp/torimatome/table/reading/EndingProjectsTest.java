package jp.torimatome.table.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
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
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.TableJson;
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
  private static final int STATUS = 6;
  private static final int PLAN = 8;
  private static final int ISSUES = 11;

  @TempDir Path folder;
  private final MovableClock clock = MovableClock.at("2025-04-01T09:00:00+09:00");
  private Database database;
  private PlanStore store;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
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

  private Lifecycle read(int cell, String sentence) {
    return SeedTable.read(SeedTable.altered(folder, SeedTable.cell(LINE_OF_SECOND, cell, sentence)))
        .rows()
        .get(1)
        .lifecycle();
  }

  private List<LookAt> notes(UnaryOperator<String> alteration) {
    return LookingOver.of(SeedTable.read(SeedTable.altered(folder, alteration)));
  }

  private OfficialTable table() {
    return new OfficialStore(database).current(store.registered().getFirst().id()).orElseThrow();
  }

  private Lifecycle second(UnaryOperator<String> alteration) {
    Path file = SeedTable.altered(folder, alteration);
    ImportResult result =
        new Importing(database)
            .run(file, SeedTable.directory(), false, Optional.empty(), clock.instant());
    assertThat(result).isInstanceOf(Accepted.class);
    return store.projects(store.registered().getFirst().id()).stream()
        .filter(project -> project.printedNumber() == 2)
        .map(Project::lifecycle)
        .findFirst()
        .orElseThrow();
  }
}
