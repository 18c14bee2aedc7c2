package jp.torimatome.table.identity;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds the project that each row is. What people said comes first; then names and contents that
 * are the same, from all of the evidence to the least, as long as it points at one project only;
 * then those that are alike. The printed number alone proves nothing.
 */
public final class Identifying {
  private static final int TELLING_LENGTH = 10;

  /** From all of the evidence to the least; an empty key tells nothing. */
  private static final List<Function<Traits, String>> EVIDENCE =
      List.of(
          each -> key(each, each.name(), each.content(), each.section(), each.direction()),
          each -> key(each, each.name(), each.content(), each.section()),
          each -> key(each, each.name(), each.content()),
          each -> key(each, each.name(), each.section(), each.direction()),
          each -> key(each, each.name(), each.section()),
          each -> key(each, each.name()),
          each -> key(each, each.nextName(), each.content()),
          each -> key(each, each.nextName(), each.section()),
          each -> key(each, each.nextName()),
          each -> key(each, each.called()),
          each -> key(each, telling(each.content()), each.section()),
          each -> key(each, telling(each.content()), each.number()));

  private final Map<Integer, Traits> rows;
  private final Map<Integer, Traits> known;
  private final Map<Integer, Integer> numbers = new TreeMap<>();
  private final Map<Integer, Doubt> doubts = new TreeMap<>();
  private final List<Integer> unusable = new ArrayList<>();

  private Identifying(List<Traits> rows, List<Traits> known) {
    this.rows = byNumber(rows);
    this.known = byNumber(known);
  }

  public static Identified of(List<Traits> rows, List<Traits> known, Answers answers) {
    return new Identifying(rows, known).identify(answers);
  }

  private Identified identify(Answers answers) {
    Map<Integer, Traits> all = Map.copyOf(known);
    Map<Integer, Traits> read = Map.copyOf(rows);
    answers.same().forEach(this::answered);
    answers
        .isNew()
        .forEach(row -> {
          if (rows.remove(row) == null) {
            unusable.add(row);
          }
        });
    Map<Integer, Integer> said = Map.copyOf(numbers);
    EVIDENCE.forEach(this::match);
    new Divided(read, all).find(numbers, said).forEach(this::doubt);
    severalOfOneName();
    alike();
    differentOnTheirNumber();
    return new Identified(numbers, List.copyOf(doubts.values()), unusable);
  }

  private void answered(int row, int number) {
    if (rows.containsKey(row) && known.containsKey(number)) {
      same(row, number);
    } else {
      unusable.add(row);
    }
  }

  private void same(int row, int number) {
    numbers.put(row, number);
    rows.remove(row);
    known.remove(number);
  }

  private void doubt(Doubt doubt) {
    numbers.remove(doubt.row());
    doubts.put(doubt.row(), doubt);
    rows.remove(doubt.row());
  }

  /**
   * Pairs what one piece of evidence points at; as many rows as projects that all of it fits stand
   * in the same order.
   */
  private void match(Function<Traits, String> evidence) {
    boolean all = evidence.equals(EVIDENCE.getFirst());
    Map<String, List<Traits>> there = grouped(known, evidence);
    grouped(rows, evidence)
        .forEach((key, here) -> {
          List<Traits> found = there.getOrDefault(key, List.of());
          if (!key.isEmpty() && here.size() == found.size() && (all || here.size() == 1)) {
            for (int at = 0; at < here.size(); at++) {
              same(here.get(at).number(), found.get(at).number());
            }
          }
        });
  }

  private static Map<String, List<Traits>> grouped(
      Map<Integer, Traits> traits, Function<Traits, String> evidence) {
    return traits.values().stream().collect(groupingBy(evidence, LinkedHashMap::new, toList()));
  }

  private void severalOfOneName() {
    Map<String, List<Traits>> there = grouped(known, each -> key(each, each.called()));
    for (Traits row : List.copyOf(rows.values())) {
      List<Traits> found = there.getOrDefault(key(row, row.called()), List.of());
      if (!row.called().isEmpty() && !found.isEmpty()) {
        doubt(
            new Doubt(
                row.number(), Doubt.Reason.SEVERAL, found.stream().map(Traits::number).toList()));
      }
    }
  }

  /** Takes the likest pairs first; a pair must be alike in more than one way. */
  private void alike() {
    Map<Integer, Alike> here = new HashMap<>();
    Map<Integer, Alike> there = new HashMap<>();
    rows.values().forEach(row -> here.put(row.number(), Alike.of(row)));
    known.values().forEach(project -> there.put(project.number(), Alike.of(project)));
    record Pair(int row, int number, double score) {}
    List<Pair> pairs = new ArrayList<>();
    here.forEach((row, traits) ->
        there.forEach((number, other) ->
            traits.score(other).ifPresent(score -> pairs.add(new Pair(row, number, score)))));
    pairs.sort(
        comparingDouble(Pair::score)
            .reversed()
            .thenComparingInt(Pair::row)
            .thenComparingInt(Pair::number));
    for (Pair pair : pairs) {
      if (rows.containsKey(pair.row()) && known.containsKey(pair.number())) {
        same(pair.row(), pair.number());
      }
    }
  }

  private void differentOnTheirNumber() {
    for (Traits row : List.copyOf(rows.values())) {
      Optional.ofNullable(known.get(row.number()))
          .ifPresent(before ->
              doubt(new Doubt(row.number(), Doubt.Reason.DIFFERENT, List.of(before.number()))));
    }
  }

  /** A content that is long enough to be one project's own. */
  private static String telling(String content) {
    return content.length() < TELLING_LENGTH ? "" : content;
  }

  private static String key(Traits traits, Object first, Object... more) {
    if (first.equals("")) {
      return "";
    }
    StringBuilder key = new StringBuilder().append(traits.isRelisting()).append('\n').append(first);
    for (Object part : more) {
      key.append('\n').append(part);
    }
    return key.toString();
  }

  private static Map<Integer, Traits> byNumber(List<Traits> traits) {
    return traits.stream()
        .sorted(comparingInt(Traits::number))
        .collect(
            toMap(Traits::number, Function.identity(), (first, second) -> first, TreeMap::new));
  }
}
