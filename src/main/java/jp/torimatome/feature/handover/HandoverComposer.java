package jp.torimatome.feature.handover;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.DeliveryStore;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.Confirmation;
import jp.torimatome.round.handover.HandingOver;
import jp.torimatome.round.handover.HandoverStore;
import jp.torimatome.say.Part;

/**
 * Turns a message of a 担当確認 into what it should read now: to be posted, or to replace what stands
 * there.
 */
public final class HandoverComposer implements Composer {
  private final OutgoingKind kind;
  private final Sources sources;
  private final HandoverMessage messages;
  private final InstantSource clock;

  /** Where the newest state comes from. */
  public record Sources(
      HandoverStore store,
      HandingOver handing,
      RoundStore rounds,
      PlanStore plans,
      DirectoryStore directory,
      DeliveryStore delivery,
      BusinessCalendar calendar) {}

  /** {@code kind} is HANDOVER, HANDOVER_CHANNEL or HANDOVER_UPDATE. */
  public HandoverComposer(
      OutgoingKind kind, Sources sources, HandoverWords words, InstantSource clock) {
    this.kind = kind;
    this.sources = sources;
    this.messages = new HandoverMessage(words);
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return kind;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    Confirmation.Message message = sources.store().message(outgoing.subjectId()).orElseThrow();
    Confirmation confirmation =
        sources.store().confirmation(message.confirmationId()).orElseThrow();
    Optional<SectionEntry> entry =
        sources.directory().at(clock.instant()).byCode(confirmation.section().code());
    boolean inChannel = message.stage() == Confirmation.Stage.CHANNEL;
    if (message.released() && confirmation.answer().isEmpty()) {
      return kind == OutgoingKind.HANDOVER_UPDATE
          ? update(
              message, inChannel, messages.released(confirmation.section().name(), entry.isEmpty()))
          : new Composed.Drop("it is not theirs to answer any more");
    }
    if (entry.isEmpty()) {
      return new Composed.Drop("the section has ended");
    }
    Round round = sources.rounds().round(confirmation.roundId()).orElseThrow();
    HandoverMessage.Subject subject =
        new HandoverMessage.Subject(
            confirmation, round, entry.get(), projects(confirmation, round));
    return kind == OutgoingKind.HANDOVER_UPDATE
        ? update(message, subject, inChannel)
        : post(subject, inChannel);
  }

  private Composed post(HandoverMessage.Subject subject, boolean inChannel) {
    if (!sources.handing().isPending(subject.confirmation(), clock.instant())) {
      return new Composed.Drop("it is confirmed, or nothing is owed any more");
    }
    if (!sources.calendar().isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    List<Part> composed = inChannel ? messages.toChannel(subject) : messages.toPerson(subject);
    return new Composed.Post(composed);
  }

  private Composed update(
      Confirmation.Message message, HandoverMessage.Subject subject, boolean inChannel) {
    List<Part> composed =
        subject
            .confirmation()
            .answer()
            .map(answer -> messages.answered(subject, answer, inChannel))
            .orElseGet(() -> inChannel ? messages.toChannel(subject) : messages.toPerson(subject));
    return update(message, inChannel, composed);
  }

  private Composed update(Confirmation.Message message, boolean inChannel, List<Part> composed) {
    OutgoingKind posted = inChannel ? OutgoingKind.HANDOVER_CHANNEL : OutgoingKind.HANDOVER;
    return sources
        .delivery()
        .sentMessage(posted, message.id())
        .<Composed>map(place -> new Composed.Update(place, composed))
        .orElseGet(() -> new Composed.Drop("its message was never posted"));
  }

  private List<Project> projects(Confirmation confirmation, Round round) {
    return sources.plans().projects(round.planId()).stream()
        .filter(project -> project.section().id() == confirmation.section().id())
        .filter(project -> !(project.lifecycle() instanceof Lifecycle.Discontinued))
        .toList();
  }
}
