package jp.torimatome.slack.command;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.round.Round;
import jp.torimatome.round.running.Planning;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.TypedWords;
import jp.torimatome.text.Text;

/**
 * 照会の準備 in chat: the dialog in which a coordinator describes a round, or one that is planned anew.
 */
public final class PlanDialog {
  static final String PLAN = "round_describe";
  static final String CHANGE = "round_change";

  private final RoundDesk desk;
  private final PlanStore plans;
  private final Function<Round, String> handover;
  private final InstantSource clock;
  private final Text text;
  private final PlanView view;
  private final PlanPreview preview;
  private final RoundWords words;

  /** {@code handover} tells when the sections are asked who answers for them. */
  public PlanDialog(
      RoundDesk desk,
      PlanStore plans,
      Function<Round, String> handover,
      InstantSource clock,
      Text text) {
    this.desk = desk;
    this.plans = plans;
    this.handover = handover;
    this.clock = clock;
    this.text = text;
    this.view = new PlanView(text);
    this.preview = new PlanPreview(text);
    this.words = new RoundWords(text);
  }

  public void register(Doors doors) {
    doors.button(PLAN, Act.STEER, (payload, context) -> open(payload, context));
    doors.button(CHANGE, Act.STEER, (payload, context) -> open(payload, context));
    doors.typing(PlanView.TITLE, Act.STEER);
    doors.typing(PlanView.INSTRUCTIONS, Act.STEER);
    doors.submission(
        PlanView.CALLBACK, Act.STEER, (payload, context) -> submitted(payload, context));
    doors.submission(
        PlanPreview.CALLBACK, Act.STEER, (payload, context) -> confirmed(payload, context));
  }

  private Response open(BlockActionPayload payload, ActionContext context) {
    var action = payload.getActions().getFirst();
    long id = Long.parseLong(action.getValue());
    View opened = action.getActionId().equals(CHANGE) ? changing(id) : planning(id);
    Modals.open(context, payload.getTriggerId(), opened, text.say("form.not-opened"));
    return context.ack();
  }

  private View planning(long planId) {
    FiscalYear ended = desk.planning().proposedYear(planId, plans.yearToAsk(planId));
    return view.view(planId, ended, desk.planning().proposal(clock.instant()));
  }

  /** The planned round as it is described, or that it has opened meanwhile. */
  private View changing(long roundId) {
    return planned(roundId).map(view::view).orElseGet(this::openedMeanwhile);
  }

  private View openedMeanwhile() {
    return notice(
        List.of(section(section -> section.text(plainText(text.say("plan.opened-meanwhile"))))));
  }

  /** Whom it would ask, on top of the dialog; nothing is stored yet. */
  private Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    String metadata = payload.getView().getPrivateMetadata();
    var state = payload.getView().getState();
    var described =
        new PlanPreview.Described(metadata, PlanView.brief(state), PlanView.window(state));
    Optional<Round> round = described(described);
    if (round.isEmpty()) {
      return context.ackWithUpdate(TypedWords.below(openedMeanwhile(), payload.getView(), text));
    }
    Instant now = clock.instant();
    List<Planning.Problem> problems = desk.planning().check(round.get(), now);
    return problems.isEmpty()
        ? context.ackWithPush(
            preview.view(round.get(), described, desk.opening().roster(round.get()), now))
        : context.ackWithErrors(errors(problems));
  }

  /** The round as it was described; empty when it has opened meanwhile. */
  private Optional<Round> described(PlanPreview.Described described) {
    return switch (PlanView.subject(described.subject())) {
      case PlanView.Subject.NewRound(var planId, var ended) ->
          Optional.of(
              new Round(
                  0, planId, ended, described.brief(), described.window(), Round.State.PLANNED));
      case PlanView.Subject.Planned(var roundId) ->
          planned(roundId)
              .map(round ->
                  new Round(
                      roundId,
                      round.planId(),
                      round.ended(),
                      described.brief(),
                      described.window(),
                      Round.State.PLANNED));
    };
  }

  /**
   * What was wrong only now, as another round of the year, is told in the preview's place; the
   * dialog below keeps its text.
   */
  private Response confirmed(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    var described = PlanPreview.Described.parse(payload.getView().getPrivateMetadata());
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    Optional<Round> round = described(described);
    if (round.isEmpty()) {
      return context.ackWithUpdate(openedMeanwhile());
    }
    Planning.Outcome outcome = stored(round.get(), stamp);
    return context.ackWithUpdate(
        switch (outcome) {
          case Planning.Outcome.Planned(var roundId) ->
              planned(roundId).map(this::told).orElseThrow();
          case Planning.Outcome.Refused(var problems) ->
              Modals.notice(
                  text.say("refusal.title"),
                  text.say("plan.preview.back"),
                  problems.stream()
                      .<LayoutBlock>map(problem -> Mrkdwn.section(words.problem(problem)))
                      .toList());
        });
  }

  private Planning.Outcome stored(Round round, Stamp stamp) {
    if (round.id() == 0) {
      return desk.planning()
          .plan(round.planId(), round.ended(), round.brief(), round.window(), stamp);
    }
    List<Planning.Problem> problems =
        desk.planning().replan(round, round.brief(), round.window(), stamp);
    return problems.isEmpty()
        ? new Planning.Outcome.Planned(round.id())
        : new Planning.Outcome.Refused(problems);
  }

  private Map<String, String> errors(List<Planning.Problem> problems) {
    Map<String, String> errors = new LinkedHashMap<>();
    problems.forEach(
        problem -> errors.putIfAbsent(PlanView.block(problem), words.problem(problem)));
    return errors;
  }

  private View told(Round round) {
    String sentence =
        Mrkdwn.shorten(
            words.head(round) + "\n\n" + words.roster(desk.opening().roster(round)), 2900);
    return notice(
        List.of(
            Mrkdwn.section(sentence),
            Mrkdwn.section(handover.apply(round)),
            section(section -> section.text(plainText(text.say("plan.planned"))))));
  }

  private View notice(List<LayoutBlock> blocks) {
    View notice = Modals.notice(text.say("plan.done"), text.say("form.close"), blocks);
    notice.setClearOnClose(true);
    return notice;
  }

  private Optional<Round> planned(long roundId) {
    return desk.rounds().round(roundId).filter(round -> round.state() == Round.State.PLANNED);
  }
}
