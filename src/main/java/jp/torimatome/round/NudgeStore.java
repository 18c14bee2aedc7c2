package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.ABSENCE;
import static jp.torimatome.database.generated.Tables.ASKING;
import static jp.torimatome.database.generated.Tables.CLARIFICATION;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_TURN;
import static jp.torimatome.database.generated.Tables.CLARIFICATION_WORD;
import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.FINDING_ANSWER;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_MOVE;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.NUDGE;
import static jp.torimatome.database.generated.Tables.NUDGE_ASKING;
import static jp.torimatome.database.generated.Tables.NUDGE_INQUIRY;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.PROMPT;
import static jp.torimatome.database.generated.Tables.QUESTION;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_RETURN;
import static jp.torimatome.database.generated.Tables.SECTION;
import static jp.torimatome.database.generated.Tables.STAFFING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.Inquiry;
import jp.torimatome.database.generated.tables.Reply;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/** Keeps what people were told themselves, and knows what nobody of a section was told of yet. */
public final class NudgeStore {
  private static final Inquiry PART = INQUIRY.as("part");
  private static final Reply NEWER = REPLY.as("newer");

  private final Database database;

  public NudgeStore(Database database) {
    this.database = database;
  }

  /**
   * One message to a person: on which day, about which inquiries; {@code newest}: none came after
   * it.
   */
  public record Nudge(
      String person, LocalDate day, Set<Long> inquiries, Set<Long> askings, boolean newest) {}

  public Nudge nudge(long id) {
    return database.read(db -> {
      Set<Long> about =
          db.select(NUDGE_INQUIRY.INQUIRY_ID)
              .from(NUDGE_INQUIRY)
              .where(NUDGE_INQUIRY.NUDGE_ID.eq(id))
              .fetchSet(NUDGE_INQUIRY.INQUIRY_ID);
      Set<Long> askings =
          db.select(NUDGE_ASKING.ASKING_ID)
              .from(NUDGE_ASKING)
              .where(NUDGE_ASKING.NUDGE_ID.eq(id))
              .fetchSet(NUDGE_ASKING.ASKING_ID);
      return db.selectFrom(NUDGE)
          .where(NUDGE.ID.eq(id))
          .fetchSingle(row -> {
            boolean newest =
                NudgeRows.newest(db, row.getPerson()).filter(last -> last > id).isEmpty();
            return new Nudge(
                row.getPerson(), LocalDate.parse(row.getOnDay()), about, askings, newest);
          });
    });
  }

  /**
   * The inquiries of which something was put to the section – the opening, a reply sent back, a
   * question, a project of another section – since anybody was told of them; asked at every tick,
   * where as a rule there is none.
   */
  public List<Long> untold() {
    return database.known(List.of("untold"), NudgeStore::untold);
  }

  private static List<Long> untold(DSLContext db) {
    return List.copyOf(
        db.select(INQUIRY.ID)
            .from(INQUIRY)
            .where(
                INQUIRY
                    .ID
                    .in(opened())
                    .or(INQUIRY.ID.in(returned()))
                    .or(INQUIRY.ID.in(asked()))
                    .or(INQUIRY.ID.in(moved())))
            .and(INQUIRY.ID.in(select(ITEM.INQUIRY_ID).from(ITEM)))
            .orderBy(INQUIRY.ID)
            .fetch(INQUIRY.ID));
  }

  private static Select<Record1<Long>> opened() {
    return select(PROMPT.INQUIRY_ID)
        .from(PROMPT)
        .where(PROMPT.KIND.eq("opening"), untold(PROMPT.INQUIRY_ID, PROMPT.PROMPTED_AT))
        .andNotExists(
            selectOne()
                .from(PART)
                .join(CLOSING)
                .on(CLOSING.ROUND_ID.eq(PART.ROUND_ID))
                .where(PART.ID.eq(PROMPT.INQUIRY_ID)));
  }

  private static Select<Record1<Long>> returned() {
    return select(ITEM.INQUIRY_ID)
        .from(REPLY_RETURN)
        .join(REPLY)
        .on(REPLY.ID.eq(REPLY_RETURN.REPLY_ID))
        .join(ITEM)
        .on(ITEM.ID.eq(REPLY.ITEM_ID))
        .where(
            notExists(
                selectOne()
                    .from(NEWER)
                    .where(NEWER.ITEM_ID.eq(REPLY.ITEM_ID), NEWER.ID.gt(REPLY.ID))))
        .and(untold(ITEM.INQUIRY_ID, REPLY_RETURN.RETURNED_AT));
  }

  private static Select<Record1<Long>> moved() {
    return select(ITEM_MOVE.TO_INQUIRY_ID)
        .from(ITEM_MOVE)
        .join(ITEM)
        .on(ITEM.ID.eq(ITEM_MOVE.ITEM_ID), ITEM.INQUIRY_ID.eq(ITEM_MOVE.TO_INQUIRY_ID))
        .join(ITEM_PROGRESS)
        .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
        .join(PART)
        .on(PART.ID.eq(ITEM_MOVE.TO_INQUIRY_ID))
        .where(
            ITEM_PROGRESS.STATE.in("open", "returned", "waiting"),
            untold(ITEM_MOVE.TO_INQUIRY_ID, ITEM_MOVE.MOVED_AT))
        .andNotExists(selectOne().from(CLOSING).where(CLOSING.ROUND_ID.eq(PART.ROUND_ID)));
  }

