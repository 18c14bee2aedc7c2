package jp.torimatome.feature.absence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.feature.verb.Typed;
import jp.torimatome.people.Absence;
import jp.torimatome.people.NotingAbsence;
import jp.torimatome.people.NotingAbsence.Outcome;
import jp.torimatome.people.NotingAbsence.Problem;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;
import jp.torimatome.say.Control;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.text.Text;
import jp.torimatome.text.day.DayWords;
import jp.torimatome.text.day.When;

/**
 * /torimatome 不在 8/10-8/16 代理 @人: notes it at once, or asks in a modal, which also lists and
 * cancels what is noted.
 */
public final class AbsenceHandlers {
  /** On the Home tab and elsewhere: opens the modal for oneself. */
  public static final String OPEN = "absence_open";

  /** Its value is the absence. */
  public static final String CANCEL = "absence_cancel";

  private static final String FROM = "absence_from";
  private static final String UNTIL = "absence_until";
  private static final String STAND_IN = "absence_stand_in";

  private final NotingAbsence noting;
  private final AbsenceWords words;
  private final Text text;
  private final InstantSource clock;

  public AbsenceHandlers(NotingAbsence noting, Text text, InstantSource clock) {
    this.noting = noting;
    this.text = text;
    this.words = new AbsenceWords(text);
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored. */
  public void register(Doors doors, Runnable changed) {
    doors.pressed(OPEN, Act.NOTE_ABSENCE, this::open);
    doors.pressed(CANCEL, Act.NOTE_ABSENCE, press -> cancel(press, changed));
    doors.sent(OPEN, Act.NOTE_ABSENCE, form -> submitted(form, changed));
  }

  public Answer answer(Typed typed) {
    LocalDate today = today(typed.stamp().at());
    AbsenceText said = AbsenceText.read(typed.rest(), today);
    Optional<String> fault = new DayWords(text).faultAhead(said.when(), today);
    if (fault.isPresent()) {
      return Answer.unfit(Marks.escape(fault.get()));
    }
    return said.when() instanceof When.Period period
        ? answer(typed, said, period)
        : dayless(typed, said, today);
  }

  /** Notes what is wholly understood; asks in the form where something is not. */
  private Answer answer(Typed typed, AbsenceText said, When.Period period) {
    if (period.how().openEnd()) {
      return Answer.of(text.say("absence.no-end"));
    }
    String person = said.person().orElse(typed.stamp().by());
    LocalDate from =
        period.how().openStart()
            ? earlier(today(typed.stamp().at()), period.from())
            : period.from();
    if (!said.unread().isEmpty() || period.how().openStart()) {
      return opening(
          screen(
              person,
              new Proposed(from, period.until(), said.standIn(), said.unread()),
              typed.stamp().at()));
    }
    Outcome outcome =
        noting.note(
            new NotingAbsence.Request(person, from, period.until(), said.standIn(), typed.stamp()));
    return outcome instanceof Outcome.Wrong
        ? Answer.unfit(told(outcome))
        : Answer.of(told(outcome));
  }

  private Answer dayless(Typed typed, AbsenceText said, LocalDate today) {
    if (!said.unread().isEmpty()) {
      return Answer.unfit(text.say("absence.unread", Marks.escape(said.unread())));
    }
    String person = said.person().orElse(typed.stamp().by());
    return opening(
        screen(person, new Proposed(today, today, said.standIn(), ""), typed.stamp().at()));
  }

  private Answer opening(Screen screen) {
    return Answer.opening(screen, text.say("form.not-opened"));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private Reaction open(Press press) {
    Instant now = clock.instant();
    Screen screen =
        screen(press.person(), new Proposed(today(now), today(now), Optional.empty(), ""), now);
    return new Reaction.Opens(screen, text.say("form.not-opened"));
  }

  private Reaction cancel(Press press, Runnable changed) {
    Stamp stamp = new Stamp(press.person(), clock.instant());
    Outcome outcome = noting.cancel(press.number(), stamp);
    changed.run();
    String said = outcome instanceof Outcome.Noted ? text.say("absence.cancelled") : told(outcome);
    return press.isInScreen()
        ? new Reaction.Puts(press.filled().id(), notice(said))
        : new Reaction.Opens(notice(said), said);
  }

  private Settled submitted(Filled form, Runnable changed) {
    LocalDate from = form.day(FROM).orElseThrow();
    LocalDate until = form.day(UNTIL).orElseThrow();
    Stamp stamp = new Stamp(form.person(), clock.instant());
    Outcome outcome =
        noting.note(
            new NotingAbsence.Request(form.carried(), from, until, form.value(STAND_IN), stamp));
    changed.run();
    return switch (outcome) {
      case Outcome.Wrong(var problem) -> Settled.fault(input(problem), problem(problem));
      case Outcome.Noted noted -> new Settled.Shows(notice(told(noted)));
      case Outcome.NotedBefore noted -> new Settled.Shows(notice(told(noted)));
    };
  }

  /** What the form proposes; {@code unread} is what was typed and could not be understood. */
  private record Proposed(
      LocalDate from, LocalDate until, Optional<String> standIn, String unread) {}

  private Screen screen(String person, Proposed proposed, Instant now) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.Paragraph.of(text.say("absence.intro", text.say("person", person))));
    if (!proposed.unread().isEmpty()) {
      parts.add(
          Part.Paragraph.of(
              text.say("absence.unread", Marks.escape(proposed.unread()))
                  + text.say("absence.choose")));
    }
    parts.add(date(FROM, proposed.from()));
    parts.add(date(UNTIL, proposed.until()));
    parts.add(
        Part.Input.of(
                text.say("absence.stand-in"),
                new Control.Person(STAND_IN, proposed.standIn().orElse("")))
            .hint(text.say("absence.hint"))
            .optional(true));
    noting.of(person, now).stream()
        .limit(10)
        .forEach(absence -> parts.add(words.cancellable(absence, person)));
    Screen.Frame frame =
        new Screen.Frame(
            OPEN,
            person,
            text.say("absence.title"),
            text.say("absence.submit"),
            text.say("form.close"));
    return Screen.form(frame, parts);
  }

