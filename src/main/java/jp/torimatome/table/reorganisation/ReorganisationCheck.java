package jp.torimatome.table.reorganisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.staff.StaffCheck;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.table.reorganisation.ReorganisationFault.Kind;

/** 組織改編の確かめ: everything that is wrong with one is told at once. */
public final class ReorganisationCheck {
  private static final int YEARS_AHEAD = 2;

  private final ReorganisationStore store;
  private final DirectoryStore directory;
  private final PlanStore plans;
  private final StaffCheck staff;
  private final ZoneId zone;

  public ReorganisationCheck(
      ReorganisationStore store,
      DirectoryStore directory,
      PlanStore plans,
      StaffCheck staff,
      ZoneId zone) {
    this.store = store;
    this.directory = directory;
    this.plans = plans;
    this.staff = staff;
    this.zone = zone;
  }

  /** What keeps it from being planned. */
  List<ReorganisationFault> planning(Change change, LocalDate from, LocalDate today) {
    List<ReorganisationFault> faults = new ArrayList<>(carrying(change, from));
    faults.addAll(day(from, today));
    List<Long> involved = involved(change);
    if (involved.stream().anyMatch(section -> store.isEnteredAfter(section, from))) {
      faults.add(fault(Kind.ENTERED_LATER, ""));
    }
    store.planned().stream()
        .filter(other -> collides(other.change(), change, involved))
        .findFirst()
        .ifPresent(other -> faults.add(fault(Kind.PLANNED_ALREADY, other.from().toString())));
    if (change instanceof Change.Split split && !staff.people(split.created().staff()).isEmpty()) {
      faults.add(fault(Kind.PEOPLE, ""));
    }
    return faults;
  }

  /** What keeps it from being carried out, on its day too. */
  List<ReorganisationFault> carrying(Change change, LocalDate from) {
    Directory then = directory.on(from);
    List<ReorganisationFault> faults = new ArrayList<>();
    if (then.byCode(change.section().code()).isEmpty()) {
      faults.add(fault(Kind.UNKNOWN_SECTION, change.section().name()));
    }
    switch (change) {
      case Change.Rename(var section, var name) ->
          name(then, section.code(), name).ifPresent(faults::add);
      case Change.Split(var section, var created, var projects) -> {
        name(then, "", created.name()).ifPresent(faults::add);
        projects(section, projects).ifPresent(faults::add);
      }
      case Change.Merge(var section, var into) -> {
        if (section.id() == into.id()) {
          faults.add(fault(Kind.INTO_ITSELF, section.name()));
        }
        if (then.byCode(into.code()).isEmpty()) {
          faults.add(fault(Kind.UNKNOWN_SECTION, into.name()));
        }
      }
    }
    return faults;
  }

  private List<ReorganisationFault> day(LocalDate from, LocalDate today) {
    Optional<LocalDate> last = store.lastTable().map(moment -> moment.atZone(zone).toLocalDate());
    if (from.isBefore(today) && last.filter(from::isBefore).isPresent()) {
      return List.of(fault(Kind.BEFORE_LAST_IMPORT, last.get().toString()));
    }
    return from.isAfter(today.plusYears(YEARS_AHEAD))
        ? List.of(fault(Kind.TOO_FAR, ""))
        : List.of();
  }

  /** A section may be called as itself was spelled until now, but not as another is. */
  private static Optional<ReorganisationFault> name(Directory then, String own, String name) {
    if (name.isBlank()) {
      return Optional.of(fault(Kind.NO_NAME, ""));
    }
    Optional<SectionEntry> same = then.bySpelling(name);
    if (same.filter(entry -> entry.code().equals(own)).isPresent()) {
      return same.filter(entry -> entry.name().equals(name))
          .map(entry -> fault(Kind.SAME_NAME, name));
    }
    return same.map(entry -> fault(Kind.NAME_TAKEN, entry.name()));
  }

  private Optional<ReorganisationFault> projects(Section section, List<Long> chosen) {
    if (chosen.isEmpty()) {
      return Optional.of(fault(Kind.NO_PROJECT, ""));
    }
    Set<Long> own =
        projects()
            .filter(project -> project.section().id() == section.id())
            .map(Project::id)
            .collect(Collectors.toSet());
    return chosen.stream()
        .filter(project -> !own.contains(project))
        .findFirst()
        .map(project ->
            fault(
                Kind.FOREIGN_PROJECT, plans.project(project).map(Project::displayName).orElse("")));
  }

  /**
   * Two new sections may leave the same section, as long as they take other projects; several may
   * go into the same one.
   */
  private static boolean collides(Change planned, Change change, List<Long> involved) {
    if (planned instanceof Change.Split one
        && change instanceof Change.Split other
        && one.section().id() == other.section().id()) {
      return one.projects().stream().anyMatch(other.projects()::contains)
          || one.created().name().equals(other.created().name());
    }
    if (planned instanceof Change.Merge one
        && change instanceof Change.Merge other
        && one.into().id() == other.into().id()) {
      return one.section().id() == other.section().id();
    }
    boolean sameName = !newName(change).isEmpty() && newName(planned).equals(newName(change));
    return sameName || involved(planned).stream().anyMatch(involved::contains);
  }

  private static String newName(Change change) {
    return switch (change) {
      case Change.Rename(var section, var name) -> name;
      case Change.Split(var section, var created, var projects) -> created.name();
      case Change.Merge merge -> "";
    };
  }

  private static List<Long> involved(Change change) {
    return change instanceof Change.Merge(var section, var into)
        ? List.of(section.id(), into.id())
        : List.of(change.section().id());
  }

  private Stream<Project> projects() {
    return plans.plans().stream().flatMap(plan -> plans.projects(plan.id()).stream());
  }

  private static ReorganisationFault fault(Kind kind, String detail) {
    return new ReorganisationFault(kind, detail);
  }
}
