package jp.torimatome.table.undoing;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.ASKING;
import static jp.torimatome.database.generated.Tables.EDITION;
import static jp.torimatome.database.generated.Tables.FINDING;
import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.OPENING;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.REORGANISATION_PROJECT;
import static jp.torimatome.database.generated.Tables.ROLLOVER;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static jp.torimatome.database.generated.Tables.TARGET;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.TableImportRecord;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.table.edition.AddendaStore;
import jp.torimatome.table.undoing.Undoing.Built;
import org.jooq.DSLContext;

/**
 * Takes the import back that was made last into a plan, wholly or not at all; what others built on
 * stays as it is.
 */
public final class UndoStore {
  private final Database database;

  public UndoStore(Database database) {
    this.database = database;
  }

  /** {@code reason} is what the record of a withdrawn edition says. */
  public Undoing undo(long planId, String reason, String by, Instant at) {
    return database.write(sql -> {
      Optional<TableImportRecord> last =
          sql.selectFrom(TABLE_IMPORT)
              .where(TABLE_IMPORT.PLAN_ID.eq(planId), TABLE_IMPORT.UNDONE_AT.isNull())
              .orderBy(TABLE_IMPORT.ID.desc())
              .limit(1)
              .fetchOptional();
      if (last.isEmpty()) {
        return new Undoing.NothingToUndo();
      }
      TableImportRecord row = last.get();
      Optional<Built> built = built(sql, row);
      return built.isPresent()
          ? new Undoing.TooLate(row.getFileName(), row.getImportedAt(), built.get())
          : undone(sql, row, reason, by, at);
    });
  }

  private static Undoing undone(
      DSLContext sql, TableImportRecord row, String reason, String by, Instant at) {
    String source = Source.imported(row.getId());
    sql.deleteFrom(AMOUNT).where(AMOUNT.SOURCE.eq(source)).execute();
    sql.deleteFrom(PASSAGE).where(PASSAGE.SOURCE.eq(source)).execute();
    sql.deleteFrom(FRAME).where(FRAME.SOURCE.eq(source)).execute();
    new BeforeRows(sql, row.getPlanId()).restore(row.getBefore());
    sql.update(TABLE_IMPORT)
        .set(TABLE_IMPORT.UNDONE_AT, at)
        .set(TABLE_IMPORT.UNDONE_BY, by)
        .where(TABLE_IMPORT.ID.eq(row.getId()))
        .execute();
    own(sql, row).forEach(edition -> AddendaStore.withdraw(sql, edition, reason, by, at));
    AuditRows.note(sql, at, by, "table.import-undone", source);
    return new Undoing.Undone(row.getFileName(), row.getImportedAt());
  }

  /** The editions that the import itself froze. */
  private static List<Long> own(DSLContext sql, TableImportRecord row) {
    return sql.select(EDITION.ID)
        .from(EDITION)
        .where(
            EDITION.PLAN_ID.eq(row.getPlanId()),
            EDITION.PUBLISHED_AT.eq(row.getImportedAt()),
            EDITION.PUBLISHED_BY.eq("import"))
        .fetch(EDITION.ID);
  }

  /** What somebody did since that rests on it. */
  private static Optional<Built> built(DSLContext sql, TableImportRecord row) {
    if (row.getBefore() == null) {
      return Optional.of(Built.NOT_KEPT);
    }
    long plan = row.getPlanId();
    Instant since = row.getImportedAt();
    String source = Source.imported(row.getId());
    var projects = select(PROJECT.ID).from(PROJECT).where(PROJECT.PLAN_ID.eq(plan));
    var others = select(FRAME.PROJECT_ID).from(FRAME).where(FRAME.SOURCE.ne(source));
    var added =
        select(PROJECT.ID).from(PROJECT).where(PROJECT.PLAN_ID.eq(plan), PROJECT.ID.notIn(others));
    var openings = select(OPENING.ROUND_ID).from(OPENING).where(OPENING.OPENED_AT.ge(since));
    Map<Built, Boolean> found = new EnumMap<>(Built.class);
    found.put(
        Built.ROUND,
        sql.fetchExists(ROUND, ROUND.PLAN_ID.eq(plan), ROUND.ID.in(openings))
            || sql.fetchExists(TARGET, TARGET.PROJECT_ID.in(added)));
    found.put(
        Built.ROLLOVER,
        sql.fetchExists(ROLLOVER, ROLLOVER.PLAN_ID.eq(plan), ROLLOVER.ROLLED_AT.ge(since)));
    found.put(
        Built.EDITION,
        sql.fetchExists(
            EDITION,
            EDITION.PLAN_ID.eq(plan),
            EDITION.PUBLISHED_AT.ge(since),
            EDITION.ID.notIn(own(sql, row))));
    found.put(
        Built.ANSWER,
        sql.fetchExists(
                AMOUNT,
                AMOUNT.PROJECT_ID.in(projects),
                AMOUNT.RECORDED_AT.ge(since),
                AMOUNT.SOURCE.notLike(Source.anyImport()))
            || sql.fetchExists(
                PASSAGE,
                PASSAGE.PROJECT_ID.in(projects),
                PASSAGE.RECORDED_AT.ge(since),
                PASSAGE.SOURCE.notLike(Source.anyImport()))
            || sql.fetchExists(ASKING, ASKING.PLAN_ID.eq(plan), ASKING.ASKED_AT.ge(since))
            || sql.fetchExists(FINDING, FINDING.PROJECT_ID.in(added)));
    found.put(
        Built.REORGANISATION,
        sql.fetchExists(
                FRAME,
                FRAME.PROJECT_ID.in(projects),
                FRAME.RECORDED_AT.ge(since),
                FRAME.SOURCE.notLike(Source.anyImport()))
            || sql.fetchExists(
                REORGANISATION_PROJECT, REORGANISATION_PROJECT.PROJECT_ID.in(added)));
    return found.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst();
  }
}
