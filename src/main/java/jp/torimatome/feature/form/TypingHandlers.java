package jp.torimatome.feature.form;

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
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;

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
    doors.typed(
        FormState.VALUE,
        Act.ANSWER,
        press -> {
          keep(press);
          return Reaction.none();
        });
    doors.typed(FormState.CHOICE, Act.ANSWER, this::chosen);
    doors.typed(
        FormState.REASON,
        Act.ANSWER,
        press -> {
          keepReasons(press.filled());
          return Reaction.none();
        });
    doors.typed(FormState.PICKED, Act.ANSWER, this::picked);
    doors.closed(ReplyView.CALLBACK, Act.ANSWER, form -> keep(form, ""));
    doors.closed(AfterView.CALLBACK_REASON, Act.ANSWER, this::keepReasons);
  }

  /**
   * 回答の方法: the choice is kept as a draft, and the field shows an input only where the choice asks
   * for one.
   */
  private Reaction chosen(Press press) {
    keep(press);
    return shown(
        press, FormState.CHOICE, (sheet, field) -> forms.chosen(press.filled(), sheet, field));
  }

  private Reaction picked(Press press) {
    keepReasons(press.filled());
    return shown(
        press, FormState.PICKED, (sheet, field) -> after.chosen(press.filled(), sheet, field));
  }

  /** The form after a choice in one of its fields, for who may still answer. */
  private Reaction shown(Press press, String kind, BiFunction<ItemSheet, Field, Screen> next) {
    long item = FormMeta.parse(press.filled().carried()).item();
    Optional<Field> field = FormState.chosen(kind, press.where().part());
    return field.isPresent()
            && answering.open(item, press.person(), clock.instant())
                instanceof Answering.Outcome.Opened opened
        ? new Reaction.Renews(next.apply(opened.sheet(), field.get()))
        : Reaction.none();
  }

  /** Keeps what a form holds after a keystroke or a choice. */
  private void keep(Press press) {
    keep(press.filled(), press.where().moment());
  }

  /** Keeps what a form holds. */
  private void keep(Filled form, String moment) {
    FormMeta meta = FormMeta.parse(form.carried());
    ReplyForm typed = FormState.form(form, List.of(Field.values()), meta.item());
    drafting.keep(
        new Drafting.Typing(meta.item(), form.person(), meta.base(), moment, typed),
        clock.instant());
  }

  /**
   * Keeps the reasons that stand beside the questions; a form that tells nothing changes nothing.
   */
  void keepReasons(Filled questions) {
    FormMeta meta = FormMeta.parse(questions.carried());
    Map<Field, String> reasons = FormState.reasons(questions, List.of(Field.values()), meta.item());
    reasons.values().removeIf(String::isEmpty);
    if (!reasons.isEmpty()) {
      drafting.keepReasons(meta.draft(), questions.person(), reasons);
    }
  }
}
