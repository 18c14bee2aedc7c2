package jp.torimatome.slack.clarify;

import java.time.InstantSource;
import java.util.Optional;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.ClarificationStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.slack.ButtonLabels;
import jp.torimatome.slack.form.PromptMessage;
import jp.torimatome.slack.send.Composed;
import jp.torimatome.slack.send.Composer;

/** Puts a question to a section, and posts what was typed elsewhere into its thread, which has to stand there first. */
public final class ClarifyComposer implements Composer {
  private final OutgoingKind kind;
  private final Sources sources;
  private final ClarifyMessage messages;
  private final InstantSource clock;

  /** Where the newest state comes from. */
  public record Sources(
      ClarificationStore clarifications, RoundStore rounds, InquiryStore inquiries, DeliveryStore delivery, BusinessCalendar calendar) {}

  /** {@code kind} is CLARIFICATION or CLARIFICATION_WORD. */
  public ClarifyComposer(OutgoingKind kind, Sources sources, ClarifyMessage messages, InstantSource clock) {
    this.kind = kind;
    this.sources = sources;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return kind;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    boolean waits = kind == OutgoingKind.CLARIFICATION_WORD && thread(outgoing).isEmpty();
    if (waits || !sources.calendar().isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    PromptMessage.Message message = message(outgoing);
    return new Composed.Post(message.text(), ButtonLabels.json(message.blocks()), Optional.empty());
  }

  @Override
  public Optional<Place> thread(OutgoingMessage outgoing) {
    return kind == OutgoingKind.CLARIFICATION
        ? Optional.empty()
        : sources.delivery().sentMessage(OutgoingKind.CLARIFICATION, clarification(outgoing).id());
  }

  private PromptMessage.Message message(OutgoingMessage outgoing) {
    Clarification clarification = clarification(outgoing);
    Inquiry inquiry = sources.inquiries().inquiryOfItem(clarification.itemId()).orElseThrow();
    return kind == OutgoingKind.CLARIFICATION
        ? messages.root(sources.rounds().round(inquiry.roundId()).orElseThrow(), inquiry, clarification)
        : messages.word(inquiry, clarification, word(clarification, outgoing.subjectId()));
  }

  private Clarification clarification(OutgoingMessage outgoing) {
    ClarificationStore store = sources.clarifications();
    long subject = outgoing.subjectId();
    return (kind == OutgoingKind.CLARIFICATION ? store.clarification(subject) : store.ofWord(subject)).orElseThrow();
  }

  private static Clarification.Word word(Clarification clarification, long id) {
    return clarification.words().stream().filter(word -> word.id() == id).findFirst().orElseThrow();
  }
}
