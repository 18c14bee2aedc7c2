package jp.torimatome.reply.unchanged;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.Submitting;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;

/**
 * すべて変更なし: proposes items as they stand, and submits those that a person has read and that still
 * say what was read.
 */
public final class Unchanging {
  private final Answering answering;
  private final Submitting submitting;

  public Unchanging(Answering answering, Submitting submitting) {
    this.answering = answering;
    this.submitting = submitting;
  }

  /** What can be sent as it stands, the open items that cannot, or why this person may not. */
  public record Offer(List<Proposal> proposals, List<Item> others, Optional<Refusal> refusal) {}

  /** What became of one item. */
  public sealed interface Outcome {
    /** Like any submission. */
    record Sent(Submitting.Outcome outcome) implements Outcome {}

    /** It would store something else than was read; nothing was sent. */
    record Moved(Item item) implements Outcome {}
  }

  public Offer item(long itemId, String person, Instant now) {
    Offer offer = new Offer(new ArrayList<>(), new ArrayList<>(), Optional.empty());
    return offered(itemId, person, now, offer);
  }

  /** Everything of a section that nobody has begun or answered. */
  public Offer section(Inquiry inquiry, String person, Instant now) {
    Offer offer = new Offer(new ArrayList<>(), new ArrayList<>(), Optional.empty());
    for (Item item : inquiry.items()) {
      if (item.progress() == Item.Progress.OPEN && item.draft().isEmpty()) {
        offer = offered(item.id(), person, now, offer);
      } else if (item.isOwed()) {
        offer.others().add(item);
      }
    }
    return offer;
  }

  private Offer offered(long itemId, String person, Instant now, Offer offer) {
    return switch (answering.open(itemId, person, now)) {
      case Answering.Outcome.Refused(var refusal) ->
          new Offer(offer.proposals(), offer.others(), Optional.of(refusal));
      case Answering.Outcome.Opened(var sheet, var onBehalf) -> {
        Proposal.of(sheet)
            .ifPresentOrElse(offer.proposals()::add, () -> offer.others().add(sheet.item()));
        yield offer;
      }
    };
  }

  /** {@code key} identifies the payload. */
  public Outcome send(Proposal.Reading read, String key, String person, Instant now) {
    return switch (answering.open(read.itemId(), person, now)) {
      case Answering.Outcome.Refused(var refusal) ->
          new Outcome.Sent(new Submitting.Outcome.Refused(refusal));
      case Answering.Outcome.Opened(var sheet, var onBehalf) -> {
        Optional<Proposal> proposal = Proposal.of(sheet);
        boolean same =
            proposal
                .map(Proposal::reading)
                .map(Proposal.Reading::mark)
                .filter(read.mark()::equals)
                .isPresent();
        yield same
            ? new Outcome.Sent(
                submitting.submit(request(read, proposal.orElseThrow(), key, person), now))
            : new Outcome.Moved(sheet.item());
      }
    };
  }

  private static Submitting.Request request(
      Proposal.Reading read, Proposal proposal, String key, String person) {
    return new Submitting.Request(
        read.itemId(),
        key + ":" + read.itemId(),
        read.base(),
        person,
        proposal.sheet().form(),
        Map.of());
  }
}
