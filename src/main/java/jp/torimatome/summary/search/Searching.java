package jp.torimatome.summary.search;

import static jp.torimatome.database.generated.Tables.INQUIRY;
import static jp.torimatome.database.generated.Tables.ITEM;
import static jp.torimatome.database.generated.Tables.ITEM_PROGRESS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.torimatome.database.Database;
import jp.torimatome.people.Directory;
import jp.torimatome.people.SectionEntry;
import jp.torimatome.plan.Plan;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.naming.Meant;
import jp.torimatome.round.Item;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundStore;
import org.jooq.Condition;

/**
 * 事業を探す: finds projects of every plan in memory, and asks the database only what changes with every
 * reply.
 */
public final class Searching {
  private final Database database;
  private final PlanStore plans;
  private final RoundStore rounds;
  private final Supplier<Directory> directory;
  private final Readings readings = new Readings();
  private final Map<Long, SearchIndex> indices = new ConcurrentHashMap<>();

  /** {@code directory} is that of today. */
  public Searching(
      Database database, PlanStore plans, RoundStore rounds, Supplier<Directory> directory) {
    this.database = database;
    this.plans = plans;
    this.rounds = rounds;
    this.directory = directory;
  }

  /** What came of it. */
  public sealed interface Found {
    /**
     * Names that match come before sections, contents, answers, and what is only read so; each by
     * printed number.
     */
    record Projects(List<Hit> hits) implements Found {}

    /** 原本確認: documents announce the number but do not print it. */
    record Announced(int number, List<Slot> slots) implements Found {}

    /** The line of a document; {@code plan} is what its plan is called beside others. */
    record Slot(String plan, int line) {}

    /** What only a round can tell was asked for, and no round takes replies. */
    record NoRound() implements Found {}

    /** No table was imported yet. */
    record NoRegister() implements Found {}
  }

  /** What was typed without the name of a plan, and the plan. */
  public record Asked(OptionalLong planId, String rest) {}

  /**
   * A plan's name beside something else is no word to be looked for; a part of it is not, beside
   * numbers.
   */
  public Asked asked(String typed) {
    List<Plan> registered = plans.registered();
    Meant meant = registered.size() < 2 ? new Meant.None() : Meant.among(typed, registered);
    if (meant instanceof Meant.One(var plan, var rest)
        && !rest.isBlank()
        && (plan.isCalledIn(typed) || Query.isAboutNumbers(rest))) {
      return new Asked(OptionalLong.of(plan.id()), rest);
    }
    return new Asked(OptionalLong.empty(), typed);
  }

  /**
   * In every plan, or in the one that the query names. {@code concerned}: whether a section, by id,
   * concerns the asker, who then sees what is not said to everybody yet.
   */
  public Found find(Query query, LongPredicate concerned) {
    List<Plan> registered = plans.registered();
    if (registered.size() == 1) {
      return find(query, registered.getFirst(), concerned);
    }
    List<Found> found =
        registered.stream()
            .filter(plan -> query.planId().isEmpty() || query.planId().getAsLong() == plan.id())
            .map(plan -> named(find(query, plan, concerned), plan))
            .toList();
    return found.isEmpty() ? new Found.NoRegister() : joined(found);
  }

  private static Found named(Found found, Plan plan) {
    return switch (found) {
      case Found.Projects(var hits) ->
          new Found.Projects(hits.stream().map(hit -> hit.of(plan)).toList());
      case Found.Announced(var number, var slots) ->
          new Found.Announced(
              number,
              slots.stream().map(slot -> new Found.Slot(plan.shortName(), slot.line())).toList());
      case Found.NoRound none -> none;
      case Found.NoRegister none -> none;
    };
  }

  /** What was found anywhere; where nothing was, what the plans have to say instead. */
  private static Found joined(List<Found> found) {
    List<Hit> hits =
        found.stream()
            .flatMap(each -> each instanceof Found.Projects(var some) ? some.stream() : Stream.of())
            .toList();
    Stream<Found> others = found.stream().filter(each -> !(each instanceof Found.Projects));
    boolean anySearched = found.stream().anyMatch(Found.Projects.class::isInstance);
    List<Found.Slot> slots =
        found.stream()
            .flatMap(each ->
                each instanceof Found.Announced(var number, var some) ? some.stream() : Stream.of())
            .toList();
    if (hits.isEmpty() && !slots.isEmpty()) {
      return found.stream()
          .flatMap(each ->
              each instanceof Found.Announced(var number, var some)
                  ? Stream.<Found>of(new Found.Announced(number, slots))
                  : Stream.of())
          .findFirst()
          .orElseThrow();
    }
    return hits.isEmpty()
        ? others
            .filter(each -> !(anySearched && each instanceof Found.NoRound))
            .findFirst()
            .orElse(new Found.Projects(hits))
        : new Found.Projects(hits);
  }

