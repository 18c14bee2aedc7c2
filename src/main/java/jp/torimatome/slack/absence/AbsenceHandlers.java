package jp.torimatome.slack.absence;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.people.Absence;
import jp.torimatome.people.NotingAbsence;
import jp.torimatome.people.NotingAbsence.Outcome;
import jp.torimatome.people.NotingAbsence.Problem;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Filled;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.draw.Still;
import jp.torimatome.slack.verb.Typed;
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
    doors.button(OPEN, Act.NOTE_ABSENCE, this::open);
    doors.button(CANCEL, Act.NOTE_ABSENCE, (payload, context) -> cancel(payload, context, changed));
    doors.submission(
        OPEN, Act.NOTE_ABSENCE, (payload, context) -> submitted(payload, context, changed));
  }

  public Answer answer(Typed typed) {
    LocalDate today = today(typed.stamp().at());
    AbsenceText said = AbsenceText.read(typed.rest(), today);
    Optional<String> fault = new DayWords(text).faultAhead(said.when(), today);
    if (fault.isPresent()) {
      return Answer.unfit(Mrkdwn.escape(fault.get()));
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
          view(
              person,
              new Filled(from, period.until(), said.standIn(), said.unread()),
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
      return Answer.unfit(text.say("absence.unread", Mrkdwn.escape(said.unread())));
    }
    String person = said.person().orElse(typed.stamp().by());
    return opening(view(person, new Filled(today, today, said.standIn(), ""), typed.stamp().at()));
  }

  private Answer opening(View view) {
    return Answer.opening(Still.screen(view), text.say("form.not-opened"));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private Response open(BlockActionPayload payload, ActionContext context) {
    Instant now = clock.instant();
    View view =
        view(
            payload.getUser().getId(),
            new Filled(today(now), today(now), Optional.empty(), ""),
            now);
    Modals.open(context, payload.getTriggerId(), view, text.say("form.not-opened"));
    return context.ack();
  }

  private Response cancel(BlockActionPayload payload, ActionContext context, Runnable changed) {
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    Outcome outcome =
        noting.cancel(Long.parseLong(payload.getActions().getFirst().getValue()), stamp);
    changed.run();
    String said = outcome instanceof Outcome.Noted ? text.say("absence.cancelled") : told(outcome);
    View view = notice(said);
    boolean inModal = payload.getView() != null && "modal".equals(payload.getView().getType());
    if (inModal) {
      Modals.update(context, payload.getView().getId(), view);
    } else {
      Modals.open(context, payload.getTriggerId(), view, said);
    }
    return context.ack();
  }

  private Response submitted(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    ViewState state = payload.getView().getState();
    Optional<String> standIn = Optional.ofNullable(value(state, STAND_IN).getSelectedUser());
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    LocalDate from = LocalDate.parse(value(state, FROM).getSelectedDate());
    LocalDate until = LocalDate.parse(value(state, UNTIL).getSelectedDate());
    Outcome outcome =
        noting.note(
            new NotingAbsence.Request(
                payload.getView().getPrivateMetadata(), from, until, standIn, stamp));
    changed.run();
    return switch (outcome) {
      case Outcome.Wrong(var problem) ->
          context.ackWithErrors(Map.of(block(problem), problem(problem)));
      case Outcome.Noted noted -> context.ackWithUpdate(notice(told(noted)));
      case Outcome.NotedBefore noted -> context.ackWithUpdate(notice(told(noted)));
    };
  }

  /** What the form proposes; {@code unread} is what was typed and could not be understood. */
  private record Filled(LocalDate from, LocalDate until, Optional<String> standIn, String unread) {}

  private View view(String person, Filled filled, Instant now) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(text.say("absence.intro", text.say("person", person))));
    if (!filled.unread().isEmpty()) {
      blocks.add(
          Mrkdwn.section(
              text.say("absence.unread", Mrkdwn.escape(filled.unread()))
                  + text.say("absence.choose")));
    }
    blocks.add(date(FROM, filled.from()));
    blocks.add(date(UNTIL, filled.until()));
    blocks.add(
        input(input ->
            input
                .blockId(STAND_IN)
                .optional(true)
                .label(plainText(text.say("absence.stand-in")))
                .hint(plainText(text.say("absence.hint")))
                .element(
                    UsersSelectElement.builder()
                        .actionId(STAND_IN)
                        .initialUser(filled.standIn().orElse(null))
                        .build())));
    noting.of(person, now).stream()
        .limit(10)
        .forEach(absence -> blocks.add(words.cancellable(absence, person)));
    Modals.Form form =
        new Modals.Form(
            OPEN,
            person,
            text.say("absence.title"),
            text.say("absence.submit"),
            text.say("form.close"));
    return Modals.form(form, blocks);
  }

  private LayoutBlock date(String id, LocalDate initial) {
    return input(input ->
        input
            .blockId(id)
            .label(plainText(text.say(id)))
            .element(
                DatePickerElement.builder().actionId(id).initialDate(initial.toString()).build()));
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

  private static String block(Problem problem) {
    return switch (problem) {
      case STAND_IN_IS_SELF, STAND_IN_AWAY, STAND_IN_UNFIT -> STAND_IN;
      case END_BEFORE_START, OVER, TOO_LONG -> UNTIL;
      case NO_SECTION, NOT_ALLOWED, TOO_FAR, GONE -> FROM;
    };
  }

  private View notice(String sentence) {
    return Modals.notice(
        text.say("absence.title"), text.say("form.close"), List.of(Mrkdwn.section(sentence)));
  }

  private LocalDate today(Instant now) {
    return now.atZone(text.zone()).toLocalDate();
  }

  private static ViewState.Value value(ViewState state, String id) {
    return requireNonNull(requireNonNull(state.getValues().get(id)).get(id));
  }
}
