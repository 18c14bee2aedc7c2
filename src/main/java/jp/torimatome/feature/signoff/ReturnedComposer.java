package jp.torimatome.feature.signoff;

import java.time.InstantSource;
import java.util.List;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.feature.form.PromptComposer;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.say.Part;

/**
 * Tells a section what was sent back, as it stands now: to be posted, or to replace the message
 * that stands there.
 */
public final class ReturnedComposer implements Composer {
  private final OutgoingKind kind;
  private final PromptComposer.Sources sources;
  private final ReturnedMessage messages;
  private final InstantSource clock;

  /** {@code kind} is RETURNED or RETURNED_UPDATE. */
  public ReturnedComposer(
      OutgoingKind kind,
      PromptComposer.Sources sources,
      ReturnedMessage messages,
      InstantSource clock) {
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
    Inquiry inquiry = sources.inquiries().inquiry(outgoing.subjectId()).orElseThrow();
    Round round = sources.rounds().round(inquiry.roundId()).orElseThrow();
    List<Item> returned =
        inquiry.items().stream().filter(item -> item.progress() == Item.Progress.RETURNED).toList();
    List<Part> parts = messages.message(round, inquiry, returned).parts();
    if (kind == OutgoingKind.RETURNED_UPDATE) {
      return sources
          .delivery()
          .sentMessage(OutgoingKind.RETURNED, inquiry.id())
          .<Composed>map(target -> new Composed.Update(target, parts))
          .orElseGet(() -> new Composed.Drop("its message was never posted"));
    }
    if (returned.isEmpty()) {
      return new Composed.Drop("everything is mended");
    }
    return sources.calendar().isWorkingMoment(clock.instant())
        ? new Composed.Post(parts)
        : new Composed.NotYet();
  }
}
