package jp.torimatome.plan;

import static java.util.Objects.requireNonNull;
import static jp.torimatome.database.generated.Tables.CURRENT_PASSAGE;
import static jp.torimatome.database.generated.Tables.DIRECTION;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.SUCCESSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Puts projects together from their rows, with one query for each kind of row and none for each
 * project.
 */
final class ProjectStore {
  private static final List<String> NAME_FIELDS =
      List.of(
          PassageField.NAME.code(),
          PassageField.CONTENT.code(),
          PassageField.NEXT_NAME.code(),
          PassageField.NEXT_CONTENT.code());
  private static final Passage NOTHING = Passage.nothing(Nature.UNANSWERED);

  private final DSLContext sql;

  ProjectStore(DSLContext sql) {
    this.sql = sql;
  }

  List<Project> projects(Condition condition) {
    Map<Long, Direction> directions = directions();
    Map<Long, Map<PassageField, Passage>> names = names(condition);
    Map<Long, List<Succession>> predecessors = predecessors(condition);
    return sql.select(PROJECT.fields())
        .select(SECTION.CODE, SECTION.NAME)
        .from(PROJECT)
        .join(SECTION)
        .on(SECTION.ID.eq(PROJECT.SECTION_ID))
        .where(condition)
        .orderBy(PROJECT.PLAN_ID, PROJECT.PRINTED_NUMBER)
        .fetch(row ->
            new Project(
                row.get(PROJECT.ID),
                row.get(PROJECT.PRINTED_NUMBER),
                namesOf(names.getOrDefault(row.get(PROJECT.ID), Map.of())),
                requireNonNull(directions.get(row.get(PROJECT.DIRECTION_ID))),
                new Section(
                    row.get(PROJECT.SECTION_ID), row.get(SECTION.CODE), row.get(SECTION.NAME)),
                lifecycle(row),
                row.get(PROJECT.RELISTS_PROJECT_ID),
                predecessors.getOrDefault(row.get(PROJECT.ID), List.of())));
  }

  private Map<Long, Direction> directions() {
    var next = DIRECTION.as("next");
    Map<Long, Direction> directions = new HashMap<>();
    var rows =
        sql.select(DIRECTION.fields())
            .select(next.fields())
            .from(DIRECTION)
            .leftJoin(next)
            .on(next.ID.eq(DIRECTION.NEXT_DIRECTION_ID))
            .fetch();
    for (Record row : rows) {
      Direction following =
          row.get(next.ID) == null
              ? null
              : new Direction(row.get(next.ID), row.get(next.NUMBER), row.get(next.TITLE), null);
      Long id = row.get(DIRECTION.ID);
      directions.put(
          id, new Direction(id, row.get(DIRECTION.NUMBER), row.get(DIRECTION.TITLE), following));
    }
    return directions;
  }

  private Map<Long, Map<PassageField, Passage>> names(Condition condition) {
    Map<Long, Map<PassageField, Passage>> names = new HashMap<>();
    sql.select(
            CURRENT_PASSAGE.PROJECT_ID,
            CURRENT_PASSAGE.FIELD,
            CURRENT_PASSAGE.NATURE,
            CURRENT_PASSAGE.BODY)
        .from(PROJECT)
        .join(CURRENT_PASSAGE)
        .on(CURRENT_PASSAGE.PROJECT_ID.eq(PROJECT.ID))
        .where(condition, CURRENT_PASSAGE.FIELD.in(NAME_FIELDS))
        .forEach(row ->
            names
                .computeIfAbsent(row.value1(), id -> new HashMap<>())
                .put(
                    PassageField.of(row.value2()),
                    new Passage(Nature.of(row.value3()), row.value4())));
    return names;
  }

  private Map<Long, List<Succession>> predecessors(Condition condition) {
    return sql.select(SUCCESSION.fields())
        .from(PROJECT)
        .join(SUCCESSION)
        .on(SUCCESSION.SUCCESSOR_ID.eq(PROJECT.ID))
        .where(condition)
        .orderBy(SUCCESSION.SUCCESSOR_ID, SUCCESSION.IN_NEXT_PLAN, SUCCESSION.PREDECESSOR_ID)
        .fetchGroups(SUCCESSION.SUCCESSOR_ID, ProjectStore::succession);
  }

  private static Succession succession(Record row) {
    return new Succession(
        row.get(SUCCESSION.IN_NEXT_PLAN),
        row.get(SUCCESSION.PREDECESSOR_NAME),
        row.get(SUCCESSION.PREDECESSOR_ID));
  }

  private static Project.Names namesOf(Map<PassageField, Passage> passages) {
    return new Project.Names(
        passages.getOrDefault(PassageField.NAME, NOTHING),
        passages.getOrDefault(PassageField.CONTENT, NOTHING),
        passages.getOrDefault(PassageField.NEXT_NAME, NOTHING),
        passages.getOrDefault(PassageField.NEXT_CONTENT, NOTHING));
  }

  private static Lifecycle lifecycle(Record row) {
    String outlook = row.get(PROJECT.OUTLOOK);
    String state = outlook == null ? row.get(PROJECT.LIFECYCLE) : outlook;
    return Lifecycle.of(
        state, row.get(PROJECT.DISCONTINUED_KIND), row.get(PROJECT.DISCONTINUED_YEAR));
  }
}
