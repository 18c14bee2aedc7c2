package jp.torimatome.table.lineage;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.Wording;
import jp.torimatome.table.lineage.Lineage.Edge;
import jp.torimatome.table.lineage.Lineage.Node;
import jp.torimatome.table.lineage.Lineage.Place;

/**
 * Draws lineages from links that people wrote: names that stand nowhere become ends, and a circle
 * is cut where it is met, so that every project is told exactly once.
 */
final class Drawing {
  private final Map<Long, Member> members;
  private final Map<String, Member> becoming;
  private final Map<Key, Spot> spots = new LinkedHashMap<>();
  private final Map<Key, Set<Key>> before = new HashMap<>();
  private final Map<Key, Set<Key>> after = new HashMap<>();

  private Drawing(Collection<Member> all) {
    members = all.stream().collect(toMap(Member::projectId, Function.identity()));
    becoming =
        all.stream()
            .filter(member ->
                member.links().predecessors().stream().anyMatch(Succession::inNextPlan)
                    && becomesAnother(member))
            .collect(
                toMap(
                    member -> Wording.baseName(member.nextName()),
                    Function.identity(),
                    (first, second) -> first));
  }

  /** What makes two mentions the same project. */
  private sealed interface Key {
    record Row(long projectId) implements Key {}

    record Next(String baseName) implements Key {}

    record Named(String baseName) implements Key {}
  }

  /** How a project is told; {@code order} sorts those that stand side by side. */
  private record Spot(
      Key key, int order, Place place, String name, List<Lineage.YearAmount> amounts) {}

  /** Every lineage of more than one project, by the first number in it. */
  static List<Lineage> of(Collection<Member> all) {
    Drawing drawing = new Drawing(all);
    all.forEach(drawing::link);
    return drawing.lineages();
  }

  private void link(Member member) {
    for (Succession succession : member.links().predecessors()) {
      Key from = predecessor(succession);
      if (succession.inNextPlan() && becomesAnother(member)) {
        Key next = next(member);
        connect(row(member), next);
        connect(from, next);
      } else {
        connect(from, row(member));
      }
    }
  }

  /** Without another name in the next plan it is the project itself that goes on there. */
  private static boolean becomesAnother(Member member) {
    boolean named = !member.nextName().isEmpty() && !member.name().isEmpty();
    return named
        && !(member.lifecycle() instanceof Lifecycle.NextPlanOnly)
        && !Wording.baseName(member.nextName()).equals(Wording.baseName(member.name()));
  }

  private Key predecessor(Succession succession) {
    Long id = succession.predecessorId();
    Member known = id == null ? null : members.get(id);
    if (known != null) {
      return row(known);
    }
    Member other = becoming.get(Wording.baseName(succession.predecessorName()));
    if (other != null) {
      return next(other);
    }
    Key key = new Key.Named(Wording.baseName(succession.predecessorName()));
    spots.putIfAbsent(
        key,
        new Spot(
            key,
            Integer.MAX_VALUE,
            new Place.Elsewhere(),
            succession.predecessorName(),
            List.of()));
    return key;
  }

  /** A relisting is its original. */
  private Key row(Member member) {
    Long relists = member.links().relistsProjectId();
    Member original = relists == null ? member : members.getOrDefault(relists, member);
    Key key = new Key.Row(original.projectId());
    String name = original.name().isEmpty() ? original.nextName() : original.name();
    Place place = new Place.Row(original.projectId(), original.number(), original.lifecycle());
    spots.putIfAbsent(key, new Spot(key, original.number(), place, name, original.amounts()));
    return key;
  }

  private Key next(Member member) {
    Key key = new Key.Next(Wording.baseName(member.nextName()));
    spots.putIfAbsent(
        key, new Spot(key, member.number(), new Place.NextPlan(), member.nextName(), List.of()));
    return key;
  }

  private void connect(Key from, Key to) {
    if (!from.equals(to)) {
      before.computeIfAbsent(to, key -> new LinkedHashSet<>()).add(from);
      after.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
    }
  }

  private List<Lineage> lineages() {
    Set<Key> told = new HashSet<>();
    List<Lineage> lineages = new ArrayList<>();
    for (Spot spot :
        spots.values().stream().sorted(Comparator.comparingInt(Spot::order)).toList()) {
      Set<Key> whole = connected(spot.key());
      if (whole.size() > 1 && told.addAll(whole)) {
        lineages.add(lineage(whole));
      }
    }
    return lineages;
  }

  private Set<Key> connected(Key start) {
    Set<Key> found = new LinkedHashSet<>(Set.of(start));
    List<Key> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      Key key = open.removeLast();
      for (Map<Key, Set<Key>> direction : List.of(before, after)) {
        direction.getOrDefault(key, Set.of()).stream().filter(found::add).forEach(open::add);
      }
    }
    return found;
  }

  private Lineage lineage(Set<Key> whole) {
    Map<Key, Integer> depths = depths(whole);
    List<Spot> ordered =
        whole.stream()
            .map(key ->
                spots.getOrDefault(key, new Spot(key, 0, new Place.Elsewhere(), "", List.of())))
            .sorted(
                Comparator.comparingInt((Spot spot) -> depths.getOrDefault(spot.key(), 0))
                    .thenComparingInt(Spot::order))
            .toList();
    Map<Key, Integer> places =
        IntStream.range(0, ordered.size())
            .boxed()
            .collect(toMap(at -> ordered.get(at).key(), at -> at));
    List<Node> nodes =
        ordered.stream()
            .map(spot ->
                new Node(
                    depths.getOrDefault(spot.key(), 0), spot.place(), spot.name(), spot.amounts()))
            .toList();
    List<Edge> edges =
        ordered.stream()
            .flatMap(spot ->
                before.getOrDefault(spot.key(), Set.of()).stream()
                    .map(from -> edge(places, from, spot.key())))
            .sorted(Comparator.comparingInt(Edge::to).thenComparingInt(Edge::from))
            .toList();
    return new Lineage(nodes, edges);
  }

  private static Edge edge(Map<Key, Integer> places, Key from, Key to) {
    return new Edge(places.getOrDefault(from, 0), places.getOrDefault(to, 0));
  }

  /**
   * Longest ways from a beginning. Where nothing is left to begin with, the links go in a circle,
   * and the first project begins.
   */
  private Map<Key, Integer> depths(Set<Key> whole) {
    Map<Key, Integer> depths = new HashMap<>();
    List<Key> left =
        new ArrayList<>(whole.stream().sorted(Comparator.comparingInt(this::order)).toList());
    while (!left.isEmpty()) {
      Key next =
          left.stream()
              .filter(key -> depths.keySet().containsAll(standingBefore(key)))
              .findFirst()
              .orElse(left.getFirst());
      depths.put(
          next,
          standingBefore(next).stream()
              .mapToInt(key -> depths.getOrDefault(key, -1) + 1)
              .max()
              .orElse(0));
      left.remove(next);
    }
    return depths;
  }

  private Set<Key> standingBefore(Key key) {
    return before.getOrDefault(key, Set.of());
  }

  private int order(Key key) {
    Spot spot = spots.get(key);
    return spot == null ? Integer.MAX_VALUE : spot.order();
  }
}
