package jp.torimatome.round.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Access;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.Terms;
import jp.torimatome.round.calendar.BusinessCalendar;

/**
 * 期限延長と締切の解除: a section asks for time, a coordinator gives it, refuses it or takes it back. A day
 * means its end of working hours; every act says why, and none of them touches other sections.
 */
public final class GivingTime {
  /** Nobody plans further ahead than this. */
  private static final int DAYS = 180;

  private final TermStore store;
  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final Access access;
  private final BusinessCalendar calendar;

  public GivingTime(
      TermStore store,
      RoundStore rounds,
      InquiryStore inquiries,
      Access access,
      BusinessCalendar calendar) {
    this.store = store;
    this.rounds = rounds;
    this.inquiries = inquiries;
    this.access = access;
    this.calendar = calendar;
  }

  /** A section's part of a round, until which day, why, and who says it when. */
  public record Wish(long inquiryId, LocalDate until, String reason, Stamp stamp) {}

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * {@code until}: the moment that holds now; {@code moved}: the day was a holiday, and the next
     * business day was taken.
     */
    record Done(Inquiry inquiry, Instant until, boolean moved) implements Outcome {
      /** 繰上げ: the section had more time before. */
      public boolean isSooner() {
        return until.isBefore(inquiry.terms().dueAt());
      }
    }

    record Wrong(Problem problem) implements Outcome {}

