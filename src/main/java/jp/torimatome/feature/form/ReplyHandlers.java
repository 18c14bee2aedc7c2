package jp.torimatome.feature.form;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.torimatome.audit.AuditStore;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.reply.Answering;
import jp.torimatome.reply.ItemSheet;
import jp.torimatome.reply.Noticing;
import jp.torimatome.reply.Refusal;
import jp.torimatome.reply.Submitting;
import jp.torimatome.reply.check.ReplyForm;
import jp.torimatome.reply.clarification.Clarification;
import jp.torimatome.reply.clarification.ClarificationStore;
import jp.torimatome.reply.draft.DraftStore;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.Item;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;

/**
 * Buttons and modals of the reply: each listener opens, checks or stores, and says what the person
 * sees next.
 */
public final class ReplyHandlers {
  private final Answering answering;
  private final Submitting submitting;
  private final DraftStore drafts;
  private final TypingHandlers typing;
  private final InquiryStore inquiries;
  private final AuditStore record;
  private final FormWords words;
  private final InstantSource clock;
  private final ReplyView forms;
  private final AfterView after;
  private final FormViews views;

  /** What the listeners work with. */
  public record Desk(
      Answering answering,
      Submitting submitting,
      Noticing noticing,
      DraftStore drafts,
      InquiryStore inquiries,
      AuditStore record,
      ClarificationStore clarifications) {}

  public ReplyHandlers(Desk desk, FormWords words, InstantSource clock) {
    this.answering = desk.answering();
    this.submitting = desk.submitting();
    this.drafts = desk.drafts();
    this.inquiries = desk.inquiries();
    this.record = desk.record();
    this.words = words;
    this.clock = clock;
    this.forms =
        new ReplyView(
            words, item -> desk.clarifications().ofItem(item).flatMap(Clarification::unanswered));
    this.after = new AfterView(words, section -> answering.isHeadless(section, clock.instant()));
    this.typing = new TypingHandlers(desk.submitting().drafting(), answering, forms, after, clock);
    this.views =
        new FormViews(
            desk.answering(), desk.submitting().drafting(), desk.noticing(), forms, after, clock);
  }

  /**
   * Registers every listener; {@code sent} is told after something was stored, so that messages
   * leave at once.
   */
  public void register(Doors doors, Runnable sent) {
    doors.pressed(PromptMessage.OPEN, Act.ANSWER, this::open);
    typing.register(doors);
    doors.pressed(ReplyView.SAVE, Act.ANSWER, press -> save(press.filled()).then(sent));
    doors.pressed(ReplyView.OTHER, Act.ANSWER, this::other);
    doors.pressed(ReplyView.FORWARD, Act.ANSWER, press -> moveYears(press.filled()));
    doors.pressed(AfterView.BACK, Act.ANSWER, this::back);
    doors.pressed(AfterView.NEXT, Act.ANSWER, this::next);
    doors.sent(ReplyView.CALLBACK, Act.ANSWER, form -> submitForm(form, sent));
    doors.sent(AfterView.CALLBACK_REASON, Act.ANSWER, form -> submitReasons(form, sent));
  }

  private Reaction open(Press press) {
    Screen form = viewOf(press.number(), press.person());
    return new Reaction.Opens(form, words.text().say("form.not-opened"))
        .then(() -> noteReading(press, form));
  }

  /**
   * For the record that somebody has seen what is asked; after the form, because Slack lets it open
   * for three seconds only.
   */
  private void noteReading(Press press, Screen form) {
    if (form.frame().door().equals(ReplyView.CALLBACK)) {
      record.note(clock.instant(), press.person(), "form.opened", "item:" + press.number());
    }
  }

  private Reaction next(Press press) {
    Screen form = viewOf(press.number(), press.person());
    return new Reaction.Renews(form).then(() -> noteReading(press, form));
  }

  private Reaction save(Filled form) {
    FormMeta meta = FormMeta.parse(form.carried());
    Instant now = clock.instant();
    Optional<Refusal> refusal =
        item(meta.item())
            .flatMap(item ->
                submitting
                    .drafting()
                    .save(
                        meta.item(),
                        form.person(),
                        FormState.form(form, item.fields(), meta.item()),
                        now));
    return new Reaction.Renews(
        refusal
            .map(this::refusal)
            .orElseGet(() ->
                views.of(
                    meta.item(),
                    form.person(),
                    words.text().say("form.draft-saved", words.text().moment(now)))));
  }

  /** 年度を進める: the plan with its years moved on stands in the form to be read; nothing is sent. */
  private Reaction moveYears(Filled form) {
    long item = FormMeta.parse(form.carried()).item();
    return new Reaction.Renews(
        switch (answering.open(item, form.person(), clock.instant())) {
          case Answering.Outcome.Refused(var refusal) -> refusal(refusal);
          case Answering.Outcome.Opened(var sheet, var onBehalf) -> {
            ReplyForm moved = sheet.withPlanMovedOn(FormState.form(form, sheet.open(), item));
            yield forms.afresh(
                sheet.with(moved), words.text().say("form.forward.read"), form.stamp());
          }
        });
  }

  /** Another draft of the item; what was typed meanwhile is kept as the person's own. */
  private Reaction other(Press press) {
    Filled form = press.filled();
    long item = FormMeta.parse(form.carried()).item();
    keptTyping(form);
    var chosen = drafts.draft(press.number()).filter(draft -> draft.itemId() == item);
    return new Reaction.Renews(
        chosen
            .map(draft -> views.of(draft, press.person(), form.stamp()))
            .orElseGet(() -> views.of(item, press.person())));
  }

