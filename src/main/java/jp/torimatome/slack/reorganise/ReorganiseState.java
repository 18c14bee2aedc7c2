package jp.torimatome.slack.reorganise;

import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.torimatome.people.SectionEntry.Staff;
import jp.torimatome.slack.door.Held;

/** Reads what was filled into a modal of a 組織改編. */
record ReorganiseState(ViewState state) {

  long section(String id) {
    return Long.parseLong(
        value(id).map(value -> value.getSelectedOption().getValue()).orElseThrow());
  }

  String name() {
    return value(ReorganiseView.NAME).map(ViewState.Value::getValue).map(String::strip).orElse("");
  }

  LocalDate from() {
    return LocalDate.parse(
        value(ReorganiseView.FROM).map(ViewState.Value::getSelectedDate).orElseThrow());
  }

  List<Long> projects() {
    return value(ReorganiseView.PROJECTS)
        .map(ViewState.Value::getSelectedOptions)
        .map(options -> options.stream().map(option -> Long.parseLong(option.getValue())).toList())
        .orElse(List.of());
  }

  String channel() {
    return value(ReorganiseView.CHANNEL).map(ViewState.Value::getSelectedChannel).orElse("");
  }

  Staff staff() {
    return new Staff(
        users(ReorganiseView.RESPONDERS),
        users(ReorganiseView.DEPUTIES),
        users(ReorganiseView.HEADS));
  }

  private List<String> users(String id) {
    return Held.users(state, id);
  }

  private Optional<ViewState.Value> value(String id) {
    return Held.in(state, id);
  }
}
