package jp.torimatome.slack.verb;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Nearest;
import jp.torimatome.text.Text;

/** /torimatome: every answer is seen by the one who asked, only. */
public final class TorimatomeCommand {
  private final Map<Verb, Function<Typed, Answer>> answers;
  private final Doors doors;
  private final Text text;
  private final InstantSource clock;

  /** {@code answers}: what each word says and does; all but HELP, which is told here. */
  public TorimatomeCommand(Map<Verb, Function<Typed, Answer>> answers, Doors doors, Text text, InstantSource clock) {
    this.answers = Map.copyOf(answers);
    this.doors = doors;
    this.text = text;
    this.clock = clock;
  }

  /** Registers the command; {@code changed} wakes the prompting and the sender. */
  public void register(Runnable changed) {
    doors.command("/torimatome", Act.READ, (payload, context) -> answer(payload, context, changed));
  }

  private Response answer(SlashCommandPayload payload, SlashCommandContext context, Runnable changed) {
    String typed = Mrkdwn.typed(Optional.ofNullable(payload.getText()).orElse("")).strip();
    String word = typed.split("[\\s\u3000]+", 2)[0];
    String rest = typed.substring(word.length()).strip();
    Optional<Verb> verb = word.isEmpty() ? Optional.of(Verb.HELP) : Verb.of(word);
    if (verb.isEmpty()) {
      return unknown(word, payload.getUserId()).acknowledge(context);
    }
    Optional<String> refusal = doors.refusal(payload.getUserId(), verb.get().act());
    if (refusal.isPresent()) {
      return Answer.of(refusal.get()).acknowledge(context);
    }
    Function<Typed, Answer> answering = answers.getOrDefault(verb.get(), said -> Answer.of(help(said.stamp().by())));
    Stamp stamp = new Stamp(payload.getUserId(), clock.instant());
    Answer answer =
        answering.apply(
            new Typed(rest, stamp, payload.getChannelId(),
                view -> Modals.open(context, payload.getTriggerId(), view, text.say("form.not-opened"))));
    changed.run();
    return answer.acknowledge(context);
  }

  private Answer unknown(String word, String person) {
    String unknown = text.say("coordinator.unknown", Mrkdwn.escape(Mrkdwn.shorten(word, 50)));
    String nearest = Nearest.to(word, Verb.words()).map(near -> text.say("coordinator.nearest", near)).orElse("");
    return Answer.of(unknown + nearest + "\n\n" + help(person));
  }

  /** The words that the person may say. */
  private String help(String person) {
    Stream<String> verbs =
        Stream.of(Verb.values())
            .filter(verb -> doors.refusal(person, verb.act()).isEmpty())
            .map(verb -> text.say("coordinator.help." + verb.english(), verb.english(), verb.japanese()));
    return text.say("coordinator.help") + "\n" + verbs.collect(Collectors.joining("\n"));
  }
}
