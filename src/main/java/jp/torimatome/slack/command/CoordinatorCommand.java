package jp.torimatome.slack.command;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.RoundStore;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.official.EditionAnswer;
import jp.torimatome.text.Nearest;
import jp.torimatome.text.Text;

/** /torimatome: the coordinators' command; every answer is seen by the one who asked, only. */
public final class CoordinatorCommand {
  private final CoordinatorAnswers answers;
  private final BiFunction<String, Act, Optional<String>> refusals;
  private final Text text;
  private final InstantSource clock;

  /** {@code refusals}: why a person may not do what a word asks for. */
  public CoordinatorCommand(
      CoordinatorAnswers answers, BiFunction<String, Act, Optional<String>> refusals, Text text, InstantSource clock) {
    this.answers = answers;
    this.refusals = refusals;
    this.text = text;
    this.clock = clock;
  }

  /** Registers the command and its buttons; {@code changed} wakes the prompting and the sender. */
  public void register(Doors doors, Runnable changed) {
    doors.command("/torimatome", Act.READ, (payload, context) -> answer(payload, context, changed));
    doors.button(CoordinatorAnswers.OPEN, Act.STEER, (payload, context) -> act(payload, context, changed));
    doors.button(CoordinatorAnswers.CLOSE, Act.STEER, (payload, context) -> act(payload, context, changed));
    doors.button(EditionAnswer.PUBLISH, Act.PUBLISH, (payload, context) -> act(payload, context, changed));
    doors.button(ParkedAnswer.RETRY, Act.RETRY, (payload, context) -> act(payload, context, changed));
  }

  private Response answer(SlashCommandPayload payload, SlashCommandContext context, Runnable changed) {
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
    Optional<String> refusal = refusals.apply(payload.getUserId(), verb.get().act());
    if (refusal.isPresent()) {
      return Answer.of(refusal.get()).acknowledge(context);
    }
    Answer answer = answers.answer(verb.get(), rest, stamp(payload.getUserId()));
    changed.run();
    return answer.acknowledge(context);
  }

  private Response act(BlockActionPayload payload, ActionContext context, Runnable changed) {
    var action = payload.getActions().getFirst();
    String user = payload.getUser().getId();
    long id = Long.parseLong(action.getValue());
    String sentence = answers.act(action.getActionId(), id, stamp(user));
    changed.run();
    Later.run(() -> context.respond(answer -> answer.responseType("ephemeral").replaceOriginal(true).text(sentence)));
    return context.ack();
  }

  private Stamp stamp(String userId) {
    Instant now = clock.instant();
    return new Stamp(userId, now);
  }
}