  private Found find(Query query, Plan plan, LongPredicate concerned) {
    SearchIndex current = index(plan.id());
    if (query.number().isPresent()) {
      return byNumber(current, query, plan);
    }
    if (!query.numbers().isEmpty()) {
      return new Found.Projects(current.byNumbers(query.numbers()));
    }
    Optional<Round> round = rounds.latest(plan.id());
    if (!query.filters().isEmpty() && round.isEmpty()) {
      return new Found.NoRound();
    }
    List<Set<Long>> within = within(query, plan, round, concerned);
    Predicate<Long> left =
        project -> within.stream().allMatch(projects -> projects.contains(project));
    return new Found.Projects(current.find(query, left, unsaid(query, plan, concerned)));
  }

  private List<Set<Long>> within(
      Query query, Plan plan, Optional<Round> round, LongPredicate concerned) {
    return database.read(sql -> {
      List<Set<Long>> within = new ArrayList<>();
      query
          .filters()
          .forEach(filter ->
              within.add(FilterRows.projects(sql, round.orElseThrow().id(), filter, concerned)));
      query.swing().ifPresent(percent -> within.add(FilterRows.swung(sql, plan.id(), percent)));
      return within;
    });
  }

  private Map<Long, String> unsaid(Query query, Plan plan, LongPredicate concerned) {
    Optional<Round> open = query.words().isEmpty() ? Optional.empty() : rounds.open(plan.id());
    return open.map(round -> database.read(sql -> FilterRows.waiting(sql, round.id(), concerned)))
        .orElse(Map.of());
  }

  /**
   * Of these projects, how far each is in the round that is open, or was last; those that are not
   * asked about are absent.
   */
  public Map<Long, Item.Progress> progress(Collection<Long> projectIds) {
    Map<Long, Item.Progress> progress = new HashMap<>();
    rounds.current().stream()
        .filter(round -> round.state() != Round.State.PLANNED)
        .forEach(round -> progress.putAll(progress(round, ITEM.PROJECT_ID.in(projectIds))));
    return progress;
  }

  private Map<Long, Item.Progress> progress(Round round, Condition which) {
    return database.read(sql ->
        sql.select(ITEM.PROJECT_ID, ITEM_PROGRESS.STATE)
            .from(ITEM)
            .join(INQUIRY)
            .on(INQUIRY.ID.eq(ITEM.INQUIRY_ID))
            .join(ITEM_PROGRESS)
            .on(ITEM_PROGRESS.ITEM_ID.eq(ITEM.ID))
            .where(INQUIRY.ROUND_ID.eq(round.id()), which)
            .fetchMap(ITEM.PROJECT_ID, row -> Item.Progress.of(row.value2())));
  }

  /** Every word that would have found something, for a suggestion. */
  public Set<String> known() {
    Set<String> known = new HashSet<>(Query.KEYWORDS);
    plans.registered().forEach(plan -> known.addAll(index(plan.id()).known()));
    directory.get().sections().stream().map(SectionEntry::spellings).forEach(known::addAll);
    return known;
  }

  /** How a list names a project of a plan. */
  Hit label(long planId, long projectId) {
    return index(planId).hit(projectId);
  }

  private Found byNumber(SearchIndex current, Query query, Plan plan) {
    int number = query.number().orElseThrow();
    List<Hit> hits = current.byNumber(number);
    if (!hits.isEmpty()) {
      return new Found.Projects(hits);
    }
    return plans.slots(plan.id()).stream()
        .filter(slot -> slot.printedNumber() == number)
        .findFirst()
        .<Found>map(slot -> new Found.Announced(number, List.of(new Found.Slot("", slot.line()))))
        .orElseGet(() -> new Found.Projects(current.find(query, project -> true, Map.of())));
  }

  private SearchIndex index(long planId) {
    Directory today = directory.get();
    SearchIndex kept =
        database.known(
            List.of("index", this, planId),
            sql -> {
              SearchIndex known = indices.get(planId);
              SearchIndex built =
                  known == null
                      ? SearchIndex.of(sql, planId, today, readings)
                      : known.current(sql, planId, today);
              indices.put(planId, built);
              return built;
            });
    return kept.isOf(today) ? kept : database.read(sql -> kept.current(sql, planId, today));
  }
}
