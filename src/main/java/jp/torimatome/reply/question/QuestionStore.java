package jp.torimatome.reply.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.audit.AuditRows;
import jp.torimatome.database.Database;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.FindingRows;
import jp.torimatome.plan.CellRows;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.reply.ValueRows;
import jp.torimatome.reply.check.ReplyValue;
import org.jooq.DSLContext;

/**
 * Keeps the answers to questions: one for each question, and none over a value that the person has
 * not seen.
 */
public final class QuestionStore {
  private final Database database;

  public QuestionStore(Database database) {
    this.database = database;
  }

  /**
   * A value that passed, over which it was typed, and the reason for what is still noticed about
   * it.
   */
  record Mended(ReplyValue value, String base, List<Finding> findings, String reason) {}

  /** One transaction: the answer, the message's update and the audit line. */
  QuestionOutcome keep(QuestionSheet sheet, FindingAnswer answer) {
    return database.write(db -> {
      Optional<FindingAnswer> before = FindingRows.newest(db, sheet.question().finding());
      if (!before.equals(sheet.before())) {
        return settled(sheet, before, answer);
      }
      FindingRows.answer(db, sheet.question().finding(), answer);
      AuditRows.note(db, answer.at(), answer.by(), "question.kept", sheet.question().source());
      return new QuestionOutcome.Answered(sheet, answer);
    });
  }

  /** One transaction: the register, the answers, the message's update and the audit line. */
  QuestionOutcome mend(QuestionSheet sheet, Mended mended, String by, Instant at) {
    return database.write(db -> {
      Finding.Identity asked = sheet.question().finding().identity();
      boolean stands =
          mended.findings().stream().anyMatch(finding -> finding.identity().equals(asked));
      FindingAnswer kept = FindingAnswer.kept(mended.reason(), by, at, sheet.question().source());
      FindingAnswer answer = stands ? kept : mended(sheet, mended.value(), by, at);
      Optional<FindingAnswer> before = FindingRows.newest(db, sheet.question().finding());
      if (!before.equals(sheet.before())) {
        return settled(sheet, before, answer);
      }
      if (!QuestionSheet.mark(current(db, sheet)).equals(mended.base())) {
        return new QuestionOutcome.Overtaken(sheet);
      }
      FiscalYear year = sheet.column().yearIn(sheet.question().asking().ended());
      ValueRows.record(
          db, sheet.project().id(), sheet.column(), year, mended.value(), at, by, answer.source());
      mended.findings().stream()
          .filter(finding -> !finding.identity().equals(asked))
          .forEach(finding -> FindingRows.answer(db, finding, kept));
      FindingRows.answer(db, sheet.question().finding(), answer);
      FindingRows.showProject(db, sheet.project().id(), at);
      AuditRows.note(
          db, at, by, stands ? "question.kept" : "question.mended", sheet.question().source());
      return new QuestionOutcome.Answered(sheet, answer);
    });
  }

  /** The same answer of the same person is a payload that came twice. */
  static QuestionOutcome settled(
      QuestionSheet sheet, Optional<FindingAnswer> before, FindingAnswer now) {
    return before
        .filter(answer ->
            answer.by().equals(now.by())
                && answer.kind() == now.kind()
                && answer.words().equals(now.words()))
        .<QuestionOutcome>map(answer -> new QuestionOutcome.Answered(sheet, answer))
        .orElseGet(() -> new QuestionOutcome.Already(sheet, before));
  }

  static FindingAnswer mended(QuestionSheet sheet, ReplyValue value, String by, Instant at) {
    return FindingAnswer.mended(value.typed(), by, at, sheet.question().source());
  }

  private static ReplyValue current(DSLContext db, QuestionSheet sheet) {
    Column column = sheet.column();
    FiscalYear year = column.yearIn(sheet.question().asking().ended());
    return Column.AMOUNTS.contains(column)
        ? QuestionDesk.amount(
            CellRows.amount(db, sheet.project().id(), year, column.stage())
                .orElse(Amount.nothing(Nature.UNANSWERED)))
        : QuestionDesk.text(
            CellRows.passage(db, sheet.project().id(), column.passageField(), year)
                .orElse(Passage.nothing(Nature.UNANSWERED)));
  }
}
