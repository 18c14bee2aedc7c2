package jp.torimatome.table.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;

/** 書き出し: finds the state that is asked for, and marks what is new in it against the edition before. */
public final class Exporting {
  private final OfficialStore official;
  private final EditionStore editions;
  private final PlanStore plans;
  private final boolean yearMovesMarked;

  /** {@code yearMovesMarked}: whether a text that changed only by the year moving on (年度更新のみ) is marked. */
  public Exporting(OfficialStore official, EditionStore editions, PlanStore plans, boolean yearMovesMarked) {
    this.official = official;
    this.editions = editions;
    this.plans = plans;
    this.yearMovesMarked = yearMovesMarked;
  }

  /** Which state of the table. */
  public sealed interface Which {
    /** As it stands. */
    record Now() implements Which {}

    /** As it was published, by name or number. */
    record OfEdition(String nameOrNumber) implements Which {}

    /** As it stood at a moment, which must not be later than now. */
    record AsOf(Instant at, Instant now) implements Which {}
  }

  /** What was found. */
  public sealed interface Found {
    record Table(MarkedTable table) implements Found {}

    record NoSuchEdition(List<Edition> editions) implements Found {}

    record BeforeFirstImport(Instant firstImport) implements Found {}

    record InTheFuture(Instant now) implements Found {}

    record NothingImported() implements Found {}
  }

  public Found find(long planId, Which which) {
    if (!official.isImported(planId)) {
      return new Found.NothingImported();
    }
    return switch (which) {
      case Which.Now() -> new Found.Table(marked(official.current(planId).orElseThrow(), last(planId, Instant.MAX)));
      case Which.OfEdition(var name) ->
          editions
              .edition(planId, name)
              .<Found>map(edition -> new Found.Table(marked(edition)))
              .orElseGet(() -> new Found.NoSuchEdition(editions.editions(planId)));
      case Which.AsOf(var at, var now) when at.isAfter(now) -> new Found.InTheFuture(now);
      case Which.AsOf(var at, var now) ->
          official
              .asOf(planId, at)
              .<Found>map(table -> new Found.Table(marked(table, last(planId, at))))
              .orElseGet(() -> new Found.BeforeFirstImport(plans.registeredAt(planId)));
    };
  }

  private MarkedTable marked(Edition edition) {
    Optional<Edition> before =
        editions.editions(edition.planId()).stream().filter(each -> each.number() < edition.number()).reduce((first, second) -> second);
    return marked(editions.table(edition), before);
  }

  private MarkedTable marked(OfficialTable table, Optional<Edition> before) {
    return before
        .map(edition -> MarkedTable.between(editions.table(edition), edition.name(), table, !yearMovesMarked))
        .orElseGet(() -> MarkedTable.unmarked(table));
  }

  /** The newest edition that was published by then. */
  private Optional<Edition> last(long planId, Instant at) {
    return editions.editions(planId).stream().filter(edition -> !edition.publishedAt().isAfter(at)).reduce((first, second) -> second);
  }
}
