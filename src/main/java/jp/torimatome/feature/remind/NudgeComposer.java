package jp.torimatome.feature.remind;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.feature.form.PromptMessage;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.calendar.BusinessCalendar;

/**
 * 本人へのお知らせ: one message to a person about everything that their sections have to do, as it is when
 * it leaves.
 */
public final class NudgeComposer implements Composer {
  private final OutgoingKind kind;
  private final Matters parts;
  private final NudgeMessage messages;
  private final DeliveryStore delivery;
  private final BusinessCalendar calendar;
  private final InstantSource clock;

  /** {@code kind} is REMINDER or REMINDER_UPDATE. */
  public NudgeComposer(
      OutgoingKind kind,
      Matters parts,
      NudgeMessage messages,
      DeliveryStore delivery,
      BusinessCalendar calendar,
      InstantSource clock) {
    this.kind = kind;
    this.parts = parts;
    this.messages = messages;
    this.delivery = delivery;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return kind;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    NudgeStore.Nudge nudge = parts.nudge(outgoing.subjectId());
    return kind == OutgoingKind.REMINDER ? post(nudge) : update(nudge, outgoing.subjectId());
  }

  /**
   * A round that is paused keeps still; what was overtaken by a newer day's message is not said.
   */
  private Composed post(NudgeStore.Nudge nudge) {
    Instant now = clock.instant();
    List<Matter> todo =
        parts.of(nudge, now).stream().filter(Matter.ToDo.class::isInstance).toList();
    List<Matter> sayable =
        todo.stream().filter(part -> part.round().state() != Round.State.PAUSED).toList();
    Matters.Questions questions = parts.questions(nudge, now);
    if (todo.isEmpty() && questions.open().isEmpty() || !nudge.newest()) {
      return new Composed.Drop(
          "there is nothing to do any more, the person is away, or a newer message waits");
    }
    if (sayable.isEmpty() && questions.open().isEmpty() || !calendar.isWorkingMoment(now)) {
      return new Composed.NotYet();
    }
    PromptMessage.Message message =
        messages.message(sayable, questions, begins(nudge, sayable), now);
    return new Composed.Post(message.parts());
  }

  private Composed update(NudgeStore.Nudge nudge, long id) {
    return delivery
        .sentMessage(OutgoingKind.REMINDER, id)
        .<Composed>map(place -> new Composed.Update(place, newest(nudge).parts()))
        .orElseGet(() -> new Composed.Drop("its message was never posted"));
  }

  private PromptMessage.Message newest(NudgeStore.Nudge nudge) {
    Instant now = clock.instant();
    if (!nudge.newest()) {
      return messages.overtaken();
    }
    List<Matter> all = parts.of(nudge, now);
    return messages.message(all, parts.questions(nudge, now), begins(nudge, all), now);
  }

  /** True on the day on which something of it was opened. */
  private boolean begins(NudgeStore.Nudge nudge, List<Matter> all) {
    return all.stream()
        .map(Matter::round)
        .distinct()
        .flatMap(round -> parts.openedAt(round).stream())
        .anyMatch(moment -> calendar.dayOf(moment).equals(nudge.day()));
  }
}
