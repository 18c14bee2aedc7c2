package jp.torimatome.round.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.people.Directory;
import jp.torimatome.people.Duty;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.Confirmation.Escalation;
import jp.torimatome.round.handover.Confirmation.Stage;

/**
 * 担当確認の進行: what the alarm clock runs, any number of times: asks when the day has come, and goes on
 * where nobody answers.
 */
public final class HandingOver {
  private static final String SCHEDULE = "schedule";

  private final HandoverStore store;
  private final StaffAsking asking;
  private final Rounds rounds;
  private final StaffAsking.Who who;
  private final BusinessCalendar calendar;
  private final Readdressing readdressing;
  private final int businessDaysUntilEscalation;

  /** Where rounds and what they are owed is asked. */
  public record Rounds(RoundStore rounds, InquiryStore inquiries) {}

  public HandingOver(
      HandoverStore store,
      StaffAsking asking,
      Rounds rounds,
      StaffAsking.Who who,
      BusinessCalendar calendar,
      int businessDaysUntilEscalation) {
    this.store = store;
    this.asking = asking;
    this.rounds = rounds;
    this.who = who;
    this.calendar = calendar;
    this.readdressing = new Readdressing(store, who);
    this.businessDaysUntilEscalation = businessDaysUntilEscalation;
  }

  /** Does what is due at {@code now}, within working hours only. */
  public void run(Instant now) {
    if (!calendar.isWorkingMoment(now)) {
      return;
    }
    Stamp stamp = new Stamp(SCHEDULE, now);
    rounds.rounds().planned().stream()
        .filter(round -> isDue(round, now))
        .forEach(round -> asking.ask(round, stamp));
    Wanted wanted = new Wanted(now);
    for (Confirmation confirmation : store.unanswered()) {
      boolean pending = wanted.isPending(confirmation);
      readdressing.run(
          confirmation, wanted.today.byCode(confirmation.section().code()), pending, stamp);
      if (pending) {
        goOn(confirmation, stamp);
      }
    }
  }

  /**
   * 状況: each section that there still is counts once; {@code needless}: nothing is wanted of it any
   * more.
   */
  public record Standing(List<Confirmation> answered, List<Confirmation> open, int needless) {
    public int asked() {
      return answered.size() + open.size() + needless;
    }
  }

  public Standing standing(Round round, Instant now) {
    Wanted wanted = new Wanted(now);
    List<Confirmation> all = store.ofRound(round.id()).stream().filter(wanted::isThere).toList();
    List<Confirmation> answered =
        all.stream().filter(confirmation -> confirmation.answer().isPresent()).toList();
    List<Confirmation> open = all.stream().filter(wanted::isPending).toList();
    return new Standing(answered, open, all.size() - answered.size() - open.size());
  }

  /**
   * True while an answer is still wanted: before the round opens, and as long as the section is
   * there and owes it something.
   */
  public boolean isPending(Confirmation confirmation, Instant now) {
    return new Wanted(now).isPending(confirmation);
  }

  /** What is wanted at one moment: what a round is owed is read once for all its sections. */
  private final class Wanted {
    private final Directory today;
    private final Map<Long, Set<Long>> owing = new HashMap<>();

    private Wanted(Instant now) {
      today = who.directory().at(now);
    }

    private boolean isThere(Confirmation confirmation) {
      return today.byCode(confirmation.section().code()).isPresent();
    }

    private boolean isPending(Confirmation confirmation) {
      return isThere(confirmation)
          && confirmation.answer().isEmpty()
          && switch (rounds.rounds().round(confirmation.roundId()).orElseThrow().state()) {
            case PLANNED -> true;
            case OPEN, PAUSED ->
                owing
                    .computeIfAbsent(confirmation.roundId(), this::owing)
                    .contains(confirmation.section().id());
            case CLOSED -> false;
          };
    }

    private Set<Long> owing(long round) {
      return rounds.inquiries().inquiries(round).stream()
          .filter(inquiry -> !inquiry.outstanding().isEmpty())
          .map(inquiry -> inquiry.section().id())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private boolean isDue(Round round, Instant now) {
    return asking
            .automaticallyOn(round)
            .filter(day -> !calendar.dayOf(now).isBefore(day))
            .isPresent()
        && now.isBefore(round.window().opensAt());
  }

  private void goOn(Confirmation confirmation, Stamp stamp) {
    Optional<Instant> channel = store.escalatedAt(confirmation.id(), Escalation.CHANNEL);
    boolean nobody = store.messages(confirmation.id()).isEmpty();
    if (channel.isEmpty() && (nobody || isPast(confirmation.askedAt(), stamp.at()))) {
      store.escalate(
          confirmation, Escalation.CHANNEL, destinations(confirmation, stamp.at()), stamp);
    } else if (channel.isPresent()
        && !confirmation.escalated().contains(Escalation.COORDINATORS)
        && (nobody || isPast(channel.get(), stamp.at()))) {
      store.escalate(confirmation, Escalation.COORDINATORS, Map.of(), stamp);
    }
  }

  /** Counted from the morning on which the message could be read. */
  private boolean isPast(Instant asked, Instant now) {
    LocalDate read = calendar.dayOf(calendar.nextWorkingMoment(asked));
    return !now.isBefore(
        calendar.startOf(calendar.plusBusinessDays(read, businessDaysUntilEscalation)));
  }

  /** The channel; a section without one that serves is asked through its deputies and heads. */
  private Map<String, Stage> destinations(Confirmation confirmation, Instant now) {
    Map<String, Stage> destinations = new LinkedHashMap<>();
    Optional<SectionEntry> entry = who.directory().at(now).byCode(confirmation.section().code());
    if (entry.isPresent() && who.destinations().hasChannel(entry.get())) {
      destinations.put(entry.get().channel(), Stage.CHANNEL);
    } else {
      List<String> people =
          entry.map(section -> who.duty().upTo(Duty.Rank.HEAD, section, now)).orElse(List.of());
      people.forEach(person -> destinations.put(person, Stage.PERSON));
    }
    return destinations;
  }
}
