package jp.torimatome.table.rollover;

import static jp.torimatome.database.generated.Tables.EDITION;
import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.ROLLOVER;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.FrameRows;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.rollover.Preview.RoundAhead;
import org.jooq.DSLContext;

/**
 * 年度更新: moves a table on by a year, wholly or not at all. No cell is written: one that nobody has
 * filled in yet is carried (引継ぎ), which {@link jp.torimatome.plan.ProjectCells} derives, and what
 * is recorded stays whatever its year.
 */
public final class RolloverStore {
  private final Database database;
  private final int discontinuedPrintedYears;

  /**
   * A discontinued project is printed for {@code discontinuedPrintedYears} years from the one that
   * it is discontinued from.
   */
  public RolloverStore(Database database, int discontinuedPrintedYears) {
    this.database = database;
    this.discontinuedPrintedYears = discontinuedPrintedYears;
  }

  /** What moving on would do now; empty before the first import. */
  public Optional<Preview> preview(long planId) {
    return database.read(sql ->
        OfficialStore.current(sql, planId).map(table -> new Move(sql, planId, table).preview()));
  }

  /**
   * Moves on from the year {@code from}, which somebody saw: whoever comes second does not move the
   * table on once more.
   */
  public Outcome roll(long planId, FiscalYear from, RoundDraft draft, String by, Instant at) {
    return database.write(sql ->
        OfficialStore.current(sql, planId)
            .map(table ->
                table.ended().equals(from)
                    ? new Move(sql, planId, table).roll(draft, by, at)
                    : (Outcome) new Outcome.MovedOn(table.ended()))
            .orElse(new Outcome.NoTable()));
  }

  /** The rollover that stands and was made last. */
  public Optional<Rollover> newest(long planId) {
    return database.read(sql -> newest(sql, planId));
  }

  /** One that stands, by its id. */
  public Optional<Rollover> standing(long planId, long rolloverId) {
    return database.read(sql -> standing(sql, planId)).stream()
        .filter(rollover -> rollover.id() == rolloverId)
        .findFirst();
  }

  /**
   * Takes a rollover back, and with it the round that was planned with it; possible until a round
   * about its year is opened.
   */
  public Undoing undo(Rollover rollover, String by, Instant at) {
    return database.write(sql -> {
      Optional<Undoing> hindrance = hindrance(sql, rollover);
      if (hindrance.isPresent()) {
        return hindrance.get();
      }
      sql.update(ROLLOVER)
          .set(ROLLOVER.UNDONE_AT, at)
          .set(ROLLOVER.UNDONE_BY, by)
          .where(ROLLOVER.ID.eq(rollover.id()))
          .execute();
      var left =
          select(FRAME.PROJECT_ID)
              .from(FRAME)
              .where(FRAME.SOURCE.eq(rollover.source()), FRAME.PRINTED.isFalse());
      sql.update(PROJECT).set(PROJECT.PRINTED, true).where(PROJECT.ID.in(left)).execute();
      FrameRows.record(sql, rollover.planId(), at, by, rollover.undoneSource());
      AuditRows.note(sql, at, by, "table.rollover-undone", rollover.source());
      return new Undoing.Undone(
          rollover,
          new DraftRows(sql, rollover.planId(), rollover.to()).withdraw(rollover, at, by));
    });
  }

  private static Optional<Rollover> newest(DSLContext sql, long planId) {
    return standing(sql, planId).stream().findFirst();
  }

  private static List<Rollover> standing(DSLContext sql, long planId) {
    return sql.selectFrom(ROLLOVER)
        .where(ROLLOVER.PLAN_ID.eq(planId), ROLLOVER.UNDONE_AT.isNull())
        .orderBy(ROLLOVER.FISCAL_YEAR.desc())
        .fetch(row ->
            new Rollover(
                row.getId(),
                planId,
                new FiscalYear(row.getFiscalYear()),
                row.getRolledAt(),
                row.getRolledBy()));
  }

