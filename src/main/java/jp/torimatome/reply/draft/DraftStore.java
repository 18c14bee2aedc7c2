package jp.torimatome.reply.draft;

import static jp.torimatome.database.generated.Tables.DRAFT;
import static jp.torimatome.database.generated.Tables.FORM_OPENING;
import static jp.torimatome.database.generated.Tables.REPLY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.DraftRecord;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.round.PromptRows;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * 下書き: forms as typed, kept so that nothing typed is lost; anyone of the section resumes the
 * newest.
 */
public final class DraftStore {
  private final Database database;

  public DraftStore(Database database) {
    this.database = database;
  }

  /**
   * A draft with who kept it and when, and the reasons that were typed for the questions about it.
   */
  public record Draft(
      long id, long itemId, String by, Instant at, ReplyForm form, Map<Field, String> reasons) {}

  /**
   * A keystroke: what the form holds after it, and Slack's moment of it; empty where none is told.
   */
  public record Typed(long itemId, String by, String ts, ReplyForm form) {}

  /** The newest draft that was kept after the last reply. */
  public Optional<Draft> open(long itemId) {
    return database.read(db ->
        db.selectFrom(DRAFT)
            .where(sinceReply(itemId))
            .orderBy(DRAFT.ID.desc())
            .limit(1)
            .fetchOptional(DraftStore::read));
  }

  /**
   * What everybody has kept of an item after the last reply, the newest first: of each person what
   * they saved last, and what they have typed since.
   */
  public List<Draft> all(long itemId) {
    Set<String> seen = new HashSet<>();
    return database.read(db ->
        db.selectFrom(DRAFT).where(sinceReply(itemId)).orderBy(DRAFT.ID.desc()).fetch().stream()
            .filter(row -> seen.add(row.getSavedBy() + row.getTyping()))
            .map(DraftStore::read)
            .toList());
  }

  /** Of these, the one that a person goes on with: their own, else the newest. */
  public static Optional<Draft> of(List<Draft> all, String person) {
    return all.stream()
        .filter(draft -> draft.by().equals(person))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** A draft by its id, whatever came after it. */
  public Optional<Draft> draft(long id) {
    return database.read(
        db -> db.selectFrom(DRAFT).where(DRAFT.ID.eq(id)).fetchOptional(DraftStore::read));
  }

  /** Keeps a form, and has the section's messages say that there is a draft. */
  public long save(long itemId, String by, Instant now, ReplyForm form) {
    return database.write(db -> {
      var draft = insert(db, itemId, by, now, form);
      forget(db, itemId, by);
      long id = draft.returningResult(DRAFT.ID).fetchSingle().value1();
      PromptRows.showItem(db, itemId, now);
      return id;
    });
  }

  /**
   * Keeps what stands in somebody's form while they type, in one row of theirs; a keystroke that
   * comes late changes nothing.
   */
  public void keep(Typed typed, Instant now) {
    database.change(db -> {
      boolean late =
          db.fetchExists(
              DRAFT, ownTyping(typed.itemId(), typed.by()), DRAFT.TYPED_TS.gt(typed.ts()));
      if (late && !typed.ts().isEmpty()) {
        return;
      }
      boolean told = isNewest(db, typed);
      var draft = insert(db, typed.itemId(), typed.by(), now, typed.form());
      forget(db, typed.itemId(), typed.by());
      draft.set(DRAFT.TYPING, 1).set(DRAFT.TYPED_TS, typed.ts()).execute();
      if (!told) {
        PromptRows.showItem(db, typed.itemId(), now);
      }
    });
  }

  /** True while something is kept that a person has typed and not saved themselves. */
  public boolean isTyping(long itemId, String by) {
    return database.read(db -> db.fetchExists(DRAFT, ownTyping(itemId, by)));
  }

  /** The reasons as they stand in the questions about a draft. */
  public void keepReasons(long draftId, Map<Field, String> reasons) {
    database.change(db ->
        db.update(DRAFT)
            .set(DRAFT.REASONS, DraftJson.printReasons(reasons))
            .where(DRAFT.ID.eq(draftId))
            .execute());
  }

  /** Somebody has the form of an item before them. */
  public void noteOpening(long itemId, String person, Instant now) {
    database.change(db ->
        db.insertInto(
                FORM_OPENING, FORM_OPENING.ITEM_ID, FORM_OPENING.PERSON, FORM_OPENING.OPENED_AT)
            .values(itemId, person, now)
            .onConflictDoNothing()
            .execute());
  }

  /** True for who was shown the form of an item once. */
  public boolean hasOpened(long itemId, String person) {
    return database.read(db ->
        db.fetchExists(
            FORM_OPENING, FORM_OPENING.ITEM_ID.eq(itemId), FORM_OPENING.PERSON.eq(person)));
  }

  /**
   * With the reasons that the person gave before, and the words that a choice of theirs has put
   * aside; their last draft is read here, before it gives way.
   */
  private static InsertSetMoreStep<DraftRecord> insert(
      DSLContext db, long itemId, String by, Instant now, ReplyForm form) {
    Optional<Draft> before =
        db.selectFrom(DRAFT)
            .where(sinceReply(itemId).and(DRAFT.SAVED_BY.eq(by)))
            .orderBy(DRAFT.ID.desc())
            .limit(1)
            .fetchOptional(DraftStore::read);
    ReplyForm whole = before.map(last -> form.withWordsPutAside(last.form())).orElse(form);
    return db.insertInto(DRAFT)
        .set(DRAFT.ITEM_ID, itemId)
        .set(DRAFT.SAVED_AT, now)
        .set(DRAFT.SAVED_BY, by)
        .set(DRAFT.AFTER_REPLY_ID, field(newestReply(itemId)))
        .set(DRAFT.FORM, DraftJson.print(whole))
        .set(DRAFT.REASONS, DraftJson.printReasons(before.map(Draft::reasons).orElse(Map.of())));
  }

  /** What was kept of an item after its last reply. */
  private static Condition sinceReply(long itemId) {
    return DRAFT
        .ITEM_ID
        .eq(itemId)
        .and(DRAFT.AFTER_REPLY_ID.isNotDistinctFrom(field(newestReply(itemId))));
  }

  /** What was kept while a person typed gives way to what they have now. */
  private static void forget(DSLContext db, long itemId, String by) {
    db.deleteFrom(DRAFT).where(ownTyping(itemId, by)).execute();
  }

  private static Condition ownTyping(long itemId, String by) {
    return sinceReply(itemId).and(DRAFT.SAVED_BY.eq(by)).and(DRAFT.TYPING.eq(1));
  }

  /** The section's messages say already that this person has a draft. */
  private static boolean isNewest(DSLContext db, Typed typed) {
    var newest = select(max(DRAFT.ID)).from(DRAFT).where(DRAFT.ITEM_ID.eq(typed.itemId()));
    return db.fetchExists(DRAFT, ownTyping(typed.itemId(), typed.by()), DRAFT.ID.eq(newest));
  }

  private static Select<Record1<Long>> newestReply(long itemId) {
    return select(max(REPLY.ID)).from(REPLY).where(REPLY.ITEM_ID.eq(itemId));
  }

  private static Draft read(DraftRecord row) {
    return new Draft(
        row.getId(),
        row.getItemId(),
        row.getSavedBy(),
        row.getSavedAt(),
        DraftJson.parse(row.getForm()),
        DraftJson.parseReasons(row.getReasons()));
  }
}
