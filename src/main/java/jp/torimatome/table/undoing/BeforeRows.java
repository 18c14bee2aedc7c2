package jp.torimatome.table.undoing;

import static jp.torimatome.database.generated.Tables.DIRECTION;
import static jp.torimatome.database.generated.Tables.PLAN;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SLOT;
import static jp.torimatome.database.generated.Tables.SUCCESSION;

import com.google.gson.Gson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.database.generated.tables.records.DirectionRecord;
import jp.torimatome.database.generated.tables.records.ProjectRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a plan that an import changes in place, as they were before it, and how they are put
 * back.
 */
public record BeforeRows(DSLContext sql, long planId) {
  private static final Gson GSON = new Gson();
  private static final long OUT_OF_THE_WAY = 1_000_000_000L;

  /** Each table as jOOQ prints it. */
  private record Rows(
      String projects,
      String successions,
      String slots,
      String directions,
      @Nullable Long nextPlanId) {}

  public String print() {
    return GSON.toJson(
        new Rows(
            json(PROJECT, PROJECT.PLAN_ID.eq(planId)),
            json(SUCCESSION, ofPlan()),
            json(SLOT, SLOT.PLAN_ID.eq(planId)),
            json(DIRECTION, DIRECTION.PLAN_ID.in(plans())),
            nextPlan()));
  }

  /** Puts the rows back; the values of projects that were not there must be gone. */
  void restore(String printed) {
    Rows rows = GSON.fromJson(printed, Rows.class);
    List<ProjectRecord> projects = read(rows.projects(), PROJECT);
    Set<Long> before = projects.stream().map(ProjectRecord::getId).collect(Collectors.toSet());
    sql.deleteFrom(SUCCESSION).where(ofPlan()).execute();
    sql.deleteFrom(SLOT).where(SLOT.PLAN_ID.eq(planId)).execute();
    sql.update(PROJECT)
        .set(PROJECT.PRINTED_NUMBER, PROJECT.ID.neg().minus(OUT_OF_THE_WAY).cast(Integer.class))
        .setNull(PROJECT.RELISTS_PROJECT_ID)
        .where(PROJECT.PLAN_ID.eq(planId))
        .execute();
    sql.deleteFrom(PROJECT).where(PROJECT.PLAN_ID.eq(planId), PROJECT.ID.notIn(before)).execute();
    directions(read(rows.directions(), DIRECTION));
    projects.forEach(this::put);
    read(rows.successions(), SUCCESSION)
        .forEach(row -> sql.insertInto(SUCCESSION).set(row).execute());
    read(rows.slots(), SLOT).forEach(row -> sql.insertInto(SLOT).set(row).execute());
    sql.update(PLAN).set(PLAN.NEXT_PLAN_ID, rows.nextPlanId()).where(PLAN.ID.eq(planId)).execute();
  }

  private void put(ProjectRecord project) {
    sql.update(PROJECT).set(project).where(PROJECT.ID.eq(project.getId())).execute();
  }

  private void directions(List<DirectionRecord> before) {
    Set<Long> ids = before.stream().map(DirectionRecord::getId).collect(Collectors.toSet());
    sql.update(DIRECTION)
        .setNull(DIRECTION.NEXT_DIRECTION_ID)
        .where(DIRECTION.PLAN_ID.eq(planId))
        .execute();
    sql.deleteFrom(DIRECTION)
        .where(DIRECTION.PLAN_ID.eq(planId), DIRECTION.ID.notIn(ids))
        .execute();
    before.forEach(
        row -> sql.update(DIRECTION).set(row).where(DIRECTION.ID.eq(row.getId())).execute());
  }

  private Condition ofPlan() {
    return SUCCESSION.SUCCESSOR_ID.in(
        sql.select(PROJECT.ID).from(PROJECT).where(PROJECT.PLAN_ID.eq(planId)));
  }

  private List<Long> plans() {
    return Stream.of(planId, nextPlan()).filter(id -> id != null).toList();
  }

  private @Nullable Long nextPlan() {
    return sql.select(PLAN.NEXT_PLAN_ID)
        .from(PLAN)
        .where(PLAN.ID.eq(planId))
        .fetchOptional(PLAN.NEXT_PLAN_ID)
        .orElse(null);
  }

  private String json(Table<?> table, Condition which) {
    return sql.selectFrom(table).where(which).fetch().formatJSON();
  }

  private <R extends Record> List<R> read(String json, Table<R> table) {
    List<R> rows = sql.fetchFromJSON(json).into(table);
    rows.forEach(row -> row.touched(true));
    return rows;
  }
}
