package jp.torimatome.round.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.NudgeStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.Step;
import jp.torimatome.round.Terms;
import jp.torimatome.round.calendar.BusinessCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 依頼と督促: what the alarm clock runs. Everything is computed from our own rows, so that it may run at
 * any time and any number of times: it opens rounds whose moment has come, prompts sections that
 * still owe something, and closes.
 */
public final class Prompting {
  /** Who acts when no person does. */
  public static final String SCHEDULE = "schedule";

  private static final Logger LOG = LoggerFactory.getLogger(Prompting.class);

  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final NudgeStore nudges;
  private final Opening opening;
  private final Steps steps;
  private final BusinessCalendar calendar;
  private final Whom whom;

  /** What was asked, and who was told. */
  public record Stores(RoundStore rounds, InquiryStore inquiries, NudgeStore nudges) {}

  public Prompting(
      Stores stores, Opening opening, Steps steps, BusinessCalendar calendar, Whom whom) {
    this.rounds = stores.rounds();
    this.inquiries = stores.inquiries();
    this.nudges = stores.nudges();
    this.opening = opening;
    this.steps = steps;
    this.calendar = calendar;
    this.whom = whom;
  }

  /**
   * Does what is due at {@code now}; a round that fails keeps none of the others waiting, and is
   * told of at the end.
   */
  public void run(Instant now) {
    Stamp stamp = new Stamp(SCHEDULE, now);
    Stumbles stumbles = new Stumbles();
    List<Round> all = rounds.rounds();
    all.stream()
        .filter(round -> isClosingDue(round, now))
        .forEach(round -> stumbles.guard(round.id(), () -> rounds.close(round.id(), stamp)));
    all.stream()
        .filter(round -> isOpeningDue(round, now))
        .forEach(round -> stumbles.guard(round.id(), () -> open(round, stamp)));
    if (calendar.isWorkingMoment(now)) {
      Whom.Look look = whom.at(now);
      rounds.rounds().stream()
          .filter(round -> round.state() == Round.State.OPEN)
          .forEach(round -> promptDue(round, look, stamp, stumbles));
      nudges.untold().forEach(id -> stumbles.guard(id, () -> tell(id, look, stamp)));
      nudges.unheard().forEach(asked -> stumbles.guard(asked.id(), () -> tell(asked, look, stamp)));
    }
    inquiries.showLate(now);
    stumbles.tell();
  }

  /**
   * A coordinator reminds at once, at most one prompt a day per section; returns the sections that
   * were reminded.
   */
  public List<Inquiry> remindNow(Round round, List<Inquiry> chosen, Stamp stamp) {
    if (round.state() != Round.State.OPEN || !calendar.isWorkingMoment(stamp.at())) {
      return List.of();
    }
    LocalDate today = calendar.dayOf(stamp.at());
    Instant morning = calendar.startOf(today);
    Whom.Look look = whom.at(stamp.at());
    return chosen.stream()
        .filter(inquiry -> !inquiry.isDone())
        .filter(inquiry ->
            inquiries.prompt(
                inquiry, "manual-" + today, morning, reminded(inquiry, look, stamp.at()), stamp))
        .toList();
  }

  private static boolean isClosingDue(Round round, Instant now) {
    return round.takesReplies() && !now.isBefore(round.window().closesAt());
  }

  private static boolean isOpeningDue(Round round, Instant now) {
    return round.state() == Round.State.PLANNED
        && !now.isBefore(round.window().opensAt())
        && now.isBefore(round.window().closesAt());
  }

  private void open(Round round, Stamp stamp) {
    Opening.Outcome outcome = opening.open(round, stamp);
    if (!(outcome instanceof Opening.Outcome.Opened)) {
      LOG.warn("round {} did not open: {}", round.id(), outcome.getClass().getSimpleName());
    }
  }

