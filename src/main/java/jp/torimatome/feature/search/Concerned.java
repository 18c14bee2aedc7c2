package jp.torimatome.feature.search;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import jp.torimatome.people.Access;
import jp.torimatome.people.Stamp;
import jp.torimatome.people.role.Act;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.Section;

/**
 * 関係者: whom the dealings about a section's answers concern – its people, its head, the
 * coordinators. Names, returns and 疑義照会 are shown to them, and not to the whole workspace.
 */
public interface Concerned {

  /** Whether a section, by its id, concerns the asker. */
  LongPredicate by(Stamp asker);

  /** As the directory and the roles say; each section is looked up once for a question. */
  static Concerned of(Access access, PlanStore plans) {
    return asker -> {
      Map<Long, Boolean> known = new HashMap<>();
      Predicate<Section> concerns =
          section ->
              access.may(asker.by(), Act.CLARIFY, new Access.Concern(section, false), asker.at());
      return id ->
          known.computeIfAbsent(id, unknown -> plans.section(id).filter(concerns).isPresent());
    };
  }
}
