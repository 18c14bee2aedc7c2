package jp.torimatome.feature.question;

import java.time.InstantSource;
import java.util.List;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.finding.question.Findings;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Part;

/**
 * Turns the row of a 確認依頼 into its message as the questions stand now: to be posted, or to replace
 * the one that stands there.
 */
public final class QuestionComposer implements Composer {
  private final OutgoingKind kind;
  private final Findings findings;
  private final DeliveryStore delivery;
  private final BusinessCalendar calendar;
  private final QuestionMessage messages;
  private final InstantSource clock;

  /** Where the newest state comes from. */
  public record Sources(Findings findings, DeliveryStore delivery, BusinessCalendar calendar) {}

  /** {@code kind} is QUESTION or QUESTION_UPDATE. */
  public QuestionComposer(
      OutgoingKind kind, Sources sources, FindingWords words, InstantSource clock) {
    this.kind = kind;
    this.findings = sources.findings();
    this.delivery = sources.delivery();
    this.calendar = sources.calendar();
    this.messages = new QuestionMessage(words);
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return kind;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    List<Findings.Asked> asked = findings.ofAsking(outgoing.subjectId());
    if (asked.isEmpty() && kind == OutgoingKind.QUESTION) {
      return new Composed.Drop("another section is asked");
    }
    List<Part> said =
        asked.isEmpty()
            ? messages.moved()
            : messages.message(asked, findings.plan(asked.getFirst().standing().project().id()));
    if (kind == OutgoingKind.QUESTION_UPDATE) {
      return delivery
          .sentMessage(OutgoingKind.QUESTION, outgoing.subjectId())
          .<Composed>map(target -> new Composed.Update(target, said))
          .orElseGet(() -> new Composed.Drop("its message was never posted"));
    }
    if (asked.stream().allMatch(each -> QuestionMessage.isSettled(each.standing()))) {
      return new Composed.Drop("everything is settled");
    }
    return calendar.isWorkingMoment(clock.instant())
        ? new Composed.Post(said)
        : new Composed.NotYet();
  }
}
