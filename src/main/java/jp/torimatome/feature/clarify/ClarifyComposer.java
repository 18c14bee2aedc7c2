package jp.torimatome.feature.clarify;

import java.time.InstantSource;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.DeliveryStore.Place;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.ClarificationStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;

/**
 * Puts a question to a section, and posts what was typed elsewhere into its thread, which has to
 * stand there first.
 */
public final class ClarifyComposer implements Composer {
  private final OutgoingKind kind;
  private final Sources sources;
  private final ClarifyMessage messages;
  private final InstantSource clock;

  /** Where the newest state comes from. */
  public record Sources(
      ClarificationStore clarifications,
      RoundStore rounds,
      InquiryStore inquiries,
      DeliveryStore delivery,
      BusinessCalendar calendar) {}

  /** {@code kind} is CLARIFICATION, CLARIFICATION_UPDATE or CLARIFICATION_WORD. */
  public ClarifyComposer(
      OutgoingKind kind, Sources sources, ClarifyMessage messages, InstantSource clock) {
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
    if (kind == OutgoingKind.CLARIFICATION_UPDATE) {
      return update(outgoing);
    }
    Optional<String> needless = needless(outgoing);
    if (needless.isPresent()) {
      return new Composed.Drop(needless.get());
    }
    boolean waits = kind == OutgoingKind.CLARIFICATION_WORD && thread(outgoing).isEmpty();
    if (waits || !sources.calendar().isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    return new Composed.Post(message(outgoing).parts());
  }

  private Composed update(OutgoingMessage outgoing) {
    PromptMessage.Message message = message(outgoing);
    return sources
        .delivery()
        .sentMessage(OutgoingKind.CLARIFICATION, outgoing.subjectId(), outgoing.destination())
        .<Composed>map(target -> new Composed.Update(target, message.parts()))
        .orElseGet(() -> new Composed.Drop("its message was never posted"));
  }

  /** Why nothing is to be said any more. */
  private Optional<String> needless(OutgoingMessage outgoing) {
    Clarification clarification = clarification(outgoing);
    boolean withdrawn =
        kind == OutgoingKind.CLARIFICATION
            ? clarification.isWithdrawn()
            : word(clarification, outgoing.subjectId()).fate() == Clarification.Fate.WITHDRAWN;
    if (withdrawn) {
      return Optional.of("it was taken back");
    }
    return isElsewhere(outgoing, clarification)
        ? Optional.of("another section is asked")
        : Optional.empty();
  }

  private boolean isElsewhere(OutgoingMessage outgoing, Clarification clarification) {
    boolean root = kind != OutgoingKind.CLARIFICATION_WORD;
    return root
        && !sources
            .clarifications()
            .destination(clarification.id())
            .map(outgoing.destination()::equals)
            .orElse(true);
  }

  @Override
  public Optional<Place> thread(OutgoingMessage outgoing) {
    return kind != OutgoingKind.CLARIFICATION_WORD
        ? Optional.empty()
        : sources.delivery().sentMessage(OutgoingKind.CLARIFICATION, clarification(outgoing).id());
  }

  private PromptMessage.Message message(OutgoingMessage outgoing) {
    Clarification clarification = clarification(outgoing);
    Inquiry inquiry = sources.inquiries().inquiryOfItem(clarification.itemId()).orElseThrow();
    if (kind == OutgoingKind.CLARIFICATION_WORD) {
      return messages.word(inquiry, clarification, word(clarification, outgoing.subjectId()));
    }
    Round round = sources.rounds().round(inquiry.roundId()).orElseThrow();
    return isElsewhere(outgoing, clarification)
        ? messages.moved(round, inquiry, clarification)
        : messages.root(round, inquiry, clarification);
  }

  private Clarification clarification(OutgoingMessage outgoing) {
    ClarificationStore store = sources.clarifications();
    long subject = outgoing.subjectId();
    return (kind != OutgoingKind.CLARIFICATION_WORD
            ? store.clarification(subject)
            : store.ofWord(subject))
        .orElseThrow();
  }

  private static Clarification.Word word(Clarification clarification, long id) {
    return clarification.words().stream().filter(word -> word.id() == id).findFirst().orElseThrow();
  }
}
