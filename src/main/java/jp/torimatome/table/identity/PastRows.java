package jp.torimatome.table.identity;

import static jp.torimatome.database.generated.Tables.AMOUNT;
import static jp.torimatome.database.generated.Tables.FRAME;
import static jp.torimatome.database.generated.Tables.PASSAGE;
import static jp.torimatome.database.generated.Tables.PLAN;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.TABLE_IMPORT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Source;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What was imported into a plan before, and what its cells said before they said what they say now.
 */
public record PastRows(DSLContext sql, String planName) {
  /** One import that stands. */
  public record Past(long id, String fileName, String sha256, Instant at) {}

  /** The plan, once there is one of this name. */
  public Optional<Long> planId() {
    return sql.select(PLAN.ID).from(PLAN).where(PLAN.NAME.eq(planName)).fetchOptional(PLAN.ID);
  }

  /** The newest year that a table was about. */
  public Optional<FiscalYear> newestYear() {
    return sql.select(max(TABLE_IMPORT.FISCAL_YEAR))
        .from(TABLE_IMPORT)
        .join(PLAN)
        .on(PLAN.ID.eq(TABLE_IMPORT.PLAN_ID))
        .where(PLAN.NAME.eq(planName), TABLE_IMPORT.UNDONE_AT.isNull())
        .fetchOptional(row -> row.value1())
        .map(FiscalYear::new);
  }

  /** The import that was made last. */
  public Optional<Past> last() {
    return newest(null);
  }

  /** The newest import of a file with this fingerprint. */
  public Optional<Past> of(String sha256) {
    return newest(sha256);
  }

  private Optional<Past> newest(@Nullable String sha256) {
    return sql.select(
            TABLE_IMPORT.ID, TABLE_IMPORT.FILE_NAME, TABLE_IMPORT.SHA256, TABLE_IMPORT.IMPORTED_AT)
        .from(TABLE_IMPORT)
        .join(PLAN)
        .on(PLAN.ID.eq(TABLE_IMPORT.PLAN_ID))
        .where(PLAN.NAME.eq(planName), TABLE_IMPORT.UNDONE_AT.isNull())
        .and(sha256 == null ? noCondition() : TABLE_IMPORT.SHA256.eq(sha256))
        .orderBy(TABLE_IMPORT.ID.desc())
        .limit(1)
        .fetchOptional(row -> new Past(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /** The file that a source names; empty for any other source. */
  public String fileOf(String source) {
    return sql.select(TABLE_IMPORT.FILE_NAME)
        .from(TABLE_IMPORT)
        .where(TABLE_IMPORT.ID.eq(Source.isImport(source) ? Source.importId(source) : 0L))
        .fetchOptional(TABLE_IMPORT.FILE_NAME)
        .orElse("");
  }

  /** True for an amount that an earlier file said, and a later one replaced. */
  public boolean wasReplaced(long projectId, Column column, FiscalYear year, Amount amount) {
    return sql.fetchExists(
        AMOUNT,
        AMOUNT.PROJECT_ID.eq(projectId),
        AMOUNT.FISCAL_YEAR.eq(year.startYear()),
        AMOUNT.STAGE.eq(column.stage().code()),
        AMOUNT.NATURE.eq(amount.nature().code()),
        AMOUNT.THOUSAND_YEN.isNotDistinctFrom(amount.thousandYenOrNull()),
        AMOUNT.SOURCE.like(Source.anyImport()));
  }

  /** {@link #wasReplaced} for a text. */
  public boolean wasReplaced(long projectId, Column column, FiscalYear year, Passage text) {
    return sql.fetchExists(
        PASSAGE,
        PASSAGE.PROJECT_ID.eq(projectId),
        PASSAGE.FISCAL_YEAR.eq(year.startYear()),
        PASSAGE.FIELD.eq(column.passageField().code()),
        PASSAGE.NATURE.eq(text.nature().code()),
        PASSAGE.BODY.eq(text.body()),
        PASSAGE.SOURCE.like(Source.anyImport()));
  }

  /** When a reorganisation gave a project the section that it has now. */
  public Optional<Instant> reorganised(long projectId) {
    return sql.select(FRAME.RECORDED_AT)
        .from(FRAME)
        .join(PROJECT)
        .on(PROJECT.ID.eq(FRAME.PROJECT_ID))
        .where(
            FRAME.PROJECT_ID.eq(projectId),
            FRAME.SOURCE.like("reorganisation:%"),
            FRAME.SECTION_SPELLING.eq(PROJECT.SECTION_SPELLING))
        .orderBy(FRAME.ID.desc())
        .limit(1)
        .fetchOptional(FRAME.RECORDED_AT);
  }
}
