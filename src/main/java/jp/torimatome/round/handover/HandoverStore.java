package jp.torimatome.round.handover;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.REORGANISATION;
import static jp.torimatome.database.generated.Tables.REORGANISED;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.STAFFING;
import static jp.torimatome.database.generated.Tables.STAFF_ANSWER;
import static jp.torimatome.database.generated.Tables.STAFF_CONFIRMATION;
import static jp.torimatome.database.generated.Tables.STAFF_CONFIRMATION_MESSAGE;
import static jp.torimatome.database.generated.Tables.STAFF_ESCALATION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.records.StaffConfirmationMessageRecord;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import jp.torimatome.round.handover.Confirmation.Escalation;
import jp.torimatome.round.handover.Confirmation.Message;
import jp.torimatome.round.handover.Confirmation.Stage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Keeps whom we asked about the people of their section, what they said, and how far it went
 * without an answer.
 */
public final class HandoverStore {
  private static final Condition ANSWERED =
      exists(
          selectOne()
              .from(STAFF_ANSWER)
              .where(STAFF_ANSWER.CONFIRMATION_ID.eq(STAFF_CONFIRMATION.ID)));
  private static final Condition OVER =
      exists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(STAFF_CONFIRMATION.ROUND_ID)));

  private static final Condition MERGED =
      exists(
          selectOne()
              .from(REORGANISATION)
              .join(REORGANISED)
              .on(REORGANISED.REORGANISATION_ID.eq(REORGANISATION.ID))
              .where(
                  REORGANISATION.SECTION_ID.eq(STAFF_CONFIRMATION.SECTION_ID),
                  REORGANISATION.INTO_ID.isNotNull()));

  private final Database database;

  public HandoverStore(Database database) {
    this.database = database;
  }

  public Optional<Confirmation> confirmation(long id) {
    return fetch(STAFF_CONFIRMATION.ID.eq(id)).stream().findFirst();
  }

  /** Those of a round, by section. */
  public List<Confirmation> ofRound(long roundId) {
    return fetch(STAFF_CONFIRMATION.ROUND_ID.eq(roundId));
  }

  /** What nobody has answered yet, of rounds that are not closed. */
  public List<Confirmation> unanswered() {
    return database.known(
        List.of("confirmations unanswered"),
        db -> List.copyOf(fetch(db, ANSWERED.not().and(OVER.not()))));
  }

  /**
   * 未確認: what nobody has answered although the section's channel was asked too; for the
   * coordinators' list.
   */
  public List<Confirmation> unconfirmed() {
    return fetch(
        ANSWERED
            .not()
            .and(OVER.not())
            .and(MERGED.not())
            .and(
                exists(
                    selectOne()
                        .from(STAFF_ESCALATION)
                        .where(
                            STAFF_ESCALATION.CONFIRMATION_ID.eq(STAFF_CONFIRMATION.ID),
                            STAFF_ESCALATION.STAGE.eq(Escalation.COORDINATORS.code())))));
  }

  public Optional<Message> message(long id) {
    return database.read(db ->
        db.selectFrom(STAFF_CONFIRMATION_MESSAGE)
            .where(STAFF_CONFIRMATION_MESSAGE.ID.eq(id))
            .fetchOptional(HandoverStore::read));
  }

  /** The messages of a confirmation, oldest first. */
  public List<Message> messages(long confirmationId) {
    return database.read(db -> messages(db, confirmationId));
  }

  /** When the round was planned. */
  Instant plannedAt(long roundId) {
    return database.read(db ->
        db.select(ROUND.CREATED_AT).from(ROUND).where(ROUND.ID.eq(roundId)).fetchSingle().value1());
  }

  /** The latest day for which people were entered for a section. */
  Optional<LocalDate> lastStaffed(long sectionId) {
    return database
        .read(db ->
            db.select(max(STAFFING.FROM_ON))
                .from(STAFFING)
                .where(STAFFING.SECTION_ID.eq(sectionId))
                .fetchOptional(max(STAFFING.FROM_ON)))
        .map(LocalDate::parse);
  }

  /**
   * Asks a section by a message to each of these people; false when the section was asked in this
   * round already.
   */
  boolean ask(long roundId, long sectionId, List<String> people, Stamp stamp) {
    return database.write(db -> {
      Optional<Long> id =
          db.insertInto(STAFF_CONFIRMATION)
              .set(STAFF_CONFIRMATION.ROUND_ID, roundId)
              .set(STAFF_CONFIRMATION.SECTION_ID, sectionId)
              .set(STAFF_CONFIRMATION.ASKED_AT, stamp.at())
              .set(STAFF_CONFIRMATION.ASKED_BY, stamp.by())
              .onConflictDoNothing()
              .returningResult(STAFF_CONFIRMATION.ID)
              .fetchOptional(0, Long.class);
      id.ifPresent(confirmation -> {
        people.forEach(person -> write(db, confirmation, Stage.PERSON, person, stamp.at()));
        AuditRows.note(
            db,
            stamp.at(),
            stamp.by(),
            "staff.asked",
            "section:" + sectionId + " round:" + roundId);
      });
      return id.isPresent();
    });
  }

  /**
   * Goes on without an answer, once each; the messages are none where only the coordinators' list
   * is next.
   */
  void escalate(
      Confirmation confirmation, Escalation stage, Map<String, Stage> destinations, Stamp stamp) {
    database.change(db -> {
      boolean answered =
          db.fetchExists(STAFF_ANSWER, STAFF_ANSWER.CONFIRMATION_ID.eq(confirmation.id()));
      int inserted =
          answered
              ? 0
              : db.insertInto(
                      STAFF_ESCALATION,
                      STAFF_ESCALATION.CONFIRMATION_ID,
                      STAFF_ESCALATION.STAGE,
                      STAFF_ESCALATION.ESCALATED_AT)
                  .values(confirmation.id(), stage.code(), stamp.at())
                  .onConflictDoNothing()
                  .execute();
      if (inserted == 1) {
        destinations.forEach(
            (destination, to) -> write(db, confirmation.id(), to, destination, stamp.at()));
        String subject =
            "section:"
                + confirmation.section().id()
                + " round:"
                + confirmation.roundId()
                + " to:"
                + stage.code();
        AuditRows.note(db, stamp.at(), stamp.by(), "staff.escalated", subject);
      }
    });
  }

  /** When it went on to a stage. */
  Optional<Instant> escalatedAt(long confirmationId, Escalation stage) {
    return database.read(db ->
        db.select(STAFF_ESCALATION.ESCALATED_AT)
            .from(STAFF_ESCALATION)
            .where(
                STAFF_ESCALATION.CONFIRMATION_ID.eq(confirmationId),
                STAFF_ESCALATION.STAGE.eq(stage.code()))
            .fetchOptional(STAFF_ESCALATION.ESCALATED_AT));
  }

  /**
   * Keeps the answer, enters the new people with it, and has every message show it; false when
   * somebody answered before.
   */
  boolean answer(Confirmation confirmation, StaffAnswer answer, Optional<SectionEntry> changed) {
    Stamp stamp = new Stamp(answer.by(), answer.at());
    return database.write(db -> {
      int inserted =
          db.insertInto(STAFF_ANSWER)
              .set(STAFF_ANSWER.CONFIRMATION_ID, confirmation.id())
              .set(STAFF_ANSWER.KIND, answer.kind().code())
              .set(STAFF_ANSWER.FROM_ON, answer.from().map(LocalDate::toString).orElse(""))
              .set(STAFF_ANSWER.ANSWERED_AT, answer.at())
              .set(STAFF_ANSWER.ANSWERED_BY, answer.by())
              .onConflictDoNothing()
              .execute();
      if (inserted == 1) {
        changed.ifPresent(
            entry -> DirectoryStore.enter(db, entry, answer.from().orElseThrow(), stamp));
        messages(db, confirmation.id())
            .forEach(message ->
                OutgoingRows.enqueueNewest(
                    db, "handover_update", message.id(), message.destination(), answer.at()));
        String subject =
            "section:"
                + confirmation.section().id()
                + " round:"
                + confirmation.roundId()
                + " "
                + answer.kind().code();
        AuditRows.note(db, answer.at(), answer.by(), "staff.confirmed", subject);
      }
      return inserted == 1;
    });
  }

  /** Asks these people too. */
  void ask(Confirmation confirmation, List<String> people, Stamp stamp) {
    if (!people.isEmpty()) {
      database.change(db ->
          people.forEach(person -> write(db, confirmation.id(), Stage.PERSON, person, stamp.at())));
    }
  }

  /** Has a message say that it is not theirs to answer any more, or that it is again. */
  void release(Message message, boolean released, Instant now) {
    database.change(db -> {
      db.update(STAFF_CONFIRMATION_MESSAGE)
          .set(STAFF_CONFIRMATION_MESSAGE.RELEASED_AT, released ? now : null)
          .where(STAFF_CONFIRMATION_MESSAGE.ID.eq(message.id()))
          .execute();
      OutgoingRows.enqueueNewest(db, "handover_update", message.id(), message.destination(), now);
    });
  }

  private static void write(
      DSLContext db, long confirmationId, Stage stage, String destination, Instant now) {
    db.insertInto(STAFF_CONFIRMATION_MESSAGE)
        .set(STAFF_CONFIRMATION_MESSAGE.CONFIRMATION_ID, confirmationId)
        .set(STAFF_CONFIRMATION_MESSAGE.STAGE, stage.code())
        .set(STAFF_CONFIRMATION_MESSAGE.DESTINATION, destination)
        .set(STAFF_CONFIRMATION_MESSAGE.WRITTEN_AT, now)
        .onConflictDoNothing()
        .returningResult(STAFF_CONFIRMATION_MESSAGE.ID)
        .fetchOptional(0, Long.class)
        .ifPresent(id ->
            OutgoingRows.enqueue(
                db,
                stage == Stage.CHANNEL ? "handover_channel" : "handover",
                id,
                0,
                destination,
                now,
                Instant.EPOCH));
  }

  private static List<Message> messages(DSLContext db, long confirmationId) {
    return db.selectFrom(STAFF_CONFIRMATION_MESSAGE)
        .where(STAFF_CONFIRMATION_MESSAGE.CONFIRMATION_ID.eq(confirmationId))
        .orderBy(STAFF_CONFIRMATION_MESSAGE.ID)
        .fetch(HandoverStore::read);
  }

  private static Message read(StaffConfirmationMessageRecord row) {
    return new Message(
        row.getId(),
        row.getConfirmationId(),
        Stage.of(row.getStage()),
        row.getDestination(),
        row.getReleasedAt() != null);
  }

  private List<Confirmation> fetch(Condition condition) {
    return database.read(db -> fetch(db, condition));
  }

  private static List<Confirmation> fetch(DSLContext db, Condition condition) {
    Map<Long, List<String>> escalated =
        db.selectFrom(STAFF_ESCALATION)
            .fetchGroups(STAFF_ESCALATION.CONFIRMATION_ID, STAFF_ESCALATION.STAGE);
    return db.select(STAFF_CONFIRMATION.fields())
        .select(SECTION.CODE, SECTION.NAME)
        .select(
            STAFF_ANSWER.KIND,
            STAFF_ANSWER.FROM_ON,
            STAFF_ANSWER.ANSWERED_AT,
            STAFF_ANSWER.ANSWERED_BY)
        .from(STAFF_CONFIRMATION)
        .join(SECTION)
        .on(SECTION.ID.eq(STAFF_CONFIRMATION.SECTION_ID))
        .leftJoin(STAFF_ANSWER)
        .on(STAFF_ANSWER.CONFIRMATION_ID.eq(STAFF_CONFIRMATION.ID))
        .where(condition)
        .orderBy(STAFF_CONFIRMATION.SECTION_ID, STAFF_CONFIRMATION.ID)
        .fetch(row ->
            confirmation(row, escalated.getOrDefault(row.get(STAFF_CONFIRMATION.ID), List.of())));
  }

  private static Confirmation confirmation(Record row, List<String> stages) {
    Set<Escalation> escalated = EnumSet.noneOf(Escalation.class);
    stages.forEach(stage -> escalated.add(Escalation.of(stage)));
    Section section =
        new Section(
            row.get(STAFF_CONFIRMATION.SECTION_ID), row.get(SECTION.CODE), row.get(SECTION.NAME));
    return new Confirmation(
        row.get(STAFF_CONFIRMATION.ID),
        row.get(STAFF_CONFIRMATION.ROUND_ID),
        section,
        row.get(STAFF_CONFIRMATION.ASKED_AT),
        answer(row),
        escalated);
  }

  private static Optional<StaffAnswer> answer(Record row) {
    return Optional.ofNullable(row.get(STAFF_ANSWER.KIND))
        .map(kind -> {
          Optional<LocalDate> from =
              Optional.of(row.get(STAFF_ANSWER.FROM_ON))
                  .filter(day -> !day.isEmpty())
                  .map(LocalDate::parse);
          return new StaffAnswer(
              StaffAnswer.Kind.of(kind),
              from,
              row.get(STAFF_ANSWER.ANSWERED_BY),
              row.get(STAFF_ANSWER.ANSWERED_AT));
        });
  }
}
