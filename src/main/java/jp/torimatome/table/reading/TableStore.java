package jp.torimatome.table.reading;

import static jp.torimatome.database.generated.Tables.DIRECTION;
import static jp.torimatome.database.generated.Tables.PLAN;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SLOT;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.generated.tables.records.AmountRecord;
import jp.torimatome.database.generated.tables.records.PassageRecord;
import jp.torimatome.database.generated.tables.records.ProjectRecord;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.table.FrameRows;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.edition.EditionStore;
import jp.torimatome.table.identity.Known;
import jp.torimatome.table.reading.Comparing.Comparison;
import jp.torimatome.table.reading.Comparing.Write;
import jp.torimatome.table.reading.ImportResult.Change;
import jp.torimatome.table.reading.ImportResult.Vanished;
import jp.torimatome.table.reading.ReadTable.Row;
import jp.torimatome.table.undoing.BeforeRows;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** Writes a table that was read into the register, in the transaction of its import. */
final class TableStore {
  private static final String IMPORTER = "import";

  private static final int AT_ONCE = 500;

  private final DSLContext sql;

  TableStore(DSLContext sql) {
    this.sql = sql;
  }

  void store(ReadTable table, TableFile file, Comparison comparison, Instant now) {
    long planId = plan(table.planName());
    String before = new BeforeRows(sql, planId).print();
    Map<Integer, Long> directions = directions(table, planId);
    long importId =
        sql.insertInto(TABLE_IMPORT)
            .set(TABLE_IMPORT.PLAN_ID, planId)
            .set(TABLE_IMPORT.FILE_NAME, file.name())
            .set(TABLE_IMPORT.SHA256, file.sha256())
            .set(TABLE_IMPORT.IMPORTED_AT, now)
            .set(TABLE_IMPORT.FISCAL_YEAR, table.ended().startYear())
            .set(TABLE_IMPORT.EXPECTED, table.expected())
            .set(TABLE_IMPORT.LOADED, table.rows().size())
            .set(TABLE_IMPORT.TITLES, FrameRows.print(table.titles()))
            .set(TABLE_IMPORT.BEFORE, before)
            .returning(TABLE_IMPORT.ID)
            .fetchSingle()
            .getId();
    freeNumbers(table, comparison);
    Map<Row, Long> ids = projects(table, comparison, planId, directions);
    new LinkRows(sql, ids).link(table);
    values(table, comparison.writes(), ids, now, Source.imported(importId));
    slots(table, planId);
    FrameRows.record(sql, planId, now, IMPORTER, Source.imported(importId));
    publish(table, comparison.differences().kept(), planId, now);
    AuditRows.note(sql, now, IMPORTER, "table.import", Source.imported(importId));
  }

  /** What is imported was published: it is the edition of its year, unless that has one already. */
  private void publish(ReadTable table, List<Change> kept, long planId, Instant now) {
    if (!EditionStore.isPublished(sql, planId, table.ended())) {
      OfficialStore.current(sql, planId)
          .map(official -> asPrinted(official, table, kept))
          .ifPresent(official -> EditionStore.publish(sql, planId, official, IMPORTER, now));
    }
  }

  /**
   * 公表されたとおり: what a file printed, where the register kept another word; the edition that an import
   * freezes is what was published.
   */
  private static OfficialTable asPrinted(
      OfficialTable official, ReadTable table, List<Change> kept) {
    Map<Integer, Set<Column>> columns =
        kept.stream()
            .collect(
                Collectors.groupingBy(
                    Change::number, Collectors.mapping(Change::column, Collectors.toSet())));
    Map<Integer, Row> printed =
        table.rows().stream()
            .collect(Collectors.toMap(Row::number, row -> row, (first, again) -> first));
    List<OfficialTable.Row> rows =
        official.rows().stream()
            .map(row -> {
              Row file = printed.get(row.number());
              return file == null
                  ? row
                  : replaced(row, file, columns.getOrDefault(row.number(), Set.of()));
            })
            .toList();
    return new OfficialTable(
        official.plans(), official.titles(), official.ended(), rows, official.slots());
  }

  private static OfficialTable.Row replaced(OfficialTable.Row row, Row file, Set<Column> columns) {
    if (columns.isEmpty()) {
      return row;
    }
    Map<Column, Passage> texts = new HashMap<>(row.texts());
    Map<Column, Amount> amounts = new HashMap<>(row.amounts());
    for (Column column : columns) {
      if (Column.TEXTS.contains(column)) {
        texts.put(column, file.cells().text(column));
      } else if (Column.AMOUNTS.contains(column)) {
        amounts.put(column, file.cells().amount(column));
      }
    }
    return new OfficialTable.Row(row.frame(), texts, amounts);
  }

  private long plan(String name) {
    sql.insertInto(PLAN).set(PLAN.NAME, name).onConflict(PLAN.NAME).doNothing().execute();
    return sql.select(PLAN.ID).from(PLAN).where(PLAN.NAME.eq(name)).fetchSingle().value1();
  }

  private Map<Integer, Long> directions(ReadTable table, long planId) {
    Long nextPlanId =
        table.nextPlanName().isEmpty() ? null : Long.valueOf(plan(table.nextPlanName()));
    sql.update(PLAN).set(PLAN.NEXT_PLAN_ID, nextPlanId).where(PLAN.ID.eq(planId)).execute();
    Map<Integer, Long> ids = new HashMap<>();
    for (Heading heading : table.directions()) {
      long id = direction(planId, heading.number(), heading.title());
      sql.update(DIRECTION)
          .set(DIRECTION.NEXT_DIRECTION_ID, nextDirection(nextPlanId, heading))
          .where(DIRECTION.ID.eq(id))
          .execute();
      ids.put(heading.number(), id);
    }
    return ids;
  }

