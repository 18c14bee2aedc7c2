package jp.torimatome.table;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PLAN;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SLOT;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.FrameRecord;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.ProjectCells;
import jp.torimatome.plan.TableYearRows;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable.Frame;
import jp.torimatome.table.OfficialTable.Plans;
import jp.torimatome.table.OfficialTable.Row;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * 進行管理表 out of the register, as it stands or as it stood: everything in it is answered from rows
 * that are only appended.
 */
public final class OfficialStore {
  private final Database database;

  public OfficialStore(Database database) {
    this.database = database;
  }

  /** True once a table was imported into the plan. */
  public boolean isImported(long planId) {
    return database.read(sql -> TableYearRows.ended(sql, planId)).isPresent();
  }

  /** The table as it stands; empty when nothing was ever imported into the plan. */
  public Optional<OfficialTable> current(long planId) {
    return database.read(sql -> current(sql, planId));
  }

  /** {@link #current} inside a transaction. */
  public static Optional<OfficialTable> current(DSLContext sql, long planId) {
    return TableYearRows.ended(sql, planId)
        .map(ended -> new Moment(sql, planId, ended, Until.NOW).table());
  }

  /** The table of another year than its own, as a rollover would leave it. */
  public static OfficialTable ofYear(DSLContext sql, long planId, FiscalYear ended) {
    return new Moment(sql, planId, ended, Until.NOW).table();
  }

  /** The table as it stood at a moment; empty before the first import. */
  public Optional<OfficialTable> asOf(long planId, Instant at) {
    return database.read(sql ->
        TableYearRows.ended(sql, planId, at)
            .map(ended -> new Moment(sql, planId, ended, Until.moment(at)).table()));
  }

  /** Which rows of the histories count. */
  private record Until(Condition imports, Condition frames, Condition amounts, Condition passages) {
    static final Until NOW = new Until(noCondition(), noCondition(), noCondition(), noCondition());

    static Until moment(Instant at) {
      return new Until(
          TABLE_IMPORT.IMPORTED_AT.le(at),
          FRAME.RECORDED_AT.le(at),
          AMOUNT.RECORDED_AT.le(at),
          PASSAGE.RECORDED_AT.le(at));
    }
  }

  /** One look at the register. */
  private record Moment(DSLContext sql, long planId, FiscalYear ended, Until until) {

    OfficialTable table() {
      ProjectCells.Recorded recorded = new ProjectCells.Recorded(amounts(), passages());
      List<Row> rows =
          FrameRows.newest(sql, planId, until.frames()).values().stream()
              .filter(FrameRecord::getPrinted)
              .map(FrameRows::read)
              .map(frame -> row(frame, recorded))
              .sorted(Comparator.comparingInt(Row::number))
              .toList();
      Plans plans = plans();
      return new OfficialTable(plans, titles(plans), ended, PrintedNames.of(rows), slots());
    }

    private Row row(Frame frame, ProjectCells.Recorded recorded) {
      ProjectCells cells =
          recorded.of(frame.projectId(), frame.lifecycle(), frame.links().relistsProjectId());
      Map<Column, Passage> texts = new EnumMap<>(Column.class);
      for (Column column : Column.TEXTS) {
        if (ProjectCells.YEARLY.contains(column)) {
          texts.put(column, cells.text(column, ended));
        } else {
          cells.recordedText(column, ended).ifPresent(text -> texts.put(column, text));
        }
      }
      Map<Column, Amount> amounts = new EnumMap<>(Column.class);
      Column.AMOUNTS.forEach(column -> amounts.put(column, cells.amount(column, ended)));
      return new Row(frame, texts, amounts);
    }

    private Plans plans() {
      var next = PLAN.as("next");
      return sql.select(PLAN.NAME, next.NAME)
          .from(PLAN)
          .leftJoin(next)
          .on(next.ID.eq(PLAN.NEXT_PLAN_ID))
          .where(PLAN.ID.eq(planId))
          .fetchSingle(row -> new Plans(row.value1(), row.value2() == null ? "" : row.value2()));
    }

    private Titles titles(Plans plans) {
      return sql.select(TABLE_IMPORT.TITLES)
          .from(TABLE_IMPORT)
          .where(
              TABLE_IMPORT.PLAN_ID.eq(planId),
              TABLE_IMPORT.TITLES.ne(""),
              TABLE_IMPORT.UNDONE_AT.isNull(),
              until.imports())
          .orderBy(TABLE_IMPORT.ID.desc())
          .limit(1)
          .fetchOptional(row -> FrameRows.titles(row.value1()))
          .orElseGet(() ->
              Titles.of(plans.name(), plans.nextName(), Titles.usualHeaders(plans.nextName())));
    }

    private Map<Long, List<DatedPassage>> passages() {
      var ids =
          select(max(PASSAGE.ID))
              .from(PASSAGE)
              .join(PROJECT)
              .on(PROJECT.ID.eq(PASSAGE.PROJECT_ID))
              .where(
                  PROJECT.PLAN_ID.eq(planId),
                  PASSAGE.FISCAL_YEAR.le(ended.next().startYear()),
                  until.passages())
              .groupBy(PASSAGE.PROJECT_ID, PASSAGE.FIELD, PASSAGE.FISCAL_YEAR);
      return sql.selectFrom(PASSAGE)
          .where(PASSAGE.ID.in(ids))
          .fetchGroups(PASSAGE.PROJECT_ID, CellRows::dated);
    }

    private Map<Long, List<DatedAmount>> amounts() {
      var ids =
          select(max(AMOUNT.ID))
              .from(AMOUNT)
              .join(PROJECT)
              .on(PROJECT.ID.eq(AMOUNT.PROJECT_ID))
              .where(
                  PROJECT.PLAN_ID.eq(planId),
                  AMOUNT.FISCAL_YEAR.le(ended.next().startYear()),
                  until.amounts())
              .groupBy(AMOUNT.PROJECT_ID, AMOUNT.FISCAL_YEAR, AMOUNT.STAGE);
      return sql.selectFrom(AMOUNT)
          .where(AMOUNT.ID.in(ids))
          .fetchGroups(AMOUNT.PROJECT_ID, CellRows::dated);
    }

    private List<Integer> slots() {
      var number = SLOT.PRINTED_NUMBER;
      return sql.select(number)
          .from(SLOT)
          .where(SLOT.PLAN_ID.eq(planId))
          .orderBy(number)
          .fetch(number);
    }
  }
}
