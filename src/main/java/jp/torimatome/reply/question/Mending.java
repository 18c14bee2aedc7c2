package jp.torimatome.reply.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.finding.Checking;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.Question;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;

/**
 * 修正: puts another value into the cell that was asked about, checked like a reply before it is
 * stored.
 */
public final class Mending {
  private final QuestionDesk desk;
  private final QuestionStore store;
  private final Findings findings;
  private final FindingStore answers;

  public Mending(QuestionDesk desk, QuestionStore store, Findings findings, FindingStore answers) {
    this.desk = desk;
    this.store = store;
    this.findings = findings;
    this.answers = answers;
  }

  /** What a person typed, over which value, and the reason for what was noticed about it before. */
  public record Request(
      long questionId, String base, String userId, ReplyForm.Entry entry, String reason) {}

  public QuestionOutcome mend(Request request, Instant now) {
    return switch (desk.open(request.questionId(), request.userId(), now)) {
      case QuestionDesk.Opening.Refused(var refusal) -> new QuestionOutcome.Refused(refusal);
      case QuestionDesk.Opening.Settled(var sheet, var answer) ->
          settled(sheet, answer, request, now);
      case QuestionDesk.Opening.Opened(var sheet) ->
          switch (read(sheet.column(), request.entry())) {
            case EntryReading.Refused(var fault) -> new QuestionOutcome.Faulty(fault);
            case EntryReading.Read(var value) -> checked(sheet, value, request, now);
          };
    };
  }

  private static QuestionOutcome settled(
      QuestionSheet sheet, Optional<FindingAnswer> answer, Request request, Instant now) {
    return read(sheet.column(), request.entry()) instanceof EntryReading.Read(var value)
        ? QuestionStore.settled(
            sheet, answer, QuestionStore.mended(sheet, value, request.userId(), now))
        : new QuestionOutcome.Already(sheet, answer);
  }

  private QuestionOutcome checked(
      QuestionSheet sheet, ReplyValue value, Request request, Instant now) {
    List<Finding> findings = findings(sheet.question(), value);
    if (!findings.isEmpty() && !EntryReading.isReason(request.reason())) {
      return new QuestionOutcome.Questioned(sheet, findings);
    }
    var mended =
        new QuestionStore.Mended(value, request.base(), findings, request.reason().strip());
    return store.mend(sheet, mended, request.userId(), now);
  }

  /**
   * What the rules say about the same cell with the new value, without what was answered with a
   * reason.
   */
  private List<Finding> findings(Question question, ReplyValue value) {
    Checking.Ready ready = findings.ready(question.asking().planId(), question.asking().ended());
    Column column = question.finding().column();
    return ready.rowOf(question.finding().projectId()).stream()
        .flatMap(row -> ready.row(value.in(row, column)).stream())
        .filter(finding -> finding.column() == column && !answers.isKept(finding))
        .distinct()
        .toList();
  }

  private static EntryReading read(Column column, ReplyForm.Entry entry) {
    return Column.AMOUNTS.contains(column) ? EntryReading.amount(entry) : EntryReading.text(entry);
  }
}
