package jp.torimatome.summary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.Prompting;

/**
 * 週報を作る: every week, when the last item of a round arrives, and when a coordinator asks; each slot
 * once.
 */
public final class Summarizing {
  private final SummaryStore summaries;
  private final PlanStore plans;
  private final RoundStore rounds;
  private final InquiryStore inquiries;
  private final BusinessCalendar calendar;
  private final Post post;

  /**
   * When the weekly post is due (the next business day if that one is closed), and the channel it
   * goes to.
   */
  public record Post(DayOfWeek day, LocalTime time, String channel) {}

  /** Where plans and rounds are asked for. */
  public record Sources(PlanStore plans, RoundStore rounds, InquiryStore inquiries) {}

  public Summarizing(
      SummaryStore summaries, Sources sources, BusinessCalendar calendar, Post post) {
    this.summaries = summaries;
    this.plans = sources.plans();
    this.rounds = sources.rounds();
    this.inquiries = sources.inquiries();
    this.calendar = calendar;
    this.post = post;
  }

  /**
   * Makes what is due at {@code now}; of weeks missed in a downtime only the newest. While no round
   * is open, only weeks in which something happened are told: the closing itself, then what still
   * changes.
   */
  public void run(Instant now) {
    if (post.channel().isEmpty() || !calendar.isWorkingMoment(now)) {
      return;
    }
    LocalDate week = newestWeek(now);
    followed()
        .filter(plan -> !momentOf(week).isBefore(plans.registeredAt(plan)))
        .filter(plan -> rounds.open(plan).isPresent() || summaries.hasNews(plan, momentOf(week)))
        .forEach(plan -> makeOnce(plan, "week:" + week, now));
    rounds.open().stream()
        .filter(round -> inquiries.isComplete(round.id()))
        .forEach(round -> makeOnce(round.planId(), SummaryStore.COMPLETE + round.id(), now));
  }

  /** What a post made now would be about, and where it would go. */
  public record Announced(Plan plan, String channel) {}

  /** Empty when no channel is set. */
  public Optional<Announced> announced(Plan plan) {
    return Optional.of(new Announced(plan, post.channel()))
        .filter(announced -> !announced.channel().isEmpty());
  }

  /**
   * A coordinator wants it at once, but not twice within a minute, as when Slack repeats the
   * command; false when the plan has gone, or no channel is set.
   */
  public boolean now(long planId, Stamp stamp) {
    boolean wanted =
        !post.channel().isEmpty()
            && plans.registered().stream().anyMatch(plan -> plan.id() == planId);
    String slot = SummaryStore.NOW + stamp.at().truncatedTo(ChronoUnit.MINUTES).toEpochMilli();
    if (wanted) {
      summaries.make(planId, slot, post.channel(), stamp.by(), stamp.at());
    }
    return wanted;
  }

  /**
   * The plans that a post is about: every one that is registered; one that has gone is, while it
   * was asked about.
   */
  private Stream<Long> followed() {
    return Stream.concat(
            plans.registered().stream().map(Plan::id), rounds.current().stream().map(Round::planId))
        .distinct();
  }

  /** 回答率 of a round by section, as it stands now. */
  public List<Turnout.OfSection> turnout(Round round) {
    return summaries.turnout(round.id());
  }

  /** When the weekly post that follows {@code now} is due. */
  public Instant next(Instant now) {
    return momentOf(newestWeek(now).plusWeeks(1));
  }

  /** The newest day of the week's post whose moment has come, before closed days are skipped. */
  private LocalDate newestWeek(Instant now) {
    LocalDate day = calendar.dayOf(now).with(TemporalAdjusters.previousOrSame(post.day()));
    return momentOf(day).isAfter(now) ? day.minusWeeks(1) : day;
  }

  private Instant momentOf(LocalDate day) {
    return calendar.at(calendar.nextBusinessDay(day), post.time());
  }

  private void makeOnce(long planId, String slot, Instant now) {
    if (!summaries.isMade(planId, slot)) {
      summaries.make(planId, slot, post.channel(), Prompting.SCHEDULE, now);
    }
  }
}
