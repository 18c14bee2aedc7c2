package jp.torimatome.slack.form;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Drafting;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.slack.Doors;

/**
 * 入力中の下書き: Slack tells of each keystroke in an input that asks for it, with everything that the form holds by then. When a form
 * is closed it tells only that (https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload); should the contents
 * come along, they are kept too.
 */
final class TypingHandlers {
  /** Of an input's element: each keystroke is told. */
  static final DispatchActionConfig EACH_KEYSTROKE =
      DispatchActionConfig.builder().triggerActionsOn(List.of("on_character_entered")).build();

  private final Drafting drafting;
  private final InstantSource clock;

  TypingHandlers(Drafting drafting, InstantSource clock) {
    this.drafting = drafting;
    this.clock = clock;
  }

  void register(Doors doors) {
    for (String input : List.of(FormState.VALUE, FormState.CHOICE)) {
      doors.typing(input, Act.ANSWER, (payload, context) -> {
        keep(payload.getView(), payload.getUser().getId(), moment(payload));
        return context.ack();
      });
    }
    for (String input : List.of(FormState.REASON, FormState.PICKED)) {
      doors.typing(input, Act.ANSWER, (payload, context) -> {
        keepReasons(payload.getView(), payload.getUser().getId());
        return context.ack();
      });
    }
    doors.closed(ReplyView.CALLBACK, Act.ANSWER, (payload, context) -> {
      keep(payload.getView(), payload.getUser().getId(), "");
      return context.ack();
    });
    doors.closed(AfterView.CALLBACK_REASON, Act.ANSWER, (payload, context) -> {
      keepReasons(payload.getView(), payload.getUser().getId());
      return context.ack();
    });
  }

  /** Keeps what a form holds. */
  void keep(View form, String person, String ts) {
    FormMeta meta = FormMeta.parse(form.getPrivateMetadata());
    ReplyForm typed = FormState.form(form.getState(), List.of(Field.values()), meta.item());
    drafting.keep(new Drafting.Typing(meta.item(), person, meta.base(), ts, typed), clock.instant());
  }

  /** Keeps the reasons that stand beside the questions; a view that tells nothing changes nothing. */
  void keepReasons(View questions, String person) {
    FormMeta meta = FormMeta.parse(questions.getPrivateMetadata());
    Map<Field, String> reasons = FormState.reasons(questions.getState(), List.of(Field.values()), meta.item());
    reasons.values().removeIf(String::isEmpty);
    if (!reasons.isEmpty()) {
      drafting.keepReasons(meta.draft(), person, reasons);
    }
  }

  private static String moment(BlockActionPayload payload) {
    return payload.getActions().getFirst().getActionTs();
  }
}
