package jp.torimatome.feature;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import jp.torimatome.database.Database;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.reply.review.Waiting;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.text.Text;

/** What features stand on; {@code clock} is the domain's. */
public record Ground(
    Database database,
    PlanStore plans,
    RoundDesk rounds,
    BusinessCalendar calendar,
    Text text,
    InstantSource clock) {
  /** So many lines below a row of the digest; how many more there are is said. */
  static final int SHOWN = 15;

  String more(List<?> lines) {
    return lines.size() > SHOWN ? "\n" + text.say("digest.trouble.more", lines.size() - SHOWN) : "";
  }

  /** A row of the digest that says how many there are, where there are any. */
  public Waiting waiting(String key, IntSupplier counting) {
    return new Waiting(
        counting,
        () ->
            Optional.of(counting.getAsInt())
                .filter(count -> count > 0)
                .map(count -> text.say(key, count)));
  }
}
