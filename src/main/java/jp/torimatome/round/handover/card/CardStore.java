package jp.torimatome.round.handover.card;

import static jp.torimatome.database.generated.Tables.FINDING;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.database.generated.Tables.HANDOVER_CARD;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_RETURN;
import static jp.torimatome.database.generated.Tables.ROUND;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.STAFFING;
import static jp.torimatome.database.generated.Tables.STAFFING_SEEN;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.Staffing;
import jp.torimatome.database.generated.tables.StaffingSeen;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import org.jooq.Record;

/**
 * Keeps which people of a section were seen, who got a card, and reads what a section said before.
 */
public final class CardStore {
  private static final Staffing BEFORE = STAFFING.as("before");
  private static final Staffing LATER = STAFFING.as("later");
  private static final StaffingSeen NEWER = STAFFING_SEEN.as("newer");

  private final Database database;

  public CardStore(Database database) {
    this.database = database;
  }

  /**
   * A section whose people of the day were not seen yet; {@code before} is the staffing seen last,
   * where there is one.
   */
  record Change(
      long sectionId,
      long staffingId,
      LocalDate from,
      List<String> people,
      Optional<Long> beforeId,
      List<String> before) {}

  /**
   * In one query: of each section the staff of the day, where that is not the one that was seen
   * last.
   */
  List<Change> changes(LocalDate day) {
    var current =
        select(LATER.ID)
            .from(LATER)
            .where(LATER.SECTION_ID.eq(SECTION.ID), LATER.FROM_ON.le(day.toString()))
            .orderBy(LATER.FROM_ON.desc(), LATER.ID.desc())
            .limit(1);
    var last = select(max(NEWER.ID)).from(NEWER).where(NEWER.SECTION_ID.eq(SECTION.ID));
    return database.known(
        List.of("staff changes", day),
        db ->
            List.copyOf(
                db.select(
                        SECTION.ID,
                        STAFFING.ID,
                        STAFFING.FROM_ON,
                        STAFFING.RESPONDERS,
                        STAFFING.DEPUTIES,
                        STAFFING.HEADS)
                    .select(BEFORE.ID, BEFORE.RESPONDERS, BEFORE.DEPUTIES, BEFORE.HEADS)
                    .from(SECTION)
                    .join(STAFFING)
                    .on(STAFFING.ID.eq(current.asField()))
                    .leftJoin(STAFFING_SEEN)
                    .on(STAFFING_SEEN.ID.eq(last.asField()))
                    .leftJoin(BEFORE)
                    .on(BEFORE.ID.eq(STAFFING_SEEN.STAFFING_ID))
                    .where(BEFORE.ID.isNull().or(BEFORE.ID.ne(STAFFING.ID)))
                    .orderBy(SECTION.ID)
                    .fetch(row ->
                        new Change(
                            row.get(SECTION.ID),
                            row.get(STAFFING.ID),
                            LocalDate.parse(row.get(STAFFING.FROM_ON)),
                            people(row, STAFFING),
                            Optional.ofNullable(row.get(BEFORE.ID)),
                            people(row, BEFORE)))));
  }

  /** Notes that the change was seen, and writes a card to each of these people. */
  void give(Change change, List<String> people, Stamp stamp) {
    database.change(db -> {
      db.insertInto(
              STAFFING_SEEN,
              STAFFING_SEEN.SECTION_ID,
              STAFFING_SEEN.STAFFING_ID,
              STAFFING_SEEN.SEEN_AT)
          .values(change.sectionId(), change.staffingId(), stamp.at())
          .execute();
      for (String person : people) {
        db.insertInto(HANDOVER_CARD)
            .set(HANDOVER_CARD.PERSON, person)
            .set(HANDOVER_CARD.SECTION_ID, change.sectionId())
            .set(HANDOVER_CARD.STAFFING_ID, change.staffingId())
            .set(HANDOVER_CARD.BEFORE_ID, change.beforeId().orElse(null))
            .set(HANDOVER_CARD.GIVEN_AT, stamp.at())
            .onConflictDoNothing()
            .returningResult(HANDOVER_CARD.ID)
            .fetchOptional(0, Long.class)
            .ifPresent(id -> {
              OutgoingRows.enqueue(db, "handover_card", id, 0, person, stamp.at(), Instant.EPOCH);
              AuditRows.note(
                  db,
                  stamp.at(),
                  stamp.by(),
                  "handover.card",
                  "section:" + change.sectionId() + " person:" + person);
            });
      }
    });
  }

