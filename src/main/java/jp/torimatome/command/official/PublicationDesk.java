package jp.torimatome.command.official;

import java.util.List;
import java.util.Optional;
import jp.torimatome.command.PlanChoice;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.edition.Edition;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.text.Text;

/** What the commands about the official table work with; opened only when one runs. */
public record PublicationDesk(PlanStore plans, EditionDesk desk, Text text) {

  /** The plan of this name, or the only one. */
  PlanChoice plan(Optional<String> name) {
    return PlanChoice.of(name, plans, text);
  }

  /** That there is none of this name, and which there are. */
  String noSuchEdition(Plan plan) {
    return noSuchEdition(desk.editions().editions(plan.id()));
  }

  String noSuchEdition(List<Edition> editions) {
    return editions.isEmpty()
        ? text.say("edition.none")
        : text.say("export.no-such-edition", text.list(editions.stream().map(Edition::name)));
  }
}
