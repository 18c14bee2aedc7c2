package jp.torimatome.reply.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.finding.Finding;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.ReplyStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Item;

/**
 * 承認待ち: the replies of an inquiry that wait for its head, beside last year's and the reasons for
 * what stands out.
 */
public final class WaitingList {
  private final Answering answering;
  private final ReplyStore replies;

  public WaitingList(Answering answering, ReplyStore replies) {
    this.answering = answering;
    this.replies = replies;
  }

  /** A reply that waits, and what was said to the findings about it. */
  public record Waiting(
      ItemSheet sheet, ItemSheet.StoredReply reply, Map<Finding, String> reasons) {}

  public List<Waiting> of(Inquiry inquiry) {
    return inquiry.items().stream().flatMap(item -> waiting(item).stream()).toList();
  }

  /** A reply, unless it was decided on or overtaken. */
  public Optional<Waiting> reply(long replyId) {
    return replies
        .reply(replyId)
        .flatMap(reply -> answering.sheet(reply.itemId()))
        .flatMap(sheet -> waiting(sheet.item()))
        .filter(waiting -> waiting.reply().id() == replyId);
  }

  /** A reply whatever became of it, as long as it is the newest of its item. */
  public Optional<Waiting> newest(long replyId) {
    return replies
        .reply(replyId)
        .flatMap(reply -> answering.sheet(reply.itemId()))
        .flatMap(
            sheet -> sheet.reply().map(reply -> new Waiting(sheet, reply, replies.reasons(reply))))
        .filter(shown -> shown.reply().id() == replyId);
  }

  private Optional<Waiting> waiting(Item item) {
    if (item.progress() != Item.Progress.WAITING) {
      return Optional.empty();
    }
    return answering
        .sheet(item.id())
        .flatMap(sheet ->
            sheet.reply().map(reply -> new Waiting(sheet, reply, replies.heldReasons(reply))));
  }
}
