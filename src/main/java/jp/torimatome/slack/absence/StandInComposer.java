package jp.torimatome.slack.absence;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jp.torimatome.delivery.OutgoingKind;
import jp.torimatome.delivery.OutgoingMessage;
import jp.torimatome.people.Absence;
import jp.torimatome.people.AbsenceStore;
import jp.torimatome.people.DirectoryStore;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.round.calendar.BusinessCalendar;
import jp.torimatome.slack.Mrkdwn;
import jp.torimatome.slack.send.Composed;
import jp.torimatome.slack.send.Composer;
import jp.torimatome.text.Text;

/** 代理のお知らせ: whoever is named as a stand-in hears of it, as long as it still holds. */
public final class StandInComposer implements Composer {
  private final AbsenceStore absences;
  private final DirectoryStore directory;
  private final BusinessCalendar calendar;
  private final Text text;
  private final InstantSource clock;

  public StandInComposer(
      AbsenceStore absences, DirectoryStore directory, BusinessCalendar calendar, Text text, InstantSource clock) {
    this.absences = absences;
    this.directory = directory;
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
    Optional<Absence> holds = absences.absence(outgoing.subjectId())
        .filter(absence -> !absence.until().isBefore(calendar.dayOf(clock.instant())));
    if (holds.isEmpty()) {
      return new Composed.Drop("the absence was cancelled or is over");
    }
    if (!calendar.isWorkingMoment(clock.instant())) {
      return new Composed.NotYet();
    }
    Absence absence = holds.get();
    String sections = text.list(
        directory.at(clock.instant()).of(absence.person()).stream().map(SectionEntry::name).map(Mrkdwn::escape));
    String said = text.say("absence.stands-in", text.say("person", absence.person()), text.day(absence.from()),
        text.day(absence.until()), sections);
    List<LayoutBlock> blocks = List.of(Mrkdwn.section(said));
    return new Composed.Post(Mrkdwn.plain(said), GsonFactory.createSnakeCase().toJson(blocks), Optional.empty());
  }
}
