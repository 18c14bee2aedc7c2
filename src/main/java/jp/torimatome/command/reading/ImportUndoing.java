package jp.torimatome.command.reading;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.command.Said;
import jp.torimatome.database.Database;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.undoing.UndoStore;
import jp.torimatome.table.undoing.Undoing;
import jp.torimatome.text.Text;

/** {@code torimatome import --undo}: takes back what was imported last into a plan. */
record ImportUndoing(Database database, Text text, InstantSource clock) {
  private static final String WHO = "command line";

  int undo(Said said, Optional<String> planName) {
    List<Plan> plans =
        new PlanStore(database)
            .registered().stream()
                .filter(plan -> planName.isEmpty() || plan.isCalled(planName.get()))
                .toList();
    if (plans.isEmpty()) {
      return said.notDone(say("nothing"));
    }
    if (plans.size() > 1) {
      return said.notDone(say("which_plan", text.list(plans.stream().map(Plan::name))));
    }
    Plan plan = plans.getFirst();
    return switch (new UndoStore(database).undo(plan.id(), say("reason"), WHO, clock.instant())) {
      case Undoing.Undone(var file, var at) ->
          said.done(say("done", plan.name(), file, text.dated(at)));
      case Undoing.NothingToUndo() -> said.notDone(say("nothing"));
      case Undoing.TooLate(var file, var at, var built) ->
          said.notDone(say("too_late", file, text.dated(at), built(built)));
    };
  }

  private String built(Undoing.Built built) {
    return say("built." + built.name().toLowerCase(Locale.ROOT));
  }

  private String say(String key, Object... arguments) {
    return text.say("table.import.undo." + key, arguments);
  }
}
