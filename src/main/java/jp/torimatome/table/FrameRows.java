package jp.torimatome.table;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static jp.torimatome.database.generated.Tables.DIRECTION;
import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.SUCCESSION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.torimatome.database.generated.tables.Direction;
import jp.torimatome.database.generated.tables.records.FrameRecord;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Succession;
import jp.torimatome.table.OfficialTable.Frame;
import jp.torimatome.table.OfficialTable.Links;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * The history of what frames the rows of a plan: number, direction, section, lifecycle and links;
 * appended when they change.
 */
public final class FrameRows {
  private static final Gson GSON = new Gson();
  private static final Set<Field<?>> BOOKKEEPING =
      Set.of(FRAME.ID, FRAME.RECORDED_AT, FRAME.RECORDED_BY, FRAME.SOURCE);

  /** A statement holds all that it is going to write. */
  private static final int AT_ONCE = 500;

  private FrameRows() {}

  /**
   * Appends the frame of every project of the plan that differs from its newest one; call it after
   * the projects were changed.
   */
  public static void record(DSLContext sql, long planId, Instant at, String by, String source) {
    Map<Long, FrameRecord> known = newest(sql, planId, noCondition());
    Map<Long, List<String>> predecessors = predecessors(sql, planId);
    Direction next = DIRECTION.as("next");
    List<FrameRecord> changed = new ArrayList<>();
    sql.select(PROJECT.fields())
        .select(DIRECTION.NUMBER, DIRECTION.TITLE, next.NUMBER, next.TITLE)
        .from(PROJECT)
        .join(DIRECTION)
        .on(DIRECTION.ID.eq(PROJECT.DIRECTION_ID))
        .leftJoin(next)
        .on(next.ID.eq(DIRECTION.NEXT_DIRECTION_ID))
        .where(PROJECT.PLAN_ID.eq(planId))
        .orderBy(PROJECT.ID)
        .forEach(row -> {
          String before =
              "["
                  + String.join(",", predecessors.getOrDefault(row.get(PROJECT.ID), List.of()))
                  + "]";
          FrameRecord frame = frame(row, next, before);
          FrameRecord newest = known.get(frame.getProjectId());
          if (newest == null || !own(frame).equals(own(newest))) {
            frame.setRecordedAt(at);
            frame.setRecordedBy(by);
            frame.setSource(source);
            changed.add(frame);
          }
        });
    for (int from = 0; from < changed.size(); from += AT_ONCE) {
      List<FrameRecord> some = changed.subList(from, Math.min(from + AT_ONCE, changed.size()));
      sql.batchInsert(some).execute();
    }
  }

  /** How {@link #titles} are kept. */
  public static String print(Titles titles) {
    return GSON.toJson(titles);
  }

  static Titles titles(String json) {
    return GSON.fromJson(json, Titles.class);
  }

  /** The newest frame of each project of the plan, among those of which {@code which} holds. */
  static Map<Long, FrameRecord> newest(DSLContext sql, long planId, Condition which) {
    var ids =
        select(max(FRAME.ID))
            .from(FRAME)
            .join(PROJECT)
            .on(PROJECT.ID.eq(FRAME.PROJECT_ID))
            .where(PROJECT.PLAN_ID.eq(planId), which)
            .groupBy(FRAME.PROJECT_ID);
    return sql.selectFrom(FRAME).where(FRAME.ID.in(ids)).fetchMap(FRAME.PROJECT_ID);
  }

  static Frame read(FrameRecord row) {
    return new Frame(
        row.getProjectId(),
        row.getPrintedNumber(),
        new Heading(
            row.getDirectionNumber(),
            row.getDirectionTitle(),
            row.getNextNumber(),
            row.getNextTitle()),
        row.getSectionSpelling(),
        lifecycle(row),
        new Links(row.getRelistsProjectId(), successions(row.getPredecessors())));
  }

  private static Lifecycle lifecycle(FrameRecord row) {
    String state = row.getOutlook() == null ? row.getLifecycle() : row.getOutlook();
    return Lifecycle.of(state, row.getDiscontinuedKind(), row.getDiscontinuedYear());
  }

  private static FrameRecord frame(Record row, Direction next, String predecessors) {
    return new FrameRecord(
        null,
        row.get(PROJECT.ID),
        row.get(PROJECT.PRINTED),
        row.get(PROJECT.PRINTED_NUMBER),
        row.get(DIRECTION.NUMBER),
        row.get(DIRECTION.TITLE),
        row.get(next.NUMBER),
        row.get(next.TITLE) == null ? "" : row.get(next.TITLE),
        row.get(PROJECT.SECTION_SPELLING),
        row.get(PROJECT.LIFECYCLE),
        row.get(PROJECT.DISCONTINUED_KIND),
        row.get(PROJECT.DISCONTINUED_YEAR),
        row.get(PROJECT.RELISTS_PROJECT_ID),
        predecessors,
        Instant.EPOCH,
        "",
        "",
        row.get(PROJECT.OUTLOOK));
  }

  /** Everything but its id, when it was recorded, by whom and from what. */
  private static List<Object> own(FrameRecord frame) {
    return Stream.of(frame.fields())
        .filter(Predicate.not(BOOKKEEPING::contains))
        .<Object>map(frame::get)
        .toList();
  }

  private static Map<Long, List<String>> predecessors(DSLContext sql, long planId) {
    return sql
        .select(SUCCESSION.fields())
        .from(SUCCESSION)
        .join(PROJECT)
        .on(PROJECT.ID.eq(SUCCESSION.SUCCESSOR_ID))
        .where(PROJECT.PLAN_ID.eq(planId))
        .orderBy(SUCCESSION.SUCCESSOR_ID, SUCCESSION.IN_NEXT_PLAN, SUCCESSION.PREDECESSOR_ID)
        .fetch()
        .stream()
        .collect(
            groupingBy(
                row -> row.get(SUCCESSION.SUCCESSOR_ID), mapping(FrameRows::print, toList())));
  }

  private static String print(Record row) {
    JsonArray parts = new JsonArray();
    parts.add(row.get(SUCCESSION.IN_NEXT_PLAN) ? 1 : 0);
    parts.add(row.get(SUCCESSION.PREDECESSOR_NAME));
    parts.add(row.get(SUCCESSION.PREDECESSOR_ID));
    return parts.toString();
  }

  private static List<Succession> successions(String json) {
    return JsonParser.parseString(json).getAsJsonArray().asList().stream()
        .map(FrameRows::succession)
        .toList();
  }

  private static Succession succession(JsonElement parts) {
    JsonArray part = parts.getAsJsonArray();
    Long id = part.get(2) instanceof JsonNull ? null : Long.valueOf(part.get(2).getAsLong());
    return new Succession(part.get(0).getAsInt() == 1, part.get(1).getAsString(), id);
  }
}