  /** Why a rollover cannot be taken back (any more). */
  private static Optional<Undoing> hindrance(DSLContext sql, Rollover rollover) {
    Optional<Rollover> newest = newest(sql, rollover.planId());
    if (newest.isEmpty()
        || !sql.fetchExists(ROLLOVER, ROLLOVER.ID.eq(rollover.id()), ROLLOVER.UNDONE_AT.isNull())) {
      return Optional.of(new Undoing.NothingToUndo());
    }
    if (newest.get().id() != rollover.id()) {
      return Optional.of(new Undoing.NotTheNewest(newest.get().to()));
    }
    if (new DraftRows(sql, rollover.planId(), rollover.to()).ahead() == RoundAhead.OPENED) {
      return Optional.of(new Undoing.RoundOpened(rollover.to()));
    }
    boolean imported =
        sql.fetchExists(
            TABLE_IMPORT,
            TABLE_IMPORT.PLAN_ID.eq(rollover.planId()),
            TABLE_IMPORT.UNDONE_AT.isNull(),
            TABLE_IMPORT.FISCAL_YEAR.ge(rollover.to().startYear()));
    return imported
        ? Optional.of(new Undoing.ImportedSince(rollover.to()))
        : published(sql, rollover).map(Undoing.PublishedSince::new);
  }

  private static Optional<String> published(DSLContext sql, Rollover rollover) {
    return sql.select(EDITION.NAME)
        .from(EDITION)
        .where(EDITION.PLAN_ID.eq(rollover.planId()), EDITION.PUBLISHED_AT.gt(rollover.at()))
        .orderBy(EDITION.NUMBER.desc())
        .limit(1)
        .fetchOptional(EDITION.NAME);
  }

  /** One step of a table from its year to the next. */
  private final class Move {
    private final DSLContext sql;
    private final long planId;
    private final FiscalYear from;
    private final Ahead ahead;
    private final DraftRows rounds;

    Move(DSLContext sql, long planId, OfficialTable table) {
      this.sql = sql;
      this.planId = planId;
      this.from = table.ended();
      this.ahead = new Ahead(table, OfficialStore.ofYear(sql, planId, from.next()));
      this.rounds = new DraftRows(sql, planId, from.next());
    }

    Outcome roll(RoundDraft draft, String by, Instant at) {
      Preview done = preview();
      Rollover rollover = stored(by, at);
      List<Long> leaving =
          ahead.leaving(discontinuedPrintedYears).stream().map(Row::projectId).toList();
      sql.update(PROJECT).set(PROJECT.PRINTED, false).where(PROJECT.ID.in(leaving)).execute();
      FrameRows.record(sql, planId, at, by, rollover.source());
      AuditRows.note(sql, at, by, "table.rollover", rollover.source());
      boolean drafts = done.round() == RoundAhead.NONE;
      if (drafts) {
        rounds.plan(draft, at, by);
      }
      return new Outcome.Rolled(rollover, done, drafts ? Optional.of(draft) : Optional.empty());
    }

    private Rollover stored(String by, Instant at) {
      FiscalYear to = from.next();
      long id =
          sql.insertInto(ROLLOVER)
              .set(ROLLOVER.PLAN_ID, planId)
              .set(ROLLOVER.FISCAL_YEAR, to.startYear())
              .set(ROLLOVER.ROLLED_AT, at)
              .set(ROLLOVER.ROLLED_BY, by)
              .returningResult(ROLLOVER.ID)
              .fetchSingle()
              .value1();
      return new Rollover(id, planId, to, at, by);
    }

    Preview preview() {
      Optional<Rollover> undoable =
          newest(sql, planId).filter(before -> hindrance(sql, before).isEmpty());
      boolean asking = new DraftRows(sql, planId, from).isOpen();
      return new Preview(
          from,
          ahead.cells(),
          ahead.rows(discontinuedPrintedYears),
          rounds.ahead(),
          asking,
          undoable);
    }
  }
}
