package jp.torimatome.feature.reorganise;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.feature.verb.Verb;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.table.reorganisation.Change;
import jp.torimatome.table.reorganisation.Reorganisation;
import jp.torimatome.table.reorganisation.ReorganisationFault;
import jp.torimatome.table.reorganisation.ReorganisationStore;
import jp.torimatome.table.reorganisation.Reorganising;
import jp.torimatome.text.Text;

/** Buttons and modals of a 組織改編. */
public final class ReorganiseHandlers {
  private final Desk desk;
  private final InstantSource clock;
  private final Text text;
  private final ReorganiseWords words;
  private final ReorganiseView views;
  private final ReorganiseAnswer answers;

  /** What is reorganised, and how. */
  public record Desk(
      Reorganising reorganising,
      ReorganisationStore store,
      DirectoryStore directory,
      PlanStore plans) {}

  public ReorganiseHandlers(Desk desk, Text text, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
    this.text = text;
    this.words = new ReorganiseWords(text);
    this.views = new ReorganiseView(text);
    this.answers = new ReorganiseAnswer(desk.store(), words);
  }

  /**
   * {@code changed} wakes what follows from a change; what is said after /torimatome comes back.
   */
  public Map<Verb, Function<Typed, Answer>> register(Doors doors, Runnable changed) {
    doors.pressed(
        ReorganiseView.RENAME,
        Act.EDIT_DIRECTORY,
        press -> open(views.rename(sections(), today())));
    doors.pressed(
        ReorganiseView.MERGE, Act.EDIT_DIRECTORY, press -> open(views.merge(sections(), today())));
    doors.pressed(ReorganiseView.SPLIT, Act.EDIT_DIRECTORY, press -> open(views.split(sections())));
    doors.pressed(ReorganiseAnswer.UNDO, Act.EDIT_DIRECTORY, this::undo);
    doors.typed(ReorganiseView.NAME, Act.EDIT_DIRECTORY);
    doors.sent(
        ReorganiseView.RENAME, Act.EDIT_DIRECTORY, form -> planned(form, this::rename, changed));
    doors.sent(
        ReorganiseView.MERGE, Act.EDIT_DIRECTORY, form -> planned(form, this::merge, changed));
    doors.sent(ReorganiseView.SPLIT, Act.EDIT_DIRECTORY, form -> new Settled.Shows(projects(form)));
    doors.sent(
        ReorganiseView.SPLIT_PROJECTS,
        Act.EDIT_DIRECTORY,
        form -> planned(form, this::split, changed));
    return answers.verbs();
  }

  private Reaction open(Screen view) {
    return new Reaction.Opens(view, text.say("form.not-opened"));
  }

  private Reaction undo(Press press) {
    Optional<Reorganisation> planned = desk.reorganising().planned(press.number());
    Stamp stamp = new Stamp(press.person(), clock.instant());
    boolean undone = planned.filter(each -> desk.store().undo(each, stamp)).isPresent();
    String done =
        undone
            ? text.say("reorganise.undone", words.shown(planned.orElseThrow()))
            : text.say("reorganise.not-undone");
    return new Reaction.Replaces(answers.answer(done));
  }

  private Settled planned(Filled form, Function<Filled, Change> reading, Runnable changed) {
    Stamp stamp = new Stamp(form.person(), clock.instant());
    LocalDate from = new ReorganiseState(form).from();
    Reorganising.Outcome outcome = desk.reorganising().plan(reading.apply(form), from, stamp);
    if (outcome instanceof Reorganising.Outcome.Refused(var faults)) {
      return new Settled.Faulty(errors(faults, form.screen().frame().door()));
    }
    changed.run();
    return new Settled.Shows(views.notice(words.told(outcome)));
  }

  private Change rename(Filled form) {
    ReorganiseState state = new ReorganiseState(form);
    return new Change.Rename(section(state.section(ReorganiseView.SECTION)), state.name());
  }

  private Change merge(Filled form) {
    ReorganiseState state = new ReorganiseState(form);
    return new Change.Merge(
        section(state.section(ReorganiseView.SECTION)),
        section(state.section(ReorganiseView.INTO)));
  }

  private Change split(Filled form) {
    ReorganiseState state = new ReorganiseState(form);
    Section section = section(Long.parseLong(form.carried()));
    return new Change.Split(
        section,
        desk.reorganising().created(section, state.name(), state.channel(), state.staff()),
        state.projects());
  }

  /** The second step, or that there is nothing to split. */
  private Screen projects(Filled form) {
    Section section = section(new ReorganiseState(form).section(ReorganiseView.SECTION));
    List<Project> projects =
        desk.plans().registered().stream()
            .flatMap(plan -> desk.plans().projects(plan.id()).stream())
            .filter(project -> project.section().id() == section.id())
            .toList();
    return projects.isEmpty()
        ? views.notice(text.say("reorganise.owns-nothing", section.name()))
        : views.split(section, options(projects), today());
  }

  /** How each is called, by its id. */
  private Map<Long, String> options(List<Project> projects) {
    Map<Long, String> options = new LinkedHashMap<>();
    projects.forEach(project ->
        options.put(
            project.id(),
            Plan.tagged(
                desk.plans().tagOf(project.id()),
                text.say(
                    "handover.project",
                    Integer.toString(project.printedNumber()),
                    project.displayName()))));
    return options;
  }

  private Map<String, String> errors(List<ReorganisationFault> faults, String callback) {
    Map<String, String> errors = new LinkedHashMap<>();
    faults.forEach(fault ->
        errors.merge(
            ReorganiseView.block(fault, callback),
            words.fault(fault),
            (one, other) -> one + " " + other));
    return errors;
  }

  /** Those that are there today. */
  private List<Section> sections() {
    var today = desk.directory().at(clock.instant());
    return desk.store().sections().stream()
        .filter(section -> today.byCode(section.code()).isPresent())
        .toList();
  }

  private Section section(long id) {
    return desk.store().sections().stream()
        .filter(section -> section.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private LocalDate today() {
    return clock.instant().atZone(text.zone()).toLocalDate();
  }
}
