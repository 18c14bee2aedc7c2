package jp.torimatome.reply.approval;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.REPLY;
import static jp.torimatome.database.generated.Tables.ROUND;

import java.time.Instant;
import jp.torimatome.finding.question.FindingRows;
import jp.torimatome.finding.question.HeldRows;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.reply.ReplyRows;
import jp.torimatome.reply.ValueRows;
import org.jooq.DSLContext;

/** 反映: a reply that waited becomes the section's word, in the register and to the findings. */
final class TakenRows {
  private TakenRows() {}

  /**
   * In the name of who submitted it: whoever decides answers for the decision, not for the words.
   */
  static void take(DSLContext db, long replyId, Instant now) {
    var about =
        db.select(ITEM.PROJECT_ID, ROUND.FISCAL_YEAR, REPLY.SUBMITTED_BY)
            .from(REPLY)
            .join(ITEM)
            .on(ITEM.ID.eq(REPLY.ITEM_ID))
            .join(INQUIRY)
            .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
            .join(ROUND)
            .on(ROUND.ID.eq(INQUIRY.ROUND_ID))
            .where(REPLY.ID.eq(replyId))
            .fetchSingle();
    String source = Source.reply(replyId);
    Stamp submitter = new Stamp(about.value3(), now);
    ReplyRows.values(db, replyId)
        .forEach((field, value) -> {
          FiscalYear year = field.yearIn(new FiscalYear(about.value2()));
          ValueRows.record(
              db, about.value1(), field.column(), year, value, now, submitter.by(), source);
        });
    HeldRows.of(db, replyId, submitter, source)
        .forEach((finding, answer) -> FindingRows.answer(db, finding, answer));
    FindingRows.showProject(db, about.value1(), now);
  }
}