  public Optional<Card> card(long id) {
    return database.read(db ->
        db.select(HANDOVER_CARD.ID, HANDOVER_CARD.PERSON, SECTION.ID, SECTION.CODE, SECTION.NAME)
            .select(BEFORE.RESPONDERS, BEFORE.DEPUTIES, BEFORE.HEADS)
            .from(HANDOVER_CARD)
            .join(SECTION)
            .on(SECTION.ID.eq(HANDOVER_CARD.SECTION_ID))
            .leftJoin(BEFORE)
            .on(BEFORE.ID.eq(HANDOVER_CARD.BEFORE_ID))
            .where(HANDOVER_CARD.ID.eq(id))
            .fetchOptional(row ->
                new Card(
                    row.get(HANDOVER_CARD.ID),
                    row.get(HANDOVER_CARD.PERSON),
                    new Section(row.get(SECTION.ID), row.get(SECTION.CODE), row.get(SECTION.NAME)),
                    people(row, BEFORE))));
  }

  /** The newest reply to each project of the section, in whatever round. */
  List<CardContent.LastReply> lastReplies(long sectionId) {
    var newest =
        select(max(REPLY.ID))
            .from(REPLY)
            .join(ITEM)
            .on(ITEM.ID.eq(REPLY.ITEM_ID))
            .join(PROJECT)
            .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
            .where(PROJECT.SECTION_ID.eq(sectionId))
            .groupBy(ITEM.PROJECT_ID);
    return database.read(db ->
        db.select(ITEM.PROJECT_ID, ROUND.FISCAL_YEAR, REPLY.SUBMITTED_BY, REPLY.SUBMITTED_AT)
            .from(REPLY)
            .join(ITEM)
            .on(ITEM.ID.eq(REPLY.ITEM_ID))
            .join(INQUIRY)
            .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
            .join(ROUND)
            .on(ROUND.ID.eq(INQUIRY.ROUND_ID))
            .where(REPLY.ID.in(newest))
            .fetch(row ->
                new CardContent.LastReply(
                    row.value1(), new FiscalYear(row.value2()), row.value3(), row.value4())));
  }

  /** What was returned to the section's projects, the newest first. */
  List<CardContent.Returned> returned(long sectionId, int limit) {
    return database.read(db ->
        db.select(
                PROJECT.PRINTED_NUMBER,
                ROUND.FISCAL_YEAR,
                REPLY_RETURN.FIELDS,
                REPLY_RETURN.REASON,
                REPLY_RETURN.RETURNED_AT)
            .from(REPLY_RETURN)
            .join(REPLY)
            .on(REPLY.ID.eq(REPLY_RETURN.REPLY_ID))
            .join(ITEM)
            .on(ITEM.ID.eq(REPLY.ITEM_ID))
            .join(PROJECT)
            .on(PROJECT.ID.eq(ITEM.PROJECT_ID))
            .join(INQUIRY)
            .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
            .join(ROUND)
            .on(ROUND.ID.eq(INQUIRY.ROUND_ID))
            .where(PROJECT.SECTION_ID.eq(sectionId))
            .orderBy(REPLY_RETURN.RETURNED_AT.desc())
            .limit(limit)
            .fetch(row ->
                new CardContent.Returned(
                    row.value1(),
                    new FiscalYear(row.value2()),
                    Field.listOf(row.value3()),
                    row.value4(),
                    row.value5())));
  }

  /** What was answered to questions about the section's projects, the newest first. */
  List<CardContent.Answered> answered(long sectionId, int limit) {
    return database.read(db ->
        db.select(
                PROJECT.PRINTED_NUMBER,
                FINDING_ANSWER.KIND,
                FINDING_ANSWER.WORDS,
                FINDING_ANSWER.ANSWERED_AT)
            .from(FINDING_ANSWER)
            .join(FINDING)
            .on(FINDING.ID.eq(FINDING_ANSWER.FINDING_ID))
            .join(PROJECT)
            .on(PROJECT.ID.eq(FINDING.PROJECT_ID))
            .where(PROJECT.SECTION_ID.eq(sectionId))
            .orderBy(FINDING_ANSWER.ID.desc())
            .limit(limit)
            .fetch(row ->
                new CardContent.Answered(
                    row.value1(), row.value2().equals("mended"), row.value3(), row.value4())));
  }

  /** Everybody of a staffing; nobody where there is none. */
  private static List<String> people(Record row, Staffing staffing) {
    return Stream.of(
            row.get(staffing.RESPONDERS), row.get(staffing.DEPUTIES), row.get(staffing.HEADS))
        .filter(ids -> ids != null && !ids.isEmpty())
        .flatMap(ids -> Stream.of(ids.split(",")))
        .distinct()
        .toList();
  }
}
