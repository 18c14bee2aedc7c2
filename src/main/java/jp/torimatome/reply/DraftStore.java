package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.DRAFT;
import static jp.torimatome.database.generated.Tables.REPLY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
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
import jp.torimatome.plan.Field;

/** 下書き: forms as typed, kept so that nothing typed is lost; anyone of the section resumes the newest. */
public final class DraftStore {
  private static final Gson GSON = new Gson();

  private final Database database;

  public DraftStore(Database database) {
    this.database = database;
  }

  /** A draft with who kept it and when. */
  public record Draft(long id, long itemId, String by, Instant at, ReplyForm form) {}

  /** The newest draft after the last reply. */
  public Optional<Draft> open(long itemId) {
    return database.read(
        db ->
            db.selectFrom(DRAFT)
                .where(DRAFT.ITEM_ID.eq(itemId))
                .and(DRAFT.SAVED_AT.gt(coalesce(field(select(max(REPLY.SUBMITTED_AT)).from(REPLY).where(REPLY.ITEM_ID.eq(itemId))), inline(Instant.EPOCH))))
                .orderBy(DRAFT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Draft(row.getId(), itemId, row.getSavedBy(), row.getSavedAt(), parse(row.getForm()))));
  }

  /** A draft by its id, whatever came after it. */
  public Optional<Draft> draft(long id) {
    return database.read(
        db ->
            db.selectFrom(DRAFT)
                .where(DRAFT.ID.eq(id))
                .fetchOptional(row -> new Draft(row.getId(), row.getItemId(), row.getSavedBy(), row.getSavedAt(), parse(row.getForm()))));
  }

  long save(long itemId, String by, Instant now, ReplyForm form) {
    return database.write(
        db ->
            db.insertInto(DRAFT, DRAFT.ITEM_ID, DRAFT.SAVED_AT, DRAFT.SAVED_BY, DRAFT.FORM)
                .values(itemId, now, by, print(form))
                .returningResult(DRAFT.ID)
                .fetchSingle()
                .value1());
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
