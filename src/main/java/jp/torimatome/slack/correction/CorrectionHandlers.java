package jp.torimatome.slack.correction;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.reply.correction.Correcting;
import jp.torimatome.reply.correction.Correction;
import jp.torimatome.reply.correction.CorrectionStore;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.form.ReplyView;
import jp.torimatome.slack.verb.Answer;
import jp.torimatome.slack.verb.Typed;

/** 訂正: opened from the reply form, decided on from the coordinators' list. */
public final class CorrectionHandlers {
  private final Correcting correcting;
  private final FormWords words;
  private final CorrectionView views;
  private final InstantSource clock;

  public CorrectionHandlers(Correcting correcting, CorrectionStore store, FormWords words, InstantSource clock) {
    this.correcting = correcting;
    this.words = words;
    this.views = new CorrectionView(store, words.text());
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored. */
  public void register(Doors doors, Runnable changed) {
    doors.button(ReplyView.CORRECT, Act.ANSWER, this::open);
    doors.submission(CorrectionView.CALLBACK, Act.ANSWER, this::propose);
    doors.button(CorrectionView.TAKE, Act.EDIT_DIRECTORY, (payload, context) -> decide(payload, context, true, changed));
    doors.button(CorrectionView.DECLINE, Act.EDIT_DIRECTORY, (payload, context) -> decide(payload, context, false, changed));
  }

  /** /torimatome 訂正. */
  public Answer answer(Typed typed) {
    return views.list("");
  }

  /** On top of the reply form, which stays as it is below. */
  private Response open(BlockActionPayload payload, ActionContext context) {
    long item = value(payload);
    View view =
        switch (correcting.open(item, payload.getUser().getId(), clock.instant())) {
          case Correcting.Opening.Refused(var refusal) -> views.said(words.refusal(refusal));
          case Correcting.Opening.Opened opened -> views.form(item, opened);
        };
    Modals.push(context, payload.getTriggerId(), view);
    return context.ack();
  }

  private Response propose(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    long item = Long.parseLong(payload.getView().getPrivateMetadata());
    var typed = CorrectionView.typed(payload.getView().getState());
    return switch (correcting.propose(item, typed, new Stamp(payload.getUser().getId(), clock.instant()))) {
      case Correcting.Outcome.Faulty(var fault) -> context.ackWithErrors(Map.of(Correction.Kind.CONTENT.code(), words.fault(fault)));
      case Correcting.Outcome.Nothing() ->
          context.ackWithErrors(Map.of(Correction.Kind.CONTENT.code(), words.text().say("correction.nothing")));
      case Correcting.Outcome.Refused(var refusal) -> context.ackWithUpdate(views.said(words.refusal(refusal)));
      case Correcting.Outcome.Proposed proposed -> context.ackWithUpdate(views.said(words.text().say("correction.proposed")));
    };
  }

  private Response decide(BlockActionPayload payload, ActionContext context, boolean taken, Runnable changed) {
    Correcting.Decided decided = correcting.decide(value(payload), taken, new Stamp(payload.getUser().getId(), clock.instant()));
    changed.run();
    Answer list = views.list(words.text().say("correction.done." + decided.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    Later.run(() -> context.respond(answer ->
        answer.responseType("ephemeral").replaceOriginal(true).text(list.text()).blocks(list.blocks())));
    return context.ack();
  }

  private static long value(BlockActionPayload payload) {
    return Long.parseLong(payload.getActions().getFirst().getValue());
  }
}
