package jp.torimatome.slack.terms;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.InquiryStore;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.terms.GivingTime;
import jp.torimatome.round.terms.TermStore;
import jp.torimatome.round.terms.TimeRequest;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.TypedWords;
import jp.torimatome.text.Text;

/** The buttons and modals of 期限延長: asking, granting, refusing, taking back. */
public final class TermHandlers {
  /** On every message of a section; its value is the inquiry. */
  public static final String ASK = "extension_ask";

  static final String GRANT = "extension_grant";
  static final String DECLINE = "extension_decline";
  static final String WITHDRAW = "extension_withdraw";
  static final String LOCK = "section_lock";

  /** How much a section is likely to need. */
  private static final int PROPOSED_BUSINESS_DAYS = 5;

  private final GivingTime giving;
  private final TermStore store;
  private final InquiryStore inquiries;
  private final BusinessCalendar calendar;
  private final TermWords words;
  private final InstantSource clock;

  /** What the listeners work with. */
  public record Desk(
      GivingTime giving, TermStore store, InquiryStore inquiries, BusinessCalendar calendar) {}

  public TermHandlers(Desk desk, TermWords words, InstantSource clock) {
    this.giving = desk.giving();
    this.store = desk.store();
    this.inquiries = desk.inquiries();
    this.calendar = desk.calendar();
    this.words = words;
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable changed) {
    doors.button(ASK, Act.ASK_EXTENSION, this::openAsking);
    doors.button(GRANT, Act.GRANT_TIME, this::openGranting);
    doors.button(DECLINE, Act.GRANT_TIME, this::openDeclining);
    doors.button(WITHDRAW, Act.GRANT_TIME, (payload, context) -> end(payload, context, changed));
    doors.button(LOCK, Act.GRANT_TIME, (payload, context) -> end(payload, context, changed));
    doors.typing(TermView.REASON, Act.ASK_EXTENSION);
    doors.submission(
        ASK, Act.ASK_EXTENSION, (payload, context) -> submitted(payload, context, changed));
    doors.submission(
        GRANT, Act.GRANT_TIME, (payload, context) -> submitted(payload, context, changed));
    doors.submission(
        DECLINE, Act.GRANT_TIME, (payload, context) -> submitted(payload, context, changed));
  }

  private Response openAsking(BlockActionPayload payload, ActionContext context) {
    Optional<Inquiry> inquiry = inquiries.inquiry(value(payload));
    View view =
        inquiry
            .map(found -> {
              LocalDate due = calendar.dayOf(found.terms().dueAt());
              LocalDate today = calendar.dayOf(clock.instant());
              LocalDate from = due.isBefore(today) ? today : due;
              return view(
                  ASK, Long.toString(found.id()), words.section(found), Optional.of(from), "");
            })
            .orElseGet(this::unknown);
    Modals.open(context, payload.getTriggerId(), view, text().say("form.not-opened"));
    return context.ack();
  }

  private Response openGranting(BlockActionPayload payload, ActionContext context) {
    View view =
        store
            .request(value(payload))
            .flatMap(request ->
                inquiries.inquiry(request.inquiryId()).map(inquiry -> granting(request, inquiry)))
            .orElseGet(this::unknown);
    Modals.open(context, payload.getTriggerId(), view, text().say("form.not-opened"));
    return context.ack();
  }

  private View granting(TimeRequest request, Inquiry inquiry) {
    String metadata = request.inquiryId() + " " + request.id();
    Optional<LocalDate> wanted = Optional.of(calendar.dayOf(request.wanted()));
    return new TermView(text())
        .view(GRANT, metadata, words.section(inquiry), wanted, request.reason());
  }

  private Response openDeclining(BlockActionPayload payload, ActionContext context) {
    View view =
        store
            .request(value(payload))
            .map(request -> {
              String asked =
                  text()
                      .say(
                          "terms.asked",
                          Mrkdwn.escape(request.section()),
                          text().moment(request.wanted()),
                          words.reason(request.reason()));
              return new TermView(text())
                  .view(
                      DECLINE,
                      request.inquiryId() + " " + request.id(),
                      asked,
                      Optional.empty(),
                      "");
            })
            .orElseGet(this::unknown);
    Modals.open(context, payload.getTriggerId(), view, text().say("form.not-opened"));
    return context.ack();
  }

  private View view(
      String key, String metadata, String intro, Optional<LocalDate> from, String reason) {
    Optional<LocalDate> day =
        from.map(due -> calendar.plusBusinessDays(due, PROPOSED_BUSINESS_DAYS));
    return new TermView(text()).view(key, metadata, intro, day, reason);
  }

  private Response submitted(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    View view = payload.getView();
    String[] ids = view.getPrivateMetadata().split(" ");
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    String reason = TermView.reason(view.getState());
    long inquiry = Long.parseLong(ids[0]);
    boolean asksDay = !view.getCallbackId().equals(DECLINE);
    GivingTime.Outcome outcome =
        switch (view.getCallbackId()) {
          case ASK ->
              giving.ask(
                  new GivingTime.Wish(inquiry, TermView.day(view.getState()), reason, stamp));
          case GRANT ->
              giving.grant(
                  Optional.of(Long.parseLong(ids[1])),
                  new GivingTime.Wish(inquiry, TermView.day(view.getState()), reason, stamp));
          default -> giving.decline(Long.parseLong(ids[1]), reason, stamp);
        };
    changed.run();
    return switch (outcome) {
      case GivingTime.Outcome.Wrong(var problem) ->
          context.ackWithErrors(TermView.error(problem, words.problem(problem), asksDay));
      case GivingTime.Outcome.NotYours refused ->
          context.ackWithUpdate(
              TypedWords.below(notice(words.refused(refused)), view, words.text()));
      case GivingTime.Outcome.Done done ->
          context.ackWithUpdate(notice(words.done("terms.done." + view.getCallbackId(), done)));
    };
  }

  private Response end(BlockActionPayload payload, ActionContext context, Runnable changed) {
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    String action = payload.getActions().getFirst().getActionId();
    GivingTime.Outcome outcome =
        action.equals(WITHDRAW)
            ? giving.withdraw(value(payload), stamp)
            : giving.lock(value(payload), stamp);
    changed.run();
    String said =
        outcome instanceof GivingTime.Outcome.Done done
            ? words.done("terms.done." + action, done)
            : words.refused(outcome);
    Later.say(context, said);
    return context.ack();
  }

  private View unknown() {
    return notice(words.problem(GivingTime.Problem.UNKNOWN));
  }

  private View notice(String sentence) {
    return Modals.notice(
        text().say("terms.title"), text().say("form.close"), List.of(Mrkdwn.section(sentence)));
  }

  private Text text() {
    return words.text();
  }

  private static long value(BlockActionPayload payload) {
    return Long.parseLong(payload.getActions().getFirst().getValue());
  }
}
