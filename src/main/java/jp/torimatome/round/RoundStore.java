package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.OPENING;
import static jp.torimatome.database.generated.Tables.PAUSING;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.TARGET;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Keeps rounds, and the rows that say what became of them. */
public final class RoundStore {
  private final Database database;

  public RoundStore(Database database) {
    this.database = database;
  }

  /** All rounds, newest fiscal year first. */
  public List<Round> rounds() {
    return database.known(
        List.of("rounds"), db -> List.copyOf(RoundRows.fetch(db, DSL.noCondition())));
  }

  public Optional<Round> round(long id) {
    return rounds().stream().filter(round -> round.id() == id).findFirst();
  }

  /**
   * The rounds that take replies now, the one that is due first before the others; one of a plan at
   * most.
   */
  public List<Round> open() {
    return rounds().stream()
        .filter(Round::takesReplies)
        .sorted(Comparator.comparing(round -> round.window().dueAt()))
        .toList();
  }

  /** The round of a plan that takes replies now. */
  public Optional<Round> open(long planId) {
    return open().stream().filter(round -> round.planId() == planId).findFirst();
  }

  /** The round of a plan that takes replies now, else the newest that did. */
  public Optional<Round> latest(long planId) {
    return open(planId)
        .or(() ->
            rounds().stream()
                .filter(round -> round.planId() == planId && round.state() != Round.State.PLANNED)
                .findFirst());
  }

  /**
   * Of each plan the round that takes replies, else the one that did last, and what is planned;
   * open ones first.
   */
  public List<Round> current() {
    Map<Long, Round> latest = new LinkedHashMap<>();
    rounds().stream()
        .filter(round -> round.state() != Round.State.PLANNED)
        .sorted(Comparator.comparing(round -> !round.takesReplies()))
        .forEach(round -> latest.putIfAbsent(round.planId(), round));
    Set<Long> open =
        latest.values().stream()
            .filter(Round::takesReplies)
            .map(Round::planId)
            .collect(Collectors.toSet());
    Stream<Round> planned = planned().stream().filter(round -> !open.contains(round.planId()));
    return Stream.concat(latest.values().stream(), planned).toList();
  }

  /** The rounds that are planned but not open, the one that opens next before the others. */
  public List<Round> planned() {
    return rounds().stream()
        .filter(round -> round.state() == Round.State.PLANNED)
        .sorted(Comparator.comparing(round -> round.window().opensAt()))
        .toList();
  }

  /** When the round was opened; empty while it is planned. */
  public Optional<Instant> openedAt(long roundId) {
    return database.known(
        List.of("opened", roundId),
        db ->
            db.select(OPENING.OPENED_AT)
                .from(OPENING)
                .where(OPENING.ROUND_ID.eq(roundId))
                .fetchOptional(OPENING.OPENED_AT));
  }

  /** When the round was closed; empty while it is not. */
  public Optional<Instant> closedAt(long roundId) {
    return database.known(
        List.of("closed", roundId),
        db ->
            db.fetchOptional(CLOSING, CLOSING.ROUND_ID.eq(roundId)).map(row -> row.getClosedAt()));
  }

  /** Who closed the round. */
  public Optional<String> closedBy(long roundId) {
    return database.read(db ->
        db.fetchOptional(CLOSING, CLOSING.ROUND_ID.eq(roundId)).map(row -> row.getClosedBy()));
  }

  /** Projects that a coordinator put in (true) or took out (false). */
  public Map<Long, Boolean> targets(long roundId) {
    return database.read(db ->
        db.selectFrom(TARGET)
            .where(TARGET.ROUND_ID.eq(roundId))
            .fetchMap(TARGET.PROJECT_ID, TARGET.ASKED));
  }

  /** Empty when the year has a round already. */
  public Optional<Long> plan(
      long planId, FiscalYear ended, Round.Brief brief, Round.Window window, Stamp stamp) {
    return database.write(db -> {
      Optional<Long> planned =
          db.insertInto(ROUND)
              .set(ROUND.PLAN_ID, planId)
              .set(ROUND.FISCAL_YEAR, ended.startYear())
              .set(described(brief, window))
              .set(ROUND.CREATED_AT, stamp.at())
              .set(ROUND.CREATED_BY, stamp.by())
              .onConflict(ROUND.PLAN_ID, ROUND.FISCAL_YEAR)
              .doNothing()
              .returningResult(ROUND.ID)
              .fetchOptional(0, Long.class);
      planned.ifPresent(
          id -> AuditRows.note(db, stamp.at(), stamp.by(), "round.planned", "round:" + id));
      return planned;
    });
  }

  /** Describes a round anew; false when it has opened meanwhile. */
  public boolean replan(long roundId, Round.Brief brief, Round.Window window, Stamp stamp) {
    return database.write(db -> {
      Condition opened = DSL.exists(selectOne().from(OPENING).where(OPENING.ROUND_ID.eq(roundId)));
      int changed =
          db.update(ROUND)
              .set(described(brief, window))
              .where(ROUND.ID.eq(roundId), opened.not())
              .execute();
      noteIf(db, changed, stamp, "round.replanned", roundId);
      return changed == 1;
    });
  }

  private static Map<?, ?> described(Round.Brief brief, Round.Window window) {
    return Map.of(
        ROUND.TITLE,
        brief.title(),
        ROUND.INSTRUCTIONS,
        brief.instructions(),
        ROUND.FIELDS,
        Field.codes(brief.fields()),
        ROUND.SIGN_OFF,
        brief.signOff().code(),
        ROUND.OPENS_AT,
        window.opensAt(),
        ROUND.DUE_AT,
        window.dueAt(),
        ROUND.CLOSES_AT,
        window.closesAt());
  }

