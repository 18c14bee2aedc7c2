package jp.torimatome.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.Event;
import com.slack.api.util.json.GsonFactory;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.torimatome.people.Access;
import jp.torimatome.people.MemberStore.Standing;
import jp.torimatome.people.role.Act;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Admission;
import jp.torimatome.say.door.Untaken;
import jp.torimatome.slack.door.Entrance;
import jp.torimatome.slack.door.FreeText;
import jp.torimatome.slack.door.TypedForms;
import jp.torimatome.slack.draw.Reading;
import jp.torimatome.slack.draw.Screens;
import jp.torimatome.text.Text;

/**
 * 扉: everything that Slack can call is registered here with the act that it is. Who is no full
 * member of the workspace, and who may not do an act of the office, is turned away before anything
 * happens; of a section's acts, the act itself tells who is to be asked.
 */
public final class Doors {
  private final App app;
  private final Access access;
  private final Entrance entrance;
  private final TypedForms typed;
  private final Text text;
  private final InstantSource clock;
  private final Map<String, Act> acts = new TreeMap<>();
  private final Set<String> drafting = new HashSet<>();

  public Doors(
      App app, Access access, Entrance entrance, TypedForms typed, Text text, InstantSource clock) {
    this.typed = typed;
    this.app = app;
    this.access = access;
    this.entrance = entrance;
    this.text = text;
    this.clock = clock;
  }

  /** What is done with a payload that passed the door. */
  @FunctionalInterface
  public interface Listener<P, C> {
    Response answer(P payload, C context);
  }

  /**
   * A slash command; {@code act} is the least of what it does, its words may ask for more by {@link
   * #refusal}.
   */
  public void command(
      String name, Act act, Listener<SlashCommandPayload, SlashCommandContext> listener) {
    acts.put(name, act);
    app.command(
        name,
        (request, context) -> {
          var payload = request.getPayload();
          String typed = Optional.ofNullable(payload.getText()).orElse("");
          String words = String.join("\n", name, payload.getChannelId(), typed);
          var arrival =
              new Entrance.Arrival(
                  request,
                  payload.getUserId(),
                  isUntold(payload.getUserId()),
                  words,
                  !isReading(act, name));
          return entrance.answer(
              arrival, () -> command(payload, context, act, listener), aside(context));
        });
  }

  private Response command(
      SlashCommandPayload payload,
      SlashCommandContext context,
      Act act,
      Listener<SlashCommandPayload, SlashCommandContext> listener) {
    return refusal(payload.getUserId(), act)
        .or(() -> FreeText.fault(Optional.ofNullable(payload.getText()).orElse(""), text))
        .map(refusal -> context.ack(answer -> answer.responseType("ephemeral").text(refusal)))
        .orElseGet(() -> {
          typed.bring(context, payload.getUserId());
          return listener.answer(payload, context);
        });
  }

  private static Entrance.Aside aside(SlashCommandContext context) {
    return new Entrance.Aside(
        Later.beside(),
        answer ->
            Later.isSaid(() ->
                context.respond(
                    GsonFactory.createSnakeCase()
                        .fromJson(answer.getBody(), SlashCommandResponse.class))));
  }

  /** A button or another element of a message, a modal or the Home tab. */
  public void button(String action, Act act, Listener<BlockActionPayload, ActionContext> listener) {
    button(Pattern.compile(Pattern.quote(action)), act, listener);
    acts.remove(Pattern.quote(action));
    acts.put(action, act);
  }

  /** Buttons whose ids differ by a number. */
  public void button(
      Pattern actions, Act act, Listener<BlockActionPayload, ActionContext> listener) {
    acts.put(actions.pattern(), act);
    app.blockAction(
        actions,
        (request, context) -> {
          var payload = request.getPayload();
          String person = payload.getUser().getId();
          var arrival = new Entrance.Arrival(request, person, isUntold(person), "", true);
          return entrance.answer(
              arrival,
              () -> pressed(payload, context, act, listener),
              new Entrance.Aside(Later.beside(), answer -> true));
        });
  }

  private Response pressed(
      BlockActionPayload payload,
      ActionContext context,
      Act act,
      Listener<BlockActionPayload, ActionContext> listener) {
    Optional<String> refusal =
        refusal(payload.getUser().getId(), act).or(() -> unstorable(payload));
    if (refusal.isPresent()) {
      Modals.tell(
          context, payload.getTriggerId(), Screens.modal(notice(refusal.get())), refusal.get());
      return context.ack();
    }
    typed.bring(context, payload.getUser().getId());
    return listener.answer(payload, context);
  }

  /** A modal's submission. */
  public void submission(
      String callback, Act act, Listener<ViewSubmissionPayload, ViewSubmissionContext> listener) {
    acts.put(callback, act);
    app.viewSubmission(
        callback,
        (request, context) -> {
          var payload = request.getPayload();
          String person = payload.getUser().getId();
          var arrival = new Entrance.Arrival(request, person, isUntold(person), "", true);
          return entrance.submission(
              arrival,
              () -> submitted(payload, context, act, listener),
              () -> again(payload, context),
              Later.beside());
        });
  }

