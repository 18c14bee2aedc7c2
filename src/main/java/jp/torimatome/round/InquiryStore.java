package jp.torimatome.round;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.EXTENSION;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.INQUIRY_TERMS;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.OUTGOING;
import static jp.torimatome.database.generated.Tables.PROMPT;
import static jp.torimatome.database.generated.Tables.UNLOCKING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.OutgoingRows;
import jp.torimatome.people.Stamp;
import org.jooq.Condition;
import org.jooq.Record;

/** Asks who owes what in a round, and notes that a section was prompted. */
public final class InquiryStore {
  private static final List<String> UNDONE = List.of("open", "returned", "waiting");

  private final Database database;

  public InquiryStore(Database database) {
    this.database = database;
  }

  /** All inquiries of a round with their items, by section and printed number. */
  public List<Inquiry> inquiries(long roundId) {
    return database.known(
        List.of("inquiries", roundId),
        db -> List.copyOf(InquiryRows.fetch(db, INQUIRY.ROUND_ID.eq(roundId))));
  }

  /**
   * True when nothing is owed in a round any more; asked at every tick, so it looks for one open
   * item and reads none.
   */
  public boolean isComplete(long roundId) {
    return database.known(
        List.of("complete", roundId),
        db ->
            !db.fetchExists(
                selectOne()
                    .from(INQUIRY)
                    .join(ITEM)
                    .on(ITEM.INQUIRY_ID.eq(INQUIRY.ID))
                    .join(ITEM_PROGRESS)
                    .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
                    .where(INQUIRY.ROUND_ID.eq(roundId), ITEM_PROGRESS.STATE.in(UNDONE))));
  }

  /**
   * What {@link #prompt} would prompt for a step; asked at every tick, where as a rule there is
   * nothing, so it costs next to nothing.
   */
  public List<Inquiry> toPrompt(long roundId, Step step) {
    Condition prompted = PROMPT.PROMPTED_AT.ge(step.at()).or(PROMPT.STEP.eq(step.name()));
    List<Long> owing =
        database.known(
            List.of("to prompt", roundId, step),
            db ->
                List.copyOf(
                    db.select(INQUIRY.ID)
                        .from(INQUIRY)
                        .where(INQUIRY.ROUND_ID.eq(roundId))
                        .andNotExists(
                            selectOne()
                                .from(PROMPT)
                                .where(PROMPT.INQUIRY_ID.eq(INQUIRY.ID), prompted))
                        .and(
                            exists(
                                selectOne()
                                    .from(ITEM)
                                    .join(ITEM_PROGRESS)
                                    .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
                                    .where(
                                        ITEM.INQUIRY_ID.eq(INQUIRY.ID),
                                        ITEM_PROGRESS.STATE.in(UNDONE))))
                        .fetch(INQUIRY.ID)));
    return owing.isEmpty() ? List.of() : fetch(INQUIRY.ID.in(owing));
  }

  /** One without items has had them; others have taken them over. */
  public Optional<Inquiry> inquiry(long id) {
    return database.known(
        List.of("inquiry", id),
        db ->
            InquiryRows.fetch(db, INQUIRY.ID.eq(id)).stream()
                .findFirst()
                .or(() -> InquiryRows.emptied(db, id)));
  }

  /**
   * The names of the sections that took over items of an inquiry, where all of them are gone from
   * it.
   */
  public List<String> takenOver(Inquiry inquiry) {
    return inquiry.items().isEmpty()
        ? database.read(db -> InquiryRows.takenOver(db, inquiry.id()))
        : List.of();
  }

  /** The inquiry that an item belongs to. */
  public Optional<Inquiry> inquiryOfItem(long itemId) {
    Condition ofItem = INQUIRY.ID.eq(select(ITEM.INQUIRY_ID).from(ITEM).where(ITEM.ID.eq(itemId)));
    return database.known(
        List.of("inquiry of item", itemId),
        db -> InquiryRows.fetch(db, ofItem).stream().findFirst());
  }

