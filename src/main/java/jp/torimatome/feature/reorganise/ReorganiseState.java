package jp.torimatome.feature.reorganise;

import java.time.LocalDate;
import java.util.List;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.say.door.Filled;

/** Reads what was filled into a screen of a 組織改編. */
record ReorganiseState(Filled form) {

  long section(String id) {
    return Long.parseLong(form.value(id).orElseThrow());
  }

  String name() {
    return form.text(ReorganiseView.NAME).strip();
  }

  LocalDate from() {
    return form.day(ReorganiseView.FROM).orElseThrow();
  }

  List<Long> projects() {
    return form.values(ReorganiseView.PROJECTS).stream().map(Long::parseLong).toList();
  }

  String channel() {
    return form.text(ReorganiseView.CHANNEL);
  }

  Staff staff() {
    return new Staff(
        form.values(ReorganiseView.RESPONDERS),
        form.values(ReorganiseView.DEPUTIES),
        form.values(ReorganiseView.HEADS));
  }
}
