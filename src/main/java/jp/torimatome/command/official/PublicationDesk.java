package jp.torimatome.command.official;

import java.util.Optional;
import jp.torimatome.command.PlanChoice;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.edition.EditionDesk;
import jp.torimatome.text.Text;

/** What the commands about the official table work with; opened only when one runs. */
public record PublicationDesk(PlanStore plans, EditionDesk desk, Text text) {

  /** The plan of this name, or the only one. */
  PlanChoice plan(Optional<String> name) {
    return PlanChoice.of(name, plans, text);
  }
}
