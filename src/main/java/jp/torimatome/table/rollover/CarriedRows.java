package jp.torimatome.table.rollover;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.database.generated.tables.records.AmountRecord;
import jp.torimatome.database.generated.tables.records.PassageRecord;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.table.rollover.Carrying.Start;
import org.jooq.DSLContext;

/** The cells of a table that moved on, {@code ended} being its new year; written for a whole plan at once, and only appended. */
record CarriedRows(DSLContext sql, long planId, FiscalYear ended) {
  private static final List<Column> TEXTS = List.of(Column.STATUS, Column.PLAN);

  /** One of the four cells of a row that belong to a year. */
  record Cell(long projectId, Column column) {
    static Cell of(Start start) {
      return new Cell(start.projectId(), start.column());
    }
  }

  /** The cells that hold something, be it an answer or an import; what a rollover carried over and gave back is nothing. */
  Set<Cell> taken() {
    return newestSources().entrySet().stream()
        .filter(cell -> !Source.isGivenBack(cell.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  void append(List<Start> starts, Instant at, String by, String source) {
    List<AmountRecord> amounts = new ArrayList<>();
    List<PassageRecord> passages = new ArrayList<>();
    for (Start start : starts) {
      int year = start.column().yearIn(ended).startYear();
      Amount amount = start.amount();
      Passage text = start.text();
      if (amount != null) {
        String stage = start.column().stage().code();
        amounts.add(
            new AmountRecord(
                null, start.projectId(), year, stage, amount.nature().code(), amount.thousandYenOrNull(), at, by, source));
      } else if (text != null) {
        String field = start.column().passageField().code();
        passages.add(new PassageRecord(null, start.projectId(), field, year, text.nature().code(), text.body(), at, by, source));
      }
    }
    sql.batchInsert(amounts).execute();
    sql.batchInsert(passages).execute();
  }

  /** Appends that nothing is known of what the rollover carried over, where nobody recorded anything since. */
  void takeBack(Rollover rollover, Instant at, String by) {
    List<Start> before =
        newestSources().entrySet().stream()
            .filter(cell -> cell.getValue().equals(rollover.source()))
            .map(cell -> unanswered(cell.getKey()))
            .toList();
    append(before, at, by, rollover.undoneSource());
  }

  private static Start unanswered(Cell cell) {
    return TEXTS.contains(cell.column())
        ? Start.of(cell.projectId(), cell.column(), Passage.nothing(Nature.UNANSWERED))
        : Start.of(cell.projectId(), cell.column(), Amount.nothing(Nature.UNANSWERED));
  }

  private Map<Cell, String> newestSources() {
    Map<Cell, String> sources = new HashMap<>();
    Column.AMOUNTS.forEach(column -> sources.putAll(amountSources(column)));
    TEXTS.forEach(column -> sources.putAll(textSources(column)));
    return sources;
  }

  private Map<Cell, String> amountSources(Column column) {
    var newest =
        select(max(AMOUNT.ID))
            .from(AMOUNT)
            .join(PROJECT).on(PROJECT.ID.eq(AMOUNT.PROJECT_ID))
            .where(PROJECT.PLAN_ID.eq(planId), AMOUNT.STAGE.eq(column.stage().code()))
            .and(AMOUNT.FISCAL_YEAR.eq(column.yearIn(ended).startYear()))
            .groupBy(AMOUNT.PROJECT_ID);
    return sql.select(AMOUNT.PROJECT_ID, AMOUNT.SOURCE)
        .from(AMOUNT)
        .where(AMOUNT.ID.in(newest))
        .fetchMap(row -> new Cell(row.value1(), column), row -> row.value2());
  }

  private Map<Cell, String> textSources(Column column) {
    var newest =
        select(max(PASSAGE.ID))
            .from(PASSAGE)
            .join(PROJECT).on(PROJECT.ID.eq(PASSAGE.PROJECT_ID))
            .where(PROJECT.PLAN_ID.eq(planId), PASSAGE.FIELD.eq(column.passageField().code()))
            .and(PASSAGE.FISCAL_YEAR.eq(column.yearIn(ended).startYear()))
            .groupBy(PASSAGE.PROJECT_ID);
    return sql.select(PASSAGE.PROJECT_ID, PASSAGE.SOURCE)
        .from(PASSAGE)
        .where(PASSAGE.ID.in(newest))
        .fetchMap(row -> new Cell(row.value1(), column), row -> row.value2());
  }
}
