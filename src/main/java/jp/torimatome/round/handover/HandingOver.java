package jp.torimatome.round.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.Duty;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.Confirmation.Escalation;
import jp.torimatome.round.handover.Confirmation.Stage;

/** 担当確認の進行: what the alarm clock runs, any number of times: asks when the day has come, and goes on where nobody answers. */
public final class HandingOver {
  private static final String SCHEDULE = "schedule";

  private final HandoverStore store;
  private final StaffAsking asking;
  private final Rounds rounds;
  private final StaffAsking.Who who;
  private final BusinessCalendar calendar;
  private final int businessDaysUntilEscalation;

  /** Where rounds and what they are owed is asked. */
  public record Rounds(RoundStore rounds, InquiryStore inquiries) {}

  public HandingOver(
      HandoverStore store, StaffAsking asking, Rounds rounds, StaffAsking.Who who, BusinessCalendar calendar,
      int businessDaysUntilEscalation) {
    this.store = store;
    this.asking = asking;
    this.rounds = rounds;
    this.who = who;
    this.calendar = calendar;
    this.businessDaysUntilEscalation = businessDaysUntilEscalation;
  }

  /** Does what is due at {@code now}, within working hours only. */
  public void run(Instant now) {
    if (!calendar.isWorkingMoment(now)) {
      return;
    }
    Stamp stamp = new Stamp(SCHEDULE, now);
    rounds.rounds().planned().stream().filter(round -> isDue(round, now)).forEach(round -> asking.ask(round, stamp));
    store.unanswered().stream().filter(this::isPending).forEach(confirmation -> goOn(confirmation, stamp));
  }

  /** True while an answer is still wanted: before the round opens, and as long as the section owes it something. */
  public boolean isPending(Confirmation confirmation) {
    Round round = rounds.rounds().round(confirmation.roundId()).orElseThrow();
    return confirmation.answer().isEmpty() && switch (round.state()) {
      case PLANNED -> true;
      case OPEN, PAUSED -> rounds.inquiries().inquiries(round.id()).stream()
          .anyMatch(inquiry -> inquiry.section().id() == confirmation.section().id() && !inquiry.outstanding().isEmpty());
      case CLOSED -> false;
    };
  }

  private boolean isDue(Round round, Instant now) {
    return asking.automaticallyOn(round).filter(day -> !calendar.dayOf(now).isBefore(day)).isPresent()
        && now.isBefore(round.window().opensAt());
  }

  private void goOn(Confirmation confirmation, Stamp stamp) {
    Optional<Instant> channel = store.escalatedAt(confirmation.id(), Escalation.CHANNEL);
    boolean nobody = store.messages(confirmation.id()).isEmpty();
    if (channel.isEmpty() && (nobody || isPast(confirmation.askedAt(), stamp.at()))) {
      store.escalate(confirmation, Escalation.CHANNEL, destinations(confirmation, stamp.at()), stamp);
    } else if (channel.isPresent() && !confirmation.escalated().contains(Escalation.COORDINATORS)
        && (nobody || isPast(channel.get(), stamp.at()))) {
      store.escalate(confirmation, Escalation.COORDINATORS, Map.of(), stamp);
    }
  }

  /** Counted from the morning on which the message could be read. */
  private boolean isPast(Instant asked, Instant now) {
    LocalDate read = calendar.dayOf(calendar.nextWorkingMoment(asked));
    return !now.isBefore(calendar.startOf(calendar.plusBusinessDays(read, businessDaysUntilEscalation)));
  }

  /** The channel; a section without one that serves is asked through its deputies and heads. */
  private Map<String, Stage> destinations(Confirmation confirmation, Instant now) {
    Map<String, Stage> destinations = new LinkedHashMap<>();
    Optional<SectionEntry> entry = who.directory().at(now).byCode(confirmation.section().code());
    if (entry.isPresent() && who.destinations().hasChannel(entry.get())) {
      destinations.put(entry.get().channel(), Stage.CHANNEL);
    } else {
      List<String> people = entry.map(section -> who.duty().upTo(Duty.Rank.HEAD, section, now)).orElse(List.of());
      people.forEach(person -> destinations.put(person, Stage.PERSON));
    }
    return destinations;
  }
}
