package jp.torimatome.round.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Duty;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.calendar.BusinessCalendar;

/** 督促の相手: before the due day 本人, from then on 副担当 too, and when it stays silent 班長 too; nobody who is away or has left. */
public final class Whom {
  /** So long after the due day the deputies are asked as well; then the heads. */
  private static final int BUSINESS_DAYS_WITH_DEPUTIES = 2;

  private final DirectoryStore directory;
  private final Duty duty;
  private final BusinessCalendar calendar;

  public Whom(DirectoryStore directory, Duty duty, BusinessCalendar calendar) {
    this.directory = directory;
    this.duty = duty;
    this.calendar = calendar;
  }

  /** The Slack users who are reminded of an inquiry now; nobody when all of the section are away. */
  public List<String> people(Inquiry inquiry, Instant now) {
    return directory.today(inquiry.section(), now).map(section -> duty.upTo(rank(inquiry, now), section, now)).orElse(List.of());
  }

  /** How far up a reminder goes. */
  public Duty.Rank rank(Inquiry inquiry, Instant now) {
    LocalDate due = calendar.dayOf(inquiry.terms().dueAt());
    LocalDate today = calendar.dayOf(now);
    if (today.isBefore(due)) {
      return Duty.Rank.RESPONDER;
    }
    return today.isAfter(calendar.plusBusinessDays(due, BUSINESS_DAYS_WITH_DEPUTIES)) ? Duty.Rank.HEAD : Duty.Rank.DEPUTY;
  }
}
