package jp.torimatome.table.reorganisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Section;

/** 組織改編を決める: plans one for a day; one whose day is here is carried out at once. */
public final class Reorganising {
  private final ReorganisationStore store;
  private final ReorganisationCheck check;
  private final CarryingOut carrying;
  private final ZoneId zone;

  public Reorganising(
      ReorganisationStore store, ReorganisationCheck check, CarryingOut carrying, ZoneId zone) {
    this.store = store;
    this.check = check;
    this.carrying = carrying;
    this.zone = zone;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Done(Reorganisation reorganisation) implements Outcome {}

    /** It waits for its day. */
    record Planned(Reorganisation reorganisation) implements Outcome {}

    /** Nothing was stored. */
    record Refused(List<ReorganisationFault> faults) implements Outcome {}
  }

  public Outcome plan(Change change, LocalDate from, Stamp stamp) {
    LocalDate today = stamp.at().atZone(zone).toLocalDate();
    List<ReorganisationFault> faults = check.planning(change, from, today);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    Reorganisation planned =
        new Reorganisation(store.plan(change, from, stamp), change, from, stamp);
    carrying.run(stamp.at());
    return from.isAfter(today) ? new Outcome.Planned(planned) : new Outcome.Done(planned);
  }

  /**
   * A section that does not exist yet, with a key of its own that follows from the one it leaves.
   */
  public Change.Created created(Section out, String name, String channel, Staff staff) {
    Set<String> taken =
        Stream.concat(
                store.sections().stream().map(Section::code),
                store.planned().stream()
                    .map(Reorganisation::change)
                    .filter(Change.Split.class::isInstance)
                    .map(Change.Split.class::cast)
                    .map(split -> split.created().code()))
            .collect(Collectors.toSet());
    String code =
        IntStream.iterate(2, number -> number + 1)
            .mapToObj(number -> out.code() + "-" + number)
            .filter(free -> !taken.contains(free))
            .findFirst()
            .orElseThrow();
    return new Change.Created(code, name, channel, staff);
  }

  public Optional<Reorganisation> planned(long id) {
    return store.planned().stream().filter(each -> each.id() == id).findFirst();
  }
}
