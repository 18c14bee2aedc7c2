package jp.torimatome.slack.home;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Round;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.slack.Doors;
import jp.torimatome.slack.Modals;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.text.Text;

/** Opening the Home tab, reminding a section from it, and looking at it as a section does. */
public final class HomeHandlers {
  private final Homes homes;
  private final RoundDesk desk;
  private final BusinessCalendar calendar;
  private final Text text;
  private final InstantSource clock;

  public HomeHandlers(
      Homes homes, RoundDesk desk, BusinessCalendar calendar, Text text, InstantSource clock) {
    this.homes = homes;
    this.desk = desk;
    this.calendar = calendar;
    this.text = text;
    this.clock = clock;
  }

  /** {@code changed} is told after something was stored, so that messages leave at once. */
  public void register(Doors doors, Runnable changed) {
    doors.page(
        AppHomeOpenedEvent.class,
        Act.SEE_HOME,
        AppHomeOpenedEvent::getUser,
        (payload, context) -> {
          if ("home".equals(payload.getEvent().getTab())) {
            homes.open(payload.getEvent().getUser(), Optional.empty());
          }
          return context.ack();
        });
    doors.button(
        Overview.AS,
        Act.SEE_BOARD,
        (payload, context) -> {
          String code = payload.getActions().getFirst().getSelectedOption().getValue();
          homes.open(payload.getUser().getId(), Optional.of(code));
          return context.ack();
        });
    doors.button(
        HomeView.BACK,
        Act.SEE_BOARD,
        (payload, context) -> {
          homes.open(payload.getUser().getId(), Optional.empty());
          return context.ack();
        });
    doors.button(
        Overview.NUDGE, Act.REMIND, (payload, context) -> nudge(payload, context, changed));
  }

  private Response nudge(BlockActionPayload payload, ActionContext context, Runnable changed) {
    Stamp stamp = new Stamp(payload.getUser().getId(), clock.instant());
    Optional<String> refused =
        desk.inquiries()
            .inquiry(Long.parseLong(payload.getActions().getFirst().getValue()))
            .flatMap(inquiry -> refusal(inquiry, stamp));
    changed.run();
    refused.ifPresent(said ->
        Modals.tell(
            context,
            payload.getTriggerId(),
            Modals.notice(
                text.say("home.nudge"), text.say("form.close"), List.of(Mrkdwn.section(said))),
            said));
    return context.ack();
  }

  /** Reminds the section; why not, where that cannot be. */
  private Optional<String> refusal(Inquiry inquiry, Stamp stamp) {
    if (!calendar.isWorkingMoment(stamp.at())) {
      return Optional.of(
          text.say("round.remind.hours", text.moment(calendar.nextWorkingMoment(stamp.at()))));
    }
    Round round = desk.rounds().round(inquiry.roundId()).orElseThrow();
    return desk.prompting().remindNow(round, List.of(inquiry), stamp).isEmpty()
        ? Optional.of(
            text.say(inquiry.isDone() ? "round.remind.all-answered" : "round.remind.already"))
        : Optional.empty();
  }
}