  private @Nullable Long nextDirection(@Nullable Long nextPlanId, Heading heading) {
    Integer nextNumber = heading.nextNumber();
    return nextPlanId == null || nextNumber == null
        ? null
        : Long.valueOf(direction(nextPlanId, nextNumber, heading.nextTitle()));
  }

  private long direction(long planId, int number, String title) {
    sql.insertInto(DIRECTION)
        .set(DIRECTION.PLAN_ID, planId)
        .set(DIRECTION.NUMBER, number)
        .set(DIRECTION.TITLE, title)
        .onConflict(DIRECTION.PLAN_ID, DIRECTION.NUMBER)
        .doUpdate()
        .set(DIRECTION.TITLE, title)
        .execute();
    return sql.select(DIRECTION.ID)
        .from(DIRECTION)
        .where(DIRECTION.PLAN_ID.eq(planId), DIRECTION.NUMBER.eq(number))
        .fetchSingle()
        .value1();
  }

  /**
   * Takes printed numbers from projects that move to another one, and for good from those no longer
   * printed under theirs.
   */
  private void freeNumbers(ReadTable table, Comparison comparison) {
    Set<Integer> printed = new HashSet<>(table.rows().stream().map(Row::number).toList());
    List<Long> giveUp = new ArrayList<>();
    comparison.matches().entrySet().stream()
        .filter(match -> match.getKey().number() != match.getValue().number())
        .map(match -> match.getValue().id())
        .forEach(giveUp::add);
    comparison.differences().vanished().stream()
        .filter(vanished -> printed.contains(vanished.number()))
        .map(Vanished::projectId)
        .forEach(giveUp::add);
    List<Long> vanished =
        comparison.differences().vanished().stream().map(Vanished::projectId).toList();
    sql.update(PROJECT).set(PROJECT.PRINTED, false).where(PROJECT.ID.in(vanished)).execute();
    giveUp.forEach(id ->
        sql.update(PROJECT)
            .set(PROJECT.PRINTED_NUMBER, PROJECT.ID.neg().cast(Integer.class))
            .where(PROJECT.ID.eq(id))
            .execute());
  }

  private Map<Row, Long> projects(
      ReadTable table, Comparison comparison, long planId, Map<Integer, Long> directions) {
    Map<String, Long> sections = new HashMap<>();
    Map<Row, Long> ids = new HashMap<>();
    for (Row row : table.rows()) {
      Long sectionId =
          sections.computeIfAbsent(
              row.section().code(),
              code -> PlanStore.section(sql, code, row.section().name()).id());
      ProjectRecord project = sql.newRecord(PROJECT);
      project.setPlanId(planId);
      project.setPrintedNumber(row.number());
      project.setDirectionId(directions.get(row.direction()));
      if (!comparison.keepingSection().contains(row)) {
        project.setSectionId(sectionId);
        project.setSectionSpelling(row.sectionSpelling());
      }
      project.setPrinted(true);
      describe(project, row.lifecycle());
      Known known = comparison.matches().get(row);
      if (known == null) {
        project.insert();
      } else {
        project.setId(known.id());
        project.update();
      }
      ids.put(row, project.getId());
    }
    return ids;
  }

  private static void describe(ProjectRecord project, Lifecycle lifecycle) {
    Lifecycle.End end = lifecycle.end();
    FiscalYear since = end == null ? null : end.since();
    boolean hasOutlook = lifecycle.isUnderWay() && !(lifecycle instanceof Lifecycle.Running);
    project.setLifecycle(hasOutlook ? new Lifecycle.Running().code() : lifecycle.code());
    project.setOutlook(hasOutlook ? lifecycle.code() : null);
    project.setDiscontinuedKind(end == null ? null : end.kind().code());
    project.setDiscontinuedYear(since == null ? null : since.startYear());
  }

  private void values(
      ReadTable table, List<Write> writes, Map<Row, Long> ids, Instant now, String source) {
    List<AmountRecord> amounts = new ArrayList<>();
    List<PassageRecord> passages = new ArrayList<>();
    for (Write write : writes) {
      int year = write.column().yearIn(table.ended()).startYear();
      Long id = ids.get(write.row());
      if (write.amount() != null) {
        Amount amount = write.amount();
        String stage = write.column().stage().code();
        amounts.add(
            new AmountRecord(
                null,
                id,
                year,
                stage,
                amount.nature().code(),
                amount.thousandYenOrNull(),
                now,
                IMPORTER,
                source));
      } else if (write.text() != null) {
        Passage text = write.text();
        passages.add(
            new PassageRecord(
                null,
                id,
                write.column().passageField().code(),
                year,
                text.nature().code(),
                text.body(),
                now,
                IMPORTER,
                source));
      }
      insert(amounts, AT_ONCE);
      insert(passages, AT_ONCE);
    }
    insert(amounts, 1);
    insert(passages, 1);
  }

  /** As soon as there are enough, because a statement holds all that it is going to write. */
  private void insert(List<? extends TableRecord<?>> records, int enough) {
    if (records.size() >= enough) {
      sql.batchInsert(records).execute();
      records.clear();
    }
  }

  private void slots(ReadTable table, long planId) {
    sql.deleteFrom(SLOT).where(SLOT.PLAN_ID.eq(planId)).execute();
    Set<Integer> stored = new HashSet<>();
    for (ReadTable.Announcement slot : table.slots()) {
      if (stored.add(slot.first())) {
        sql.insertInto(SLOT)
            .set(SLOT.PLAN_ID, planId)
            .set(SLOT.PRINTED_NUMBER, slot.first())
            .set(SLOT.LINE, slot.line())
            .execute();
      }
    }
  }
}
