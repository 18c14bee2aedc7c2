package jp.torimatome.reply.clarification;

import java.time.Instant;
import java.util.Optional;
import jp.torimatome.people.Access;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.Section;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.clarification.Clarification.Side;
import jp.torimatome.reply.clarification.ClarificationStore.Spot;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;

/**
 * 疑義照会: the office asks about an item, and both sides go on in its thread. A word that was typed
 * into a modal is posted there; one that was said there is heard. Closing a round ends none of it,
 * because the questions come afterwards.
 */
public final class Clarifying {
  private final ClarificationStore store;
  private final InquiryStore inquiries;
  private final Access access;

  public Clarifying(ClarificationStore store, InquiryStore inquiries, Access access) {
    this.store = store;
    this.inquiries = inquiries;
    this.access = access;
  }

  /** What somebody typed; {@code key} is the same for a submission that arrives twice. */
  public record Typed(String key, String body, String by) {}

  /** What somebody wrote below {@code thread}, as plain words. */
  public record Said(Spot thread, Spot spot, String body, Stamp stamp) {}

  /** What became of a word; nothing is stored but with {@link Done}. */
  public sealed interface Outcome {
    record Done(Clarification clarification) implements Outcome {}

    /** Nothing that can be read. */
    record Blank() implements Outcome {}

    record TooLong(int characters, int limit) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /** The office has taken the question back. */
    record Withdrawn() implements Outcome {}
  }

  /** What became of something that was written in Slack. */
  public enum Hearing {
    HEARD,
    /** It is in no thread of ours, the person may not, or it is known already. */
    LET_GO,
    /**
     * A question is on its way into this channel, and nobody knows yet where it stands: to be told
     * once more.
     */
    LATER
  }

  /** The thread that somebody may write into, or why not. */
  public sealed interface Opening {
    record Opened(Clarification clarification, Inquiry inquiry) implements Opening {}

    record Refused(Refusal refusal) implements Opening {}

    /** The office has taken the question back: nothing is to be answered. */
    record Withdrawn() implements Opening {}
  }

  /** A coordinator's question about an item: the first opens the thread. */
  public Outcome ask(long itemId, Typed typed, Instant now) {
    Optional<Inquiry> inquiry = inquiries.inquiryOfItem(itemId);
    if (inquiry.isEmpty()) {
      return new Outcome.Refused(new Refusal.Unknown());
    }
    if (!access.may(typed.by(), Act.REVIEW, concern(inquiry.get().section()), now)) {
      return new Outcome.Refused(new Refusal.NotCoordinator(access.coordinators()));
    }
    return store(itemId, inquiry.get(), typed, Side.COORDINATOR, now);
  }

  /**
   * 取下げ: what waits for the section is taken back; false when it was answered or taken back
   * meanwhile, or the person may not.
   */
  public boolean withdraw(long itemId, String by, Instant now) {
    Optional<Inquiry> inquiry = inquiries.inquiryOfItem(itemId);
    boolean may =
        inquiry.isPresent() && access.may(by, Act.REVIEW, concern(inquiry.get().section()), now);
    return may
        && store
            .ofItem(itemId)
            .filter(found -> store.withdraw(found.id(), new Stamp(by, now)))
            .isPresent();
  }

  /** Before somebody types an answer. */
  public Opening open(long clarificationId, String by, Instant now) {
    Optional<Clarification> clarification = store.clarification(clarificationId);
    if (clarification.isEmpty()) {
      return new Opening.Refused(new Refusal.Unknown());
    }
    Inquiry inquiry = inquiries.inquiryOfItem(clarification.get().itemId()).orElseThrow();
    if (clarification.get().isWithdrawn()) {
      return new Opening.Withdrawn();
    }
    return mayClarify(by, inquiry.section(), now)
        ? new Opening.Opened(clarification.get(), inquiry)
        : new Opening.Refused(
            new Refusal.NotYours(
                inquiry.section().name(), access.contacts(inquiry.section(), now)));
  }

  /** A further word of either side. */
  public Outcome answer(long clarificationId, Typed typed, Instant now) {
    return switch (open(clarificationId, typed.by(), now)) {
      case Opening.Refused(var refusal) -> new Outcome.Refused(refusal);
      case Opening.Withdrawn() -> new Outcome.Withdrawn();
      case Opening.Opened(var clarification, var inquiry) ->
          store(
              clarification.itemId(),
              inquiry,
              typed,
              side(typed.by(), inquiry.section(), now),
              now);
    };
  }

  /** What was written in a thread. */
  public Hearing hear(Said said, Instant now) {
    if (!EntryReading.isReason(said.body())) {
      return Hearing.LET_GO;
    }
    Optional<Clarification> clarification = store.below(said.thread());
    if (clarification.isEmpty()) {
      return store.isUnsettled(said.thread().channel()) ? Hearing.LATER : Hearing.LET_GO;
    }
    return hear(clarification.get(), said, now) ? Hearing.HEARD : Hearing.LET_GO;
  }

  /** True for a thread in which a question is put and answered. */
  public boolean isThread(Spot thread) {
    return store.below(thread).isPresent();
  }

  /**
   * A new wording of what was written; what was not heard the first time is heard now. {@code ts}
   * is that of the change.
   */
  public Hearing hearAgain(Said said, String ts, Instant now) {
    Hearing hearing = hear(said, now);
    boolean changed =
        hearing == Hearing.LET_GO
            && EntryReading.isReason(said.body())
            && store.change(
                said.spot(), new ClarificationStore.Change(ts, Optional.of(said.body()), now));
    return changed ? Hearing.HEARD : hearing;
  }

  /** What was deleted in Slack is kept here, and marked. {@code ts} is that of the deletion. */
  public boolean forget(Spot spot, String ts, Instant now) {
    return store.change(spot, new ClarificationStore.Change(ts, Optional.empty(), now));
  }

  private boolean hear(Clarification clarification, Said said, Instant now) {
    Section section = inquiries.inquiryOfItem(clarification.itemId()).orElseThrow().section();
    String by = said.stamp().by();
    return mayClarify(by, section, now)
        && store.hear(
            clarification,
            new ClarificationStore.Heard(
                said.spot(), side(by, section, now), said.body(), said.stamp(), now));
  }

  private Outcome store(long itemId, Inquiry inquiry, Typed typed, Side side, Instant now) {
    String body = typed.body().strip();
    if (!EntryReading.isReason(body)) {
      return new Outcome.Blank();
    }
    if (body.length() > EntryReading.LIMIT_CHARACTERS) {
      return new Outcome.TooLong(body.length(), EntryReading.LIMIT_CHARACTERS);
    }
    var word = new ClarificationStore.Typed(typed.key(), side, body, new Stamp(typed.by(), now));
    return new Outcome.Done(store.type(itemId, inquiry.destination(), word));
  }

  private boolean mayClarify(String by, Section section, Instant now) {
    return access.may(by, Act.CLARIFY, concern(section), now);
  }

  private Side side(String by, Section section, Instant now) {
    return access.belongs(by, section, now) ? Side.SECTION : Side.COORDINATOR;
  }

  /** Whether the inquiry is closed makes no difference. */
  private static Access.Concern concern(Section section) {
    return new Access.Concern(section, false);
  }
}
