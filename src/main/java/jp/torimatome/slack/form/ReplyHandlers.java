package jp.torimatome.slack.form;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
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
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;

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
    doors.button(PromptMessage.OPEN, Act.ANSWER, (payload, context) -> open(payload, context));
    typing.register(doors);
    doors.button(ReplyView.SAVE, Act.ANSWER, (payload, context) -> save(payload, context, sent));
    doors.button(ReplyView.OTHER, Act.ANSWER, this::other);
    doors.button(ReplyView.FORWARD, Act.ANSWER, this::moveYears);
    doors.button(AfterView.BACK, Act.ANSWER, (payload, context) -> back(payload, context));
    doors.button(AfterView.NEXT, Act.ANSWER, (payload, context) -> next(payload, context));
    doors.submission(
        ReplyView.CALLBACK, Act.ANSWER, (payload, context) -> submitForm(payload, context, sent));
    doors.submission(
        AfterView.CALLBACK_REASON,
        Act.ANSWER,
        (payload, context) -> submitReasons(payload, context, sent));
  }

  private Response open(BlockActionPayload payload, ActionContext context) {
    View view = viewOf(value(payload), payload.getUser().getId());
    Modals.open(context, payload.getTriggerId(), view, words.text().say("form.not-opened"));
    noteReading(value(payload), payload.getUser().getId(), view);
    return context.ack();
  }

  /**
   * For the record that somebody has seen what is asked; after the modal, whose trigger does not
   * wait.
   */
  private void noteReading(long itemId, String userId, View view) {
    if (ReplyView.CALLBACK.equals(view.getCallbackId())) {
      record.note(clock.instant(), userId, "form.opened", "item:" + itemId);
    }
  }

  private Response next(BlockActionPayload payload, ActionContext context) {
    View view = viewOf(value(payload), payload.getUser().getId());
    Modals.replace(payload, context, view);
    noteReading(value(payload), payload.getUser().getId(), view);
    return context.ack();
  }

  private Response save(BlockActionPayload payload, ActionContext context, Runnable sent) {
    FormMeta meta = FormMeta.parse(payload.getView().getPrivateMetadata());
    String user = payload.getUser().getId();
    Instant now = clock.instant();
    Optional<Refusal> refusal =
        item(meta.item())
            .flatMap(item ->
                submitting
                    .drafting()
                    .save(
                        meta.item(),
                        user,
                        FormState.form(payload.getView(), item.fields(), meta.item()),
                        now));
    View view =
        refusal
            .map(reason -> after.refusal(words.refusal(reason)))
            .orElseGet(() ->
                views.of(
                    meta.item(),
                    user,
                    words.text().say("form.draft-saved", words.text().moment(now))));
    Modals.replace(payload, context, view);
    sent.run();
    return context.ack();
  }

  /** 年度を進める: the plan with its years moved on stands in the form to be read; nothing is sent. */
  private Response moveYears(BlockActionPayload payload, ActionContext context) {
    View form = payload.getView();
    long item = FormMeta.parse(form.getPrivateMetadata()).item();
    View next =
        switch (answering.open(item, payload.getUser().getId(), clock.instant())) {
          case Answering.Outcome.Refused(var refusal) -> after.refusal(words.refusal(refusal));
          case Answering.Outcome.Opened(var sheet, var onBehalf) -> {
            ReplyForm moved = sheet.withPlanMovedOn(FormState.form(form, sheet.open(), item));
            yield forms.afresh(
                sheet.with(moved), words.text().say("form.forward.read"), form.getHash());
          }
        };
    Modals.replace(payload, context, next);
    return context.ack();
  }

  /** Another draft of the item; what was typed meanwhile is kept as the person's own. */
  private Response other(BlockActionPayload payload, ActionContext context) {
    View form = payload.getView();
    long item = FormMeta.parse(form.getPrivateMetadata()).item();
    String user = payload.getUser().getId();
    keptTyping(form, user);
    var chosen = drafts.draft(value(payload)).filter(draft -> draft.itemId() == item);
    Modals.replace(
        payload,
        context,
        chosen
            .map(draft -> views.of(draft, user, form.getHash()))
            .orElseGet(() -> views.of(item, user)));
    return context.ack();
  }

  private Response back(BlockActionPayload payload, ActionContext context) {
    FormMeta meta = FormMeta.parse(payload.getView().getPrivateMetadata());
    typing.keepReasons(payload.getView(), payload.getUser().getId());
    Optional<ReplyForm> form =
        drafts
            .draft(value(payload))
            .filter(draft -> draft.itemId() == meta.item())
            .map(DraftStore.Draft::form);
    View view = views.back(meta, payload.getUser().getId(), form);
    Modals.replace(payload, context, view);
    return context.ack();
  }

  private Response submitForm(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable sent) {
    FormMeta meta = FormMeta.parse(payload.getView().getPrivateMetadata());
    ReplyForm form =
        item(meta.item())
            .map(item -> FormState.submitted(payload.getView(), item.fields(), meta.item()))
            .orElse(new ReplyForm(Map.of()));
    return answer(
        submit(payload.getView(), payload.getUser().getId(), form, Map.of()),
        payload.getView(),
        context,
        sent);
  }

  private Response submitReasons(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable sent) {
    FormMeta meta = FormMeta.parse(payload.getView().getPrivateMetadata());
    ReplyForm form =
        drafts
            .draft(meta.draft())
            .map(draft -> draft.form().withoutIdleWords())
            .orElse(new ReplyForm(Map.of()));
    Map<Field, String> reasons =
        FormState.reasons(payload.getView().getState(), form.entries().keySet(), meta.item());
    return answer(
        submit(payload.getView(), payload.getUser().getId(), form, reasons),
        payload.getView(),
        context,
        sent);
  }

  /**
   * The form again, when something is typed in it that すべて変更なし would not use: it is kept, and the
   * person asked to press again.
   */
  public Optional<View> keptTyping(View form, String user) {
    FormMeta meta = FormMeta.parse(form.getPrivateMetadata());
    return answering.open(meta.item(), user, clock.instant())
            instanceof Answering.Outcome.Opened(var sheet, var onBehalf)
        ? keptTyping(sheet, FormState.form(form, sheet.open(), meta.item()), user)
        : Optional.empty();
  }

  private Optional<View> keptTyping(ItemSheet sheet, ReplyForm typed, String user) {
    long item = sheet.item().id();
    if (!sheet.isTyped(typed) && !submitting.drafting().isTyping(item, user)) {
      return Optional.empty();
    }
    submitting.drafting().save(item, user, typed, clock.instant());
    return Optional.of(views.of(item, user, words.text().say("form.unchanged.typed")));
  }

  private Submitting.Outcome submit(
      View view, String user, ReplyForm form, Map<Field, String> reasons) {
    FormMeta meta = FormMeta.parse(view.getPrivateMetadata());
    String key = "view:" + view.getId() + ":" + view.getHash();
    return submitting.submit(
        new Submitting.Request(meta.item(), key, meta.base(), user, form, reasons),
        clock.instant());
  }

  private Response answer(
      Submitting.Outcome outcome, View form, ViewSubmissionContext context, Runnable sent) {
    String user = context.getRequestUserId();
    FormMeta meta = FormMeta.parse(form.getPrivateMetadata());
    if (outcome instanceof Submitting.Outcome.Stored) {
      sent.run();
    }
    return switch (outcome) {
      case Submitting.Outcome.Faulty(var faults)
          when !FormState.haveInputs(form, faults.keySet(), meta.item()) ->
          context.ackWithUpdate(views.of(meta.item(), user, words.faults(faults.values())));
      case Submitting.Outcome.Faulty(var faults) -> {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach((field, fault) ->
            errors.put(
                FormState.blockIn(form.getState(), FormState.VALUE, field, meta.item()),
                words.fault(fault)));
        yield context.ackWithErrors(errors);
      }
      case Submitting.Outcome.Questioned questioned when meta.draft() != 0 ->
          context.ackWithErrors(missingReasons(questioned, meta));
      default -> context.ackWithUpdate(shown(outcome, meta.base()));
    };
  }

  /**
   * What stands in the form's place afterwards; {@code base} is the revision that it started from.
   */
  public View shown(Submitting.Outcome outcome, int base) {
    return switch (outcome) {
      case Submitting.Outcome.Faulty faulty ->
          throw new IllegalArgumentException("faults are shown in the form");
      case Submitting.Outcome.Questioned questioned ->
          after.questions(questioned, base, reasonsOf(questioned));
      case Submitting.Outcome.Overtaken(var sheet, var theirs) -> forms.overtaken(sheet, theirs);
      case Submitting.Outcome.Refused(var refusal) -> after.refusal(words.refusal(refusal));
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
  public View refusal(Refusal refusal) {
    return after.refusal(words.refusal(refusal));
  }

  /** That the replies of a section count once a head has approved them, where one has to. */
  public Optional<String> approval(Inquiry inquiry) {
    return after.approval(inquiry);
  }

  /** The form of an item, or why there is none. */
  public View viewOf(long itemId, String userId) {
    return views.of(itemId, userId);
  }

  private Optional<Item> item(long itemId) {
    return inquiries
        .inquiryOfItem(itemId)
        .flatMap(
            inquiry -> inquiry.items().stream().filter(item -> item.id() == itemId).findFirst());
  }

  private static long value(BlockActionPayload payload) {
    return Long.parseLong(payload.getActions().getFirst().getValue());
  }
}