  private Part date(String id, LocalDate initial) {
    return Part.Input.of(text.say(id), new Control.Day(id, Optional.of(initial)));
  }

  private String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Wrong(var problem) -> problem(problem);
      case Outcome.Noted(var absence) ->
          text.say("absence.noted", text.say("person", absence.person()), words.line(absence))
              + alsoStandsIn(absence);
      case Outcome.NotedBefore(var absence) ->
          text.say(
              "absence.noted-before", text.say("person", absence.person()), words.line(absence));
    };
  }

  /** Whoever stands in for others and names nobody leaves them to the next of their section. */
  private String alsoStandsIn(Absence absence) {
    List<String> others =
        noting.standingInFor(absence).stream().map(person -> text.say("person", person)).toList();
    return others.isEmpty() || absence.standIn().isPresent()
        ? ""
        : "\n"
            + text.say(
                "absence.also-stands-in",
                text.say("person", absence.person()),
                text.list(others.stream()));
  }

  private String problem(Problem problem) {
    return text.say("absence.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String input(Problem problem) {
    return switch (problem) {
      case STAND_IN_IS_SELF, STAND_IN_AWAY, STAND_IN_UNFIT -> STAND_IN;
      case END_BEFORE_START, OVER, TOO_LONG -> UNTIL;
      case NO_SECTION, NOT_ALLOWED, TOO_FAR, GONE -> FROM;
    };
  }

  private Screen notice(String sentence) {
    return Screen.notice(
        text.say("absence.title"), text.say("form.close"), List.of(Part.Paragraph.of(sentence)));
  }

  private LocalDate today(Instant now) {
    return now.atZone(text.zone()).toLocalDate();
  }
}
