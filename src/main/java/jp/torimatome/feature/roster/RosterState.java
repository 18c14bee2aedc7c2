package jp.torimatome.feature.roster;

import java.time.LocalDate;
import java.util.List;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.roster.Editing;
import jp.torimatome.say.door.Filled;

/** Reads what was filled into the form of a section. */
record RosterState(Filled form, RosterMeta meta) {

  Editing.Wanted wanted() {
    return new Editing.Wanted(entry(), from(), meta.version(), meta.confirmed(ticked()));
  }

  SectionEntry entry() {
    List<String> spellings =
        form.text(RosterForm.SPELLINGS)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    SectionEntry.Staff staff =
        new SectionEntry.Staff(
            form.values(RosterForm.RESPONDERS),
            form.values(RosterForm.DEPUTIES),
            form.values(RosterForm.HEADS));
    return new SectionEntry(
        meta.code(),
        form.text(RosterForm.NAME).strip(),
        spellings,
        channel(),
        staff,
        SignOff.of(form.value(RosterForm.SIGN_OFF).orElseThrow()));
  }

  LocalDate from() {
    return form.day(RosterForm.FROM).orElseThrow();
  }

  String channel() {
    return form.text(RosterForm.CHANNEL);
  }

  private boolean ticked() {
    return !form.values(RosterForm.confirmBlock(meta)).isEmpty();
  }
}
