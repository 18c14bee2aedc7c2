package jp.torimatome.feature.signoff;

import java.time.InstantSource;
import java.util.List;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.feature.form.PromptComposer;
import jp.torimatome.reply.approval.WaitingList;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Round;
import jp.torimatome.say.Part;

/**
 * Shows a head what waits for approval, as it stands now: to be posted, or to replace the message
 * that stands there.
 */
public final class SignOffComposer implements Composer {
  private final OutgoingKind kind;
  private final PromptComposer.Sources sources;
  private final WaitingList waitingList;
  private final SignOffMessage messages;
  private final InstantSource clock;

  /** {@code kind} is SIGN_OFF or SIGN_OFF_UPDATE. */
  public SignOffComposer(
      OutgoingKind kind,
      PromptComposer.Sources sources,
      WaitingList waitingList,
      SignOffMessage messages,
      InstantSource clock) {
    this.kind = kind;
    this.sources = sources;
    this.waitingList = waitingList;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return kind;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Inquiry inquiry = sources.inquiries().inquiry(outgoing.subjectId()).orElseThrow();
    Round round = sources.rounds().round(inquiry.roundId()).orElseThrow();
    List<WaitingList.Waiting> waiting = waitingList.of(inquiry);
    List<Part> parts = messages.message(round, inquiry, waiting, outgoing.destination()).parts();
    if (kind == OutgoingKind.SIGN_OFF_UPDATE) {
      return sources
          .delivery()
          .sentMessage(OutgoingKind.SIGN_OFF, inquiry.id(), outgoing.destination())
          .<Composed>map(target -> new Composed.Update(target, parts))
          .orElseGet(() -> new Composed.Drop("its message was never posted"));
    }
    if (waiting.isEmpty()) {
      return new Composed.Drop("everything is decided");
    }
    return sources.calendar().isWorkingMoment(clock.instant())
        ? new Composed.Post(parts)
        : new Composed.NotYet();
  }
}
