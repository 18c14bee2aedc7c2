package jp.torimatome.command.reorganisation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.torimatome.command.Said;
import jp.torimatome.feature.reorganise.ReorganiseWords;
import jp.torimatome.people.Directory;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.people.Stamp;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.plan.Wording;
import jp.torimatome.table.reorganisation.Change;
import jp.torimatome.table.reorganisation.Reorganisation;
import jp.torimatome.table.reorganisation.ReorganisationStore;
import jp.torimatome.table.reorganisation.Reorganising;
import jp.torimatome.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code torimatome section …}: renames, splits and merges sections from a day on, and takes back
 * what is only planned.
 */
@Command(
    name = "section",
    description = "${bundle:command.section}",
    mixinStandardHelpOptions = true)
public final class SectionCommand {
  private static final String WHO = "command line";

  private final Supplier<Office> office;
  private final InstantSource clock;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** What the command works with; opened only when a subcommand runs. */
  public record Office(
      Reorganising reorganising,
      ReorganisationStore store,
      DirectoryStore directory,
      PlanStore plans,
      Text text) {}

  public SectionCommand(Supplier<Office> office, InstantSource clock) {
    this.office = office;
    this.clock = clock;
  }

  @Command(
      name = "list",
      description = "${bundle:command.section.list}",
      mixinStandardHelpOptions = true)
  int list() {
    Office open = office.get();
    ReorganiseWords words = new ReorganiseWords(open.text());
    Directory today = open.directory().at(clock.instant());
    open.store().sections().stream()
        .filter(section -> today.byCode(section.code()).isPresent())
        .forEach(section -> said().done(section.code() + "\t" + section.name()));
    open.store()
        .planned()
        .forEach(planned ->
            said()
                .done(
                    open.text()
                        .say(
                            "command.section.planned",
                            Long.toString(planned.id()),
                            words.line(planned))));
    return 0;
  }

  @Command(
      name = "rename",
      description = "${bundle:command.section.rename}",
      mixinStandardHelpOptions = true)
  int rename(
      @Parameters(paramLabel = "SECTION", descriptionKey = "command.section.which") String section,
      @Parameters(paramLabel = "NAME", descriptionKey = "command.section.new_name") String name,
      @Option(
              names = "--from",
              required = true,
              paramLabel = "YYYY-MM-DD",
              descriptionKey = "command.section.from")
          LocalDate from) {
    return plan(section, from, known -> Optional.of(new Change.Rename(known, name.strip())));
  }

  @Command(
      name = "split",
      description = "${bundle:command.section.split}",
      mixinStandardHelpOptions = true)
  int split(
      @Parameters(paramLabel = "SECTION", descriptionKey = "command.section.which") String section,
      @Parameters(paramLabel = "NAME", descriptionKey = "command.section.new_name") String name,
      @Option(
              names = "--from",
              required = true,
              paramLabel = "YYYY-MM-DD",
              descriptionKey = "command.section.from")
          LocalDate from,
      @Option(
              names = "--projects",
              required = true,
              split = ",",
              paramLabel = "[PLAN/]NUMBER",
              descriptionKey = "command.section.numbers")
          List<String> numbers,
      @Option(
              names = "--responders",
              required = true,
              split = ",",
              paramLabel = "USER",
              descriptionKey = "command.section.responders")
          List<String> responders,
      @Option(
              names = "--deputies",
              split = ",",
              paramLabel = "USER",
              descriptionKey = "command.section.deputies")
          @Nullable List<String> deputies,
      @Option(
              names = "--channel",
              paramLabel = "CHANNEL",
              descriptionKey = "command.section.channel")
          Optional<String> channel) {
    Staff staff = new Staff(responders, deputies == null ? List.of() : deputies, List.of());
    List<Plan> plans = office.get().plans().registered();
    if (plans.size() > 1 && numbers.stream().anyMatch(number -> !number.contains("/"))) {
      return said()
          .notDone(
              office.get().text().say("command.section.which-plan", plans.getFirst().shortName()));
    }
    return plan(
        section,
        from,
        known -> {
          List<Long> projects = projects(plans, numbers);
          var created =
              office.get().reorganising().created(known, name.strip(), channel.orElse(""), staff);
          return projects.size() == numbers.size()
              ? Optional.of(new Change.Split(known, created, projects))
              : Optional.empty();
        });
  }

  @Command(
      name = "merge",
      description = "${bundle:command.section.merge}",
      mixinStandardHelpOptions = true)
  int merge(
      @Parameters(paramLabel = "SECTION", descriptionKey = "command.section.which") String section,
      @Parameters(paramLabel = "INTO", descriptionKey = "command.section.into") String into,
      @Option(
              names = "--from",
              required = true,
              paramLabel = "YYYY-MM-DD",
              descriptionKey = "command.section.from")
          LocalDate from) {
    return plan(section, from, known -> section(into).map(other -> new Change.Merge(known, other)));
  }

  @Command(
      name = "undo",
      description = "${bundle:command.section.undo}",
      mixinStandardHelpOptions = true)
  int undo(@Parameters(paramLabel = "ID", descriptionKey = "command.section.id") long id) {
    Office open = office.get();
    Optional<Reorganisation> planned = open.reorganising().planned(id);
    boolean undone = planned.filter(each -> open.store().undo(each, stamp())).isPresent();
    return undone
        ? said()
            .done(
                open.text()
                    .say(
                        "reorganise.undone",
                        new ReorganiseWords(open.text()).line(planned.orElseThrow())))
        : said().notDone(open.text().say("reorganise.not-undone"));
  }

  private int plan(String section, LocalDate from, Function<Section, Optional<Change>> changing) {
    Office open = office.get();
    Optional<Section> known = section(section);
    Optional<Change> change = known.flatMap(changing);
    if (change.isEmpty()) {
      return said()
          .notDone(
              open.text()
                  .say(
                      known.isEmpty() ? "command.section.unknown" : "command.section.unknown-other",
                      section));
    }
    Reorganising.Outcome outcome = open.reorganising().plan(change.get(), from, stamp());
    String sentence = new ReorganiseWords(open.text()).told(outcome);
    return outcome instanceof Reorganising.Outcome.Refused
        ? said().notDone(sentence)
        : said().done(sentence);
  }

  /** By its key or by its name. */
  private Optional<Section> section(String word) {
    return office.get().store().sections().stream()
        .filter(section ->
            section.code().equals(word)
                || Wording.lookup(section.name()).equals(Wording.lookup(word)))
        .findFirst();
  }

  /** 4, or 再犯防止/4 beside another plan. */
  private List<Long> projects(List<Plan> plans, List<String> numbers) {
    return plans.stream()
        .flatMap(plan ->
            office.get().plans().projects(plan.id()).stream()
                .filter(project ->
                    numbers.stream().anyMatch(number -> isCalled(project, plan, number))))
        .map(Project::id)
        .toList();
  }

  private static boolean isCalled(Project project, Plan plan, String typed) {
    String[] parts = typed.split("/", -1);
    boolean ofPlan = parts.length == 1 || plan.isCalled(parts[0].strip());
    return ofPlan
        && parts[parts.length - 1].strip().equals(Integer.toString(project.printedNumber()));
  }

  private Stamp stamp() {
    return new Stamp(WHO, clock.instant());
  }

  private Said said() {
    return new Said(spec);
  }
}
