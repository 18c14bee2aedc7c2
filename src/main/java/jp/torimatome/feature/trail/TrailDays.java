package jp.torimatome.feature.trail;

import java.time.LocalDate;
import java.time.ZoneId;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.text.Text;
import jp.torimatome.text.day.When;

/** 経過の期間: the days, both included, of which somebody wants the record. */
record TrailDays(LocalDate from, LocalDate until) {
  /** The record begins on no day, and goes until today. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  /** What was done lies behind: days without a year that are still to come were last year's. */
  static TrailDays of(When.Period period, LocalDate today) {
    boolean ahead =
        !period.how().yearWritten()
            && (period.how().openStart() ? period.until() : period.from()).isAfter(today);
    int back = ahead ? 1 : 0;
    return new TrailDays(
        period.how().openStart() ? FIRST : period.from().minusYears(back),
        period.how().openEnd() ? today : period.until().minusYears(back));
  }

  static TrailDays of(AuditStore.Span span, ZoneId zone) {
    return new TrailDays(
        LocalDate.ofInstant(span.from(), zone),
        LocalDate.ofInstant(span.until().minusMillis(1), zone));
  }

  /** As a button carries it: {@link #code} again. */
  static TrailDays parse(String from, String until) {
    return new TrailDays(LocalDate.parse(from), LocalDate.parse(until));
  }

  String code() {
    return from + " " + until;
  }

  AuditStore.Span span(ZoneId zone) {
    return new AuditStore.Span(
        from.atStartOfDay(zone).toInstant(), until.plusDays(1).atStartOfDay(zone).toInstant());
  }

  String told(Text text) {
    String first = from.equals(FIRST) ? "" : text.day(from);
    String days = from.equals(until) ? first : text.say("day.from-until", first, text.day(until));
    return text.say("trail.days", days);
  }
}
