package jp.torimatome.feature.question;

import java.time.InstantSource;
import jp.torimatome.feature.form.FormWords;
import jp.torimatome.feature.form.ReplyHandlers;
import jp.torimatome.feature.word.FindingWords;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.written.AmountFault;
import jp.torimatome.reply.check.Fault;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.question.Keeping;
import jp.torimatome.reply.question.Mending;
import jp.torimatome.reply.question.QuestionDesk;
import jp.torimatome.reply.question.QuestionOutcome;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
import jp.torimatome.say.door.Untaken;

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
    doors.pressed(QuestionMessage.KEEP, Act.ANSWER_QUESTION, press -> open(press, false));
    doors.pressed(QuestionMessage.MEND, Act.ANSWER_QUESTION, press -> open(press, true));
    doors.pressed(QuestionState.CHOOSE, Act.ANSWER_QUESTION, this::choose);
    doors.sent(QuestionViews.REASON, Act.ANSWER_QUESTION, form -> keep(form, changed));
    doors.sent(QuestionViews.VALUE, Act.ANSWER_QUESTION, form -> mend(form, changed));
  }

  private Reaction open(Press press, boolean mends) {
    long id = press.number();
    String user = press.person();
    Screen screen =
        switch (desk.open(id, user, clock.instant())) {
          case QuestionDesk.Opening.Refused(var refusal) -> views.refusal(forms.refusal(refusal));
          case QuestionDesk.Opening.Settled(var sheet, var answer) -> views.already(answer);
          case QuestionDesk.Opening.Opened(var sheet) when !mends -> views.reason(sheet);
          case QuestionDesk.Opening.Opened(var sheet) ->
              desk.item(sheet.question())
                  .map(item -> replies.viewOf(item.id(), user))
                  .orElseGet(() -> views.value(sheet));
        };
    return new Reaction.Opens(screen, forms.text().say("form.not-opened"));
  }

  private Reaction choose(Press press) {
    Filled form = press.filled();
    long id = QuestionState.Meta.parse(form.carried()).question();
    return desk.open(id, press.person(), clock.instant())
            instanceof QuestionDesk.Opening.Opened(var sheet)
        ? new Reaction.Renews(views.chosen(form.screen(), sheet, QuestionState.entry(form, id)))
        : Reaction.none();
  }

  private Settled keep(Filled form, Runnable changed) {
    QuestionState.Meta meta = QuestionState.Meta.parse(form.carried());
    String reason = QuestionState.typed(form, QuestionState.REASON, meta.question());
    QuestionOutcome outcome = keeping.keep(meta.question(), form.person(), reason, clock.instant());
    return settled(outcome, form, ReplyForm.Entry.EMPTY, changed);
  }

  private Settled mend(Filled form, Runnable changed) {
    QuestionState.Meta meta = QuestionState.Meta.parse(form.carried());
    ReplyForm.Entry typed = QuestionState.entry(form, meta.question());
    String reason = QuestionState.typed(form, QuestionState.REASON, meta.question());
    var request = new Mending.Request(meta.question(), meta.base(), form.person(), typed, reason);
    return settled(mending.mend(request, clock.instant()), form, typed, changed);
  }

  private Settled settled(
      QuestionOutcome outcome, Filled form, ReplyForm.Entry typed, Runnable changed) {
    QuestionState.Meta meta = QuestionState.Meta.parse(form.carried());
    return switch (outcome) {
      case QuestionOutcome.Answered(var sheet, var answer) -> {
        changed.run();
        yield new Settled.Shows(views.answered(answer));
      }
      case QuestionOutcome.Already(var sheet, var theirs) -> untaken(views.already(theirs), form);
      case QuestionOutcome.Faulty(var fault) -> error(meta, QuestionState.VALUE, fault(fault));
      case QuestionOutcome.NoReason() ->
          error(meta, QuestionState.REASON, forms.text().say("reason.missing"));
      case QuestionOutcome.Questioned questioned ->
          new Settled.Shows(views.questioned(questioned, typed));
      case QuestionOutcome.Overtaken(var sheet) -> new Settled.Shows(views.overtaken(sheet, typed));
      case QuestionOutcome.Refused(var refusal) ->
          untaken(views.refusal(forms.refusal(refusal)), form);
    };
  }

  /** There is no 変更なし to choose here. */
  private String fault(Fault fault) {
    return fault instanceof Fault.OfAmount(AmountFault.Missing missing)
        ? forms.text().say("question.amount-missing")
        : forms.fault(fault);
  }

  private Settled untaken(Screen notice, Filled form) {
    return new Settled.Shows(Untaken.below(notice, form, forms.text().say("form.typed")));
  }

  private static Settled error(QuestionState.Meta meta, String kind, String sentence) {
    return Settled.fault(QuestionState.input(kind, Long.toString(meta.question())), sentence);
  }
}
