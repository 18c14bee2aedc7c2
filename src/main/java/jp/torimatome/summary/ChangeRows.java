package jp.torimatome.summary;

import static java.util.Objects.requireNonNull;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_FIELD;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.SIGNING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.torimatome.database.generated.tables.Reply;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.summary.SummaryStore.Summary;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** 前回からの変化: which items were replied to within a summary's span, in one query. */
final class ChangeRows {
  private static final Reply RECENT = REPLY.as("recent");
  private static final org.jooq.Field<Boolean> NEW = field("is_new", Boolean.class);

  private ChangeRows() {}

  /**
   * The items that were replied to within the summary's span, by printed number; a reply that had
   * to be approved belongs to the span of its approval, {@code since} being when the last summary
   * was made.
   */
  static List<Report.Change> changes(
      DSLContext sql, Summary summary, Instant since, List<Project> projects, Moves moves) {
    Map<Long, Project> byId =
        projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
    Map<Long, Told> items = new LinkedHashMap<>();
    for (Record row : repliesOfChangedItems(sql, summary, since)) {
      Told told = items.computeIfAbsent(row.get(REPLY.ITEM_ID), id -> new Told());
      told.read(row, row.get(NEW));
    }
    return items.values().stream()
        .filter(Told::isNew)
        .filter(told -> byId.containsKey(told.projectId))
        .map(told -> told.change(requireNonNull(byId.get(told.projectId)), moves))
        .toList();
  }

  private static Result<? extends Record> repliesOfChangedItems(
      DSLContext sql, Summary summary, Instant since) {
    Condition recent =
        EffectRows.atOnce()
            .and(REPLY.ID.gt(summary.fromReplyId()))
            .or(EffectRows.countedAfter(since));
    return sql.select(REPLY.ID, REPLY.ITEM_ID, REPLY.LATE, REPLY.ON_BEHALF, ITEM.PROJECT_ID)
        .select(field(recent).as(NEW))
        .select(SECTION.ID, SECTION.CODE, SECTION.NAME)
        .select(REPLY_FIELD.FIELD, REPLY_FIELD.CHOICE, REPLY_FIELD.THOUSAND_YEN, REPLY_FIELD.BODY)
        .from(REPLY)
        .join(ITEM)
        .on(ITEM.ID.eq(REPLY.ITEM_ID))
        .join(PROJECT)
        .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(ROUND)
        .on(ROUND.ID.eq(INQUIRY.ROUND_ID))
        .join(SECTION)
        .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
        .join(REPLY_FIELD)
        .on(REPLY_FIELD.REPLY_ID.eq(REPLY.ID))
        .where(
            ROUND.PLAN_ID.eq(summary.planId()),
            REPLY.ID.le(summary.toReplyId()),
            EffectRows.counted(summary.madeAt()),
            REPLY.ITEM_ID.in(
                select(RECENT.ITEM_ID)
                    .from(RECENT)
                    .leftJoin(SIGNING)
                    .on(SIGNING.REPLY_ID.eq(RECENT.ID))
                    .where(RECENT.ID.le(summary.toReplyId()))
                    .and(RECENT.ID.gt(summary.fromReplyId()).or(SIGNING.SIGNED_AT.gt(since)))))
        .orderBy(PROJECT.PRINTED_NUMBER, REPLY.ITEM_ID, REPLY.ID)
        .fetch();
  }

  /** What one item said when the last summary was made, and what it says now. */
  private static final class Told {
    private final Map<Field, List<Object>> before = new EnumMap<>(Field.class);
    private final Map<Field, List<Object>> now = new EnumMap<>(Field.class);
    private long projectId;
    private Section section = new Section(0, "", "");
    private boolean late;
    private boolean onBehalf;

    /** An item whose newest reply still waits has nothing new to tell. */
    boolean isNew() {
      return !now.isEmpty();
    }

    void read(Record row, boolean isNew) {
      projectId = row.get(ITEM.PROJECT_ID);
      section = new Section(row.get(SECTION.ID), row.get(SECTION.CODE), row.get(SECTION.NAME));
      late = row.get(REPLY.LATE);
      onBehalf = row.get(REPLY.ON_BEHALF);
      List<Object> value =
          Arrays.asList(
              row.get(REPLY_FIELD.CHOICE),
              row.get(REPLY_FIELD.THOUSAND_YEN),
              row.get(REPLY_FIELD.BODY));
      (isNew ? now : before).put(Field.of(row.get(REPLY_FIELD.FIELD)), value);
    }

    Report.Change change(Project project, Moves moves) {
      var label =
          new Report.ProjectLabel(project.id(), project.printedNumber(), project.displayName());
      return new Report.Change(label, section, before.isEmpty(), late, onBehalf, what(moves));
    }

    private Report.What what(Moves moves) {
      if (before.isEmpty()) {
        List<Field> written =
            now.keySet().stream().filter(field -> !field.isAmount() && isWritten(field)).toList();
        return new Report.What(List.of(), written, moves.of(projectId, now.keySet(), true));
      }
      List<Field> different =
          now.keySet().stream()
              .filter(field -> !Objects.equals(now.get(field), before.get(field)))
              .toList();
      return new Report.What(different, List.of(), moves.of(projectId, different, false));
    }

    /** A text was given, not 変更なし or 該当なし, and not left empty. */
    private boolean isWritten(Field field) {
      List<Object> value = requireNonNull(now.get(field));
      return "given".equals(value.getFirst()) && !"".equals(value.getLast());
    }
  }
}
