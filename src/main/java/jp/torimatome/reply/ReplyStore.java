package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.CLOSING;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.INQUIRY_TERMS;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_FIELD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.database.IncomingRows;
import jp.torimatome.database.generated.tables.records.ReplyFieldRecord;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.FindingRows;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.round.PromptRows;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Keeps replies; revisions of an item are a gap-free chain and are never changed. */
public final class ReplyStore {
  private final Database database;

  public ReplyStore(Database database) {
    this.database = database;
  }

  /** A reply that passed every check. */
  public record Accepted(long itemId, long projectId, FiscalYear ended, Map<Field, ReplyValue> values, Answers answers) {}

  /** What a reply says to findings: the reasons why some stand, and the questions that its values settle. */
  public record Answers(Map<Finding, String> reasons, List<Finding> mended) {}

  /** Who submits, when, and how; {@code key} identifies the payload, so that a second delivery stores nothing. */
  public record Submission(String key, int baseRevision, String by, Instant at, ItemSheet.StoredReply.Flags flags) {}

  /** What became of it. */
  sealed interface Stored {
    record Done(long replyId) implements Stored {}

    /** Somebody else was faster; nothing was stored. */
    record Overtaken() implements Stored {}

    /** The round closed while the form was checked; nothing was stored. */
    record Closed() implements Stored {}
  }

  /** The reply that an earlier delivery of the same payload made. */
  Optional<ItemSheet.StoredReply> submittedAs(String key) {
    return database.read(db -> IncomingRows.answerOf(db, key)).flatMap(id -> reply(Long.parseLong(id)));
  }

  /** The newest reply of an item. */
  public Optional<ItemSheet.StoredReply> newest(long itemId) {
    return database.read(
        db ->
            db.selectFrom(REPLY)
                .where(REPLY.ITEM_ID.eq(itemId))
                .orderBy(REPLY.REVISION.desc())
                .limit(1)
                .fetchOptional()
                .map(row -> read(db, row)));
  }

  /** One reply by its id. */
  public Optional<ItemSheet.StoredReply> reply(long id) {
    return database.read(db -> db.selectFrom(REPLY).where(REPLY.ID.eq(id)).fetchOptional().map(row -> read(db, row)));
  }

  /** Every revision of an item, oldest first. */
  public List<ItemSheet.StoredReply> revisions(long itemId) {
    return database.read(db ->
        db.selectFrom(REPLY).where(REPLY.ITEM_ID.eq(itemId)).orderBy(REPLY.REVISION).fetch().map(row -> read(db, row)));
  }

  /** What the register names as the sources of an item's revisions, without reading them: a much edited item has many. */
  Set<String> sources(long itemId) {
    return database.read(db -> db.select(REPLY.ID).from(REPLY).where(REPLY.ITEM_ID.eq(itemId)).fetchSet(row -> Source.reply(row.value1())));
  }

  /** One transaction: incoming key, revision, register, the prompt's update and the audit line. */
  Stored store(Accepted accepted, Submission submission) {
    return database.write(
        db -> {
          Optional<String> before = IncomingRows.answerOf(db, submission.key());
          if (before.isPresent()) {
            return new Stored.Done(Long.parseLong(before.get()));
          }
          if (isClosed(db, accepted.itemId(), submission.at())) {
            return new Stored.Closed();
          }
          int last =
              db.select(coalesce(max(REPLY.REVISION), inline(0)))
                  .from(REPLY)
                  .where(REPLY.ITEM_ID.eq(accepted.itemId()))
                  .fetchSingle()
                  .value1();
          if (last != submission.baseRevision()) {
            return new Stored.Overtaken();
          }
          long replyId = insert(db, accepted, submission, last + 1);
          intoRegister(db, accepted, submission, replyId);
          answerFindings(db, accepted, submission, Source.reply(replyId));
          PromptRows.showItem(db, accepted.itemId(), submission.at());
          FindingRows.showProject(db, accepted.projectId(), submission.at());
          IncomingRows.remember(db, submission.key(), Long.toString(replyId), submission.at());
          AuditRows.note(db, submission.at(), submission.by(), "reply.submitted", "item:" + accepted.itemId() + " revision:" + (last + 1));
          return new Stored.Done(replyId);
        });
  }

