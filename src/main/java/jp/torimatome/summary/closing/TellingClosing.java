package jp.torimatome.summary.closing;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * 締切の報告: run by the alarm clock; whoever closed a round, and at whatever hour, the coordinators
 * hear of it.
 */
public final class TellingClosing {
  private final ClosingStore store;
  private final Supplier<List<String>> coordinators;

  /**
   * {@code coordinators}: their channel, or each of them where it cannot be used; an empty id is
   * nowhere.
   */
  public TellingClosing(ClosingStore store, Supplier<List<String>> coordinators) {
    this.store = store;
    this.coordinators = coordinators;
  }

  public void run(Instant now) {
    List<Long> untold = store.untold();
    if (!untold.isEmpty()) {
      List<String> places = coordinators.get().stream().filter(place -> !place.isEmpty()).toList();
      untold.forEach(round -> store.tell(round, places, now));
    }
  }
}
