package jp.torimatome.feature.terms;

import java.util.Locale;
import java.util.stream.Stream;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Terms;
import jp.torimatome.round.terms.GivingTime;
import jp.torimatome.say.Marks;
import jp.torimatome.text.Text;

/**
 * The words of a section's own days: what holds, what is asked for, and why something cannot be.
 */
public record TermWords(Text text) {

  /**
   * What holds for a section besides the round's days, for every message of it; names nobody,
   * because channels read it.
   */
  public String holding(Terms terms) {
    Stream<String> extension =
        terms.extension().stream()
            .map(given ->
                text.say("terms.extended", text.moment(given.dueAt()), reason(given.reason())));
    Stream<String> unlocking =
        terms.unlocking().stream()
            .map(given ->
                text.say("terms.unlocked", text.moment(given.until()), reason(given.reason())));
    return String.join("\n", Stream.concat(extension, unlocking).toList());
  }

  /** The day that holds after a 繰上げ, and why. */
  String sooner(Terms terms) {
    return terms
        .extension()
        .map(given -> text.say("terms.sooner", text.moment(given.dueAt()), reason(given.reason())))
        .orElse("");
  }

  String reason(String reason) {
    return Marks.escape(Marks.shorten(reason, 300));
  }

  /**
   * What a person is told who asked for something that was done; {@code done} is the key of its
   * sentence.
   */
  String done(String done, GivingTime.Outcome.Done outcome) {
    String moved = outcome.moved() ? text.say("terms.moved") : "";
    String key =
        done.equals("terms.done.extension_grant") && outcome.isSooner()
            ? "terms.done.sooner"
            : done;
    return text.say(
            key,
            Marks.escape(outcome.inquiry().called()),
            text.moment(outcome.until()),
            text.moment(outcome.inquiry().terms().dueAt()))
        + moved;
  }

  String problem(GivingTime.Problem problem) {
    return text.say("terms.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Why something was not done. */
  String refused(GivingTime.Outcome outcome) {
    return switch (outcome) {
      case GivingTime.Outcome.Wrong(var problem) -> problem(problem);
      case GivingTime.Outcome.NotYours(var section, var contacts) ->
          text.say(
              "terms.not-yours",
              Marks.escape(section),
              text.list(contacts.stream().map(id -> text.say("person", id))));
      case GivingTime.Outcome.Done done -> "";
    };
  }

  /** A section with the days that hold for it. */
  String section(Inquiry inquiry) {
    String holding = holding(inquiry.terms());
    String due =
        text.say(
            "terms.section", Marks.escape(inquiry.called()), text.moment(inquiry.terms().dueAt()));
    return holding.isEmpty() ? due : due + "\n" + holding;
  }
}
