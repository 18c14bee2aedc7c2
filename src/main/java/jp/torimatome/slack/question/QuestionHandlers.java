package jp.torimatome.slack.question;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.Map;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.written.AmountFault;
import jp.torimatome.reply.check.Fault;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.question.Keeping;
import jp.torimatome.reply.question.Mending;
import jp.torimatome.reply.question.QuestionDesk;
import jp.torimatome.reply.question.QuestionOutcome;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.TypedWords;
import jp.torimatome.slack.form.FormWords;
import jp.torimatome.slack.form.ReplyHandlers;
import jp.torimatome.slack.word.FindingWords;

/**
 * Buttons and modals of a question: each listener opens, checks or stores, and says what the person
 * sees next.
 */
public final class QuestionHandlers {
  private final QuestionDesk desk;
  private final Keeping keeping;
  private final Mending mending;
  private final ReplyHandlers replies;
  private final FormWords forms;
  private final InstantSource clock;
  private final QuestionViews views;

  /** What the listeners do. */
  public record Acts(QuestionDesk desk, Keeping keeping, Mending mending, ReplyHandlers replies) {}

  public QuestionHandlers(Acts acts, FormWords forms, FindingWords words, InstantSource clock) {
    this.desk = acts.desk();
    this.keeping = acts.keeping();
    this.mending = acts.mending();
    this.replies = acts.replies();
    this.forms = forms;
    this.clock = clock;
    this.views = new QuestionViews(words, forms);
  }

  /**
   * Registers every listener; {@code changed} is told after something was stored, so that messages
   * leave at once.
   */
  public void register(Doors doors, Runnable changed) {
    doors.button(
        QuestionMessage.KEEP,
        Act.ANSWER_QUESTION,
        (payload, context) -> open(payload, context, false));
    doors.button(
        QuestionMessage.MEND,
        Act.ANSWER_QUESTION,
        (payload, context) -> open(payload, context, true));
    doors.button(QuestionState.CHOOSE, Act.ANSWER_QUESTION, this::choose);
    doors.submission(
        QuestionViews.REASON,
        Act.ANSWER_QUESTION,
        (payload, context) -> keep(payload, context, changed));
    doors.submission(
        QuestionViews.VALUE,
        Act.ANSWER_QUESTION,
        (payload, context) -> mend(payload, context, changed));
  }

  private Response open(BlockActionPayload payload, ActionContext context, boolean mends) {
    long id = Long.parseLong(payload.getActions().getFirst().getValue());
    String user = payload.getUser().getId();
    View view =
        switch (desk.open(id, user, clock.instant())) {
          case QuestionDesk.Opening.Refused(var refusal) -> views.refusal(forms.refusal(refusal));
          case QuestionDesk.Opening.Settled(var sheet, var answer) -> views.already(answer);
          case QuestionDesk.Opening.Opened(var sheet) when !mends -> views.reason(sheet);
          case QuestionDesk.Opening.Opened(var sheet) ->
              desk.item(sheet.question())
                  .map(item -> replies.viewOf(item.id(), user))
                  .orElseGet(() -> views.value(sheet));
        };
    Modals.open(context, payload.getTriggerId(), view, forms.text().say("form.not-opened"));
    return context.ack();
  }

  private Response choose(BlockActionPayload payload, ActionContext context) {
    View form = payload.getView();
    long id = QuestionState.Meta.parse(form.getPrivateMetadata()).question();
    if (desk.open(id, payload.getUser().getId(), clock.instant())
        instanceof QuestionDesk.Opening.Opened(var sheet)) {
      View next = views.chosen(form, sheet, QuestionState.entry(form, id));
      Modals.replace(payload, context, next);
    }
    return context.ack();
  }

  private Response keep(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    QuestionState.Meta meta = QuestionState.Meta.parse(payload.getView().getPrivateMetadata());
    String reason =
        QuestionState.typed(payload.getView().getState(), QuestionState.REASON, meta.question());
    QuestionOutcome outcome =
        keeping.keep(meta.question(), payload.getUser().getId(), reason, clock.instant());
    return answer(outcome, payload.getView(), ReplyForm.Entry.EMPTY, context, changed);
  }

  private Response mend(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    QuestionState.Meta meta = QuestionState.Meta.parse(payload.getView().getPrivateMetadata());
    var state = payload.getView().getState();
    ReplyForm.Entry typed = QuestionState.entry(payload.getView(), meta.question());
    String reason = QuestionState.typed(state, QuestionState.REASON, meta.question());
    var request =
        new Mending.Request(meta.question(), meta.base(), payload.getUser().getId(), typed, reason);
    return answer(
        mending.mend(request, clock.instant()), payload.getView(), typed, context, changed);
  }

  private Response answer(
      QuestionOutcome outcome,
      View form,
      ReplyForm.Entry typed,
      ViewSubmissionContext context,
      Runnable changed) {
    QuestionState.Meta meta = QuestionState.Meta.parse(form.getPrivateMetadata());
    return switch (outcome) {
      case QuestionOutcome.Answered(var sheet, var answer) -> {
        changed.run();
        yield context.ackWithUpdate(views.answered(answer));
      }
      case QuestionOutcome.Already(var sheet, var theirs) ->
          context.ackWithUpdate(TypedWords.below(views.already(theirs), form, forms.text()));
      case QuestionOutcome.Faulty(var fault) ->
          error(context, meta, QuestionState.VALUE, fault(fault));
      case QuestionOutcome.NoReason() ->
          error(context, meta, QuestionState.REASON, forms.text().say("reason.missing"));
      case QuestionOutcome.Questioned questioned ->
          context.ackWithUpdate(views.questioned(questioned, typed));
      case QuestionOutcome.Overtaken(var sheet) ->
          context.ackWithUpdate(views.overtaken(sheet, typed));
      case QuestionOutcome.Refused(var refusal) ->
          context.ackWithUpdate(
              TypedWords.below(views.refusal(forms.refusal(refusal)), form, forms.text()));
    };
  }

  /** There is no 変更なし to choose here. */
  private String fault(Fault fault) {
    return fault instanceof Fault.OfAmount(AmountFault.Missing missing)
        ? forms.text().say("question.amount-missing")
        : forms.fault(fault);
  }

  private static Response error(
      ViewSubmissionContext context, QuestionState.Meta meta, String input, String sentence) {
    return context.ackWithErrors(
        Map.of(QuestionState.block(input, Long.toString(meta.question())), sentence));
  }
}
