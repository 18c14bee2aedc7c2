package jp.torimatome.feature.verb;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.naming.Meant;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Marks;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.text.Nearest;
import jp.torimatome.text.Text;

/** /torimatome: every answer is seen by the one who asked, only. */
public final class TorimatomeCommand {
  private final Map<Verb, Function<Typed, Answer>> answers;
  private final WhichPlan which;
  private final Doors doors;
  private final Text text;
  private final InstantSource clock;

  /** {@code answers}: what each word says and does; all but HELP, which is told here. */
  public TorimatomeCommand(
      Map<Verb, Function<Typed, Answer>> answers,
      WhichPlan which,
      Doors doors,
      Text text,
      InstantSource clock) {
    this.answers = Map.copyOf(answers);
    this.which = which;
    this.doors = doors;
    this.text = text;
    this.clock = clock;
  }

  /**
   * Registers the command and the choice of a plan; {@code changed} wakes the prompting and the
   * sender.
   */
  public void register(Runnable changed) {
    doors.asked(
        "/torimatome",
        Act.READ,
        new Doors.Answering() {
          @Override
          public <T> T answer(Doors.Asked asked, Function<Answer, T> drawing) {
            return drawing.apply(asked(asked, changed));
          }
        });
    doors.pressedAny(WhichPlan.CHOOSE, Act.READ, press -> chosen(press, changed));
  }

  private Answer asked(Doors.Asked asked, Runnable changed) {
    String typed = asked.words().strip();
    String word = typed.split("[\\s\u3000]+", 2)[0];
    String rest = typed.substring(word.length()).strip();
    Optional<Verb> verb = word.isEmpty() ? Optional.of(Verb.HELP) : Verb.of(word);
    if (verb.isEmpty()) {
      return unknown(word, asked.person());
    }
    Meant meant =
        verb.get().scope() == Verb.Scope.ALL ? new Meant.None() : which.meant(verb.get(), rest);
    Typed wanted = new Typed(rest, Optional.empty(), stamp(asked.person()), asked.channel());
    Answer answer = answer(verb.get(), meant, wanted);
    if (!verb.get().act().isLooking()) {
      changed.run();
    }
    return answer;
  }

  /** A pressed plan: the answer stands in the question's place. */
  private Reaction chosen(Press press, Runnable changed) {
    WhichPlan.Chosen chosen = WhichPlan.Chosen.parse(press.value());
    Typed typed =
        new Typed(chosen.rest(), Optional.empty(), stamp(press.person()), press.where().channel());
    Answer answer = answer(chosen.verb(), which.chosen(chosen), typed);
    changed.run();
    return answer
        .opening()
        .<Reaction>map(opening -> new Reaction.Opens(opening.screen(), opening.otherwise()))
        .orElseGet(() -> new Reaction.Replaces(answer));
  }

  private Answer answer(Verb verb, Meant meant, Typed typed) {
    Optional<String> refusal = doors.refusal(typed.stamp().by(), verb.act());
    if (refusal.isPresent()) {
      return Answer.of(refusal.get());
    }
    if (!verb.takesWords() && !which.unread(verb, typed.rest()).isEmpty()) {
      return tooMuch(verb, which.unread(verb, typed.rest()));
    }
    Answer answer = answer(verb, meant, typed, answers.getOrDefault(verb, this::help));
    return answer.unfit() ? answer.below(usage(verb)) : answer;
  }

  private Answer answer(Verb verb, Meant meant, Typed typed, Function<Typed, Answer> answering) {
    return switch (meant) {
      case Meant.One(var plan, var rest) ->
          answering.apply(new Typed(rest, Optional.of(plan), typed.stamp(), typed.channel()));
      case Meant.Several(var plans) -> which.question(verb, typed.rest(), plans);
      case Meant.None() when verb.scope() == Verb.Scope.ALL -> answering.apply(typed);
      case Meant.None() -> Answer.of(text.say("round.no-register"));
      case Meant.Unknown(var name, var plans) -> which.question(verb, typed.rest(), plans);
    };
  }

  /**
   * Words after a command that takes none, or none but the name of a plan: it is not carried out as
   * if they were not there.
   */
  private Answer tooMuch(Verb verb, String unread) {
    String key =
        verb.scope() == Verb.Scope.ALL ? "coordinator.no-words" : "coordinator.no-words.plan";
    return Answer.of(text.say(key, Marks.escape(Marks.shorten(unread, 50)))).below(usage(verb));
  }

  private String usage(Verb verb) {
    return text.say("coordinator.usage") + "\n" + line(verb);
  }

  private String line(Verb verb) {
    return text.say("coordinator.help." + verb.english(), verb.english(), verb.japanese());
  }

  private Stamp stamp(String person) {
    return new Stamp(person, clock.instant());
  }

  private Answer unknown(String word, String person) {
    String unknown = text.say("coordinator.unknown", Marks.escape(Marks.shorten(word, 50)));
    String nearest =
        Nearest.to(word, Verb.words())
            .map(near -> text.say("coordinator.nearest", near))
            .orElse("");
    return Answer.of(unknown + nearest + "\n\n" + help(person));
  }

  /** ヘルプ, and ヘルプ 督促 for one word alone. */
  private Answer help(Typed typed) {
    if (typed.rest().isEmpty()) {
      return Answer.of(help(typed.stamp().by()));
    }
    return Verb.of(typed.rest())
        .map(verb -> Answer.of(line(verb)))
        .orElseGet(() -> unknown(typed.rest(), typed.stamp().by()));
  }

  /** The words that the person may say. */
  private String help(String person) {
    Stream<String> verbs =
        Stream.of(Verb.values())
            .filter(verb -> doors.refusal(person, verb.act()).isEmpty())
            .map(this::line);
    return text.say("coordinator.help") + "\n" + verbs.collect(Collectors.joining("\n"));
  }
}
