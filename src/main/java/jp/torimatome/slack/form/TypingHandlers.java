package jp.torimatome.slack.form;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.Drafting;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;

/**
 * 入力中の下書き: Slack tells of each keystroke in an input that asks for it, with everything that the
 * form holds by then. When a form is closed it tells only that
 * (https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload); should the
 * contents come along, they are kept too.
 */
final class TypingHandlers {
  private final Drafting drafting;
  private final Answering answering;
  private final ReplyView forms;
  private final AfterView after;
  private final InstantSource clock;

  TypingHandlers(
      Drafting drafting,
      Answering answering,
      ReplyView forms,
      AfterView after,
      InstantSource clock) {
    this.after = after;
    this.drafting = drafting;
    this.answering = answering;
    this.forms = forms;
    this.clock = clock;
  }

  void register(Doors doors) {
    doors.typing(
        FormState.VALUE,
        Act.ANSWER,
        (payload, context) -> {
          keep(payload);
          return context.ack();
        });
    doors.typing(FormState.CHOICE, Act.ANSWER, this::chosen);
    doors.typing(
        FormState.REASON,
        Act.ANSWER,
        (payload, context) -> {
          keepReasons(payload.getView(), payload.getUser().getId());
          return context.ack();
        });
    doors.typing(
        FormState.PICKED,
        Act.ANSWER,
        (payload, context) -> {
          keepReasons(payload.getView(), payload.getUser().getId());
          return shown(
              payload,
              context,
              FormState.PICKED,
              (sheet, field) -> after.chosen(payload.getView(), sheet, field));
        });
    doors.closed(
        ReplyView.CALLBACK,
        Act.ANSWER,
        (payload, context) -> {
          keep(payload.getView(), payload.getUser().getId(), "");
          return context.ack();
        });
    doors.closed(
        AfterView.CALLBACK_REASON,
        Act.ANSWER,
        (payload, context) -> {
          keepReasons(payload.getView(), payload.getUser().getId());
          return context.ack();
        });
  }

  /**
   * 回答の方法: the choice is kept as a draft, and the field shows an input only where the choice asks
   * for one.
   */
  private Response chosen(BlockActionPayload payload, ActionContext context) {
    keep(payload);
    return shown(
        payload,
        context,
        FormState.CHOICE,
        (sheet, field) -> forms.chosen(payload.getView(), sheet, field));
  }

  /** The view after a choice in one of its fields, for who may still answer. */
  private Response shown(
      BlockActionPayload payload,
      ActionContext context,
      String kind,
      BiFunction<ItemSheet, Field, View> next) {
    long item = FormMeta.parse(payload.getView().getPrivateMetadata()).item();
    Optional<Field> field = FormState.chosen(kind, payload.getActions().getFirst().getBlockId());
    if (field.isPresent()
        && answering.open(item, payload.getUser().getId(), clock.instant())
            instanceof Answering.Outcome.Opened opened) {
      Modals.replace(payload, context, next.apply(opened.sheet(), field.get()));
    }
    return context.ack();
  }

  /** Keeps what a form holds after a keystroke or a choice. */
  private void keep(BlockActionPayload payload) {
    keep(payload.getView(), payload.getUser().getId(), moment(payload));
  }

  /** Keeps what a form holds. */
  void keep(View form, String person, String ts) {
    FormMeta meta = FormMeta.parse(form.getPrivateMetadata());
    ReplyForm typed = FormState.form(form, List.of(Field.values()), meta.item());
    drafting.keep(
        new Drafting.Typing(meta.item(), person, meta.base(), ts, typed), clock.instant());
  }

  /**
   * Keeps the reasons that stand beside the questions; a view that tells nothing changes nothing.
   */
  void keepReasons(View questions, String person) {
    FormMeta meta = FormMeta.parse(questions.getPrivateMetadata());
    Map<Field, String> reasons =
        FormState.reasons(questions.getState(), List.of(Field.values()), meta.item());
    reasons.values().removeIf(String::isEmpty);
    if (!reasons.isEmpty()) {
      drafting.keepReasons(meta.draft(), person, reasons);
    }
  }

  private static String moment(BlockActionPayload payload) {
    return payload.getActions().getFirst().getActionTs();
  }
}
