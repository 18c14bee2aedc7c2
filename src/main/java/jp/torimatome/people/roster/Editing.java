package jp.torimatome.people.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.staff.StaffFault;

/**
 * 名簿を直す: a section as it stands from a day on; checked in full before anything is stored, and
 * stored whole or not at all.
 */
public final class Editing {
  private final RosterStore store;
  private final DirectoryStore directory;
  private final RosterCheck check;
  private final ZoneId zone;

  public Editing(RosterStore store, DirectoryStore directory, RosterCheck check, ZoneId zone) {
    this.store = store;
    this.directory = directory;
    this.check = check;
    this.zone = zone;
  }

  /** A section as it stands on a day, and which state of it that is. */
  public record Opened(SectionEntry entry, String version) {}

  /**
   * What a person asks for. An empty code founds a section. {@code version} is that of what they
   * had before them; {@code confirmed}: the {@link Shared#key() persons} of whom they said that
   * they answer for several sections.
   */
  public record Wanted(SectionEntry entry, LocalDate from, String version, Set<String> confirmed) {
    public Wanted {
      confirmed = Set.copyOf(confirmed);
    }
  }

  /** A person who belongs to another section too. */
  public record Shared(String person, SectionEntry other) {
    /** Names the pair. */
    public String key() {
      return person + "@" + other.code();
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** {@code differences} to how the section would have stood on that day. */
    record Saved(SectionEntry entry, LocalDate from, List<Difference> differences)
        implements Outcome {}

    record Unchanged(SectionEntry entry) implements Outcome {}

    record Faulty(List<RosterFault> faults) implements Outcome {}

    /** Not wrong, yet seldom meant: to be confirmed first. */
    record Unconfirmed(List<Shared> shared) implements Outcome {}

    /** Somebody else was quicker; nothing was stored. */
    record Overtaken(Optional<Stamp> by) implements Outcome {}
  }

  /** Empty when there is no such section on that day. */
  public Optional<Opened> open(String code, LocalDate day) {
    return directory.on(day).byCode(code).map(entry -> new Opened(entry, store.version(code)));
  }

  public Outcome save(Wanted wanted, Stamp stamp) {
    String code = wanted.entry().code();
    if (!store.version(code).equals(wanted.version())) {
      return new Outcome.Overtaken(store.last(code));
    }
    Directory then = directory.on(wanted.from());
    Optional<SectionEntry> before = then.byCode(code);
    SectionEntry entry = entry(wanted.entry(), before);
    if (before.equals(Optional.of(entry))) {
      return new Outcome.Unchanged(entry);
    }
    List<RosterFault> faults = faults(entry, before, then, wanted, stamp);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    List<Shared> unconfirmed =
        shared(entry, before, then).stream()
            .filter(shared -> !wanted.confirmed().contains(shared.key()))
            .toList();
    if (!unconfirmed.isEmpty()) {
      return new Outcome.Unconfirmed(shared(entry, before, then));
    }
    if (!store.save(entry, wanted.from(), wanted.version(), stamp)) {
      return new Outcome.Overtaken(store.last(code));
    }
    directory.nameSections(stamp.at());
    return new Outcome.Saved(entry, wanted.from(), Difference.between(before, entry));
  }

  /** Old tables still say the old name; a section that is founded gets a key of its own. */
  private SectionEntry entry(SectionEntry wanted, Optional<SectionEntry> before) {
    Stream<String> old = before.map(SectionEntry::name).stream();
    List<String> spellings =
        Stream.concat(wanted.spellings().stream(), old)
            .filter(spelling -> !spelling.equals(wanted.name()))
            .distinct()
            .toList();
    String code = wanted.code().isEmpty() ? store.freeCode() : wanted.code();
    return new SectionEntry(
        code, wanted.name(), spellings, wanted.channel(), wanted.staff(), wanted.signOff());
  }

  private List<RosterFault> faults(
      SectionEntry entry,
      Optional<SectionEntry> before,
      Directory then,
      Wanted wanted,
      Stamp stamp) {
    if (!wanted.entry().code().isEmpty() && before.isEmpty()) {
      return List.of(
          new RosterFault.OfStaff(
              new StaffFault(StaffFault.Place.FROM, StaffFault.Kind.NO_SECTION, "")));
    }
    List<SectionEntry> others =
        then.sections().stream().filter(other -> !other.code().equals(entry.code())).toList();
    LocalDate today = stamp.at().atZone(zone).toLocalDate();
    return check.faults(
        entry, others, new RosterCheck.Days(wanted.from(), today, store.entered(entry.code())));
  }

  /** Those who are new to the section and belong to another. */
  private static List<Shared> shared(
      SectionEntry entry, Optional<SectionEntry> before, Directory then) {
    List<String> known = before.map(SectionEntry::people).orElse(List.of());
    return entry.people().stream()
        .filter(person -> !known.contains(person))
        .flatMap(person ->
            then.of(person).stream()
                .filter(other -> !other.code().equals(entry.code()))
                .map(other -> new Shared(person, other)))
        .toList();
  }
}