  /** How a project's item stands in a round; empty when the project is not asked about. */
  public Optional<Item> item(long roundId, long projectId) {
    Condition ofProject = INQUIRY.ROUND_ID.eq(roundId).and(ITEM.PROJECT_ID.eq(projectId));
    return database.read(db ->
        InquiryRows.fetch(db, ofProject).stream()
            .flatMap(inquiry -> inquiry.items().stream())
            .findFirst());
  }

  /** A prompt that was written: which inquiry, and in which step. */
  public record Prompt(long id, long inquiryId, Step.Kind kind, String step) {}

  public Optional<Prompt> prompt(long id) {
    return database.read(db ->
        db.selectFrom(PROMPT).where(PROMPT.ID.eq(id)).fetchOptional(InquiryStore::readPrompt));
  }

  /** The prompts of an inquiry, oldest first. */
  public List<Prompt> prompts(long inquiryId) {
    return database.read(db ->
        db.selectFrom(PROMPT)
            .where(PROMPT.INQUIRY_ID.eq(inquiryId))
            .orderBy(PROMPT.ID)
            .fetch(InquiryStore::readPrompt));
  }

  /**
   * Prompts a section once per step: the rows and the outgoing messages in one transaction. The
   * first message of an inquiry is always the full one, whichever step it is sent in. False when
   * the section was prompted since {@code notSince}, the moment of the step, by this step or
   * another. {@code people} hear of each step themselves; the channel has the first message, and
   * reminders where there is nobody. Who is written to in place of a channel has one message, not
   * two.
   */
  public boolean prompt(
      Inquiry inquiry, String step, Instant notSince, Reminded people, Stamp stamp) {
    return database.write(db -> {
      Optional<Instant> last =
          db.select(max(PROMPT.PROMPTED_AT))
              .from(PROMPT)
              .where(PROMPT.INQUIRY_ID.eq(inquiry.id()))
              .fetchOptional(max(PROMPT.PROMPTED_AT));
      boolean done = last.filter(moment -> !moment.isBefore(notSince)).isPresent();
      if (done
          || db.fetchExists(PROMPT, PROMPT.INQUIRY_ID.eq(inquiry.id()), PROMPT.STEP.eq(step))) {
        return false;
      }
      Step.Kind kind = last.isEmpty() ? Step.Kind.OPENING : Step.Kind.REMINDER;
      long id =
          db.insertInto(PROMPT, PROMPT.INQUIRY_ID, PROMPT.KIND, PROMPT.STEP, PROMPT.PROMPTED_AT)
              .values(inquiry.id(), kind.name().toLowerCase(Locale.ROOT), step, stamp.at())
              .returningResult(PROMPT.ID)
              .fetchSingle()
              .value1();
      boolean inPerson = people.ids().contains(inquiry.destination());
      if (!inPerson && (kind == Step.Kind.OPENING || people.ids().isEmpty())) {
        String message = kind == Step.Kind.OPENING ? "prompt" : "channel_reminder";
        OutgoingRows.enqueue(db, message, id, 0, inquiry.destination(), stamp.at(), Instant.EPOCH);
      }
      NudgeRows.nudge(db, inquiry.id(), people, stamp.at());
      AuditRows.note(
          db,
          stamp.at(),
          stamp.by(),
          "section.prompted",
          "inquiry:" + inquiry.id() + " step:" + step);
      return true;
    });
  }

  /** Who is reminded, and the day on which nobody is reminded twice. */
  public record Reminded(List<String> ids, LocalDate today) {}

  /** Those of a round that have a due date of their own. */
  public List<Inquiry> extended(long roundId) {
    Condition given =
        INQUIRY.ID.in(
            select(EXTENSION.INQUIRY_ID).from(EXTENSION).where(EXTENSION.WITHDRAWN_AT.isNull()));
    return database.known(
        List.of("extended", roundId),
        db -> List.copyOf(InquiryRows.fetch(db, INQUIRY.ROUND_ID.eq(roundId).and(given))));
  }

