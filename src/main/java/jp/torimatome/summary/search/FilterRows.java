package jp.torimatome.summary.search;

import static java.util.Objects.requireNonNull;
import static jp.torimatome.database.generated.Tables.CURRENT_AMOUNT;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.REPLY_FIELD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import jp.torimatome.plan.cell.Nature;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Which projects a filter leaves, and what waits for a head; an asker sees of returns and waiting
 * replies what concerns them.
 */
final class FilterRows {
  private static final String NOT_UNCHANGED = "given";

  private FilterRows() {}

  /** {@code concerned}: whether a section, by id, concerns the asker. */
  static Set<Long> projects(DSLContext sql, long roundId, Filter filter, LongPredicate concerned) {
    return switch (filter) {
      case UNANSWERED -> all(sql, roundId, ITEM_PROGRESS.STATE.in("open", "returned"));
      case UNCONFIRMED -> all(sql, roundId, ITEM_PROGRESS.STATE.eq("answered"));
      case CHANGED ->
          all(sql, roundId, ITEM_PROGRESS.STATE.in("answered", "accepted").and(isChanged()));
      case RETURNED -> theirs(sql, roundId, ITEM_PROGRESS.STATE.eq("returned"), concerned);
    };
  }

  private static Condition isChanged() {
    return exists(
        selectOne()
            .from(REPLY_FIELD)
            .where(
                REPLY_FIELD.REPLY_ID.eq(ITEM_PROGRESS.REPLY_ID),
                REPLY_FIELD.CHOICE.eq(NOT_UNCHANGED)));
  }

  private static Set<Long> all(DSLContext sql, long roundId, Condition state) {
    return theirs(sql, roundId, state, section -> true);
  }

  private static Set<Long> theirs(
      DSLContext sql, long roundId, Condition state, LongPredicate concerned) {
    Set<Long> projects = new HashSet<>();
    sql.select(ITEM.PROJECT_ID, INQUIRY.SECTION_ID)
        .from(ITEM)
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .where(INQUIRY.ROUND_ID.eq(roundId), state)
        .forEach(row -> {
          if (concerned.test(row.value2())) {
            projects.add(row.value1());
          }
        });
    return projects;
  }

  /** By project, the words of replies that wait for a head: said, but not yet by the section. */
  static Map<Long, String> waiting(DSLContext sql, long roundId, LongPredicate concerned) {
    Map<Long, String> words = new HashMap<>();
    sql.select(ITEM.PROJECT_ID, INQUIRY.SECTION_ID, REPLY_FIELD.BODY)
        .from(ITEM)
        .join(INQUIRY)
        .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .join(REPLY_FIELD)
        .on(REPLY_FIELD.REPLY_ID.eq(ITEM_PROGRESS.REPLY_ID))
        .where(
            INQUIRY.ROUND_ID.eq(roundId),
            INQUIRY.NEEDS_APPROVAL.isTrue(),
            ITEM_PROGRESS.STATE.eq("waiting"))
        .forEach(row -> {
          if (concerned.test(row.value2())) {
            words.merge(row.value1(), Query.fold(row.value3()), (one, other) -> one + "\n" + other);
          }
        });
    return words;
  }

  /** One amount as it stands. */
  private record Dated(int year, String stage, long thousandYen) {}

  /**
   * Projects whose newest amount differs from that of the year before, or else from the amount
   * before it, by so much per cent.
   */
  static Set<Long> swung(DSLContext sql, long planId, int percent) {
    Map<Long, List<Dated>> amounts = new HashMap<>();
    sql.select(
            CURRENT_AMOUNT.PROJECT_ID,
            CURRENT_AMOUNT.FISCAL_YEAR,
            CURRENT_AMOUNT.STAGE,
            CURRENT_AMOUNT.THOUSAND_YEN)
        .from(CURRENT_AMOUNT)
        .join(PROJECT)
        .on(PROJECT.ID.eq(CURRENT_AMOUNT.PROJECT_ID))
        .where(PROJECT.PLAN_ID.eq(planId), CURRENT_AMOUNT.NATURE.eq(Nature.GIVEN.code()))
        .orderBy(CURRENT_AMOUNT.FISCAL_YEAR, CURRENT_AMOUNT.ID)
        .forEach(row -> {
          Dated dated =
              new Dated(
                  requireNonNull(row.value2()),
                  requireNonNull(row.value3()),
                  requireNonNull(row.value4()));
          amounts.computeIfAbsent(requireNonNull(row.value1()), id -> new ArrayList<>()).add(dated);
        });
    Set<Long> swung = new HashSet<>();
    amounts.forEach((project, all) -> {
      if (swings(all, percent)) {
        swung.add(project);
      }
    });
    return swung;
  }

  private static boolean swings(List<Dated> all, int percent) {
    Dated newest = all.getLast();
    List<Dated> before = all.subList(0, all.size() - 1);
    return before.stream()
        .filter(other -> other.year() == newest.year() - 1 && other.stage().equals(newest.stage()))
        .findFirst()
        .or(() -> before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()))
        .filter(base -> base.thousandYen() != 0)
        .filter(base ->
            Math.abs(newest.thousandYen() - base.thousandYen()) * 100
                >= Math.abs(base.thousandYen()) * percent)
        .isPresent();
  }
}
