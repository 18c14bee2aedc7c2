package jp.torimatome.reply.approval;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.Access;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;

/** 承認: the head of a section signs off a reply, which counts as answered from then on. */
public final class Approving {
  private final ApprovalStore approvals;
  private final ReplyStore replies;
  private final InquiryStore inquiries;
  private final Access access;
  private final boolean samePerson;

  /** {@code samePerson}: whether who submitted a reply may approve it too. */
  public Approving(
      ApprovalStore approvals,
      ReplyStore replies,
      InquiryStore inquiries,
      Access access,
      boolean samePerson) {
    this.approvals = approvals;
    this.replies = replies;
    this.inquiries = inquiries;
    this.access = access;
    this.samePerson = samePerson;
  }

  /** Which revision, and who signs it off. */
  public record Request(long replyId, String by) {}

  /** What became of it; the item is as it stands afterwards. */
  public sealed interface Outcome {
    record Done(Item item) implements Outcome {}

    /** Somebody approved or returned it meanwhile; nothing was stored. */
    record Already(Item item) implements Outcome {}

    /** The section sent a newer revision meanwhile; nothing was stored. */
    record Overtaken(Item item) implements Outcome {}

    /** Who submitted it cannot approve it. */
    record SamePerson(Item item) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
  }

  public Outcome run(Request request, Instant now) {
    Optional<ItemSheet.StoredReply> reply = replies.reply(request.replyId());
    if (reply.isEmpty()) {
      return new Outcome.Refused(new Refusal.Unknown());
    }
    Inquiry inquiry = inquiries.inquiryOfItem(reply.get().itemId()).orElseThrow();
    if (!access.may(
        request.by(), Act.SIGN_OFF, new Access.Concern(inquiry.section(), false), now)) {
      return new Outcome.Refused(
          new Refusal.NotHead(inquiry.section().name(), access.heads(inquiry.section(), now)));
    }
    if (!samePerson && reply.get().by().equals(request.by())) {
      return new Outcome.SamePerson(inquiry.item(reply.get().itemId()));
    }
    ApprovalStore.Stored stored = approvals.store(request.replyId(), new Stamp(request.by(), now));
    Item item =
        inquiries.inquiryOfItem(reply.get().itemId()).orElseThrow().item(reply.get().itemId());
    return switch (stored) {
      case DONE -> new Outcome.Done(item);
      case ALREADY -> new Outcome.Already(item);
      case OVERTAKEN -> new Outcome.Overtaken(item);
    };
  }

  /**
   * n件をまとめて承認: each for itself, so that one which cannot be approved keeps none of the others
   * waiting.
   */
  public Map<Long, Outcome> run(List<Long> replyIds, String by, Instant now) {
    Map<Long, Outcome> outcomes = new LinkedHashMap<>();
    replyIds.forEach(replyId -> outcomes.put(replyId, run(new Request(replyId, by), now)));
    return outcomes;
  }
}
