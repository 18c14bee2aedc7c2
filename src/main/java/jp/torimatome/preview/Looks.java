package jp.torimatome.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.text.Text;

/** 見えるもの: what somebody sees of a message, after asking, after a press or after sending a form. */
public final class Looks {
  private final PreviewDoors doors;
  private final Source source;
  private final Text text;

  /** A message of the outbox: what it is called, and to whom it goes. */
  public record Line(long id, String called, String destination) {}

  /**
   * What there is to show: messages, newest first; what one says now, empty where there is nothing
   * to say; who there is, by id; their own pages; and how somebody or a channel is called.
   */
  public record Source(
      Supplier<List<Line>> messages,
      LongFunction<Optional<List<Part>>> message,
      Supplier<Map<String, String>> people,
      OwnPages pages,
      UnaryOperator<String> names) {}

  /** What is seen. */
  public sealed interface Seen {
    /** A message or an answer. */
    record Told(List<Part> parts) implements Seen {}

    /** A form or a notice; {@code faults}: what is wrong, by input. */
    record Shown(Screen screen, Map<String, String> faults) implements Seen {}
  }

  public Looks(PreviewDoors doors, Source source, Text text) {
    this.doors = doors;
    this.source = source;
    this.text = text;
  }

  Source source() {
    return source;
  }

  Text text() {
    return text;
  }

  /** The newest messages, newest first. */
  public List<Line> messages() {
    return source.messages().get();
  }

  /** A message as it would be said now. */
  public Seen message(long id) {
    return source
        .message()
        .apply(id)
        .<Seen>map(Seen.Told::new)
        .orElseGet(() -> sentence("preview.nothing"));
  }

  /** Somebody's own page. */
  public Seen own(String person) {
    doors.look(person);
    List<Part> page = source.pages().of(person);
    return page.isEmpty() ? sentence("preview.nothing") : new Seen.Told(page);
  }

  /** The answer to what was typed: a command and its words. */
  public Seen asked(String person, String typed) {
    String[] words = typed.strip().split("[\\s\u3000]+", 2);
    var asked = new Doors.Asked(person, "", words.length > 1 ? words[1] : "");
    return seen(doors.asked(words[0], asked), Looks::seen, words[0]);
  }

  Seen pressed(Press press) {
    return seen(doors.pressed(press), this::seen, press.id());
  }

  Seen sent(Filled form) {
    return seen(doors.sent(form), settled -> seen(form, settled), form.screen().frame().door());
  }

  /** A plain sentence of ours. */
  Seen sentence(String key, Object... more) {
    return new Seen.Told(List.of(Part.Paragraph.plain(text.say(key, more))));
  }

  private <T> Seen seen(
      Optional<PreviewDoors.Outcome<T>> outcome, Function<T, Seen> said, String what) {
    return outcome
        .map(found ->
            switch (found) {
              case PreviewDoors.Outcome.Done<T>(var done) -> said.apply(done);
              case PreviewDoors.Outcome.Refused<T>(var sentence) ->
                  new Seen.Told(List.of(Part.Paragraph.of(sentence)));
            })
        .orElseGet(() -> sentence("preview.unknown", what));
  }

  private Seen seen(Reaction reaction) {
    return switch (reaction) {
      case Reaction.None() -> sentence("preview.done");
      case Reaction.Opens(var screen, var otherwise) -> shown(screen);
      case Reaction.Pushes(var screen) -> shown(screen);
      case Reaction.Renews(var screen) -> shown(screen);
      case Reaction.Puts(var id, var screen) -> shown(screen);
      case Reaction.Tells(var notice, var sentence) -> shown(notice);
      case Reaction.Says(var answer) -> seen(answer);
      case Reaction.Replaces(var answer) -> seen(answer);
      case Reaction.Then(var first, var work) -> {
        work.run();
        yield seen(first);
      }
      case Reaction.All(var all) ->
          all.stream()
              .map(this::seen)
              .reduce((earlier, later) -> later)
              .orElseGet(() -> sentence("preview.done"));
    };
  }

  private Seen seen(Filled form, Settled settled) {
    return switch (settled) {
      case Settled.Closes() -> sentence("preview.done");
      case Settled.Faulty(var faults) -> new Seen.Shown(Fields.refilled(form), faults);
      case Settled.Shows(var screen) -> shown(screen);
      case Settled.Pushes(var screen) -> shown(screen);
      case Settled.Besides(var below, var then) -> seen(form, then);
      case Settled.Then(var first, var below) -> seen(form, first);
    };
  }

  private static Seen seen(Answer answer) {
    return answer
        .opening()
        .<Seen>map(opening -> shown(opening.screen()))
        .orElseGet(() ->
            new Seen.Told(
                answer.parts().isEmpty()
                    ? List.of(Part.Paragraph.of(answer.text()))
                    : answer.parts()));
  }

  private static Seen shown(Screen screen) {
    return new Seen.Shown(screen, Map.of());
  }
}
