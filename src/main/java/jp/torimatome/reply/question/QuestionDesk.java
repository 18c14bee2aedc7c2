package jp.torimatome.reply.question;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.finding.question.FindingAnswer;
import jp.torimatome.finding.question.FindingStore;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.finding.question.Question;
import jp.torimatome.finding.question.Standing;
import jp.torimatome.people.Access;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Source;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.ReplyValue;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;

/** 確認票を開く: decides whether a person may answer a question, and reads what stands in its cell. */
public final class QuestionDesk {
  private final FindingStore store;
  private final Findings findings;
  private final PlanStore plans;
  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final Access access;

  public QuestionDesk(
      FindingStore store,
      Findings findings,
      PlanStore plans,
      RoundStore rounds,
      InquiryStore inquiries,
      Access access) {
    this.store = store;
    this.findings = findings;
    this.plans = plans;
    this.rounds = rounds;
    this.inquiries = inquiries;
    this.access = access;
  }

  /** The sheet, or why not. */
  public sealed interface Opening {
    record Opened(QuestionSheet sheet) implements Opening {}

    /** Nothing is left to say: it was answered or taken back, or it no longer occurs. */
    record Settled(QuestionSheet sheet, Optional<FindingAnswer> answer) implements Opening {}

    record Refused(Refusal refusal) implements Opening {}
  }

  public Opening open(long questionId, String userId, Instant now) {
    Optional<Question> question = store.question(questionId);
    if (question.isEmpty()) {
      return new Opening.Refused(new Refusal.Unknown());
    }
    Project project = plans.project(question.get().finding().projectId()).orElseThrow();
    if (!access.may(
        userId, Act.ANSWER_QUESTION, new Access.Concern(project.section(), false), now)) {
      return new Opening.Refused(
          new Refusal.NotYours(project.section().name(), access.contacts(project.section(), now)));
    }
    Optional<FindingAnswer> before = store.newest(question.get().finding());
    QuestionSheet sheet = new QuestionSheet(question.get(), project, cell(question.get()), before);
    return switch (findings.of(question.get()).state()) {
      case Standing.State.Kept(var answer) -> new Opening.Settled(sheet, Optional.of(answer));
      case Standing.State.Withdrawn(var answer) -> new Opening.Settled(sheet, Optional.of(answer));
      case Standing.State.Mended(var answer) -> new Opening.Settled(sheet, answer);
      case Standing.State.Open open -> new Opening.Opened(sheet);
      case Standing.State.Asked asked -> new Opening.Opened(sheet);
    };
  }

  /**
   * The item of the open round that asks about the very cell of a question: there the section
   * answers it, with all the rest.
   */
  public Optional<Item> item(Question question) {
    Optional<Round> round = rounds.open(question.asking().planId());
    Optional<Field> field = Field.filling(question.finding().column());
    return round.flatMap(open ->
        field
            .filter(
                asked -> asked.yearIn(open.ended()).equals(asked.yearIn(question.asking().ended())))
            .flatMap(asked ->
                inquiries
                    .item(open.id(), question.finding().projectId())
                    .filter(item -> item.fields().contains(asked))));
  }

  private QuestionSheet.Cell cell(Question question) {
    long projectId = question.finding().projectId();
    Column column = question.finding().column();
    FiscalYear year = column.yearIn(question.asking().ended());
    if (Column.AMOUNTS.contains(column)) {
      return plans.amounts(projectId).stream()
          .filter(cell -> cell.year().equals(year) && cell.stage() == column.stage())
          .findFirst()
          .map(cell ->
              new QuestionSheet.Cell(
                  amount(cell.amount()),
                  recorded(cell.recordedBy(), cell.recordedAt(), cell.source())))
          .orElseGet(() ->
              new QuestionSheet.Cell(amount(Amount.nothing(Nature.UNANSWERED)), Optional.empty()));
    }
    return plans.passages(projectId).stream()
        .filter(cell ->
            Column.TEXTS.contains(column)
                && cell.field() == column.passageField()
                && cell.year().equals(year))
        .findFirst()
        .map(cell ->
            new QuestionSheet.Cell(
                text(cell.passage()),
                recorded(cell.recordedBy(), cell.recordedAt(), cell.source())))
        .orElseGet(() ->
            new QuestionSheet.Cell(text(Passage.nothing(Nature.UNANSWERED)), Optional.empty()));
  }

  static ReplyValue amount(Amount amount) {
    return new ReplyValue.OfAmount(choice(amount.nature()), amount);
  }

  static ReplyValue text(Passage passage) {
    return new ReplyValue.OfText(choice(passage.nature()), passage);
  }

  private static Choice choice(Nature nature) {
    return nature == Nature.NOT_APPLICABLE ? Choice.NOT_APPLICABLE : Choice.GIVEN;
  }

  private static Optional<QuestionSheet.Recorded> recorded(String by, Instant at, String source) {
    return Optional.of(new QuestionSheet.Recorded(by, at, Source.isAnswer(source)));
  }
}
