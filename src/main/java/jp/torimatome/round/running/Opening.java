package jp.torimatome.round.running;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.place.Destinations;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;

/** 照会の開始: decides who is asked about what, and freezes it. */
public final class Opening {
  private final RoundStore rounds;
  private final PlanStore plans;
  private final DirectoryStore directory;
  private final Destinations destinations;
  private final boolean signOffUsual;

  /**
   * {@code signOffUsual}: whether heads sign off where neither the round nor the section says
   * otherwise.
   */
  public Opening(
      RoundStore rounds,
      PlanStore plans,
      DirectoryStore directory,
      Destinations destinations,
      boolean signOffUsual) {
    this.rounds = rounds;
    this.plans = plans;
    this.directory = directory;
    this.destinations = destinations;
    this.signOffUsual = signOffUsual;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Opened(int sections, int items) implements Outcome {}

    record AlreadyOpen() implements Outcome {}

    /**
     * Another round of the plan still takes replies: one at a time, so that a section never has two
     * forms for one project.
     */
    record AnotherIsOpen(Round other) implements Outcome {}

    /** 締切 has passed already; opening it would only close it again. */
    record Over() implements Outcome {}

    record NobodyToAsk() implements Outcome {}

    /** Sections of the register that the directory does not list; nothing was opened. */
    record UnknownSections(List<String> names) implements Outcome {}
  }

  /**
   * One section, where it is told, and the projects it would be asked about; {@code entry} comes
   * from the directory.
   */
  public record Planned(
      SectionEntry entry, long sectionId, String destination, Map<Project, List<Field>> items) {}

  public Outcome open(Round round, Stamp stamp) {
    if (round.state() != Round.State.PLANNED) {
      return new Outcome.AlreadyOpen();
    }
    if (!stamp.at().isBefore(round.window().closesAt())) {
      return new Outcome.Over();
    }
    var other = rounds.open(round.planId());
    if (other.isPresent()) {
      return new Outcome.AnotherIsOpen(other.get());
    }
    Directory today = directory.at(stamp.at());
    List<String> unknown = unknownSections(round, today);
    if (!unknown.isEmpty()) {
      return new Outcome.UnknownSections(unknown);
    }
    List<Planned> planned = roster(round, today, stamp.at());
    if (planned.isEmpty()) {
      return new Outcome.NobodyToAsk();
    }
    List<RoundStore.Roster> rosters =
        planned.stream().map(section -> frozen(round, section)).toList();
    int items = planned.stream().mapToInt(section -> section.items().size()).sum();
    return rounds.open(round.id(), rosters, stamp)
        ? new Outcome.Opened(planned.size(), items)
        : new Outcome.AlreadyOpen();
  }

  /** Who will be asked about what when the round opens, by the directory of that day. */
  public List<Planned> roster(Round round) {
    return roster(round, directory.at(round.window().opensAt()), round.window().opensAt());
  }

  private List<Planned> roster(Round round, Directory today, Instant now) {
    Map<Long, Boolean> chosen = rounds.targets(round.id());
    Map<Long, Planned> bySection = new TreeMap<>();
    for (Project project : plans.projects(round.planId())) {
      List<Field> owed = owed(project, round.brief().fields());
      if (chosen.getOrDefault(project.id(), askedByDefault(project)) && !owed.isEmpty()) {
        today
            .byCode(project.section().code())
            .ifPresent(entry ->
                bySection
                    .computeIfAbsent(
                        project.section().id(),
                        id ->
                            new Planned(
                                entry, id, destinations.of(entry, now), new LinkedHashMap<>()))
                    .items()
                    .put(project, owed));
      }
    }
    return List.copyOf(bySection.values());
  }

  private List<String> unknownSections(Round round, Directory today) {
    Map<Long, Boolean> chosen = rounds.targets(round.id());
    return plans.projects(round.planId()).stream()
        .filter(project -> chosen.getOrDefault(project.id(), askedByDefault(project)))
        .filter(project -> today.byCode(project.section().code()).isEmpty())
        .map(project -> project.section().name())
        .distinct()
        .toList();
  }

  /**
   * Running projects and those of the next plan, each once: never a discontinued one, never a
   * relisting.
   */
  private static boolean askedByDefault(Project project) {
    return !project.isRelisting() && !(project.lifecycle() instanceof Lifecycle.Discontinued);
  }

  private static List<Field> owed(Project project, List<Field> asked) {
    return project.lifecycle() instanceof Lifecycle.NextPlanOnly
        ? asked.stream().filter(field -> !field.isOfEndedYear()).toList()
        : asked;
  }

  private RoundStore.Roster frozen(Round round, Planned planned) {
    Map<Long, List<Field>> items = new LinkedHashMap<>();
    planned.items().forEach((project, fields) -> items.put(project.id(), fields));
    return new RoundStore.Roster(
        planned.entry(),
        planned.sectionId(),
        planned.destination(),
        needsApproval(round, planned.entry()),
        items);
  }

  /** Only a head can sign off: a section without one goes without. */
  private boolean needsApproval(Round round, SectionEntry entry) {
    SignOff asked =
        round.brief().signOff() == SignOff.SETTING ? entry.signOff() : round.brief().signOff();
    boolean needed = asked == SignOff.SETTING ? signOffUsual : asked == SignOff.REQUIRED;
    return needed && !entry.heads().isEmpty();
  }
}
