package jp.torimatome.slack.clarify;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.clarification.Clarifying;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.TypedWords;
import jp.torimatome.slack.aside.AsideListener;
import jp.torimatome.slack.form.FormWords;

/** 疑義照会への回答: below the question by a button, or in its thread. */
public final class ClarifyHandlers {
  private final Clarifying clarifying;
  private final AsideListener asides;
  private final ClarifyWords words;
  private final ClarifyView views;
  private final InstantSource clock;

  /** {@code asides} hears what belongs to no question. */
  public ClarifyHandlers(
      Clarifying clarifying, AsideListener asides, FormWords forms, InstantSource clock) {
    this.asides = asides;
    this.clarifying = clarifying;
    this.words = new ClarifyWords(forms);
    this.views = new ClarifyView(words);
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable changed) {
    doors.button(ClarifyView.ANSWER, Act.CLARIFY, this::open);
    doors.typing(ClarifyView.WORD, Act.CLARIFY);
    doors.submission(
        ClarifyView.ANSWER, Act.CLARIFY, (payload, context) -> answer(payload, context, changed));
    new Overhearing(clarifying, asides, words.text(), clock).register(doors);
    asides.register(doors);
  }

  private Response open(BlockActionPayload payload, ActionContext context) {
    long id = Long.parseLong(payload.getActions().getFirst().getValue());
    View view =
        switch (clarifying.open(id, payload.getUser().getId(), clock.instant())) {
          case Clarifying.Opening.Opened(var clarification, var inquiry) ->
              views.answering(clarification, inquiry);
          case Clarifying.Opening.Withdrawn() ->
              views.notice(words.text().say("clarify.withdrawn.notice"));
          case Clarifying.Opening.Refused(var refusal) ->
              views.notice(words.forms().refusal(refusal));
        };
    Modals.open(context, payload.getTriggerId(), view, words.text().say("form.not-opened"));
    return context.ack();
  }

  private Response answer(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    View view = payload.getView();
    long id = Long.parseLong(view.getPrivateMetadata());
    Clarifying.Outcome outcome =
        clarifying.answer(id, ClarifyView.typed(view, payload.getUser().getId()), clock.instant());
    return switch (outcome) {
      case Clarifying.Outcome.Done done -> {
        changed.run();
        yield context.ackWithUpdate(views.notice(words.text().say("clarify.stored")));
      }
      case Clarifying.Outcome.Refused(var refusal) ->
          context.ackWithUpdate(
              TypedWords.below(views.notice(words.forms().refusal(refusal)), view, words.text()));
      case Clarifying.Outcome.Withdrawn() ->
          context.ackWithUpdate(
              TypedWords.below(
                  views.notice(words.text().say("clarify.withdrawn.notice")), view, words.text()));
      case Clarifying.Outcome.Blank blank ->
          context.ackWithErrors(ClarifyView.error(words.fault(blank).orElseThrow()));
      case Clarifying.Outcome.TooLong tooLong ->
          context.ackWithErrors(ClarifyView.error(words.fault(tooLong).orElseThrow()));
    };
  }
}