  /** The round is; but not for what was sent back, nor where the section may still answer. */
  private static boolean isClosed(DSLContext db, long itemId, Instant at) {
    return db.fetchExists(
        db.selectOne()
            .from(ITEM)
            .join(INQUIRY).on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
            .join(CLOSING).on(CLOSING.ROUND_ID.eq(INQUIRY.ROUND_ID))
            .join(INQUIRY_TERMS).on(INQUIRY_TERMS.INQUIRY_ID.eq(INQUIRY.ID))
            .join(ITEM_PROGRESS).on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
            .where(ITEM.ID.eq(itemId), ITEM_PROGRESS.STATE.ne("returned"))
            .and(INQUIRY_TERMS.EXTENSION_ID.isNull().or(INQUIRY_TERMS.DUE_AT.le(at)))
            .and(INQUIRY_TERMS.UNLOCKING_ID.isNull().or(INQUIRY_TERMS.CLOSES_AT.le(at))));
  }

  private static long insert(DSLContext db, Accepted accepted, Submission submission, int revision) {
    long replyId =
        db.insertInto(REPLY)
            .set(REPLY.ITEM_ID, accepted.itemId())
            .set(REPLY.REVISION, revision)
            .set(REPLY.SUBMITTED_AT, submission.at())
            .set(REPLY.SUBMITTED_BY, submission.by())
            .set(REPLY.ON_BEHALF, submission.flags().onBehalf())
            .set(REPLY.LATE, submission.flags().late())
            .returningResult(REPLY.ID)
            .fetchSingle()
            .value1();
    accepted.values().forEach((field, value) -> insertField(db, replyId, field, value));
    return replyId;
  }

  private static void insertField(DSLContext db, long replyId, Field field, ReplyValue value) {
    ReplyFieldRecord row = db.newRecord(REPLY_FIELD);
    row.setReplyId(replyId);
    row.setField(field.code());
    row.setChoice(value.choice().code());
    row.setBody("");
    switch (value) {
      case ReplyValue.OfAmount(var choice, var amount) -> amount.thousandYen().ifPresent(row::setThousandYen);
      case ReplyValue.OfText(var choice, var passage) -> row.setBody(passage.body());
    }
    row.insert();
  }

  private static void intoRegister(DSLContext db, Accepted accepted, Submission submission, long replyId) {
    String source = Source.reply(replyId);
    accepted
        .values()
        .forEach(
            (field, value) -> {
              FiscalYear year = field.yearIn(accepted.ended());
              ValueRows.record(db, accepted.projectId(), field.column(), year, value, submission.at(), submission.by(), source);
            });
  }

  private static void answerFindings(DSLContext db, Accepted accepted, Submission submission, String source) {
    accepted.answers().reasons().forEach((finding, reason) ->
        FindingRows.answer(db, finding, FindingAnswer.kept(reason, submission.by(), submission.at(), source)));
    accepted.answers().mended().forEach(finding ->
        FindingRows.answer(
            db, finding, FindingAnswer.mended(typed(accepted, finding), submission.by(), submission.at(), source)));
  }

  private static String typed(Accepted accepted, Finding finding) {
    return Field.filling(finding.column()).map(accepted.values()::get).map(ReplyValue::typed).orElse("");
  }

  private static ItemSheet.StoredReply read(DSLContext db, Record row) {
    Map<Field, ReplyValue> values = new EnumMap<>(Field.class);
    db.selectFrom(REPLY_FIELD)
        .where(REPLY_FIELD.REPLY_ID.eq(row.get(REPLY.ID)))
        .forEach(cell -> values.put(Field.of(cell.getField()), readValue(cell)));
    return new ItemSheet.StoredReply(
        row.get(REPLY.ID),
        row.get(REPLY.ITEM_ID),
        row.get(REPLY.REVISION),
        row.get(REPLY.SUBMITTED_BY),
        row.get(REPLY.SUBMITTED_AT),
        new ItemSheet.StoredReply.Flags(row.get(REPLY.LATE), row.get(REPLY.ON_BEHALF)),
        values);
  }

  private static ReplyValue readValue(ReplyFieldRecord cell) {
    Choice choice = Choice.of(cell.getChoice());
    if (Field.of(cell.getField()).isAmount()) {
      Long thousandYen = cell.getThousandYen();
      return new ReplyValue.OfAmount(choice, thousandYen == null ? Amount.nothing(Nature.NOT_APPLICABLE) : Amount.given(thousandYen));
    }
    if (choice == Choice.NOT_APPLICABLE) {
      return new ReplyValue.OfText(choice, Passage.nothing(Nature.NOT_APPLICABLE));
    }
    return new ReplyValue.OfText(choice, cell.getBody().isEmpty() ? Passage.nothing(Nature.UNANSWERED) : Passage.given(cell.getBody()));
  }
}
