package jp.torimatome.reply;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import jp.torimatome.people.Access;
import jp.torimatome.plan.Section;
import jp.torimatome.round.calendar.BusinessCalendar;

/** 承認者: who is shown that a reply waits for approval, and since when one message is enough. */
public record Heads(Access access, BusinessCalendar calendar) {

  /** Slack user ids, and the beginning of the day. */
  record Told(List<String> people, Instant today) {}

  Told told(Section section, Instant now) {
    return new Told(
        access.headsOnDuty(section, now), calendar.at(calendar.dayOf(now), LocalTime.MIDNIGHT));
  }
}
