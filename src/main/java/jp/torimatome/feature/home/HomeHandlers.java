package jp.torimatome.feature.home;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.round.Inquiry;
import jp.torimatome.round.Round;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.round.running.RoundDesk;
import jp.torimatome.say.Part;
import jp.torimatome.say.Screen;
import jp.torimatome.say.door.Doors;
import jp.torimatome.say.door.Press;
import jp.torimatome.say.door.Reaction;
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
    doors.looked(Act.SEE_HOME, person -> homes.open(person, Optional.empty()));
    doors.pressed(Overview.AS, Act.SEE_BOARD, press -> look(press, Optional.of(press.value())));
    doors.pressed(HomeView.BACK, Act.SEE_BOARD, press -> look(press, Optional.empty()));
    doors.pressed(Overview.NUDGE, Act.REMIND, press -> nudge(press, changed));
  }

  /** The tab itself shows what is seen; {@code as}: the section as which it is looked at. */
  private Reaction look(Press press, Optional<String> as) {
    homes.open(press.person(), as);
    return Reaction.none();
  }

  private Reaction nudge(Press press, Runnable changed) {
    Stamp stamp = new Stamp(press.person(), clock.instant());
    Optional<String> refused =
        desk.inquiries().inquiry(press.number()).flatMap(inquiry -> refusal(inquiry, stamp));
    changed.run();
    return refused
        .<Reaction>map(said -> new Reaction.Tells(notice(said), said))
        .orElseGet(Reaction::none);
  }

  private Screen notice(String sentence) {
    return Screen.notice(
        text.say("home.nudge"), text.say("form.close"), List.of(Part.Paragraph.of(sentence)));
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
