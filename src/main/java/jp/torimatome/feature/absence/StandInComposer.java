package jp.torimatome.feature.absence;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.Composed;
import jp.torimatome.delivery.Composer;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.people.Absence;
import jp.torimatome.people.AbsenceStore;
import jp.torimatome.people.Chain;
import jp.torimatome.people.NotingAbsence;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.say.Marks;
import jp.torimatome.say.Part;
import jp.torimatome.text.Text;

/**
 * 代理のお知らせ: whoever is named as a stand-in, or as away, hears of it while it holds, and of its end.
 */
public final class StandInComposer implements Composer {
  private final AbsenceStore absences;
  private final NotingAbsence noting;
  private final BusinessCalendar calendar;
  private final Text text;
  private final InstantSource clock;

  public StandInComposer(
      AbsenceStore absences,
      NotingAbsence noting,
      BusinessCalendar calendar,
      Text text,
      InstantSource clock) {
    this.absences = absences;
    this.noting = noting;
    this.calendar = calendar;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public OutgoingKind kind() {
    return OutgoingKind.STAND_IN;
  }

  @Override
  public Composed compose(OutgoingMessage outgoing) {
    AbsenceStore.Noted noted = absences.noted(outgoing.subjectId());
    if (noted.absence().until().isBefore(calendar.dayOf(clock.instant()))) {
      return new Composed.Drop("the absence is over");
    }
    Optional<String> said =
        noted
            .cancelledAt()
            .map(moment ->
                outgoing.createdAt().isBefore(moment)
                    ? Optional.<String>empty()
                    : Optional.of(over(noted, outgoing)))
            .orElseGet(() -> holds(noted, outgoing.destination()));
    if (said.isEmpty()) {
      return new Composed.Drop("the absence was cancelled, or somebody else stands in");
    }
    if (!calendar.isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    return new Composed.Post(List.of(Part.Paragraph.of(said.get())));
  }

  /**
   * Says the same to nobody twice: the person, the stand-in, and whoever stands in for the stand-in
   * have words of their own.
   */
  private Optional<String> holds(AbsenceStore.Noted noted, String reader) {
    Absence absence = noted.absence();
    if (reader.equals(absence.person())) {
      String standIn =
          absence
              .standIn()
              .map(person -> text.say("absence.line.stand-in", text.say("person", person)))
              .orElse("");
      return Optional.of(
          say("absence.noted-for-you", absence, text.say("person", noted.by()), standIn));
    }
    boolean named = absence.standIn().filter(reader::equals).isPresent();
    boolean reached =
        Chain.of(
                absences.touching(absence.from(), absence.until()), absence.from(), absence.until())
            .after(absence.person())
            .contains(reader);
    String sections =
        text.list(
            noting
                .concerned(absence.person(), absence.from(), absence.until(), clock.instant())
                .stream()
                .map(SectionEntry::name)
                .map(Marks::escape));
    return reached
        ? Optional.of(
            say(named ? "absence.stands-in" : "absence.stands-in.chain", absence, sections, ""))
        : Optional.empty();
  }

  private String over(AbsenceStore.Noted noted, OutgoingMessage outgoing) {
    boolean own = outgoing.destination().equals(noted.absence().person());
    return say(
        own ? "absence.cancelled-for-you" : "absence.stands-in.over", noted.absence(), "", "");
  }

  private String say(String key, Absence absence, String what, String more) {
    return text.say(
        key,
        text.say("person", absence.person()),
        text.day(absence.from()),
        text.day(absence.until()),
        what,
        more);
  }
}
