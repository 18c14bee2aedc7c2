package jp.torimatome.people.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.Stamp;

/**
 * 名簿を読み込む: the sections of a file, entered from a day on, all of them or none; those that it does
 * not name go on as they are.
 */
public final class Bringing {
  private final RosterStore store;
  private final DirectoryStore directory;
  private final RosterCheck check;
  private final ZoneId zone;

  public Bringing(RosterStore store, DirectoryStore directory, RosterCheck check, ZoneId zone) {
    this.store = store;
    this.directory = directory;
    this.check = check;
    this.zone = zone;
  }

  /** A section of the file that does not stand so yet, and what is new about it. */
  public record Changed(SectionEntry entry, boolean founded, List<Difference> differences) {}

  /**
   * What the file would change, the sections that it does not name, and who of those that change
   * would answer for several.
   */
  public record Preview(
      List<Changed> changed, List<SectionEntry> unnamed, Map<String, List<String>> shared) {}

  /** What is wrong with the sections of a file that would change, by their keys. */
  public Map<String, List<RosterFault>> faults(
      List<SectionEntry> file, LocalDate from, Stamp stamp) {
    Directory then = directory.on(from);
    LocalDate today = stamp.at().atZone(zone).toLocalDate();
    List<SectionEntry> unnamed = unnamed(file, then);
    Map<String, List<RosterFault>> faults = new LinkedHashMap<>();
    changed(file, then)
        .forEach(changed -> {
          String code = changed.entry().code();
          List<RosterFault> found =
              check.faults(
                  changed.entry(), unnamed, new RosterCheck.Days(from, today, store.entered(code)));
          if (!found.isEmpty()) {
            faults.put(code, found);
          }
        });
    return faults;
  }

  public Preview preview(List<SectionEntry> file, LocalDate from) {
    Directory then = directory.on(from);
    List<Changed> changed = changed(file, then);
    List<SectionEntry> unnamed = unnamed(file, then);
    Directory afterwards = new Directory(Stream.concat(file.stream(), unnamed.stream()).toList());
    Map<String, List<String>> shared = new LinkedHashMap<>();
    changed.stream()
        .flatMap(section -> section.entry().people().stream())
        .distinct()
        .forEach(person -> {
          List<String> sections = afterwards.of(person).stream().map(SectionEntry::name).toList();
          if (sections.size() > 1) {
            shared.put(person, sections);
          }
        });
    return new Preview(changed, unnamed, shared);
  }

  /** Enters what {@link #preview} tells, once there are no {@link #faults}. */
  public void enter(List<SectionEntry> file, LocalDate from, Stamp stamp) {
    directory.enter(file, from, stamp);
  }

  private static List<Changed> changed(List<SectionEntry> file, Directory then) {
    List<Changed> all = new ArrayList<>();
    for (SectionEntry entry : file) {
      Optional<SectionEntry> before = then.byCode(entry.code());
      List<Difference> differences = Difference.between(before, entry);
      if (!differences.isEmpty()) {
        all.add(new Changed(entry, before.isEmpty(), differences));
      }
    }
    return all;
  }

  private static List<SectionEntry> unnamed(List<SectionEntry> file, Directory then) {
    return then.sections().stream()
        .filter(entry -> file.stream().noneMatch(named -> named.code().equals(entry.code())))
        .toList();
  }
}
