package jp.torimatome.reply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.draft.DraftStore;

/**
 * 下書き: what somebody types is kept as they type it, and when they may not go on any more: a right
 * that ends while a form is open costs nobody their text.
 */
public final class Drafting {
  private final Answering answering;
  private final DraftStore drafts;
  private final ReplyStore replies;

  Drafting(Answering answering, DraftStore drafts, ReplyStore replies) {
    this.answering = answering;
    this.drafts = drafts;
    this.replies = replies;
  }

  /**
   * A form that somebody types into: the revision that it started from, and Slack's moment of the
   * keystroke.
   */
  public record Typing(long itemId, String by, int base, String ts, ReplyForm form) {}

  /** The form of an item stands before a person. */
  public void noteOpening(long itemId, String person, Instant now) {
    drafts.noteOpening(itemId, person, now);
  }

  /** 下書き保存; kept also where the person may not answer any more. */
  public Optional<Refusal> save(long itemId, String person, ReplyForm form, Instant now) {
    return switch (answering.open(itemId, person, now)) {
      case Answering.Outcome.Refused(var refusal) ->
          Optional.of(
              kept(refusal, new Submitting.Request(itemId, "", 0, person, form, Map.of()), now));
      case Answering.Outcome.Opened(var sheet, var onBehalf) -> {
        drafts.save(itemId, person, now, sheet.completed(form));
        yield Optional.empty();
      }
    };
  }

  /**
   * While somebody types, and when they close the form; nothing is said, whatever has become of
   * their right.
   */
  public void keep(Typing typing, Instant now) {
    if (typing.form().entries().isEmpty()
        || !drafts.hasOpened(typing.itemId(), typing.by())
        || hasSubmitted(typing)) {
      return;
    }
    Optional<ItemSheet> sheet = answering.sheet(typing.itemId(), typing.by());
    if (sheet.isPresent()
        && (sheet.get().isTyped(typing.form()) || drafts.isTyping(typing.itemId(), typing.by()))) {
      drafts.keep(
          new DraftStore.Typed(
              typing.itemId(), typing.by(), typing.ts(), sheet.get().completed(typing.form())),
          now);
    }
  }

  /** 下書き: what everybody has kept of an item, the newest first. */
  public List<DraftStore.Draft> all(long itemId) {
    return drafts.all(itemId);
  }

  /**
   * True while something of a person is kept that they have neither saved nor submitted themselves.
   */
  public boolean isTyping(long itemId, String person) {
    return drafts.isTyping(itemId, person);
  }

  /** A keystroke that arrives after one's own submission is in it already. */
  private boolean hasSubmitted(Typing typing) {
    return replies
        .newest(typing.itemId())
        .filter(reply -> reply.revision() > typing.base() && reply.by().equals(typing.by()))
        .isPresent();
  }

  /** The reasons that somebody types for the questions about a draft. */
  public void keepReasons(long draftId, String person, Map<Field, String> reasons) {
    drafts
        .draft(draftId)
        .filter(draft -> draft.by().equals(person))
        .ifPresent(draft -> drafts.keepReasons(draftId, reasons));
  }

  /** The form of a submission that was not stored, with its reasons; returns the draft's id. */
  long save(Submitting.Request request, ReplyForm form, Instant now) {
    long id = drafts.save(request.itemId(), request.userId(), now, form);
    if (!request.reasons().isEmpty()) {
      drafts.keepReasons(id, request.reasons());
    }
    return id;
  }

  /** The refusal, after the form was kept of who had it open; of anybody else nothing is. */
  Refusal kept(Refusal refusal, Submitting.Request request, Instant now) {
    boolean keeps =
        refusal instanceof Refusal.Closed || drafts.hasOpened(request.itemId(), request.userId());
    if (!keeps || refusal instanceof Refusal.Unknown) {
      return refusal;
    }
    save(request, request.form(), now);
    return switch (refusal) {
      case Refusal.NotYours(var section, var contacts, var kept) ->
          new Refusal.NotYours(section, contacts, true);
      case Refusal.Closed(var coordinators, var kept) -> new Refusal.Closed(coordinators, true);
      case Refusal.NotHead notHead -> notHead;
      case Refusal.NotCoordinator notCoordinator -> notCoordinator;
      case Refusal.Unknown unknown -> unknown;
    };
  }
}
