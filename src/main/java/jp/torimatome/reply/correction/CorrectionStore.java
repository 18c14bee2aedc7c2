package jp.torimatome.reply.correction;

import static jp.torimatome.database.generated.Tables.CORRECTION;
import static jp.torimatome.database.generated.Tables.CORRECTION_DECISION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.CorrectionRecord;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.cell.Source;
import org.jooq.DSLContext;

/**
 * Keeps what sections propose and what became of it; a newer proposal takes the place of one that
 * waits.
 */
public final class CorrectionStore {
  private static final FiscalYear NO_YEAR = new FiscalYear(0);

  private final Database database;
  private final PlanStore plans;

  public CorrectionStore(Database database, PlanStore plans) {
    this.database = database;
    this.plans = plans;
  }

  /** What waits for a coordinator, oldest first. */
  public List<Correction> waiting() {
    return database
        .read(db ->
            db.select(CORRECTION.fields())
                .from(CORRECTION)
                .leftJoin(CORRECTION_DECISION)
                .on(CORRECTION_DECISION.CORRECTION_ID.eq(CORRECTION.ID))
                .where(CORRECTION_DECISION.CORRECTION_ID.isNull())
                .and(
                    CORRECTION.ID.in(
                        select(max(CORRECTION.ID))
                            .from(CORRECTION)
                            .groupBy(CORRECTION.PROJECT_ID, CORRECTION.KIND)))
                .orderBy(CORRECTION.ID)
                .fetchInto(CORRECTION))
        .stream()
        .map(this::read)
        .toList();
  }

  public Correction correction(long id) {
    return read(database.read(db -> db.fetchSingle(CORRECTION, CORRECTION.ID.eq(id))));
  }

  /** The newest proposal about a project. */
  public Optional<Correction> newest(long projectId, Correction.Kind kind) {
    return database.read(db -> newest(db, projectId, kind)).map(this::read);
  }

  private static Optional<CorrectionRecord> newest(
      DSLContext db, long projectId, Correction.Kind kind) {
    return db.selectFrom(CORRECTION)
        .where(CORRECTION.PROJECT_ID.eq(projectId), CORRECTION.KIND.eq(kind.code()))
        .orderBy(CORRECTION.ID.desc())
        .limit(1)
        .fetchOptional();
  }

  /** What became of a proposal; empty while it waits. */
  public Optional<Correction.Decision> decision(long id) {
    return database.read(db ->
        db.selectFrom(CORRECTION_DECISION)
            .where(CORRECTION_DECISION.CORRECTION_ID.eq(id))
            .fetchOptional(row ->
                new Correction.Decision(
                    row.getTaken() == 1,
                    row.getReason(),
                    new Stamp(row.getDecidedBy(), row.getDecidedAt()))));
  }

  /**
   * One transaction: the row, the word to who proposed what it takes the place of, and the audit
   * line.
   */
  void propose(long projectId, Correction.Kind kind, String before, String body, Stamp stamp) {
    database.change(db -> {
      replaced(db, projectId, kind, stamp)
          .ifPresent(row ->
              OutgoingRows.enqueue(
                  db,
                  "correction",
                  row.getId(),
                  0,
                  row.getProposedBy(),
                  stamp.at(),
                  Instant.EPOCH));
      long id =
          db.insertInto(CORRECTION)
              .set(CORRECTION.PROJECT_ID, projectId)
              .set(CORRECTION.KIND, kind.code())
              .set(CORRECTION.BEFORE, before)
              .set(CORRECTION.BODY, body)
              .set(CORRECTION.PROPOSED_AT, stamp.at())
              .set(CORRECTION.PROPOSED_BY, stamp.by())
              .returningResult(CORRECTION.ID)
              .fetchSingle()
              .value1();
      AuditRows.note(
          db,
          stamp.at(),
          stamp.by(),
          "correction.proposed",
          "correction:" + id + " project:" + projectId);
    });
  }

  /** What waits of somebody else until now. */
  private static Optional<CorrectionRecord> replaced(
      DSLContext db, long projectId, Correction.Kind kind, Stamp stamp) {
    return newest(db, projectId, kind)
        .filter(row -> !row.getProposedBy().equals(stamp.by()))
        .filter(row ->
            !db.fetchExists(
                CORRECTION_DECISION, CORRECTION_DECISION.CORRECTION_ID.eq(row.getId())));
  }

  /**
   * One transaction: the decision, the register where a content is taken, the word to who proposed
   * it, and the audit line; false when somebody was faster.
   */
  boolean decide(Correction correction, Correction.Decision decision) {
    Stamp stamp = decision.stamp();
    boolean taken = decision.taken();
    return database.write(db -> {
      int decided =
          db.insertInto(CORRECTION_DECISION)
              .set(CORRECTION_DECISION.CORRECTION_ID, correction.id())
              .set(CORRECTION_DECISION.TAKEN, taken ? 1 : 0)
              .set(CORRECTION_DECISION.REASON, decision.reason())
              .set(CORRECTION_DECISION.DECIDED_AT, stamp.at())
              .set(CORRECTION_DECISION.DECIDED_BY, stamp.by())
              .onConflictDoNothing()
              .execute();
      if (decided == 1) {
        if (taken && correction.kind() == Correction.Kind.CONTENT) {
          enter(db, correction);
        }
        String proposer = correction.proposed().by();
        if (!proposer.equals(stamp.by())) {
          OutgoingRows.enqueue(
              db, "correction", correction.id(), 0, proposer, stamp.at(), Instant.EPOCH);
        }
        String act = taken ? "correction.taken" : "correction.declined";
        AuditRows.note(
            db,
            stamp.at(),
            stamp.by(),
            act,
            "correction:" + correction.id() + " project:" + correction.project().id());
      }
      return decided == 1;
    });
  }

  /** The section said it, and from now on it stands: by its name, at its time. */
  private static void enter(DSLContext db, Correction correction) {
    CellRows.record(
        db,
        correction.project().id(),
        PassageField.CONTENT,
        NO_YEAR,
        Passage.given(correction.body()),
        correction.proposed().at(),
        correction.proposed().by(),
        Source.correction(correction.id()));
  }

  private Correction read(CorrectionRecord row) {
    Correction.Kind kind = Correction.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT));
    return new Correction(
        row.getId(),
        plans.project(row.getProjectId()).orElseThrow(),
        kind,
        row.getBefore(),
        row.getBody(),
        new Stamp(row.getProposedBy(), row.getProposedAt()));
  }

  /** What tells the plan of a project from others; empty while there is only one. */
  public String tagOf(long projectId) {
    return plans.tagOf(projectId);
  }
}
