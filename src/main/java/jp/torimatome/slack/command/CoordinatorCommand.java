package jp.torimatome.slack.command;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.reply.Access;
import jp.torimatome.round.Planning;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.official.EditionAnswer;
import jp.torimatome.text.Nearest;
import jp.torimatome.text.Text;

/** /torimatome: the coordinators' command; every answer is seen by the one who asked, only. */
public final class CoordinatorCommand {
  private final CoordinatorAnswers answers;
  private final Access access;
  private final Text text;
  private final InstantSource clock;
  private final PlanView planView;

  public CoordinatorCommand(CoordinatorAnswers answers, Access access, Text text, InstantSource clock) {
    this.answers = answers;
    this.access = access;
    this.text = text;
    this.clock = clock;
    this.planView = new PlanView(text);
  }

  /** Registers the command and its buttons; {@code changed} wakes the prompting and the sender. */
  public void register(App app, Runnable changed) {
    app.command("/torimatome", (request, context) -> answer(request.getPayload(), context, changed));
    app.blockAction(CoordinatorAnswers.OPEN, (request, context) -> act(request.getPayload(), context, changed));
    app.blockAction(CoordinatorAnswers.CLOSE, (request, context) -> act(request.getPayload(), context, changed));
    app.blockAction(EditionAnswer.PUBLISH, (request, context) -> act(request.getPayload(), context, changed));
    app.blockAction(ParkedAnswer.RETRY, (request, context) -> act(request.getPayload(), context, changed));
    app.blockAction(CoordinatorAnswers.PLAN, (request, context) -> describe(request.getPayload(), context));
    app.viewSubmission(PlanView.CALLBACK, (request, context) -> planned(request.getPayload(), context));
  }

  private Response answer(SlashCommandPayload payload, SlashCommandContext context, Runnable changed) {
    if (!access.isCoordinator(payload.getUserId())) {
      return Answer.of(refusal()).acknowledge(context);
    }
    String given = Optional.ofNullable(payload.getText()).orElse("");
    String typed = Normalizer.normalize(given, Normalizer.Form.NFKC).strip();
    String word = typed.split("\\s+", 2)[0];
    String rest = typed.substring(word.length()).strip();
    Optional<Verb> verb = word.isEmpty() ? Optional.of(Verb.HELP) : Verb.of(word);
    if (verb.isEmpty()) {
      String unknown = text.say("coordinator.unknown", Mrkdwn.escape(Mrkdwn.shorten(word, 50)));
      String nearest = Nearest.to(word, Verb.words()).map(near -> text.say("coordinator.nearest", near)).orElse("");
      return Answer.of(unknown + nearest + "\n\n" + answers.help()).acknowledge(context);
    }
    Answer answer = answers.answer(verb.get(), rest, stamp(payload.getUserId()));
    changed.run();
    return answer.acknowledge(context);
  }

  private Response act(BlockActionPayload payload, ActionContext context, Runnable changed) {
    var action = payload.getActions().getFirst();
    String user = payload.getUser().getId();
    long id = Long.parseLong(action.getValue());
    String sentence = access.isCoordinator(user) ? answers.act(action.getActionId(), id, stamp(user)) : refusal();
    changed.run();
    Later.run(() -> context.respond(answer -> answer.responseType("ephemeral").replaceOriginal(true).text(sentence)));
    return context.ack();
  }

  private Response describe(BlockActionPayload payload, ActionContext context) {
    if (access.isCoordinator(payload.getUser().getId())) {
      long planId = Long.parseLong(payload.getActions().getFirst().getValue());
      FiscalYear ended = answers.proposedYear(planId);
      Modals.open(context, payload.getTriggerId(), planView.view(ended, answers.proposal(clock.instant())), text.say("form.not-opened"));
    }
    return context.ack();
  }

  private Response planned(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    if (!access.isCoordinator(payload.getUser().getId())) {
      return context.ack();
    }
    var view = payload.getView();
    Round.Brief brief = PlanView.brief(view.getState());
    Round.Window window = PlanView.window(view.getState());
    FiscalYear ended = new FiscalYear(Integer.parseInt(view.getPrivateMetadata()));
    return switch (answers.plan(ended, brief, window, stamp(payload.getUser().getId()))) {
      case Planning.Outcome.Planned(var roundId) -> context.ackWithUpdate(answers.plannedView(roundId));
      case Planning.Outcome.Refused(var problems) -> {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(PlanView.block(problem), answers.words().problem(problem)));
        yield context.ackWithErrors(errors);
      }
    };
  }

  private String refusal() {
    return text.say("coordinator.refused", text.list(access.coordinators().stream().map(id -> text.say("person", id))));
  }

  private RoundStore.Stamp stamp(String userId) {
    Instant now = clock.instant();
    return new RoundStore.Stamp(userId, now);
  }
}
