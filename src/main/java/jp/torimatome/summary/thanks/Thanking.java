package jp.torimatome.summary.thanks;

import java.time.Instant;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.Prompting;

/** お礼: after the publication, in working hours, once to every section that answered. */
public final class Thanking {
  private final ThanksStore store;
  private final BusinessCalendar calendar;

  public Thanking(ThanksStore store, BusinessCalendar calendar) {
    this.store = store;
    this.calendar = calendar;
  }

  public void run(Instant now) {
    if (calendar.isWorkingMoment(now)) {
      store.thank(Prompting.SCHEDULE, now);
    }
  }
}
