package jp.torimatome.table.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.table.Addenda;
import jp.torimatome.table.Addenda.Withdrawal;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialStore;
import jp.torimatome.table.OfficialTable;

/**
 * 書き出し: finds the state that is asked for, and marks what is new in it against the edition before.
 */
public final class Exporting {
  private final OfficialStore official;
  private final EditionStore editions;
  private final AddendaStore addenda;
  private final PlanStore plans;
  private final boolean yearMovesMarked;

  /**
   * {@code yearMovesMarked}: whether a text that changed only by the year moving on (年度更新のみ) is
   * marked.
   */
  public Exporting(
      OfficialStore official,
      EditionStore editions,
      AddendaStore addenda,
      PlanStore plans,
      boolean yearMovesMarked) {
    this.official = official;
    this.editions = editions;
    this.addenda = addenda;
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
    record AsOf(Instant at, Instant now) implements Which {
      /** A day means its end; the one that is today, this moment. */
      public static AsOf day(LocalDate day, Instant now, ZoneId zone) {
        boolean today = day.equals(now.atZone(zone).toLocalDate());
        return new AsOf(
            today ? now : day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1), now);
      }
    }
  }

  /** What was found. */
  public sealed interface Found {
    record Table(MarkedTable table) implements Found {}

    record NoSuchEdition(List<Edition> editions) implements Found {}

    /** 取下げ: nothing is compared with an edition that was withdrawn. */
    record WithdrawnEdition(Edition edition) implements Found {}

    record BeforeFirstImport(Instant firstImport) implements Found {}

    record InTheFuture(Instant now) implements Found {}

    record NothingImported() implements Found {}
  }

  /**
   * The state with its marks against the edition before it, or the one that was chosen when it was
   * published.
   */
  public Found find(long planId, Which which) {
    return find(planId, which, Optional.empty());
  }

  /** {@code against}: the name or number of the edition that the marks are to refer to. */
  public Found find(long planId, Which which, Optional<String> against) {
    if (!official.isImported(planId)) {
      return new Found.NothingImported();
    }
    Optional<Edition> chosen = against.flatMap(name -> editions.edition(planId, name));
    if (against.isPresent() && chosen.isEmpty()) {
      return new Found.NoSuchEdition(editions.editions(planId));
    }
    if (chosen.isPresent() && addenda.withdrawn(planId).containsKey(chosen.get().id())) {
      return new Found.WithdrawnEdition(chosen.get());
    }
    return switch (which) {
      case Which.Now() ->
          new Found.Table(
              marked(
                  official.current(planId).orElseThrow(),
                  chosen.or(() -> last(planId, Instant.MAX))));
      case Which.OfEdition(var name) ->
          editions
              .edition(planId, name)
              .<Found>map(edition -> new Found.Table(marked(edition, chosen)))
              .orElseGet(() -> new Found.NoSuchEdition(editions.editions(planId)));
      case Which.AsOf(var at, var now) when at.isAfter(now) -> new Found.InTheFuture(now);
      case Which.AsOf(var at, var now) ->
          official
              .asOf(planId, at)
              .<Found>map(
                  table -> new Found.Table(marked(table, chosen.or(() -> last(planId, at)))))
              .orElseGet(() -> new Found.BeforeFirstImport(plans.registeredAt(planId)));
    };
  }

  private MarkedTable marked(Edition edition, Optional<Edition> chosen) {
    Map<Long, Withdrawal> withdrawn = addenda.withdrawn(edition.planId());
    Optional<Edition> before =
        chosen
            .or(() ->
                editions.chosenAgainst(edition).filter(each -> !withdrawn.containsKey(each.id())))
            .or(() ->
                newest(
                    editions.standing(edition.planId()).stream()
                        .filter(each -> each.number() < edition.number())));
    return marked(editions.table(edition), before)
        .with(addenda.ofPlan(edition.planId()).getOrDefault(edition.id(), Addenda.NONE));
  }

  private MarkedTable marked(OfficialTable table, Optional<Edition> before) {
    return before
        .map(edition ->
            MarkedTable.between(editions.table(edition), edition.name(), table, !yearMovesMarked))
        .orElseGet(() -> MarkedTable.unmarked(table));
  }

  /** The newest edition that was published by then and stands. */
  private Optional<Edition> last(long planId, Instant at) {
    return newest(
        editions.standing(planId).stream().filter(edition -> !edition.publishedAt().isAfter(at)));
  }

  private static Optional<Edition> newest(Stream<Edition> oldestFirst) {
    return oldestFirst.reduce((first, second) -> second);
  }
}
