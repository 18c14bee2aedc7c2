package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.CURRENT_PASSAGE;
import static jp.torimatome.database.generated.Tables.DRAFT;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.PROJECT;
import static jp.torimatome.database.generated.Tables.PROMPT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.SECTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.torimatome.database.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.database.generated.tables.CurrentPassage;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.cell.Field;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;

/** Asks who owes what in a round, and notes that a section was prompted. */
public final class InquiryStore {
  private static final CurrentPassage NEXT_NAME = CURRENT_PASSAGE.as("next_name");
  private static final Condition UNANSWERED = notExists(selectOne().from(REPLY).where(REPLY.ITEM_ID.eq(ITEM.ID)));

  private final Database database;

  public InquiryStore(Database database) {
    this.database = database;
  }

  /** All inquiries of a round with their items, by section and printed number. */
  public List<Inquiry> inquiries(long roundId) {
    return fetch(INQUIRY.ROUND_ID.eq(roundId));
  }

  /** True when nothing is owed in a round any more; asked at every tick, so it looks for one open item and reads none. */
  public boolean isComplete(long roundId) {
    return !database.<Boolean>read(
        db ->
            db.fetchExists(
                selectOne().from(INQUIRY).join(ITEM).on(ITEM.INQUIRY_ID.eq(INQUIRY.ID)).where(INQUIRY.ROUND_ID.eq(roundId), UNANSWERED)));
  }

  /** What {@link #prompt} would prompt for a step; asked at every tick, where as a rule there is nothing, so it costs next to nothing. */
  List<Inquiry> toPrompt(long roundId, Step step) {
    Condition prompted = PROMPT.PROMPTED_AT.ge(step.at()).or(PROMPT.STEP.eq(step.name()));
    List<Long> owing =
        database.read(
            db ->
                db.select(INQUIRY.ID)
                    .from(INQUIRY)
                    .where(INQUIRY.ROUND_ID.eq(roundId))
                    .andNotExists(selectOne().from(PROMPT).where(PROMPT.INQUIRY_ID.eq(INQUIRY.ID), prompted))
                    .and(exists(selectOne().from(ITEM).where(ITEM.INQUIRY_ID.eq(INQUIRY.ID), UNANSWERED)))
                    .fetch(INQUIRY.ID));
    return owing.isEmpty() ? List.of() : fetch(INQUIRY.ID.in(owing));
  }

  public Optional<Inquiry> inquiry(long id) {
    return fetch(INQUIRY.ID.eq(id)).stream().findFirst();
  }

  /** The inquiry that an item belongs to. */
  public Optional<Inquiry> inquiryOfItem(long itemId) {
    return fetch(INQUIRY.ID.eq(select(ITEM.INQUIRY_ID).from(ITEM).where(ITEM.ID.eq(itemId)))).stream().findFirst();
  }

  /** How a project's item stands in a round; empty when the project is not asked about. */
  public Optional<Item> item(long roundId, long projectId) {
    return fetch(INQUIRY.ROUND_ID.eq(roundId).and(ITEM.PROJECT_ID.eq(projectId)))
        .stream()
        .flatMap(inquiry -> inquiry.items().stream())
        .findFirst();
  }

  /** A prompt that was written: which inquiry, and in which step. */
  public record Prompt(long id, long inquiryId, Step.Kind kind, String step) {}

  public Optional<Prompt> prompt(long id) {
    return database.read(db -> db.selectFrom(PROMPT).where(PROMPT.ID.eq(id)).fetchOptional(InquiryStore::readPrompt));
  }

  /** The prompts of an inquiry, oldest first. */
  public List<Prompt> prompts(long inquiryId) {
    return database.read(
        db -> db.selectFrom(PROMPT).where(PROMPT.INQUIRY_ID.eq(inquiryId)).orderBy(PROMPT.ID).fetch(InquiryStore::readPrompt));
  }

  /**
   * Prompts a section once per step: the row and the outgoing message in one transaction. The first message of an inquiry
   * is always the full one, whichever step it is sent in. False when the section was prompted since {@code notSince}, the
   * moment of the step, by this step or another.
   */
  boolean prompt(Inquiry inquiry, String step, Instant notSince, RoundStore.Stamp stamp) {
    return database.write(
        db -> {
          Optional<Instant> last =
              db.select(max(PROMPT.PROMPTED_AT))
                  .from(PROMPT)
                  .where(PROMPT.INQUIRY_ID.eq(inquiry.id()))
                  .fetchOptional(max(PROMPT.PROMPTED_AT));
          boolean done = last.filter(moment -> !moment.isBefore(notSince)).isPresent();
          if (done || db.fetchExists(PROMPT, PROMPT.INQUIRY_ID.eq(inquiry.id()), PROMPT.STEP.eq(step))) {
            return false;
          }
          Step.Kind kind = last.isEmpty() ? Step.Kind.OPENING : Step.Kind.REMINDER;
          long id =
              db.insertInto(PROMPT, PROMPT.INQUIRY_ID, PROMPT.KIND, PROMPT.STEP, PROMPT.PROMPTED_AT)
                  .values(inquiry.id(), kind.name().toLowerCase(Locale.ROOT), step, stamp.at())
                  .returningResult(PROMPT.ID)
                  .fetchSingle()
                  .value1();
          String message = kind == Step.Kind.OPENING ? "prompt" : "reminder";
          OutgoingRows.enqueue(db, message, id, 0, inquiry.destination(), stamp.at(), Instant.EPOCH);
          AuditRows.note(db, stamp.at(), stamp.by(), "section.prompted", "inquiry:" + inquiry.id() + " step:" + step);
          return true;
        });
  }

