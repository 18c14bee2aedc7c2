package jp.torimatome.slack.roster;

import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.people.SignOff;
import jp.torimatome.people.roster.Editing;
import jp.torimatome.slack.door.Held;

/** Reads what was filled into the form of a section. */
record RosterState(ViewState state, RosterMeta meta) {

  Editing.Wanted wanted() {
    return new Editing.Wanted(entry(), from(), meta.version(), meta.confirmed(ticked()));
  }

  SectionEntry entry() {
    List<String> spellings =
        text(RosterForm.SPELLINGS)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    SectionEntry.Staff staff =
        new SectionEntry.Staff(
            users(RosterForm.RESPONDERS), users(RosterForm.DEPUTIES), users(RosterForm.HEADS));
    String signOff =
        value(RosterForm.SIGN_OFF).map(value -> value.getSelectedOption().getValue()).orElseThrow();
    return new SectionEntry(
        meta.code(),
        text(RosterForm.NAME).strip(),
        spellings,
        channel(),
        staff,
        SignOff.of(signOff));
  }

  LocalDate from() {
    return LocalDate.parse(
        value(RosterForm.FROM).map(ViewState.Value::getSelectedDate).orElseThrow());
  }

  String channel() {
    return value(RosterForm.CHANNEL).map(ViewState.Value::getSelectedConversation).orElse("");
  }

  private boolean ticked() {
    return value(RosterForm.confirmBlock(meta))
        .map(ViewState.Value::getSelectedOptions)
        .filter(options -> !options.isEmpty())
        .isPresent();
  }

  private List<String> users(String id) {
    return Held.users(state, id);
  }

  private String text(String id) {
    return Held.text(state, id);
  }

  private Optional<ViewState.Value> value(String id) {
    return Held.in(state, id);
  }
}
