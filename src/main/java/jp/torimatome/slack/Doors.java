package jp.torimatome.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
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
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.torimatome.people.Access;
import jp.torimatome.people.role.Act;
import jp.torimatome.people.role.Permissions;
import jp.torimatome.text.Text;

/**
 * 扉: everything that Slack can call is registered here with the act that it is. Who is no full member of the workspace, and who may
 * not do an act of the office, is turned away before anything happens; of a section's acts, the act itself tells who is to be asked.
 */
public final class Doors {
  private final App app;
  private final Access access;
  private final Text text;
  private final InstantSource clock;
  private final Map<String, Act> acts = new TreeMap<>();

  public Doors(App app, Access access, Text text, InstantSource clock) {
    this.app = app;
    this.access = access;
    this.text = text;
    this.clock = clock;
  }

  /** What is done with a payload that passed the door. */
  @FunctionalInterface
  public interface Listener<P, C> {
    Response answer(P payload, C context);
  }

  /** A slash command; {@code act} is the least of what it does, its words may ask for more by {@link #refusal}. */
  public void command(String name, Act act, Listener<SlashCommandPayload, SlashCommandContext> listener) {
    acts.put(name, act);
    app.command(
        name,
        (request, context) -> {
          var payload = request.getPayload();
          Optional<String> refusal = refusal(payload.getUserId(), act);
          return refusal.isPresent()
              ? context.ack(answer -> answer.responseType("ephemeral").text(refusal.get()))
              : listener.answer(payload, context);
        });
  }

  /** A button or another element of a message, a modal or the Home tab. */
  public void button(String action, Act act, Listener<BlockActionPayload, ActionContext> listener) {
    button(Pattern.compile(Pattern.quote(action)), act, listener);
    acts.remove(Pattern.quote(action));
    acts.put(action, act);
  }

  /** Buttons whose ids differ by a number. */
  public void button(Pattern actions, Act act, Listener<BlockActionPayload, ActionContext> listener) {
    acts.put(actions.pattern(), act);
    app.blockAction(
        actions,
        (request, context) -> {
          var payload = request.getPayload();
          Optional<String> refusal = refusal(payload.getUser().getId(), act);
          if (refusal.isPresent()) {
            Modals.tell(context, payload.getTriggerId(), notice(refusal.get()), refusal.get());
            return context.ack();
          }
          return listener.answer(payload, context);
        });
  }

  /** A modal's submission. */
  public void submission(String callback, Act act, Listener<ViewSubmissionPayload, ViewSubmissionContext> listener) {
    acts.put(callback, act);
    app.viewSubmission(
        callback,
        (request, context) -> {
          var payload = request.getPayload();
          Optional<String> refusal = refusal(payload.getUser().getId(), act);
          return refusal.isPresent()
              ? context.ackWithUpdate(TypedWords.below(notice(refusal.get()), payload.getView(), text))
              : listener.answer(payload, context);
        });
  }

  /** What somebody types into an open form: kept whatever they may by now, because it is no act yet and nobody is told. */
  public void typing(String action, Act act, Listener<BlockActionPayload, ActionContext> listener) {
    acts.put(action, act);
    app.blockAction(action, (request, context) -> listener.answer(request.getPayload(), context));
  }

  /** A form that was closed without submitting it; likewise. */
  public void closed(String callback, Act act, Listener<ViewClosedPayload, DefaultContext> listener) {
    acts.put(callback, act);
    app.viewClosed(callback, (request, context) -> listener.answer(request.getPayload(), context));
  }

  /** An event; who may not do the act is left without an answer, because nobody waits for one. */
  public <E extends Event> void event(
      Class<E> type, Act act, Function<E, String> person, Listener<EventsApiPayload<E>, EventContext> listener) {
    acts.put(type.getSimpleName(), act);
    app.event(
        type,
        (payload, context) ->
            refusal(person.apply(payload.getEvent()), act).isPresent()
                ? context.ack()
                : listener.answer(payload, context));
  }

  /** Why a person may not do an act, whatever section it concerns; empty where they may, or where that depends on the section. */
  public Optional<String> refusal(String person, Act act) {
    if (!access.isMember(person)) {
      return Optional.of(text.say("door.outside"));
    }
    if (!Permissions.isOfficeOnly(act) || access.may(person, act, clock.instant())) {
      return Optional.empty();
    }
    boolean adminOnly = act == Act.GRANT_ROLE;
    List<String> whom = adminOnly ? access.admins() : access.coordinators();
    String people = text.list(whom.stream().map(id -> text.say("person", id)));
    return Optional.of(text.say(adminOnly ? "door.admins" : "coordinator.refused", people));
  }

  /** Every id that is listened to, with its act. */
  public Map<String, Act> acts() {
    return Map.copyOf(acts);
  }

  private View notice(String refusal) {
    return Modals.notice(text.say("refusal.title"), text.say("form.close"), List.of(Mrkdwn.section(refusal)));
  }
}