    /** Somebody else's section, with the people who may; or an act of the office. */
    record NotYours(String section, List<String> contacts) implements Outcome {}
  }

  /** What is wrong with a wish. */
  public enum Problem {
    NO_REASON,
    IN_THE_PAST,
    /** Not later than what holds already. */
    NOT_LATER,
    TOO_FAR,
    /** Until this day, for this reason, it was given before. */
    GIVEN_ALREADY,
    /** The section waits for an answer to what it asked before. */
    ALREADY_ASKED,
    /** Somebody answered the request meanwhile. */
    ANSWERED,
    /** Nothing of the kind holds. */
    NOTHING_GIVEN,
    /**
     * The round has not opened, or is closed: an extension comes too late, an unlocking is what
     * helps.
     */
    ROUND_CLOSED,
    /** The round still takes the section's replies: there is nothing to unlock. */
    STILL_OPEN,
    /** The inquiry or request is not there. */
    UNKNOWN
  }

  /** 申し出, by the section. */
  public Outcome ask(Wish wish) {
    return with(
        wish.inquiryId(),
        Act.ASK_EXTENSION,
        wish.stamp(),
        (inquiry, round) -> {
          if (!inquiry.takesReplies(round, wish.stamp().at())) {
            return new Outcome.Wrong(Problem.ROUND_CLOSED);
          }
          Optional<Problem> problem = problem(wish, inquiry.terms().dueAt());
          if (problem.isPresent()) {
            return new Outcome.Wrong(problem.get());
          }
          return store.ask(given(wish))
              ? done(inquiry, wish)
              : new Outcome.Wrong(Problem.ALREADY_ASKED);
        });
  }

  /** 承認, with or without a request, by a coordinator. */
  public Outcome grant(Optional<Long> requestId, Wish wish) {
    return with(
        wish.inquiryId(),
        Act.GRANT_TIME,
        wish.stamp(),
        (inquiry, round) -> {
          if (!inquiry.takesReplies(round, wish.stamp().at())) {
            return new Outcome.Wrong(Problem.ROUND_CLOSED);
          }
          Optional<Problem> problem =
              problem(wish, round.window().dueAt()).or(() -> same(wish, inquiry.terms()));
          if (problem.isPresent()) {
            return new Outcome.Wrong(problem.get());
          }
          return store.grant(requestId, given(wish))
              ? done(inquiry, wish)
              : new Outcome.Wrong(Problem.ANSWERED);
        });
  }

  /** 見送り, by a coordinator, who says why. */
  public Outcome decline(long requestId, String reason, Stamp stamp) {
    Optional<TimeRequest> request = store.request(requestId);
    return with(
        request.map(TimeRequest::inquiryId).orElse(0L),
        Act.GRANT_TIME,
        stamp,
        (inquiry, round) -> {
          if (reason.isBlank()) {
            return new Outcome.Wrong(Problem.NO_REASON);
          }
          return store.decline(requestId, reason.strip(), stamp)
              ? new Outcome.Done(inquiry, inquiry.terms().dueAt(), false)
              : new Outcome.Wrong(Problem.ANSWERED);
        });
  }

  /** 取消し: the round's own due moment holds again. */
  public Outcome withdraw(long inquiryId, Stamp stamp) {
    return with(
        inquiryId,
        Act.GRANT_TIME,
        stamp,
        (inquiry, round) ->
            store.withdraw(inquiryId, stamp)
                ? new Outcome.Done(inquiry, round.window().dueAt(), false)
                : new Outcome.Wrong(Problem.NOTHING_GIVEN));
  }

  /** 締切の解除, by a coordinator. */
  public Outcome unlock(Wish wish) {
    return with(
        wish.inquiryId(),
        Act.GRANT_TIME,
        wish.stamp(),
        (inquiry, round) -> {
          if (round.takesReplies()) {
            return new Outcome.Wrong(Problem.STILL_OPEN);
          }
          Optional<Problem> problem = problem(wish, wish.stamp().at());
          if (problem.isPresent()) {
            return new Outcome.Wrong(problem.get());
          }
          store.unlock(given(wish));
          return done(inquiry, wish);
        });
  }

  /** The section is closed again. */
  public Outcome lock(long inquiryId, Stamp stamp) {
    return with(
        inquiryId,
        Act.GRANT_TIME,
        stamp,
        (inquiry, round) ->
            store.lock(inquiryId, stamp)
                ? new Outcome.Done(inquiry, round.window().closesAt(), false)
                : new Outcome.Wrong(Problem.NOTHING_GIVEN));
  }

  /** What an act does once it is known whom it concerns. */
  private interface Doing {
    Outcome on(Inquiry inquiry, Round round);
  }

  private Outcome with(long inquiryId, Act act, Stamp stamp, Doing doing) {
    Optional<Inquiry> inquiry = inquiries.inquiry(inquiryId);
    if (inquiry.isEmpty()) {
      return new Outcome.Wrong(Problem.UNKNOWN);
    }
    Access.Concern concern = new Access.Concern(inquiry.get().section(), false);
    if (!access.may(stamp.by(), act, concern, stamp.at())) {
      return new Outcome.NotYours(
          inquiry.get().section().name(), access.contacts(inquiry.get().section(), stamp.at()));
    }
    return doing.on(inquiry.get(), rounds.round(inquiry.get().roundId()).orElseThrow());
  }

  private Optional<Problem> problem(Wish wish, Instant laterThan) {
    if (wish.reason().isBlank()) {
      return Optional.of(Problem.NO_REASON);
    }
    if (wish.until().isAfter(calendar.dayOf(wish.stamp().at()).plusDays(DAYS))) {
      return Optional.of(Problem.TOO_FAR);
    }
    Instant until = until(wish.until());
    if (!until.isAfter(wish.stamp().at())) {
      return Optional.of(Problem.IN_THE_PAST);
    }
    return until.isAfter(laterThan) ? Optional.empty() : Optional.of(Problem.NOT_LATER);
  }

  /** Given already, word for word: nobody is told twice. */
  private Optional<Problem> same(Wish wish, Terms holding) {
    return holding
        .extension()
        .filter(given ->
            given.dueAt().equals(until(wish.until()))
                && given.reason().equals(wish.reason().strip()))
        .map(given -> Problem.GIVEN_ALREADY);
  }

  private Outcome done(Inquiry inquiry, Wish wish) {
    return new Outcome.Done(inquiry, until(wish.until()), !calendar.isBusinessDay(wish.until()));
  }

  private TermStore.Given given(Wish wish) {
    return new TermStore.Given(
        wish.inquiryId(), until(wish.until()), wish.reason().strip(), wish.stamp());
  }

  /** The end of working hours of the day, or of the next business day. */
  private Instant until(LocalDate day) {
    return calendar.endOf(calendar.nextBusinessDay(day));
  }
}
