package jp.torimatome.reply.question;

import java.time.Instant;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.reply.check.EntryReading;

/** このまま: the finding stands, and the section says why; the cell is not touched. */
public final class Keeping {
  private final QuestionDesk desk;
  private final QuestionStore store;

  public Keeping(QuestionDesk desk, QuestionStore store) {
    this.desk = desk;
    this.store = store;
  }

  public QuestionOutcome keep(long questionId, String userId, String reason, Instant now) {
    return switch (desk.open(questionId, userId, now)) {
      case QuestionDesk.Opening.Refused(var refusal) -> new QuestionOutcome.Refused(refusal);
      case QuestionDesk.Opening.Settled(var sheet, var answer) ->
          QuestionStore.settled(sheet, answer, kept(sheet, reason, userId, now));
      case QuestionDesk.Opening.Opened opened when !EntryReading.isReason(reason) ->
          new QuestionOutcome.NoReason();
      case QuestionDesk.Opening.Opened(var sheet) ->
          store.keep(sheet, kept(sheet, reason, userId, now));
    };
  }

  private static FindingAnswer kept(
      QuestionSheet sheet, String reason, String userId, Instant now) {
    return FindingAnswer.kept(reason.strip(), userId, now, sheet.question().source());
  }
}
