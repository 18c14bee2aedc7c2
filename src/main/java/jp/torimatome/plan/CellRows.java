package jp.torimatome.plan;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.database.generated.tables.records.AmountRecord;
import jp.torimatome.database.generated.tables.records.PassageRecord;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Stage;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * The history behind the register: amounts and texts are appended, inside the transaction of who
 * says them, and never changed.
 */
public final class CellRows {
  private CellRows() {}

  /**
   * Appends the amount to the history when it differs from the current one; also to that of a row
   * that prints the project again (再掲).
   */
  public static void record(
      DSLContext sql,
      long projectId,
      FiscalYear year,
      Stage stage,
      Amount amount,
      Instant at,
      String by,
      String source) {
    append(sql, projectId, year, stage, amount, at, by, source);
    relistings(sql, projectId)
        .forEach(relisting -> append(sql, relisting, year, stage, amount, at, by, source));
  }

  private static void append(
      DSLContext sql,
      long projectId,
      FiscalYear year,
      Stage stage,
      Amount amount,
      Instant at,
      String by,
      String source) {
    if (amount(sql, projectId, year, stage).filter(amount::equals).isPresent()) {
      return;
    }
    sql.insertInto(AMOUNT)
        .set(AMOUNT.PROJECT_ID, projectId)
        .set(AMOUNT.FISCAL_YEAR, year.startYear())
        .set(AMOUNT.STAGE, stage.code())
        .set(AMOUNT.NATURE, amount.nature().code())
        .set(AMOUNT.THOUSAND_YEN, amount.thousandYenOrNull())
        .set(AMOUNT.RECORDED_AT, at)
        .set(AMOUNT.RECORDED_BY, by)
        .set(AMOUNT.SOURCE, source)
        .execute();
  }

  /**
   * {@link #record} for a text; what a section answers stands in every row that prints the project,
   * a name only in its own.
   */
  public static void record(
      DSLContext sql,
      long projectId,
      PassageField field,
      FiscalYear year,
      Passage passage,
      Instant at,
      String by,
      String source) {
    append(sql, projectId, field, year, passage, at, by, source);
    if (field.isYearly() || field == PassageField.ISSUES) {
      relistings(sql, projectId)
          .forEach(relisting -> append(sql, relisting, field, year, passage, at, by, source));
    }
  }

  private static List<Long> relistings(DSLContext sql, long projectId) {
    return sql.select(PROJECT.ID)
        .from(PROJECT)
        .where(PROJECT.RELISTS_PROJECT_ID.eq(projectId))
        .fetch(PROJECT.ID);
  }

  private static void append(
      DSLContext sql,
      long projectId,
      PassageField field,
      FiscalYear year,
      Passage passage,
      Instant at,
      String by,
      String source) {
    if (passage(sql, projectId, field, year).filter(passage::equals).isPresent()) {
      return;
    }
    sql.insertInto(PASSAGE)
        .set(PASSAGE.PROJECT_ID, projectId)
        .set(PASSAGE.FIELD, field.code())
        .set(PASSAGE.FISCAL_YEAR, year.startYear())
        .set(PASSAGE.NATURE, passage.nature().code())
        .set(PASSAGE.BODY, passage.body())
        .set(PASSAGE.RECORDED_AT, at)
        .set(PASSAGE.RECORDED_BY, by)
        .set(PASSAGE.SOURCE, source)
        .execute();
  }

  /** What the newest row says; empty when nothing was ever recorded. */
  public static Optional<Amount> amount(
      DSLContext sql, long projectId, FiscalYear year, Stage stage) {
    return newest(sql, projectId, year, stage, noCondition()).map(CellRows::read);
  }

  /** {@link #amount} for a text. */
  public static Optional<Passage> passage(
      DSLContext sql, long projectId, PassageField field, FiscalYear year) {
    return newest(sql, projectId, field, year, noCondition()).map(CellRows::read);
  }

  /** A row with who recorded it when. */
  public static DatedAmount dated(AmountRecord row) {
    FiscalYear year = new FiscalYear(row.getFiscalYear());
    Stage stage = Stage.of(row.getStage());
    return new DatedAmount(
        year, stage, read(row), row.getRecordedAt(), row.getRecordedBy(), row.getSource());
  }

  /** {@link #dated} for a text. */
  public static DatedPassage dated(PassageRecord row) {
    FiscalYear year = new FiscalYear(row.getFiscalYear());
    PassageField field = PassageField.of(row.getField());
    return new DatedPassage(
        field, year, read(row), row.getRecordedAt(), row.getRecordedBy(), row.getSource());
  }

  private static Optional<AmountRecord> newest(
      DSLContext sql, long projectId, FiscalYear year, Stage stage, Condition which) {
    return sql.selectFrom(AMOUNT)
        .where(
            AMOUNT.PROJECT_ID.eq(projectId),
            AMOUNT.FISCAL_YEAR.eq(year.startYear()),
            AMOUNT.STAGE.eq(stage.code()),
            which)
        .orderBy(AMOUNT.ID.desc())
        .limit(1)
        .fetchOptional();
  }

  private static Optional<PassageRecord> newest(
      DSLContext sql, long projectId, PassageField field, FiscalYear year, Condition which) {
    return sql.selectFrom(PASSAGE)
        .where(
            PASSAGE.PROJECT_ID.eq(projectId),
            PASSAGE.FIELD.eq(field.code()),
            PASSAGE.FISCAL_YEAR.eq(year.startYear()),
            which)
        .orderBy(PASSAGE.ID.desc())
        .limit(1)
        .fetchOptional();
  }

  private static Amount read(AmountRecord row) {
    return Amount.of(Nature.of(row.getNature()), row.getThousandYen());
  }

  private static Passage read(PassageRecord row) {
    return new Passage(Nature.of(row.getNature()), row.getBody());
  }
}
