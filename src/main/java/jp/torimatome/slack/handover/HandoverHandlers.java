package jp.torimatome.slack.handover;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.people.staff.StaffFault;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.handover.ConfirmationDesk;
import jp.torimatome.round.handover.Confirming;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Later;
import jp.torimatome.slack.Modals;
import jp.torimatome.text.Text;

/** Buttons and modal of a 担当確認. */
public final class HandoverHandlers {
  private final ConfirmationDesk desk;
  private final Confirming confirming;
  private final BusinessCalendar calendar;
  private final HandoverWords words;
  private final Text text;
  private final StaffView views;
  private final InstantSource clock;

  public HandoverHandlers(
      ConfirmationDesk desk,
      Confirming confirming,
      BusinessCalendar calendar,
      HandoverWords words,
      InstantSource clock) {
    this.desk = desk;
    this.confirming = confirming;
    this.calendar = calendar;
    this.words = words;
    this.text = words.text();
    this.views = new StaffView(text);
    this.clock = clock;
  }

  /** {@code changed} wakes the sender, so that messages show the answer at once. */
  public void register(Doors doors, Runnable changed) {
    doors.button(
        HandoverMessage.UNCHANGED,
        Act.STAFF,
        (payload, context) -> unchanged(payload, context, changed));
    doors.button(HandoverMessage.CHANGE, Act.STAFF, (payload, context) -> open(payload, context));
    doors.submission(
        StaffView.CALLBACK, Act.STAFF, (payload, context) -> submitted(payload, context, changed));
  }

  private Response unchanged(BlockActionPayload payload, ActionContext context, Runnable changed) {
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    Confirming.Outcome outcome = confirming.confirm(subject(payload), Optional.empty(), stamp);
    changed.run();
    String sentence = said(outcome);
    Later.say(context, sentence);
    return context.ack();
  }

  private Response open(BlockActionPayload payload, ActionContext context) {
    View view =
        switch (desk.open(subject(payload), payload.getUser().getId(), clock.instant())) {
          case ConfirmationDesk.Found.Opened(var confirmation, var entry) ->
              views.view(confirmation, entry, calendar.dayOf(clock.instant()));
          case ConfirmationDesk.Found other -> views.notice(words.refused(other));
        };
    Modals.open(context, payload.getTriggerId(), view, text.say("form.not-opened"));
    return context.ack();
  }

  private Response submitted(
      ViewSubmissionPayload payload, ViewSubmissionContext context, Runnable changed) {
    long id = Long.parseLong(payload.getView().getPrivateMetadata());
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    Confirming.Outcome outcome =
        confirming.confirm(id, Optional.of(StaffView.change(payload.getView().getState())), stamp);
    if (outcome instanceof Confirming.Outcome.Faulty(var faults)) {
      return context.ackWithErrors(errors(faults));
    }
    changed.run();
    return context.ackWithUpdate(views.notice(said(outcome)));
  }

  private String said(Confirming.Outcome outcome) {
    return switch (outcome) {
      case Confirming.Outcome.Confirmed(var confirmation, var answer) ->
          text.say("handover.thanks", words.answered(answer));
      case Confirming.Outcome.Already(var confirmation, var answer) ->
          text.say("handover.already", words.answered(answer));
      case Confirming.Outcome.Refused(var why) -> words.refused(why);
      case Confirming.Outcome.Faulty(var faults) ->
          text.say(
              "handover.not-unchanged",
              faults.stream().map(words::fault).collect(Collectors.joining("\n")));
    };
  }

  /** Everything about one list stands beside it. */
  private Map<String, String> errors(List<StaffFault> faults) {
    Map<String, String> errors = new LinkedHashMap<>();
    faults.forEach(fault ->
        errors.merge(
            StaffView.block(fault), words.fault(fault), (one, other) -> one + " " + other));
    return errors;
  }

  private static long subject(BlockActionPayload payload) {
    return Long.parseLong(payload.getActions().getFirst().getValue());
  }
}
