package jp.torimatome.reply.question;

import java.util.List;
import java.util.Optional;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.check.Fault;

/** What a person who answers a question sees next. */
public sealed interface QuestionOutcome {
  /** Stored: as this person answered it, now or by the same payload before. */
  record Answered(QuestionSheet sheet, FindingAnswer answer) implements QuestionOutcome {}

  /**
   * It is settled: somebody answered it, or the cell was mended on another way; nothing was stored.
   */
  record Already(QuestionSheet sheet, Optional<FindingAnswer> theirs) implements QuestionOutcome {}

  /** The value cannot be taken. */
  record Faulty(Fault fault) implements QuestionOutcome {}

  /** No reason was given. */
  record NoReason() implements QuestionOutcome {}

  /** The value is allowed with a reason: {@code findings} are noticed about it. */
  record Questioned(QuestionSheet sheet, List<Finding> findings) implements QuestionOutcome {}

  /** The cell holds another value than the person saw; nothing was stored. */
  record Overtaken(QuestionSheet sheet) implements QuestionOutcome {}

  /** The person may not answer it, or it does not exist. */
  record Refused(Refusal refusal) implements QuestionOutcome {}
}
