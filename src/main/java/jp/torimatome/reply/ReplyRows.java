package jp.torimatome.reply;

import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.REPLY_FIELD;

import java.util.EnumMap;
import java.util.Map;
import jp.torimatome.database.generated.tables.records.ReplyFieldRecord;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyValue;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The rows of a reply, written once and read back. */
public final class ReplyRows {
  private ReplyRows() {}

  static long insert(
      DSLContext db, ReplyStore.Accepted accepted, ReplyStore.Submission submission, int revision) {
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
      case ReplyValue.OfAmount(var choice, var amount) ->
          amount.thousandYen().ifPresent(row::setThousandYen);
      case ReplyValue.OfText(var choice, var passage) -> row.setBody(passage.body());
    }
    row.insert();
  }

  static ItemSheet.StoredReply read(DSLContext db, Record row) {
    return new ItemSheet.StoredReply(
        row.get(REPLY.ID),
        row.get(REPLY.ITEM_ID),
        row.get(REPLY.REVISION),
        row.get(REPLY.SUBMITTED_BY),
        row.get(REPLY.SUBMITTED_AT),
        new ItemSheet.StoredReply.Flags(row.get(REPLY.LATE), row.get(REPLY.ON_BEHALF)),
        values(db, row.get(REPLY.ID)));
  }

  private static ReplyValue readValue(ReplyFieldRecord cell) {
    Choice choice = Choice.of(cell.getChoice());
    if (Field.of(cell.getField()).isAmount()) {
      Long thousandYen = cell.getThousandYen();
      return new ReplyValue.OfAmount(
          choice,
          thousandYen == null ? Amount.nothing(Nature.NOT_APPLICABLE) : Amount.given(thousandYen));
    }
    if (choice == Choice.NOT_APPLICABLE) {
      return new ReplyValue.OfText(choice, Passage.nothing(Nature.NOT_APPLICABLE));
    }
    return new ReplyValue.OfText(
        choice,
        cell.getBody().isEmpty()
            ? Passage.nothing(Nature.UNANSWERED)
            : Passage.given(cell.getBody()));
  }

  /** What a reply said of each field. */
  public static Map<Field, ReplyValue> values(DSLContext db, long replyId) {
    Map<Field, ReplyValue> values = new EnumMap<>(Field.class);
    db.selectFrom(REPLY_FIELD)
        .where(REPLY_FIELD.REPLY_ID.eq(replyId))
        .forEach(cell -> values.put(Field.of(cell.getField()), readValue(cell)));
    return values;
  }
}
