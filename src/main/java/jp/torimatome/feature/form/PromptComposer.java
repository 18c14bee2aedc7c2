package jp.torimatome.feature.form;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiPredicate;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.plan.Section;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.Step;
import jp.torimatome.round.calendar.BusinessCalendar;

/**
 * Turns a prompt's row into its message as it should read now: to be posted, or to replace the one
 * that stands there.
 */
public final class PromptComposer implements Composer {
  private final OutgoingKind kind;
  private final Sources sources;
  private final PromptMessage messages;
  private final InstantSource clock;

  /** Where the newest state comes from. */
  public record Sources(
      RoundStore rounds,
      InquiryStore inquiries,
      DeliveryStore delivery,
      BusinessCalendar calendar,
      BiPredicate<Section, Instant> headless) {}

  /** {@code kind} is PROMPT, CHANNEL_REMINDER or PROMPT_UPDATE. */
  public PromptComposer(
      OutgoingKind kind, Sources sources, PromptMessage messages, InstantSource clock) {
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
  public Composed compose(OutgoingMessage message) {
    InquiryStore.Prompt prompt = sources.inquiries().prompt(message.subjectId()).orElseThrow();
    Inquiry inquiry = sources.inquiries().inquiry(prompt.inquiryId()).orElseThrow();
    Round round = sources.rounds().round(inquiry.roundId()).orElseThrow();
    PromptMessage.Message composed = text(prompt, round, inquiry);
    return kind == OutgoingKind.PROMPT_UPDATE
        ? update(prompt, composed)
        : post(prompt, round, inquiry, composed);
  }

  private PromptMessage.Message text(InquiryStore.Prompt prompt, Round round, Inquiry inquiry) {
    if (inquiry.items().isEmpty()) {
      return messages.moved(round, inquiry, sources.inquiries().takenOver(inquiry));
    }
    PromptMessage.Message made =
        prompt.kind() == Step.Kind.OPENING
            ? messages.prompt(round, inquiry, clock.instant())
            : messages.reminder(round, inquiry, clock.instant());
    return inquiry.waiting().isEmpty()
            || !sources.headless().test(inquiry.section(), clock.instant())
        ? made
        : messages.headless(made);
  }

  /**
   * A message that waited too long says nothing any more: answered, closed, paused, overtaken by a
   * newer one, or after hours.
   */
  private Composed post(
      InquiryStore.Prompt prompt, Round round, Inquiry inquiry, PromptMessage.Message composed) {
    if (!inquiry.takesReplies(round, clock.instant())) {
      return new Composed.Drop("the round is closed");
    }
    if (inquiry.isDone()) {
      return new Composed.Drop("everything is answered");
    }
    boolean overtaken =
        prompt.kind() == Step.Kind.REMINDER
            && sources.inquiries().prompts(inquiry.id()).getLast().id() != prompt.id();
    if (overtaken) {
      return new Composed.Drop("a newer reminder waits");
    }
    if (round.state() == Round.State.PAUSED
        || !sources.calendar().isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    return new Composed.Post(composed.parts());
  }

  private Composed update(InquiryStore.Prompt prompt, PromptMessage.Message composed) {
    return sources
        .delivery()
        .sentMessage(
            prompt.kind() == Step.Kind.OPENING
                ? OutgoingKind.PROMPT
                : OutgoingKind.CHANNEL_REMINDER,
            prompt.id())
        .<Composed>map(target -> new Composed.Update(target, composed.parts()))
        .orElseGet(() -> new Composed.Drop("its message was never posted"));
  }
}
