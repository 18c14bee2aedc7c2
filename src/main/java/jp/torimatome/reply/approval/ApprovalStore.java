package jp.torimatome.reply.approval;

import static jp.torimatome.database.generated.Tables.APPROVAL;
import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ROUND;

import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.finding.question.FindingRows;
import jp.torimatome.finding.question.HeldRows;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.reply.DecisionRows;
import jp.torimatome.reply.ReplyRows;
import jp.torimatome.reply.ValueRows;
import jp.torimatome.round.PromptRows;
import org.jooq.DSLContext;

/** Keeps what heads approved; from that moment on a reply is the section's word. */
public final class ApprovalStore {
  private final Database database;

  public ApprovalStore(Database database) {
    this.database = database;
  }

  /** What became of it. */
  enum Stored {
    DONE,
    /** Somebody decided on the reply meanwhile, or it never had to be approved. */
    ALREADY,
    /** A newer revision came meanwhile. */
    OVERTAKEN
  }

  /** One transaction: the row, the register, the answers to findings, the messages' updates and the audit line. */
  Stored store(long replyId, Stamp stamp) {
    return database.write(
        db -> {
          DecisionRows.Standing standing = DecisionRows.of(db, replyId).orElseThrow();
          if (!standing.newest()) {
            return Stored.OVERTAKEN;
          }
          if (!standing.is("waiting")) {
            return Stored.ALREADY;
          }
          db.insertInto(APPROVAL, APPROVAL.REPLY_ID, APPROVAL.APPROVED_AT, APPROVAL.APPROVED_BY)
              .values(replyId, stamp.at(), stamp.by())
              .execute();
          take(db, replyId, standing, stamp);
          PromptRows.showItem(db, standing.itemId(), stamp.at());
          DecisionRows.show(db, standing.inquiryId(), stamp.at());
          AuditRows.note(
              db, stamp.at(), stamp.by(), "reply.approved", "item:" + standing.itemId() + " revision:" + standing.revision());
          return Stored.DONE;
        });
  }

  /** Into the register, in the name of who submitted it: the head answers for the decision, not for the words. */
  private static void take(DSLContext db, long replyId, DecisionRows.Standing standing, Stamp stamp) {
    var about =
        db.select(ITEM.PROJECT_ID, ROUND.FISCAL_YEAR)
            .from(ITEM)
            .join(INQUIRY).on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
            .join(ROUND).on(ROUND.ID.eq(INQUIRY.ROUND_ID))
            .where(ITEM.ID.eq(standing.itemId()))
            .fetchSingle();
    String source = Source.reply(replyId);
    Stamp submitter = new Stamp(standing.submittedBy(), stamp.at());
    ReplyRows.values(db, replyId).forEach((field, value) -> {
      FiscalYear year = field.yearIn(new FiscalYear(about.value2()));
      ValueRows.record(db, about.value1(), field.column(), year, value, submitter.at(), submitter.by(), source);
    });
    HeldRows.of(db, replyId, submitter, source).forEach((finding, answer) -> FindingRows.answer(db, finding, answer));
    FindingRows.showProject(db, about.value1(), stamp.at());
  }
}