  private static Prompt readPrompt(Record row) {
    Step.Kind kind = Step.Kind.valueOf(row.get(PROMPT.KIND).toUpperCase(Locale.ROOT));
    return new Prompt(row.get(PROMPT.ID), row.get(PROMPT.INQUIRY_ID), kind, row.get(PROMPT.STEP));
  }

  private List<Inquiry> fetch(Condition condition) {
    Result<? extends Record> rows =
        database.read(
            db ->
                db.select(INQUIRY.fields())
                    .select(SECTION.fields())
                    .select(ITEM.fields())
                    .select(PROJECT.PRINTED_NUMBER, CURRENT_PASSAGE.BODY, CURRENT_PASSAGE.NATURE, NEXT_NAME.BODY)
                    .select(REPLY.fields())
                    .select(DRAFT.fields())
                    .from(INQUIRY)
                    .join(SECTION).on(SECTION.ID.eq(INQUIRY.SECTION_ID))
                    .join(ITEM).on(ITEM.INQUIRY_ID.eq(INQUIRY.ID))
                    .join(PROJECT).on(PROJECT.ID.eq(ITEM.PROJECT_ID))
                    .leftJoin(CURRENT_PASSAGE).on(CURRENT_PASSAGE.PROJECT_ID.eq(PROJECT.ID), CURRENT_PASSAGE.FIELD.eq("name"))
                    .leftJoin(NEXT_NAME).on(NEXT_NAME.PROJECT_ID.eq(PROJECT.ID), NEXT_NAME.FIELD.eq("next_name"))
                    .leftJoin(REPLY).on(REPLY.ID.eq(select(max(REPLY.ID)).from(REPLY).where(REPLY.ITEM_ID.eq(ITEM.ID))))
                    .leftJoin(DRAFT).on(DRAFT.ID.eq(select(max(DRAFT.ID)).from(DRAFT).where(DRAFT.ITEM_ID.eq(ITEM.ID))))
                    .where(condition)
                    .orderBy(SECTION.ID, PROJECT.PRINTED_NUMBER)
                    .fetch());
    Map<Long, List<Record>> byInquiry = new LinkedHashMap<>();
    rows.forEach(row -> byInquiry.computeIfAbsent(row.get(INQUIRY.ID), id -> new ArrayList<>()).add(row));
    return byInquiry.values().stream().map(InquiryStore::readInquiry).toList();
  }

  private static Inquiry readInquiry(List<Record> rows) {
    Record first = rows.getFirst();
    Section section = new Section(first.get(SECTION.ID), first.get(SECTION.CODE), first.get(SECTION.NAME));
    return new Inquiry(
        first.get(INQUIRY.ID), first.get(INQUIRY.ROUND_ID), section, first.get(INQUIRY.DESTINATION),
            rows.stream().map(InquiryStore::readItem).toList());
  }

  private static Item readItem(Record row) {
    boolean named = "given".equals(row.get(CURRENT_PASSAGE.NATURE));
    String name = named ? row.get(CURRENT_PASSAGE.BODY) : row.get(NEXT_NAME.BODY);
    Item.ProjectLabel project = new Item.ProjectLabel(row.get(ITEM.PROJECT_ID), row.get(PROJECT.PRINTED_NUMBER), name);
    return new Item(row.get(ITEM.ID), row.get(ITEM.INQUIRY_ID), project, Field.listOf(row.get(ITEM.FIELDS)), answer(row), draft(row));
  }

  private static Optional<Item.Answer> answer(Record row) {
    return row.get(REPLY.ID) == null
        ? Optional.empty()
        : Optional.of(
            new Item.Answer(
                row.get(REPLY.REVISION), row.get(REPLY.SUBMITTED_BY), row.get(REPLY.SUBMITTED_AT), row.get(REPLY.LATE),
                    row.get(REPLY.ON_BEHALF)));
  }

  /** A draft that was kept before the newest reply is done with. */
  private static Optional<Item.DraftMark> draft(Record row) {
    boolean open = row.get(DRAFT.ID) != null && Objects.equals(row.get(DRAFT.AFTER_REPLY_ID), row.get(REPLY.ID));
    return open ? Optional.of(new Item.DraftMark(row.get(DRAFT.SAVED_BY), row.get(DRAFT.SAVED_AT))) : Optional.empty();
  }
}
