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
import jp.torimatome.reply.check.Choice;
import jp.torimatome.reply.check.EntryReading;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.check.ReplyValue;
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

  public CorrectionHandlers(
      Correcting correcting, CorrectionStore store, FormWords words, InstantSource clock) {
    this.correcting = correcting;
    this.words = words;
    this.views = new CorrectionView(store, words.text());
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored. */
  public void register(Doors doors, Runnable changed) {
    doors.button(ReplyView.CORRECT, Act.ANSWER, this::open);
    doors.typing(Correction.Kind.CONTENT.code(), Act.ANSWER);
    doors.typing(CorrectionView.WHY, Act.EDIT_DIRECTORY);
    doors.submission(CorrectionView.CALLBACK, Act.ANSWER, this::propose);
    doors.button(
        CorrectionView.TAKE,
        Act.EDIT_DIRECTORY,
        (payload, context) -> take(payload, context, changed));
    doors.button(CorrectionView.DECLINE, Act.EDIT_DIRECTORY, this::ask);
    doors.submission(
        CorrectionView.DECLINE,
        Act.EDIT_DIRECTORY,
        (payload, context) -> decline(payload, context, changed));
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
    return switch (correcting.propose(
        item, typed, new Stamp(payload.getUser().getId(), clock.instant()))) {
      case Correcting.Outcome.Faulty(var fault) ->
          context.ackWithErrors(Map.of(Correction.Kind.CONTENT.code(), words.fault(fault)));
      case Correcting.Outcome.Nothing() ->
          context.ackWithErrors(
              Map.of(Correction.Kind.CONTENT.code(), words.text().say("correction.nothing")));
      case Correcting.Outcome.Refused(var refusal) ->
          context.ackWithUpdate(views.said(words.refusal(refusal)));
      case Correcting.Outcome.Proposed proposed ->
          context.ackWithUpdate(views.said(words.text().say("correction.proposed")));
    };
  }

  /** Why it is declined, which whoever proposed it reads. */
  private Response ask(BlockActionPayload payload, ActionContext context) {
    View view =
        correcting
            .waiting(value(payload))
            .map(views::reason)
            .orElseGet(() -> views.said(done(Correcting.Decided.ALREADY)));
    Modals.open(context, payload.getTriggerId(), view, words.text().say("form.not-opened"));
    return context.ack();
  }

  private Response decline(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    long id = Long.parseLong(payload.getView().getPrivateMetadata());
    return switch (EntryReading.text(
        new ReplyForm.Entry(Choice.GIVEN, CorrectionView.reason(payload.getView().getState())))) {
      case EntryReading.Refused(var fault) ->
          context.ackWithErrors(Map.of(CorrectionView.WHY, words.fault(fault)));
      case EntryReading.Read(ReplyValue value) when value.typed().isEmpty() ->
          context.ackWithErrors(
              Map.of(CorrectionView.WHY, words.text().say("correction.no-reason")));
      case EntryReading.Read(ReplyValue value) -> {
        Correcting.Decided decided =
            correcting.decline(
                id, value.typed(), new Stamp(payload.getUser().getId(), clock.instant()));
        changed.run();
        yield context.ackWithUpdate(views.said(done(decided)));
      }
    };
  }

  private String done(Correcting.Decided decided) {
    return words
        .text()
        .say("correction.done." + decided.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private Response take(BlockActionPayload payload, ActionContext context, Runnable changed) {
    Correcting.Decided decided =
        correcting.take(value(payload), new Stamp(payload.getUser().getId(), clock.instant()));
    changed.run();
    Answer list = views.list(done(decided));
    Later.replace(context, list.text(), list.blocks());
    return context.ack();
  }

  private static long value(BlockActionPayload payload) {
    return Long.parseLong(payload.getActions().getFirst().getValue());
  }
}