  private Response submitted(
      ViewSubmissionPayload payload,
      ViewSubmissionContext context,
      Act act,
      Listener<ViewSubmissionPayload, ViewSubmissionContext> listener) {
    typed.begun(payload.getView(), payload.getUser().getId());
    return refusal(payload.getUser().getId(), act)
        .map(refusal ->
            context.ackWithUpdate(
                Screens.modal(
                    Untaken.below(
                        notice(refusal),
                        Reading.filled(payload.getUser().getId(), payload.getView()),
                        text.say("form.typed")))))
        .orElseGet(() -> {
          Map<String, String> faults = FreeText.faults(payload.getView(), text);
          return faults.isEmpty()
              ? typed.settled(
                  payload.getView(), payload.getUser().getId(), listener.answer(payload, context))
              : context.ackWithErrors(faults);
        });
  }

  /** Of the form in which something was pressed; submitting it tells beside which field. */
  private Optional<String> unstorable(BlockActionPayload payload) {
    return Optional.ofNullable(payload.getView())
        .flatMap(form -> FreeText.faults(form, text).values().stream().findFirst());
  }

  /** Slack is being asked who that is; the form stays as it is, to be submitted once more. */
  private Response again(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    String sentence = text.say("door.submit-again");
    return FreeText.inputs(payload.getView())
        .findFirst()
        .map(input -> context.ackWithErrors(Map.of(input.getBlockId(), sentence)))
        .orElseGet(() -> context.ackWithUpdate(Screens.modal(notice(sentence))));
  }

  /**
   * What somebody types into an open form: kept whatever they may by now, because it is no act yet
   * and nobody is told.
   */
  public void typing(String action, Act act, Listener<BlockActionPayload, ActionContext> listener) {
    acts.put(action, act);
    app.blockAction(
        action,
        (request, context) ->
            quietly(
                request.getPayload().getUser().getId(),
                () ->
                    unstorable(request.getPayload()).isPresent()
                        ? context.ack()
                        : typed(request.getPayload(), context, listener)));
  }

  /** {@link #typing(String, Act, Listener)} into a form that has no drafts of its own. */
  public void typing(String action, Act act) {
    typing(action, act, (payload, context) -> context.ack());
  }

  private Response typed(
      BlockActionPayload payload,
      ActionContext context,
      Listener<BlockActionPayload, ActionContext> listener) {
    if (drafting.contains(payload.getView().getCallbackId())) {
      return listener.answer(payload, context);
    }
    typed.keep(payload);
    return context.ack();
  }

  /** A form with drafts of its own that was closed without submitting it; likewise. */
  public void closed(
      String callback, Act act, Listener<ViewClosedPayload, DefaultContext> listener) {
    acts.put(callback, act);
    drafting.add(callback);
    app.viewClosed(
        callback,
        (request, context) ->
            quietly(
                request.getPayload().getUser().getId(),
                () ->
                    FreeText.faults(request.getPayload().getView(), text).isEmpty()
                        ? listener.answer(request.getPayload(), context)
                        : context.ack()));
  }

  /** An event; who may not do the act is left without an answer, because nobody waits for one. */
  public <E extends Event> void event(
      Class<E> type,
      Act act,
      Function<E, String> person,
      Listener<EventsApiPayload<E>, EventContext> listener) {
    acts.put(type.getSimpleName(), act);
    app.event(
        type,
        (payload, context) -> {
          String who = person.apply(payload.getEvent());
          return quietly(
              who,
              () ->
                  !who.isEmpty() && refusal(who, act).isPresent()
                      ? context.ack()
                      : listener.answer(payload, context));
        });
  }

  /** An event that is answered with a page; the page itself says why somebody may not see more. */
  public <E extends Event> void page(
      Class<E> type,
      Act act,
      Function<E, String> person,
      Listener<EventsApiPayload<E>, EventContext> listener) {
    acts.put(type.getSimpleName(), act);
    app.event(
        type,
        (payload, context) -> {
          String who = person.apply(payload.getEvent());
          return entrance.event(
              who, isUntold(who), () -> listener.answer(payload, context), Later.beside());
        });
  }

  /** Of somebody whom Slack tells nothing about, nothing is kept. */
  private Response quietly(String person, Supplier<Response> work) {
    boolean untold = !person.isEmpty() && isUntold(person);
    return entrance.event(
        person,
        untold,
        () -> untold && isUntold(person) ? Response.ok() : work.get(),
        Later.beside());
  }

  private boolean isUntold(String person) {
    return access.standing(person, clock.instant()) == Standing.UNTOLD;
  }

  /** What only reads is not kept: asked again, it is read again. */
  private static boolean isReading(Act act, String command) {
    return act == Act.READ && command.equals("/jigyo");
  }

  /**
   * Why a person may not do an act, whatever section it concerns; empty where they may, or where
   * that depends on the section.
   */
  public Optional<String> refusal(String person, Act act) {
    return new Admission(access, text, clock).refusal(person, act);
  }

  /** The same for who does not know what stands at them. */
  public jp.torimatome.say.door.Doors said() {
    return new SaidDoors(this);
  }

  /** Every id that is listened to, with its act. */
  public Map<String, Act> acts() {
    return Map.copyOf(acts);
  }

  private Screen notice(String refusal) {
    return Screen.notice(
        text.say("refusal.title"), text.say("form.close"), List.of(Part.Paragraph.of(refusal)));
  }
}
