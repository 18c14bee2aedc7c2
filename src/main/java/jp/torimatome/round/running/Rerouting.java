package jp.torimatome.round.running;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.place.Destinations;

/**
 * 送り先の見直し: run by the alarm clock; has a section owe what the register gave it meanwhile, and has
 * what follows of a round go to the channel that its section has now, or, where that cannot be
 * used, to whoever of it is on duty. Whoever is written to already goes on being, as long as that
 * serves.
 */
public final class Rerouting {
  private final ReroutingStore store;
  private final DirectoryStore directory;
  private final Destinations destinations;

  public Rerouting(ReroutingStore store, DirectoryStore directory, Destinations destinations) {
    this.store = store;
    this.directory = directory;
    this.destinations = destinations;
  }

  public void run(Instant now) {
    Map<Long, Optional<SectionEntry>> sections = new HashMap<>();
    Directory today = directory.at(now);
    Stamp stamp = new Stamp(Prompting.SCHEDULE, now);
    store
        .receivers()
        .forEach(section ->
            today
                .byCode(section.code())
                .ifPresent(
                    entry -> store.follow(section, entry, destinations.of(entry, now), stamp)));
    for (ReroutingStore.Route route : store.routes()) {
      sections
          .computeIfAbsent(route.section().id(), id -> directory.today(today, route.section(), now))
          .map(section -> destinations.of(section, route.destination(), now))
          .filter(wanted -> !wanted.isEmpty() && !wanted.equals(route.destination()))
          .ifPresent(wanted -> store.reroute(route, wanted, stamp));
    }
  }
}
