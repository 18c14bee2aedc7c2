package jp.torimatome.slack.command;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import jp.torimatome.reply.Access;
import jp.torimatome.round.RoundStore;
import jp.torimatome.slack.Later;
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

  public CoordinatorCommand(CoordinatorAnswers answers, Access access, Text text, InstantSource clock) {
    this.answers = answers;
    this.access = access;
    this.text = text;
    this.clock = clock;
  }

  /** Registers the command and its buttons; {@code changed} wakes the prompting and the sender. */
  public void register(App app, Runnable changed) {
    app.command("/torimatome", (request, context) -> answer(request.getPayload(), context, changed));
    app.blockAction(CoordinatorAnswers.OPEN, (request, context) -> act(request.getPayload(), context, changed));
    app.blockAction(CoordinatorAnswers.CLOSE, (request, context) -> act(request.getPayload(), context, changed));
    app.blockAction(EditionAnswer.PUBLISH, (request, context) -> act(request.getPayload(), context, changed));
    app.blockAction(ParkedAnswer.RETRY, (request, context) -> act(request.getPayload(), context, changed));
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

  private String refusal() {
    return text.say("coordinator.refused", text.list(access.coordinators().stream().map(id -> text.say("person", id))));
  }

  private RoundStore.Stamp stamp(String userId) {
    Instant now = clock.instant();
    return new RoundStore.Stamp(userId, now);
  }
}
