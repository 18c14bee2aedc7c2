package jp.torimatome.reply.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.torimatome.people.Access;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;

/**
 * 確認済: a coordinator takes replies, one or many; each by itself, so that one that moved on
 * meanwhile keeps none of the others.
 */
public final class Accepting {
  private final ReviewStore store;
  private final ReplyStore replies;
  private final InquiryStore inquiries;
  private final Access access;

  public Accepting(ReviewStore store, ReplyStore replies, InquiryStore inquiries, Access access) {
    this.store = store;
    this.replies = replies;
    this.inquiries = inquiries;
    this.access = access;
  }

  /** What became of a reply; the item is as it stands afterwards. */
  public sealed interface Outcome {
    record Done(Item item) implements Outcome {}

    /** Somebody took or returned it before; {@code by} where it was taken. */
    record Already(Item item, Optional<Stamp> by) implements Outcome {}

    /** The section sent a newer revision meanwhile; that one is to be looked at. */
    record Overtaken(Item item) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  /** By reply, in the order given. */
  public Map<Long, Outcome> run(List<Long> replyIds, String by, Instant now) {
    Map<Long, Outcome> outcomes = new LinkedHashMap<>();
    replyIds.forEach(id -> outcomes.put(id, run(id, new Stamp(by, now))));
    return outcomes;
  }

  /** 確認済の取り消し: it waits for a coordinator again, and the record tells who took it before. */
  public Outcome withdraw(long replyId, String by, Instant now) {
    Stamp stamp = new Stamp(by, now);
    return decided(replyId, stamp, () -> store.withdraw(replyId, stamp));
  }

  private Outcome run(long replyId, Stamp stamp) {
    return decided(replyId, stamp, () -> store.accept(replyId, stamp));
  }

  private Outcome decided(long replyId, Stamp stamp, Supplier<ReviewStore.Stored> decision) {
    Optional<ItemSheet.StoredReply> reply = replies.reply(replyId);
    if (reply.isEmpty()) {
      return new Outcome.Refused(new Refusal.Unknown());
    }
    Inquiry inquiry = inquiries.inquiryOfItem(reply.get().itemId()).orElseThrow();
    if (!access.may(
        stamp.by(), Act.REVIEW, new Access.Concern(inquiry.section(), false), stamp.at())) {
      return new Outcome.Refused(new Refusal.NotCoordinator(access.coordinators()));
    }
    ReviewStore.Stored stored = decision.get();
    Item item =
        inquiries.inquiryOfItem(reply.get().itemId()).orElseThrow().item(reply.get().itemId());
    return switch (stored) {
      case DONE -> new Outcome.Done(item);
      case ALREADY -> new Outcome.Already(item, store.acceptedBy(replyId));
      case OVERTAKEN -> new Outcome.Overtaken(item);
    };
  }
}
