package jp.torimatome.table.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.place.Destinations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 組織改編の実施: run by the alarm clock; each is carried out on its day, or as soon after as the bot runs
 * again.
 */
public final class CarryingOut {
  private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);

  private final ReorganisationStore store;
  private final ReorganisationCheck check;
  private final DirectoryStore directory;
  private final Destinations destinations;
  private final ZoneId zone;
  private final Set<Long> warned = ConcurrentHashMap.newKeySet();

  public CarryingOut(
      ReorganisationStore store,
      ReorganisationCheck check,
      DirectoryStore directory,
      Destinations destinations,
      ZoneId zone) {
    this.store = store;
    this.check = check;
    this.directory = directory;
    this.destinations = destinations;
    this.zone = zone;
  }

  /**
   * One that cannot be carried out any more waits until it is taken back; the list of the planned
   * ones tells why.
   */
  public void run(Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    for (Reorganisation planned : store.planned()) {
      if (!planned.from().isAfter(today)) {
        carryOut(planned, today, now);
      }
    }
  }

  private void carryOut(Reorganisation planned, LocalDate today, Instant now) {
    List<ReorganisationFault> faults = check.carrying(planned.change(), planned.from());
    if (faults.isEmpty()) {
      List<SectionEntry> entries = entries(planned);
      String destination = destinations.of(entries.getFirst(), now);
      store.carryOut(planned, entries, destination, recordedAt(planned.from(), today, now), now);
    } else if (warned.add(planned.id())) {
      LOG.warn(
          "reorganisation {} cannot be carried out: {}", planned.id(), faults.getFirst().kind());
    }
  }

  /**
   * For a day that has passed already: as if it had been done that morning, yet never before what
   * stands in the table.
   */
  private Instant recordedAt(LocalDate from, LocalDate today, Instant now) {
    if (!from.isBefore(today)) {
      return now;
    }
    Instant morning = from.atStartOfDay(zone).toInstant();
    return store.lastTable().filter(morning::isBefore).orElse(morning);
  }

  /** The sections as they are afterwards; the one that ends is not among them. */
  private List<SectionEntry> entries(Reorganisation planned) {
    Directory then = directory.on(planned.from());
    SectionEntry entry = then.byCode(planned.change().section().code()).orElseThrow();
    return switch (planned.change()) {
      case Change.Rename(var section, var name) ->
          List.of(called(entry, name, Stream.of(entry.name())));
      case Change.Split(var section, var created, var projects) ->
          List.of(
              new SectionEntry(
                  created.code(),
                  created.name(),
                  List.of(),
                  created.channel(),
                  created.staff(),
                  entry.signOff()));
      case Change.Merge(var section, var into) -> {
        SectionEntry other = then.byCode(into.code()).orElseThrow();
        yield List.of(
            called(
                other,
                other.name(),
                Stream.concat(Stream.of(entry.name()), entry.spellings().stream())));
      }
    };
  }

  /** Old tables still say the old names. */
  private static SectionEntry called(SectionEntry entry, String name, Stream<String> also) {
    List<String> spellings =
        Stream.concat(entry.spellings().stream(), also)
            .filter(spelling -> !spelling.equals(name))
            .distinct()
            .toList();
    return new SectionEntry(
        entry.code(), name, spellings, entry.channel(), entry.staff(), entry.signOff());
  }
}
