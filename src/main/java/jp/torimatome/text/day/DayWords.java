package jp.torimatome.text.day;

import java.time.LocalDate;
import java.util.Optional;
import jp.torimatome.text.Text;

/** 日付の言葉: what is said about a day that cannot be acted on. */
public record DayWords(Text text) {

  /** For a day that is to come; empty where it can be acted on, and where no day is written. */
  public Optional<String> faultAhead(When when, LocalDate today) {
    return when instanceof When.Period period && period.asksYear(today)
        ? Optional.of(whichYear(period))
        : fault(when);
  }

  /** For any day. */
  public Optional<String> fault(When when) {
    return switch (when) {
      case When.NoSuchDay(var written) -> Optional.of(text.say("day.no-such", written));
      case When.OtherWeekday(var written, var day) ->
          Optional.of(text.say("day.other-weekday", written, text.full(day)));
      case When.Unclear(var written) -> Optional.of(text.say("day.unclear", written));
      case When.None() -> Optional.empty();
      case When.Period period -> Optional.empty();
    };
  }

  private String whichYear(When.Period period) {
    boolean one = period.from().equals(period.until());
    String days =
        one
            ? text.day(period.from())
            : text.say("day.from-until", text.day(period.from()), text.day(period.until()));
    String next =
        typed(period.from().plusYears(1)) + (one ? "" : "-" + typed(period.until().plusYears(1)));
    return text.say("day.which-year", days, next, period.until().getYear() + 1 + "");
  }

  private static String typed(LocalDate day) {
    return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
  }
}