  /**
   * What is not over: all of the rounds that are not closed, and of others what was sent back or
   * has days of its own.
   */
  public List<Inquiry> unfinished() {
    Condition closed = INQUIRY.ROUND_ID.in(select(CLOSING.ROUND_ID).from(CLOSING));
    Condition returned =
        INQUIRY.ID.in(
            select(ITEM.INQUIRY_ID)
                .from(ITEM)
                .join(ITEM_PROGRESS)
                .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
                .where(ITEM_PROGRESS.STATE.in("returned", "waiting")));
    Condition unlocked =
        INQUIRY.ID.in(
            select(UNLOCKING.INQUIRY_ID).from(UNLOCKING).where(UNLOCKING.LOCKED_AT.isNull()));
    Condition extended =
        INQUIRY.ID.in(
            select(EXTENSION.INQUIRY_ID).from(EXTENSION).where(EXTENSION.WITHDRAWN_AT.isNull()));
    Condition unfinished = closed.not().or(returned).or(unlocked).or(extended);
    return database.known(
        List.of("unfinished"), db -> List.copyOf(InquiryRows.fetch(db, unfinished)));
  }

  /**
   * 期限後: has the messages of sections that still owe something tell that the due day has passed,
   * once.
   */
  public void showLate(Instant now) {
    if (windows().stream()
        .noneMatch(each -> each.dueAt().isBefore(now) && each.closesAt().isAfter(now))) {
      return;
    }
    Condition owing =
        exists(
            selectOne()
                .from(ITEM)
                .join(ITEM_PROGRESS)
                .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
                .where(ITEM.INQUIRY_ID.eq(INQUIRY.ID), ITEM_PROGRESS.STATE.eq("open")));
    Condition shown =
        exists(
            selectOne()
                .from(OUTGOING)
                .where(
                    OUTGOING.KIND.in("prompt", "prompt_update"), OUTGOING.SUBJECT_ID.eq(PROMPT.ID))
                .and(OUTGOING.CREATED_AT.gt(INQUIRY_TERMS.DUE_AT)));
    List<Long> late =
        database.read(db ->
            db.select(INQUIRY.ID)
                .from(PROMPT)
                .join(INQUIRY)
                .on(INQUIRY.ID.eq(PROMPT.INQUIRY_ID))
                .join(INQUIRY_TERMS)
                .on(INQUIRY_TERMS.INQUIRY_ID.eq(INQUIRY.ID))
                .where(
                    PROMPT.KIND.eq("opening"),
                    INQUIRY_TERMS.DUE_AT.lt(now),
                    INQUIRY_TERMS.CLOSES_AT.gt(now),
                    owing,
                    not(shown))
                .fetch(INQUIRY.ID));
    if (!late.isEmpty()) {
      database.change(db -> late.forEach(id -> PromptRows.showInquiry(db, id, now)));
    }
  }

  /** When sections have to answer, and may still: a handful, however many sections there are. */
  private List<Due> windows() {
    return database.known(
        List.of("windows"),
        db ->
            List.copyOf(
                db.selectDistinct(INQUIRY_TERMS.DUE_AT, INQUIRY_TERMS.CLOSES_AT)
                    .from(INQUIRY_TERMS)
                    .fetch(row -> new Due(row.value1(), row.value2()))));
  }

  /** Until when answers are in time, and until when they are taken. */
  private record Due(Instant dueAt, Instant closesAt) {}

  /** The inquiries that were prompted at or after a moment. */
  public Set<Long> promptedSince(Instant moment) {
    return database.known(
        List.of("prompted since", moment),
        db ->
            Set.copyOf(
                db.selectDistinct(PROMPT.INQUIRY_ID)
                    .from(PROMPT)
                    .where(PROMPT.PROMPTED_AT.ge(moment))
                    .fetchSet(PROMPT.INQUIRY_ID)));
  }

  private static Prompt readPrompt(Record row) {
    Step.Kind kind = Step.Kind.valueOf(row.get(PROMPT.KIND).toUpperCase(Locale.ROOT));
    return new Prompt(row.get(PROMPT.ID), row.get(PROMPT.INQUIRY_ID), kind, row.get(PROMPT.STEP));
  }

  private List<Inquiry> fetch(Condition condition) {
    return database.read(db -> InquiryRows.fetch(db, condition));
  }
}
