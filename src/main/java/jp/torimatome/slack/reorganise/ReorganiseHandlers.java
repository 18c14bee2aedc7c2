package jp.torimatome.slack.reorganise;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Project;
import jp.torimatome.plan.Section;
import jp.torimatome.say.Answer;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.verb.Typed;
import jp.torimatome.slack.verb.Verb;
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
    doors.button(
        ReorganiseView.RENAME,
        Act.EDIT_DIRECTORY,
        (payload, context) -> open(payload, context, views.rename(sections(), today())));
    doors.button(
        ReorganiseView.MERGE,
        Act.EDIT_DIRECTORY,
        (payload, context) -> open(payload, context, views.merge(sections(), today())));
    doors.button(
        ReorganiseView.SPLIT,
        Act.EDIT_DIRECTORY,
        (payload, context) -> open(payload, context, views.split(sections())));
    doors.button(ReorganiseAnswer.UNDO, Act.EDIT_DIRECTORY, this::undo);
    doors.typing(ReorganiseView.NAME, Act.EDIT_DIRECTORY);
    doors.submission(
        ReorganiseView.RENAME,
        Act.EDIT_DIRECTORY,
        (payload, context) -> planned(payload, context, this::rename, changed));
    doors.submission(
        ReorganiseView.MERGE,
        Act.EDIT_DIRECTORY,
        (payload, context) -> planned(payload, context, this::merge, changed));
    doors.submission(
        ReorganiseView.SPLIT,
        Act.EDIT_DIRECTORY,
        (payload, context) -> context.ackWithUpdate(projects(payload)));
    doors.submission(
        ReorganiseView.SPLIT_PROJECTS,
        Act.EDIT_DIRECTORY,
        (payload, context) -> planned(payload, context, this::split, changed));
    return answers.verbs();
  }

  private Response open(BlockActionPayload payload, ActionContext context, View view) {
    Modals.open(context, payload.getTriggerId(), view, text.say("form.not-opened"));
    return context.ack();
  }

  private Response undo(BlockActionPayload payload, ActionContext context) {
    Optional<Reorganisation> planned =
        desk.reorganising().planned(Long.parseLong(payload.getActions().getFirst().getValue()));
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    boolean undone = planned.filter(each -> desk.store().undo(each, stamp)).isPresent();
    String done =
        undone
            ? text.say("reorganise.undone", words.shown(planned.orElseThrow()))
            : text.say("reorganise.not-undone");
    Answer answer = answers.answer(done);
    Later.replace(context, answer);
    return context.ack();
  }

  private Response planned(
      ViewSubmissionPayload payload,
      ViewSubmissionContext context,
      Function<ViewSubmissionPayload, Change> reading,
      Runnable changed) {
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    LocalDate from = new ReorganiseState(payload.getView().getState()).from();
    Reorganising.Outcome outcome = desk.reorganising().plan(reading.apply(payload), from, stamp);
    if (outcome instanceof Reorganising.Outcome.Refused(var faults)) {
      return context.ackWithErrors(errors(faults, payload.getView().getCallbackId()));
    }
    changed.run();
    return context.ackWithUpdate(views.notice(words.told(outcome)));
  }

  private Change rename(ViewSubmissionPayload payload) {
    ReorganiseState state = new ReorganiseState(payload.getView().getState());
    return new Change.Rename(section(state.section(ReorganiseView.SECTION)), state.name());
  }

  private Change merge(ViewSubmissionPayload payload) {
    ReorganiseState state = new ReorganiseState(payload.getView().getState());
    return new Change.Merge(
        section(state.section(ReorganiseView.SECTION)),
        section(state.section(ReorganiseView.INTO)));
  }

  private Change split(ViewSubmissionPayload payload) {
    ReorganiseState state = new ReorganiseState(payload.getView().getState());
    Section section = section(Long.parseLong(payload.getView().getPrivateMetadata()));
    return new Change.Split(
        section,
        desk.reorganising().created(section, state.name(), state.channel(), state.staff()),
        state.projects());
  }

  /** The second step, or that there is nothing to split. */
  private View projects(ViewSubmissionPayload payload) {
    Section section =
        section(new ReorganiseState(payload.getView().getState()).section(ReorganiseView.SECTION));
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
