package jp.torimatome.summary;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_FIELD;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.SUMMARY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.summary.Report.Standing;
import jp.torimatome.summary.SummaryStore.Summary;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The queries behind a report, each about a whole plan or round. */
final class ReportRows {
  /** A field that was submitted empty: neither a value nor 変更なし nor 該当なし. */
  private static final Condition EMPTY =
      REPLY_FIELD
          .CHOICE
          .eq("given")
          .and(REPLY_FIELD.THOUSAND_YEN.isNull())
          .and(REPLY_FIELD.BODY.eq(""));

  private static final Field<Boolean> BLANK =
      field(
              exists(
                  selectOne()
                      .from(REPLY_FIELD)
                      .where(REPLY_FIELD.REPLY_ID.eq(REPLY.ID))
                      .and(EMPTY)))
          .as("blank");

  /** More than a round has weeks. */
  private static final int BEFORE = 60;

  private final DSLContext sql;

  ReportRows(DSLContext sql) {
    this.sql = sql;
  }

  /** An item of a round, and what its replies amount to. */
  record ItemRow(long projectId, Section section, Standing standing) {
    Turnout turnout() {
      boolean onTime = standing == Standing.ANSWERED;
      boolean answered = onTime || standing == Standing.ANSWERED_LATE;
      return new Turnout(
          1,
          answered ? 1 : 0,
          onTime ? 1 : 0,
          is(Standing.BLANK),
          is(Standing.WAITING),
          is(Standing.RETURNED));
    }

    private int is(Standing expected) {
      return standing == expected ? 1 : 0;
    }

    static List<Turnout.OfSection> bySection(List<ItemRow> items) {
      Map<Section, Turnout> sections = new LinkedHashMap<>();
      items.forEach(item -> sections.merge(item.section(), item.turnout(), Turnout::plus));
      return sections.entrySet().stream()
          .map(entry -> new Turnout.OfSection(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  /** {@link #items(long, long, Instant)} as a summary tells them. */
  List<ItemRow> items(long roundId, Summary summary) {
    return items(roundId, summary.toReplyId(), summary.madeAt());
  }

  /**
   * All items of a round by section, as the replies up to {@code toReplyId}, and what was decided
   * by {@code at}, leave them.
   */
  List<ItemRow> items(long roundId, long toReplyId, Instant at) {
    Map<Long, Standing> standings = standings(roundId, toReplyId, at);
    return sql.select(ITEM.ID, ITEM.PROJECT_ID, SECTION.ID, SECTION.CODE, SECTION.NAME)
        .from(INQUIRY)
        .join(ITEM)
        .on(ITEM.INQUIRY_ID.eq(INQUIRY.ID))
        .join(SECTION)
        .on(SECTION.ID.eq(INQUIRY.SECTION_ID))
        .where(INQUIRY.ROUND_ID.eq(roundId))
        .orderBy(SECTION.ID, ITEM.ID)
        .fetch(row ->
            new ItemRow(
                row.value2(),
                new Section(row.value3(), row.value4(), row.value5()),
                standings.getOrDefault(row.value1(), Standing.OUTSTANDING)));
  }

  /**
   * The newest reply decides whether an item is answered: not what was sent back, nor what still
   * waits for the head. One full reply in time keeps it in time, whatever is mended later.
   */
  private Map<Long, Standing> standings(long roundId, long toReplyId, Instant at) {
    Map<Long, Standing> standings = new HashMap<>();
    Map<Long, Boolean> wasInTime = new HashMap<>();
    sql.select(REPLY.ITEM_ID, REPLY.LATE, BLANK, EffectRows.waiting(at), EffectRows.returned(at))
        .from(REPLY)
        .join(ITEM)
        .on(ITEM.ID.eq(REPLY.ITEM_ID))
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .where(INQUIRY.ROUND_ID.eq(roundId), REPLY.ID.le(toReplyId))
        .orderBy(REPLY.ID)
        .forEach(row -> {
          boolean blank = row.value3();
          boolean inTime =
              wasInTime.merge(row.value1(), !blank && !row.value2(), Boolean::logicalOr);
          Standing answered =
              blank ? Standing.BLANK : inTime ? Standing.ANSWERED : Standing.ANSWERED_LATE;
          standings.put(
              row.value1(),
              row.value5() ? Standing.RETURNED : row.value4() ? Standing.WAITING : answered);
        });
    return standings;
  }

  /**
   * The amounts by project as the imports before the summary and the replies that it tells about
   * leave them.
   */
  Map<Long, List<DatedAmount>> amounts(Summary summary) {
    Condition told =
        condition(
            "case when {0} like 'reply:%' then cast(substr({0}, 7) as integer) <= {1} and {4} else"
                + " {2} <= {3} end",
            AMOUNT.SOURCE,
            val(summary.toReplyId()),
            AMOUNT.RECORDED_AT,
            val(summary.madeAt(), AMOUNT.RECORDED_AT),
            EffectRows.approvedBy(AMOUNT.SOURCE, summary.madeAt()));
    return sql.selectFrom(AMOUNT)
        .where(
            AMOUNT.ID.in(
                select(max(AMOUNT.ID))
                    .from(AMOUNT)
                    .join(PROJECT)
                    .on(PROJECT.ID.eq(AMOUNT.PROJECT_ID))
                    .where(PROJECT.PLAN_ID.eq(summary.planId()), told)
                    .groupBy(AMOUNT.PROJECT_ID, AMOUNT.FISCAL_YEAR, AMOUNT.STAGE)))
        .fetchGroups(AMOUNT.PROJECT_ID, CellRows::dated);
  }

  /** The summaries before this one, the newest first. */
  List<Summary> before(Summary summary) {
    return sql.selectFrom(SUMMARY)
        .where(SUMMARY.PLAN_ID.eq(summary.planId()), SUMMARY.ID.lt(summary.id()))
        .orderBy(SUMMARY.ID.desc())
        .limit(BEFORE)
        .fetch(SummaryStore::read);
  }
}
