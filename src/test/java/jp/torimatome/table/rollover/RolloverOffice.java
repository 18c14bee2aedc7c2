package jp.torimatome.table.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.MovableClock;
import jp.torimatome.database.Database;
import jp.torimatome.database.FreshDatabase;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Stage;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.reading.Importing;
import jp.torimatome.table.reading.SeedTable;

/**
 * The published table in a real database, and the acts of rolling it over; each act a day after the
 * one before.
 */
final class RolloverOffice implements AutoCloseable {
  static final String COORDINATOR = "U0TORI001";
  static final int FOR_EVER = 10_000;
  static final FiscalYear R5 = FiscalYear.reiwa(5);
  static final FiscalYear R6 = FiscalYear.reiwa(6);
  static final FiscalYear R7 = FiscalYear.reiwa(7);
  static final FiscalYear R8 = FiscalYear.reiwa(8);

  final MovableClock clock = MovableClock.at("2025-04-10T10:00:00+09:00");
  final Database database;
  final PlanStore plans;
  final OfficialStore official;
  RolloverStore rollovers;

  private RolloverOffice(Path folder) {
    database = FreshDatabase.open("jdbc:sqlite:" + folder.resolve("torimatome.db"));
    plans = new PlanStore(database);
    official = new OfficialStore(database);
    rollovers = new RolloverStore(database, FOR_EVER);
  }

  static RolloverOffice withSeed(Path folder) {
    RolloverOffice office = new RolloverOffice(folder);
    office.imported(SeedTable.FILE);
    return office;
  }

  static RolloverOffice empty(Path folder) {
    return new RolloverOffice(folder);
  }

  void imported(Path file) {
    new Importing(database).run(file, SeedTable.directory(), false, Optional.empty(), nextDay());
  }

  long plan() {
    return plans.plan(SeedTable.PLAN).orElseThrow().id();
  }

  OfficialTable table() {
    return official.current(plan()).orElseThrow();
  }

  Row row(int number) {
    return table().rows().stream().filter(row -> row.number() == number).findFirst().orElseThrow();
  }

  Preview preview() {
    return rollovers.preview(plan()).orElseThrow();
  }

  Outcome roll(FiscalYear from) {
    return rollovers.roll(plan(), from, draft(), COORDINATOR, nextDay());
  }

  /** Rolls over from the year at which the table stands. */
  Outcome.Rolled rolled() {
    Outcome outcome = roll(table().ended());
    assertThat(outcome).isInstanceOf(Outcome.Rolled.class);
    return (Outcome.Rolled) outcome;
  }

  Undoing undo() {
    return undo(rollovers.newest(plan()).orElseThrow());
  }

  Undoing undo(Rollover rollover) {
    return rollovers.undo(rollover, COORDINATOR, nextDay());
  }

  /** What a reply leaves in the register. */
  void replied(int number, FiscalYear year, Stage stage, long thousandYen) {
    long project = row(number).projectId();
    Instant at = nextDay();
    database.change(sql ->
        CellRows.record(
            sql, project, year, stage, Amount.given(thousandYen), at, "U-koyo", "reply:1"));
  }

  RoundDraft draft() {
    Instant opens = clock.instant().plus(Duration.ofDays(14));
    Instant due = opens.plus(Duration.ofDays(28));
    return new RoundDraft(
        "照会",
        "お願いします。",
        Field.codes(List.of(Field.values())),
        opens,
        due,
        due.plus(Duration.ofDays(6)));
  }

  Instant nextDay() {
    clock.advance(Duration.ofDays(1));
    return clock.instant();
  }

  @Override
  public void close() {
    database.close();
  }
}
