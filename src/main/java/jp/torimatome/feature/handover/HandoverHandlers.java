package jp.torimatome.feature.handover;

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
import jp.torimatome.say.Answer;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Filled;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
import jp.torimatome.say.door.Settled;
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
    doors.pressed(HandoverMessage.UNCHANGED, Act.STAFF, press -> unchanged(press, changed));
    doors.pressed(HandoverMessage.CHANGE, Act.STAFF, this::open);
    doors.sent(StaffView.CALLBACK, Act.STAFF, form -> submitted(form, changed));
  }

  private Reaction unchanged(Press press, Runnable changed) {
    Stamp stamp = new Stamp(press.person(), clock.instant());
    Confirming.Outcome outcome = confirming.confirm(press.number(), Optional.empty(), stamp);
    changed.run();
    String sentence = said(outcome);
    return new Reaction.Says(Answer.alone(sentence));
  }

  private Reaction open(Press press) {
    Screen screen =
        switch (desk.open(press.number(), press.person(), clock.instant())) {
          case ConfirmationDesk.Found.Opened(var confirmation, var entry) ->
              views.form(confirmation, entry, calendar.dayOf(clock.instant()));
          case ConfirmationDesk.Found other -> views.notice(words.refused(other));
        };
    return new Reaction.Opens(screen, text.say("form.not-opened"));
  }

  private Settled submitted(Filled form, Runnable changed) {
    long id = Long.parseLong(form.carried());
    Stamp stamp = new Stamp(form.person(), clock.instant());
    Confirming.Outcome outcome = confirming.confirm(id, Optional.of(StaffView.change(form)), stamp);
    if (outcome instanceof Confirming.Outcome.Faulty(var faults)) {
      return new Settled.Faulty(errors(faults));
    }
    changed.run();
    return new Settled.Shows(views.notice(said(outcome)));
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
            StaffView.input(fault), words.fault(fault), (one, other) -> one + " " + other));
    return errors;
  }
}
