package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.DRAFT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.torimatome.database.Database;
import jp.torimatome.database.generated.tables.records.DraftRecord;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.round.PromptRows;
import org.jooq.Record1;
import org.jooq.Select;

/** 下書き: forms as typed, kept so that nothing typed is lost; anyone of the section resumes the newest. */
public final class DraftStore {
  private static final Gson GSON = new Gson();

  private final Database database;

  public DraftStore(Database database) {
    this.database = database;
  }

  /** A draft with who kept it and when. */
  public record Draft(long id, long itemId, String by, Instant at, ReplyForm form) {}

  /** The newest draft that was kept after the last reply. */
  public Optional<Draft> open(long itemId) {
    return database.read(
        db ->
            db.selectFrom(DRAFT)
                .where(DRAFT.ITEM_ID.eq(itemId), DRAFT.AFTER_REPLY_ID.isNotDistinctFrom(field(newestReply(itemId))))
                .orderBy(DRAFT.ID.desc())
                .limit(1)
                .fetchOptional(DraftStore::read));
  }

  /** A draft by its id, whatever came after it. */
  public Optional<Draft> draft(long id) {
    return database.read(db -> db.selectFrom(DRAFT).where(DRAFT.ID.eq(id)).fetchOptional(DraftStore::read));
  }

  /** Keeps a form, and has the section's messages say that there is a draft. */
  long save(long itemId, String by, Instant now, ReplyForm form) {
    return database.write(
        db -> {
          long id =
              db.insertInto(DRAFT)
                  .set(DRAFT.ITEM_ID, itemId)
                  .set(DRAFT.SAVED_AT, now)
                  .set(DRAFT.SAVED_BY, by)
                  .set(DRAFT.AFTER_REPLY_ID, field(newestReply(itemId)))
                  .set(DRAFT.FORM, print(form))
                  .returningResult(DRAFT.ID)
                  .fetchSingle()
                  .value1();
          PromptRows.showItem(db, itemId, now);
          return id;
        });
  }

  private static Select<Record1<Long>> newestReply(long itemId) {
    return select(max(REPLY.ID)).from(REPLY).where(REPLY.ITEM_ID.eq(itemId));
  }

  private static Draft read(DraftRecord row) {
    return new Draft(row.getId(), row.getItemId(), row.getSavedBy(), row.getSavedAt(), parse(row.getForm()));
  }

  private static String print(ReplyForm form) {
    Map<String, String[]> plain = new TreeMap<>();
    form.entries().forEach((field, entry) -> plain.put(field.code(), new String[] {entry.choice().code(), entry.typed()}));
    return GSON.toJson(plain);
  }

  private static ReplyForm parse(String json) {
    Map<String, String[]> plain = GSON.fromJson(json, new TypeToken<Map<String, String[]>>() {}.getType());
    Map<Field, ReplyForm.Entry> entries = new EnumMap<>(Field.class);
    plain.forEach((field, entry) -> entries.put(Field.of(field), new ReplyForm.Entry(Choice.of(entry[0]), entry[1])));
    return new ReplyForm(entries);
  }
}
