package jp.torimatome.command.official;

import java.util.Optional;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.text.Nearest;
import jp.torimatome.text.Text;

/** What the commands about the official table work with; opened only when one runs. */
public record PublicationDesk(PlanStore plans, EditionDesk desk, Text text) {

  /** A plan, or the sentence that says why there is none. */
  sealed interface Choice {
    record Chosen(Plan plan) implements Choice {}

    record Missing(String sentence) implements Choice {}
  }

  /** The plan of this name, or the registered one when none is named. */
  Choice plan(Optional<String> name) {
    if (name.isEmpty()) {
      return plans.current().<Choice>map(Choice.Chosen::new).orElseGet(() -> new Choice.Missing(text.say("round.no-register")));
    }
    return plans.plan(name.get()).<Choice>map(Choice.Chosen::new).orElseGet(() -> new Choice.Missing(unknown(name.get())));
  }

  private String unknown(String name) {
    Optional<String> nearest = Nearest.to(name, plans.plans().stream().map(Plan::name).toList());
    return text.say("plan.unknown", name) + nearest.map(near -> text.say("plan.nearest", near)).orElse("");
  }
}