  private static Select<Record1<Long>> asked() {
    Field<Instant> said =
        select(max(CLARIFICATION_WORD.SAID_AT))
            .from(CLARIFICATION_WORD)
            .join(CLARIFICATION)
            .on(CLARIFICATION.ID.eq(CLARIFICATION_WORD.CLARIFICATION_ID))
            .where(CLARIFICATION.ITEM_ID.eq(ITEM.ID), CLARIFICATION_WORD.SIDE.eq("coordinator"))
            .asField();
    return select(ITEM.INQUIRY_ID)
        .from(CLARIFICATION_TURN)
        .join(ITEM)
        .on(ITEM.ID.eq(CLARIFICATION_TURN.ITEM_ID))
        .where(CLARIFICATION_TURN.SIDE.eq("coordinator"), untold(ITEM.INQUIRY_ID, said));
  }

  private static Condition untold(Field<Long> inquiry, Field<Instant> moment) {
    return notExists(
        selectOne()
            .from(NUDGE_INQUIRY)
            .join(NUDGE)
            .on(NUDGE.ID.eq(NUDGE_INQUIRY.NUDGE_ID))
            .where(NUDGE_INQUIRY.INQUIRY_ID.eq(inquiry), NUDGE.NUDGED_AT.ge(moment)));
  }

  /**
   * Tells people of an inquiry, each once a day over everything; false when all were told something
   * today.
   */
  public boolean tell(long inquiryId, InquiryStore.Reminded people, Stamp stamp) {
    return database.write(db -> {
      Condition today =
          NUDGE.PERSON.in(people.ids()).and(NUDGE.ON_DAY.eq(people.today().toString()));
      if (db.fetchCount(NUDGE, today) == Set.copyOf(people.ids()).size()) {
        return false;
      }
      NudgeRows.nudge(db, inquiryId, people, stamp.at());
      AuditRows.note(db, stamp.at(), stamp.by(), "section.told", "inquiry:" + inquiryId);
      return true;
    });
  }

  /** What a section was asked about its table, and where that stands. */
  public record Asked(long id, Section section, String destination) {}

  /** 確認のお願い: what was asked of sections, waits for them, and nobody of them was told of. */
  public List<Asked> unheard() {
    return database.known(List.of("unheard"), NudgeStore::unheard);
  }

  private static List<Asked> unheard(DSLContext db) {
    return List.copyOf(
        db.select(ASKING.ID, ASKING.DESTINATION, SECTION.ID, SECTION.CODE, SECTION.NAME)
            .from(ASKING)
            .join(SECTION)
            .on(SECTION.ID.eq(ASKING.SECTION_ID))
            .where(
                exists(
                    selectOne()
                        .from(QUESTION)
                        .where(QUESTION.ASKING_ID.eq(ASKING.ID))
                        .andNotExists(
                            selectOne()
                                .from(FINDING_ANSWER)
                                .where(FINDING_ANSWER.FINDING_ID.eq(QUESTION.FINDING_ID)))))
            .andNotExists(
                selectOne().from(NUDGE_ASKING).where(NUDGE_ASKING.ASKING_ID.eq(ASKING.ID)))
            .orderBy(ASKING.ID)
            .fetch(row ->
                new Asked(
                    row.value1(),
                    new Section(row.value3(), row.value4(), row.value5()),
                    row.value2())));
  }

  /**
   * Tells people of questions, each once a day over everything; false when all were told something
   * today.
   */
  public boolean ask(long askingId, InquiryStore.Reminded people, Stamp stamp) {
    return database.write(db -> {
      Condition told =
          NUDGE
              .PERSON
              .in(people.ids())
              .and(NUDGE.ON_DAY.eq(people.today().toString()))
              .andNotExists(
                  selectOne()
                      .from(OUTGOING)
                      .where(
                          OUTGOING.KIND.eq("reminder"),
                          OUTGOING.SUBJECT_ID.eq(NUDGE.ID),
                          OUTGOING.STATE.eq("waiting")));
      if (db.fetchCount(NUDGE, told) == Set.copyOf(people.ids()).size()) {
        return false;
      }
      NudgeRows.ask(db, askingId, people, stamp.at());
      AuditRows.note(db, stamp.at(), stamp.by(), "section.told", "asking:" + askingId);
      return true;
    });
  }

  /** How far the notes of absences and the directory are. */
  public record Mark(long absences, long cancelled, long staffings) {}

  public Mark mark() {
    return database.known(
        List.of("absences and staff"),
        db ->
            new Mark(
                last(db, select(max(ABSENCE.ID)).from(ABSENCE)),
                last(db, select(max(field("cancelled_at", Long.class))).from(ABSENCE)),
                last(db, select(max(STAFFING.ID)).from(STAFFING))));
  }

  private static long last(DSLContext db, Select<Record1<Long>> greatest) {
    return db.fetchOptional(greatest).map(Record1::value1).orElse(0L);
  }

  /**
   * Has the messages to those whose absence, or whose section's people, were changed since show it.
   */
  public void follow(Mark before, Instant now) {
    database.change(db -> {
      Condition noted =
          ABSENCE
              .ID
              .gt(before.absences())
              .or(field("cancelled_at", Long.class).gt(before.cancelled()));
      Set<String> people =
          db.select(ABSENCE.PERSON).from(ABSENCE).where(noted).fetchSet(ABSENCE.PERSON);
      Set<Long> sections =
          db.select(STAFFING.SECTION_ID)
              .from(STAFFING)
              .where(STAFFING.ID.gt(before.staffings()))
              .fetchSet(STAFFING.SECTION_ID);
      people.forEach(person -> NudgeRows.show(db, person, now));
      NudgeRows.show(db, INQUIRY.SECTION_ID.in(sections), now);
    });
  }
}