  private void promptDue(Round round, Whom.Look look, Stamp stamp, Stumbles stumbles) {
    Optional<Step> due =
        steps.newestDue(round.window(), rounds.openedAt(round.id()).orElseThrow(), stamp.at());
    due.ifPresent(step ->
        inquiries.toPrompt(round.id(), step).stream()
            .filter(inquiry ->
                inquiry.terms().extension().isEmpty()
                    || step.kind() == Step.Kind.OPENING
                    || isUnprompted(inquiry))
            .forEach(inquiry -> prompt(inquiry, step, look, stamp, stumbles)));
    inquiries.extended(round.id()).stream()
        .filter(inquiry -> !inquiry.isDone())
        .forEach(inquiry -> promptExtended(round, inquiry, look, stamp, stumbles));
  }

  /** A section that took something over is asked at once, whatever day it was given. */
  private boolean isUnprompted(Inquiry inquiry) {
    return inquiries.prompts(inquiry.id()).isEmpty();
  }

  /** A section with a due date of its own is reminded by that one. */
  private void promptExtended(
      Round round, Inquiry inquiry, Whom.Look look, Stamp stamp, Stumbles stumbles) {
    Round.Window own =
        new Round.Window(
            round.window().opensAt(), inquiry.terms().dueAt(), inquiry.terms().closesAt());
    Instant since = inquiry.terms().extension().map(Terms.Extension::at).orElse(Instant.EPOCH);
    steps
        .newestDue(own, rounds.openedAt(round.id()).orElseThrow(), stamp.at())
        .filter(step -> step.kind() == Step.Kind.REMINDER && step.at().isAfter(since))
        .map(step ->
            new Step(step.name() + "-of-" + calendar.dayOf(own.dueAt()), step.kind(), step.at()))
        .ifPresent(step -> prompt(inquiry, step, look, stamp, stumbles));
  }

  private void prompt(Inquiry inquiry, Step step, Whom.Look look, Stamp stamp, Stumbles stumbles) {
    InquiryStore.Reminded people = reminded(inquiry, look, stamp.at());
    stumbles.guard(
        inquiry.roundId(), () -> inquiries.prompt(inquiry, step.name(), step.at(), people, stamp));
  }

  /**
   * Something was put to the section since; who answers for it today hears of it, unless the round
   * keeps still.
   */
  private void tell(long inquiryId, Whom.Look look, Stamp stamp) {
    Inquiry inquiry = inquiries.inquiry(inquiryId).orElseThrow();
    Round.State state = rounds.round(inquiry.roundId()).orElseThrow().state();
    List<String> people = look.asked(inquiry);
    if (state != Round.State.PAUSED && !people.isEmpty()) {
      nudges.tell(inquiryId, new InquiryStore.Reminded(people, calendar.dayOf(stamp.at())), stamp);
    }
  }

  /** 確認のお願い: whoever the questions themselves were written to is told nothing more. */
  private void tell(NudgeStore.Asked asked, Whom.Look look, Stamp stamp) {
    List<String> people =
        look.asked(asked.section()).stream()
            .filter(person -> !person.equals(asked.destination()))
            .toList();
    if (!people.isEmpty()) {
      nudges.ask(asked.id(), new InquiryStore.Reminded(people, calendar.dayOf(stamp.at())), stamp);
    }
  }

  private InquiryStore.Reminded reminded(Inquiry inquiry, Whom.Look look, Instant now) {
    return new InquiryStore.Reminded(look.people(inquiry), calendar.dayOf(now));
  }

  /** What went wrong on the way: the rest is done first. */
  private static final class Stumbles {
    private final List<RuntimeException> met = new ArrayList<>();

    void guard(long roundId, Runnable act) {
      try {
        act.run();
      } catch (RuntimeException e) {
        met.add(new IllegalStateException("round " + roundId, e));
      }
    }

    void tell() {
      if (!met.isEmpty()) {
        RuntimeException first = met.getFirst();
        met.subList(1, met.size()).forEach(first::addSuppressed);
        throw first;
      }
    }
  }
}