  public void setTarget(long roundId, long projectId, boolean asked, Stamp stamp) {
    database.change(db -> {
      db.insertInto(TARGET, TARGET.ROUND_ID, TARGET.PROJECT_ID, TARGET.ASKED)
          .values(roundId, projectId, asked)
          .onConflict(TARGET.ROUND_ID, TARGET.PROJECT_ID)
          .doUpdate()
          .set(TARGET.ASKED, asked)
          .execute();
      AuditRows.note(
          db,
          stamp.at(),
          stamp.by(),
          asked ? "target.added" : "target.removed",
          "round:" + roundId + " project:" + projectId);
    });
  }

  /**
   * Freezes the roster; false when the round, or another of its plan that is still open, was opened
   * already.
   */
  public boolean open(long roundId, List<Roster> rosters, Stamp stamp) {
    return database.write(db -> {
      Condition closed =
          DSL.exists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(OPENING.ROUND_ID)));
      Condition ofPlan =
          OPENING.ROUND_ID.in(
              select(ROUND.ID)
                  .from(ROUND)
                  .where(
                      ROUND.PLAN_ID.eq(
                          select(ROUND.PLAN_ID).from(ROUND).where(ROUND.ID.eq(roundId)))));
      if (db.fetchExists(OPENING, OPENING.ROUND_ID.eq(roundId).or(ofPlan.andNot(closed)))) {
        return false;
      }
      db.insertInto(OPENING, OPENING.ROUND_ID, OPENING.OPENED_AT, OPENING.OPENED_BY)
          .values(roundId, stamp.at(), stamp.by())
          .execute();
      rosters.forEach(roster -> freeze(db, roundId, roster));
      AuditRows.note(db, stamp.at(), stamp.by(), "round.opened", "round:" + roundId);
      return true;
    });
  }

  /**
   * What one section owes: project id → fields, where it is told so, and whether its head signs
   * off.
   */
  public record Roster(
      SectionEntry section,
      long sectionId,
      String destination,
      boolean needsApproval,
      Map<Long, List<Field>> items) {}

  private static void freeze(DSLContext db, long roundId, Roster roster) {
    long inquiryId =
        db.insertInto(
                INQUIRY,
                INQUIRY.ROUND_ID,
                INQUIRY.SECTION_ID,
                INQUIRY.DESTINATION,
                INQUIRY.RESPONDERS,
                INQUIRY.NEEDS_APPROVAL)
            .values(
                roundId,
                roster.sectionId(),
                roster.destination(),
                String.join(",", roster.section().people()),
                roster.needsApproval())
            .returningResult(INQUIRY.ID)
            .fetchSingle()
            .value1();
    roster
        .items()
        .forEach((projectId, fields) ->
            db.insertInto(ITEM, ITEM.INQUIRY_ID, ITEM.PROJECT_ID, ITEM.FIELDS)
                .values(inquiryId, projectId, Field.codes(fields))
                .execute());
  }

  /** Ends the round and lets every prompt show it; false when it was closed already. */
  public boolean close(long roundId, Stamp stamp) {
    return database.write(db -> {
      int inserted =
          db.insertInto(CLOSING, CLOSING.ROUND_ID, CLOSING.CLOSED_AT, CLOSING.CLOSED_BY)
              .values(roundId, stamp.at(), stamp.by())
              .onConflictDoNothing()
              .execute();
      if (inserted == 1) {
        AuditRows.note(db, stamp.at(), stamp.by(), "round.closed", "round:" + roundId);
        PromptRows.showRound(db, roundId, stamp.at());
      }
      return inserted == 1;
    });
  }

  /** False when it was paused already. */
  public boolean pause(long roundId, Stamp stamp) {
    return database.write(db -> {
      int inserted =
          db.insertInto(PAUSING, PAUSING.ROUND_ID, PAUSING.PAUSED_AT, PAUSING.PAUSED_BY)
              .select(
                  DSL.select(
                          DSL.val(roundId),
                          DSL.val(stamp.at(), PAUSING.PAUSED_AT),
                          DSL.val(stamp.by()))
                      .where(
                          notExists(
                              selectOne()
                                  .from(PAUSING)
                                  .where(
                                      PAUSING.ROUND_ID.eq(roundId), PAUSING.RESUMED_AT.isNull()))))
              .execute();
      noteIf(db, inserted, stamp, "round.paused", roundId);
      NudgeRows.show(db, INQUIRY.ROUND_ID.eq(roundId), stamp.at());
      return inserted == 1;
    });
  }

  /** False when it was not paused. */
  public boolean resume(long roundId, Stamp stamp) {
    return database.write(db -> {
      int updated =
          db.update(PAUSING)
              .set(PAUSING.RESUMED_AT, stamp.at())
              .set(PAUSING.RESUMED_BY, stamp.by())
              .where(PAUSING.ROUND_ID.eq(roundId), PAUSING.RESUMED_AT.isNull())
              .execute();
      noteIf(db, updated, stamp, "round.resumed", roundId);
      NudgeRows.show(db, INQUIRY.ROUND_ID.eq(roundId), stamp.at());
      return updated == 1;
    });
  }

  private static void noteIf(DSLContext db, int changed, Stamp stamp, String act, long roundId) {
    if (changed == 1) {
      AuditRows.note(db, stamp.at(), stamp.by(), act, "round:" + roundId);
    }
  }
}