  private Reaction back(Press press) {
    FormMeta meta = FormMeta.parse(press.filled().carried());
    typing.keepReasons(press.filled());
    Optional<ReplyForm> form =
        drafts
            .draft(press.number())
            .filter(draft -> draft.itemId() == meta.item())
            .map(DraftStore.Draft::form);
    return new Reaction.Renews(views.back(meta, press.person(), form));
  }

  private Settled submitForm(Filled form, Runnable sent) {
    FormMeta meta = FormMeta.parse(form.carried());
    ReplyForm typed =
        item(meta.item())
            .map(item -> FormState.submitted(form, item.fields(), meta.item()))
            .orElse(new ReplyForm(Map.of()));
    return answer(submit(form, typed, Map.of()), form, sent);
  }

  private Settled submitReasons(Filled form, Runnable sent) {
    FormMeta meta = FormMeta.parse(form.carried());
    ReplyForm typed =
        drafts
            .draft(meta.draft())
            .map(draft -> draft.form().withoutIdleWords())
            .orElse(new ReplyForm(Map.of()));
    Map<Field, String> reasons = FormState.reasons(form, typed.entries().keySet(), meta.item());
    return answer(submit(form, typed, reasons), form, sent);
  }

  /**
   * The form again, when something is typed in it that すべて変更なし would not use: it is kept, and the
   * person asked to press again.
   */
  public Optional<Screen> keptTyping(Filled form) {
    FormMeta meta = FormMeta.parse(form.carried());
    return answering.open(meta.item(), form.person(), clock.instant())
            instanceof Answering.Outcome.Opened(var sheet, var onBehalf)
        ? keptTyping(sheet, FormState.form(form, sheet.open(), meta.item()), form.person())
        : Optional.empty();
  }

  private Optional<Screen> keptTyping(ItemSheet sheet, ReplyForm typed, String user) {
    long item = sheet.item().id();
    if (!sheet.isTyped(typed) && !submitting.drafting().isTyping(item, user)) {
      return Optional.empty();
    }
    submitting.drafting().save(item, user, typed, clock.instant());
    return Optional.of(views.of(item, user, words.text().say("form.unchanged.typed")));
  }

  private Submitting.Outcome submit(Filled form, ReplyForm typed, Map<Field, String> reasons) {
    FormMeta meta = FormMeta.parse(form.carried());
    return submitting.submit(
        new Submitting.Request(meta.item(), form.key(), meta.base(), form.person(), typed, reasons),
        clock.instant());
  }

  private Settled answer(Submitting.Outcome outcome, Filled form, Runnable sent) {
    FormMeta meta = FormMeta.parse(form.carried());
    if (outcome instanceof Submitting.Outcome.Stored) {
      sent.run();
    }
    return switch (outcome) {
      case Submitting.Outcome.Faulty(var faults)
          when !FormState.haveInputs(form, faults.keySet(), meta.item()) ->
          new Settled.Shows(views.of(meta.item(), form.person(), words.faults(faults.values())));
      case Submitting.Outcome.Faulty(var faults) -> {
        Map<String, String> beside = new LinkedHashMap<>();
        faults.forEach((field, fault) ->
            beside.put(
                FormState.blockIn(form, FormState.VALUE, field, meta.item()), words.fault(fault)));
        yield new Settled.Faulty(beside);
      }
      case Submitting.Outcome.Questioned questioned when meta.draft() != 0 ->
          new Settled.Faulty(missingReasons(questioned, meta));
      default -> new Settled.Shows(shown(outcome, meta.base()));
    };
  }

  /**
   * What stands in the form's place afterwards; {@code base} is the revision that it started from.
   */
  public Screen shown(Submitting.Outcome outcome, int base) {
    return switch (outcome) {
      case Submitting.Outcome.Faulty faulty ->
          throw new IllegalArgumentException("faults are shown in the form");
      case Submitting.Outcome.Questioned questioned ->
          after.questions(questioned, base, reasonsOf(questioned));
      case Submitting.Outcome.Overtaken(var sheet, var theirs) -> forms.overtaken(sheet, theirs);
      case Submitting.Outcome.Refused(var refusal) -> refusal(refusal);
      case Submitting.Outcome.Stored(var sheet, var reply, var next) ->
          after.receipt(sheet, reply, next);
    };
  }

  private Map<Field, String> reasonsOf(Submitting.Outcome.Questioned questioned) {
    return drafts.draft(questioned.draftId()).map(DraftStore.Draft::reasons).orElse(Map.of());
  }

  private Map<String, String> missingReasons(
      Submitting.Outcome.Questioned questioned, FormMeta meta) {
    Map<String, String> errors = new LinkedHashMap<>();
    questioned
        .findings()
        .forEach(finding ->
            Field.filling(finding.column())
                .ifPresent(field ->
                    errors.put(
                        FormState.block(FormState.REASON, field, meta.item()),
                        words.text().say("reason.missing"))));
    return errors;
  }

  /** Why somebody cannot answer, in the form's place. */
  public Screen refusal(Refusal refusal) {
    return after.refusal(words.refusal(refusal));
  }

  /** That the replies of a section count once a head has approved them, where one has to. */
  public Optional<String> approval(Inquiry inquiry) {
    return after.approval(inquiry);
  }

  /** The form of an item, or why there is none. */
  public Screen viewOf(long itemId, String userId) {
    return views.of(itemId, userId);
  }

  private Optional<Item> item(long itemId) {
    return inquiries
        .inquiryOfItem(itemId)
        .flatMap(
            inquiry -> inquiry.items().stream().filter(item -> item.id() == itemId).findFirst());
  }
}
