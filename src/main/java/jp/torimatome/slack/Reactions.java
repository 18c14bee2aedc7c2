package jp.torimatome.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import jp.torimatome.say.Answer;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.slack.draw.Drawing;
import jp.torimatome.slack.draw.Screens;

/** What somebody sees next, done in Slack; the acknowledgement comes last, and always. */
final class Reactions {
  private Reactions() {}

  /** After a press. */
  static Response done(Reaction reaction, BlockActionPayload payload, ActionContext context) {
    act(reaction, payload, context);
    return context.ack();
  }

  private static void act(Reaction reaction, BlockActionPayload payload, ActionContext context) {
    String trigger = payload.getTriggerId();
    switch (reaction) {
      case Reaction.None() -> {}
      case Reaction.Opens(var screen, var otherwise) ->
          Modals.open(context, trigger, Screens.modal(screen), otherwise);
      case Reaction.Pushes(var screen) -> Modals.push(context, trigger, Screens.modal(screen));
      case Reaction.Renews(var screen) -> Modals.replace(payload, context, Screens.modal(screen));
      case Reaction.Puts puts -> put(puts, context);
      case Reaction.Tells(var notice, var sentence) ->
          Modals.tell(context, trigger, Screens.modal(notice), sentence);
      case Reaction.Says(var answer) -> say(context, answer, false);
      case Reaction.Replaces(var answer) -> say(context, answer, true);
      case Reaction.Then(var first, var work) -> {
        act(first, payload, context);
        work.run();
      }
      case Reaction.All(var all) -> all.forEach(each -> act(each, payload, context));
    }
  }

  private static void put(Reaction.Puts puts, Context context) {
    Modals.update(context, puts.screenId(), Screens.modal(puts.screen()));
  }

  private static void say(ActionContext context, Answer answer, boolean instead) {
    Later.say(context, answer, instead);
  }

  /** After a form was sent. */
  static Response done(Settled settled, ViewSubmissionContext context) {
    return switch (settled) {
      case Settled.Closes() -> context.ack();
      case Settled.Faulty(var faults) -> context.ackWithErrors(faults);
      case Settled.Shows(var screen) -> context.ackWithUpdate(Screens.modal(screen));
      case Settled.Pushes(var screen) -> context.ackWithPush(Screens.modal(screen));
      case Settled.Besides(var below, var then) -> {
        put(below, context);
        yield done(then, context);
      }
      case Settled.Then(var first, var below) -> {
        Later.run(() -> put(below, context));
        yield done(first, context);
      }
    };
  }

  /**
   * In the acknowledgement of a command; an answer without text says nothing, as when a screen
   * opened.
   */
  static Response done(Answer answer, String trigger, SlashCommandContext context) {
    answer
        .opening()
        .ifPresent(opening ->
            Modals.open(context, trigger, Screens.modal(opening.screen()), opening.otherwise()));
    return answer.text().isEmpty()
        ? context.ack()
        : context.ack(said ->
            said.responseType("ephemeral")
                .text(answer.text())
                .blocks(Drawing.blocks(answer.parts())));
  }
}
