package jp.torimatome.table.rollover;

import static jp.torimatome.database.generated.Tables.AUDIT;
import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.OPENING;
import static jp.torimatome.database.generated.Tables.ROUND;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.generated.tables.records.RoundRecord;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.table.rollover.Preview.RoundAhead;
import org.jooq.DSLContext;

/**
 * The round about the year that a table moved on to: whether there is one, and the one that is
 * planned with a rollover.
 */
record DraftRows(DSLContext sql, long planId, FiscalYear year) {

  RoundAhead ahead() {
    return round()
        .map(round ->
            sql.fetchExists(OPENING, OPENING.ROUND_ID.eq(round.getId()))
                ? RoundAhead.OPENED
                : RoundAhead.PLANNED)
        .orElse(RoundAhead.NONE);
  }

  /** Whether the round takes replies. */
  boolean isOpen() {
    return ahead() == RoundAhead.OPENED
        && round()
            .filter(round -> !sql.fetchExists(CLOSING, CLOSING.ROUND_ID.eq(round.getId())))
            .isPresent();
  }

  void plan(RoundDraft draft, Instant at, String by) {
    RoundRecord round = sql.newRecord(ROUND);
    round.setPlanId(planId);
    round.setFiscalYear(year.startYear());
    round.setTitle(draft.title());
    round.setInstructions(draft.instructions());
    round.setFields(draft.fields());
    round.setOpensAt(draft.opensAt());
    round.setDueAt(draft.dueAt());
    round.setClosesAt(draft.closesAt());
    round.setCreatedAt(at);
    round.setCreatedBy(by);
    round.insert();
    AuditRows.note(sql, at, by, "round.planned", "round:" + round.getId());
  }

  /**
   * Removes the round that was planned with the rollover, unless somebody changed something about
   * it since.
   */
  Undoing.Draft withdraw(Rollover rollover, Instant at, String by) {
    Optional<RoundRecord> drafted =
        round()
            .filter(round ->
                round.getCreatedAt().equals(rollover.at())
                    && round.getCreatedBy().equals(rollover.by()));
    if (drafted.isEmpty()) {
      return Undoing.Draft.NONE;
    }
    String subject = "round:" + drafted.get().getId();
    boolean changed =
        sql.fetchExists(
            AUDIT,
            AUDIT.SUBJECT.eq(subject).or(AUDIT.SUBJECT.startsWith(subject + " ")),
            AUDIT.ACT.ne("round.planned"));
    if (changed) {
      return Undoing.Draft.KEPT;
    }
    drafted.get().delete();
    AuditRows.note(sql, at, by, "round.withdrawn", subject);
    return Undoing.Draft.REMOVED;
  }

  private Optional<RoundRecord> round() {
    return sql.selectFrom(ROUND)
        .where(ROUND.PLAN_ID.eq(planId), ROUND.FISCAL_YEAR.eq(year.startYear()))
        .fetchOptional();
  }
}
