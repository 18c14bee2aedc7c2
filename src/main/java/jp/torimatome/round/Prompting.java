package jp.torimatome.round;

import jp.torimatome.round.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 依頼と督促: what the alarm clock runs. Everything is computed from our own rows, so that it may run at any time and any
 * number of times: it opens rounds whose moment has come, prompts sections that still owe something, and closes.
 */
public final class Prompting {
  /** Who acts when no person does. */
  public static final String SCHEDULE = "schedule";

  private static final Logger LOG = LoggerFactory.getLogger(Prompting.class);

  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final Opening opening;
  private final Steps steps;
  private final BusinessCalendar calendar;

  public Prompting(RoundStore rounds, InquiryStore inquiries, Opening opening, Steps steps, BusinessCalendar calendar) {
    this.rounds = rounds;
    this.inquiries = inquiries;
    this.opening = opening;
    this.steps = steps;
    this.calendar = calendar;
  }

  /** Does what is due at {@code now}. */
  public void run(Instant now) {
    RoundStore.Stamp stamp = new RoundStore.Stamp(SCHEDULE, now);
    for (Round round : rounds.rounds()) {
      if (round.takesReplies() && !now.isBefore(round.window().closesAt())) {
        rounds.close(round.id(), stamp);
      } else if (round.state() == Round.State.PLANNED && isOpeningDue(round, now)) {
        open(round, stamp);
      }
    }
    if (calendar.isWorkingMoment(now)) {
      rounds.open().filter(round -> round.state() == Round.State.OPEN).ifPresent(round -> promptDue(round, stamp));
    }
  }

  /** A coordinator reminds at once, at most once a day per section; returns the sections that were reminded. */
  public List<Inquiry> remindNow(Round round, List<Inquiry> chosen, RoundStore.Stamp stamp) {
    if (round.state() != Round.State.OPEN || !calendar.isWorkingMoment(stamp.at())) {
      return List.of();
    }
    String step = "manual-" + calendar.dayOf(stamp.at());
    return chosen.stream().filter(inquiry -> !inquiry.outstanding().isEmpty() && inquiries.prompt(inquiry, step, stamp)).toList();
  }

  private static boolean isOpeningDue(Round round, Instant now) {
    return !now.isBefore(round.window().opensAt()) && now.isBefore(round.window().closesAt());
  }

  private void open(Round round, RoundStore.Stamp stamp) {
    Opening.Outcome outcome = opening.open(round, stamp);
    if (!(outcome instanceof Opening.Outcome.Opened)) {
      LOG.warn("round {} did not open: {}", round.id(), outcome.getClass().getSimpleName());
    }
  }

  private void promptDue(Round round, RoundStore.Stamp stamp) {
    Optional<Step> due = steps.newestDue(round.window(), rounds.openedAt(round.id()).orElseThrow(), stamp.at());
    due.ifPresent(
        step ->
            inquiries.inquiries(round.id()).stream()
                .filter(inquiry -> !inquiry.outstanding().isEmpty())
                .forEach(inquiry -> inquiries.prompt(inquiry, step.name(), stamp)));
  }
}
