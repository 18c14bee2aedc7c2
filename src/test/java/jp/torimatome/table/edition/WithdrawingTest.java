package jp.torimatome.table.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.edition.Exporting.Found;
import jp.torimatome.table.edition.Exporting.Which;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which edition marks refer to, and what becomes of one that was a mistake. */
class WithdrawingTest {
  private static final Instant IMPORTED = Instant.parse("2025-04-10T01:00:00Z");
  private static final Instant PUBLISHED = IMPORTED.plus(Duration.ofDays(60));

  @TempDir Path folder;
  private Database database;
  private EditionDesk desk;

  @BeforeEach
  void the_published_table_is_imported() {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    desk = EditionDesk.of(database, new PlanStore(database), true);
    new Importing(database)
        .run(SeedTable.FILE, SeedTable.directory(), false, Optional.empty(), IMPORTED);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_edition_is_marked_against_the_one_that_was_chosen_when_it_was_published() {
    change(2400);
    publish(Optional.empty(), PUBLISHED);
    change(2500);
    Instant later = PUBLISHED.plusSeconds(60);
    assertThat(publish(Optional.of("R6"), later)).isInstanceOf(Publishing.Outcome.Published.class);
    assertThat(found(new Which.OfEdition("R6-3")).against()).isEqualTo("R6");
    assertThat(found(new Which.OfEdition("R6-2"), "R6-3").against()).isEqualTo("R6-3");
    assertThat(found(new Which.Now(), "1").against()).isEqualTo("R6");
    assertThat(publish(Optional.of("R9"), later))
        .isInstanceOf(Publishing.Outcome.NothingAgainst.class);
    assertThat(desk.exporting().find(plan(), new Which.Now(), Optional.of("R9")))
        .isInstanceOf(Found.NoSuchEdition.class);
    assertThat(desk.editions().editions(plan())).hasSize(3);
  }

  @Test
  void a_withdrawn_edition_stays_and_nothing_is_compared_with_it_any_more() {
    change(2400);
    publish(Optional.empty(), PUBLISHED);
    change(2500);
    publish(Optional.of("R6-2"), PUBLISHED.plusSeconds(60));
    Edition mistaken = edition("R6-2");
    assertThat(desk.withdrawing().withdraw(mistaken, " \u3000", "U1", PUBLISHED))
        .isEqualTo(Withdrawing.Outcome.NO_REASON);
    assertThat(desk.withdrawing().withdraw(mistaken, "R6の決算前に公表したため", "U1", PUBLISHED))
        .isEqualTo(Withdrawing.Outcome.WITHDRAWN);
    assertThat(desk.withdrawing().withdraw(mistaken, "もう一度", "U1", PUBLISHED))
        .isEqualTo(Withdrawing.Outcome.ALREADY_WITHDRAWN);
    assertThat(desk.editions().isIntact(mistaken)).isTrue();
    assertThat(found(new Which.OfEdition("R6-2")).addenda().withdrawal().orElseThrow().reason())
        .isEqualTo("R6の決算前に公表したため");
    assertThat(found(new Which.OfEdition("R6-3")).against()).isEqualTo("R6");
    assertThat(found(new Which.Now()).against()).isEqualTo("R6-3");
    desk.withdrawing().withdraw(edition("R6-3"), "これも誤り", "U1", PUBLISHED);
    assertThat(found(new Which.Now()).against()).isEqualTo("R6");
    assertThat(desk.exporting().find(plan(), new Which.Now(), Optional.of("R6-3")))
        .isEqualTo(new Found.WithdrawnEdition(edition("R6-3")));
    assertThat(publish(Optional.of("R6-3"), PUBLISHED))
        .isEqualTo(new Publishing.Outcome.NothingAgainst(List.of(edition("R6"))));
    assertThat(publish(Optional.empty(), PUBLISHED))
        .isInstanceOf(Publishing.Outcome.Published.class);
    assertThat(edition("R6-4").number()).isEqualTo(4);
  }

  private MarkedTable found(Which which) {
    return ((Found.Table) desk.exporting().find(plan(), which)).table();
  }

  private MarkedTable found(Which which, String against) {
    return ((Found.Table) desk.exporting().find(plan(), which, Optional.of(against))).table();
  }

  private Publishing.Outcome publish(Optional<String> against, Instant at) {
    return desk.publishing().publish(new Publishing.Order(plan(), against, "", "U1", at));
  }

  private void change(long thousandYen) {
    long first =
        new OfficialStore(database).current(plan()).orElseThrow().rows().getFirst().projectId();
    Instant at = PUBLISHED.minusSeconds(1);
    database.change(sql ->
        CellRows.record(
            sql,
            first,
            FiscalYear.reiwa(5),
            Stage.FINAL,
            Amount.given(thousandYen),
            at,
            "U1",
            "reply:" + thousandYen));
  }

  private Edition edition(String name) {
    return desk.editions().edition(plan(), name).orElseThrow();
  }

  private long plan() {
    return new PlanStore(database).plan(SeedTable.PLAN).orElseThrow().id();
  }
}
