package jp.torimatome.round.handover.card;

import java.time.Instant;
import java.util.List;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Stamp;
import jp.torimatome.round.calendar.BusinessCalendar;

/**
 * 引継ぎカードを渡す: run by the alarm clock; whoever stands in the directory of the day and did not before
 * gets one card.
 */
public final class CardGiving {
  private static final String SCHEDULE = "schedule";

  private final CardStore store;
  private final DirectoryStore directory;
  private final BusinessCalendar calendar;

  public CardGiving(CardStore store, DirectoryStore directory, BusinessCalendar calendar) {
    this.store = store;
    this.directory = directory;
    this.calendar = calendar;
  }

  /**
   * However they were entered: by an answer, in the directory, from a file, or for a day that has
   * come now.
   */
  public void run(Instant now) {
    Stamp stamp = new Stamp(SCHEDULE, now);
    store
        .changes(calendar.dayOf(now))
        .forEach(change -> store.give(change, entered(change, now), stamp));
  }

  /** Nobody is new in the directory that the bot began with, nor in a section that has ended. */
  private List<String> entered(CardStore.Change change, Instant now) {
    boolean first = change.beforeId().isEmpty() && change.from().equals(DirectoryStore.EVER);
    boolean there =
        directory
            .section(change.sectionId(), calendar.dayOf(now))
            .filter(entry -> directory.at(now).byCode(entry.code()).isPresent())
            .isPresent();
    return first || !there
        ? List.of()
        : change.people().stream().filter(person -> !change.before().contains(person)).toList();
  }
}
