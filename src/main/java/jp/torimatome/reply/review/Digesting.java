package jp.torimatome.reply.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.Prompting;

/** その日のまとめ: once on a business day, and only when there is something for a coordinator to do. */
public final class Digesting {
  private final DigestStore store;
  private final BusinessCalendar calendar;
  private final Post post;
  private final List<Waiting> waiting;

  /** At what time, and to which channel, or instead of it to whom; an empty one gets none. */
  public record Post(LocalTime time, String channel, Supplier<List<String>> destinations) {}

  /** {@code waiting}: what a coordinator has to look at. */
  public Digesting(DigestStore store, BusinessCalendar calendar, Post post, List<Waiting> waiting) {
    this.store = store;
    this.calendar = calendar;
    this.post = post;
    this.waiting = List.copyOf(waiting);
  }

  public void run(Instant now) {
    LocalDate today = calendar.dayOf(now);
    boolean due =
        !post.channel().isEmpty()
            && calendar.isWorkingMoment(now)
            && !now.isBefore(calendar.at(today, post.time()));
    if (due
        && !store.isMade(today)
        && waiting.stream().anyMatch(row -> row.count().getAsInt() > 0)) {
      store.make(today, post.destinations().get(), Prompting.SCHEDULE, now);
    }
  }
}
