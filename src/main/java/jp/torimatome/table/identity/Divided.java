package jp.torimatome.table.identity;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

/**
 * Rows that bear one project's name and hold another's content, word for word: one of the two came
 * from a wrong row.
 */
record Divided(Map<Integer, Traits> rows, Map<Integer, Traits> known) {
  private static final int TELLING_LENGTH = 10;

  List<Doubt> find(Map<Integer, Integer> numbers, Map<Integer, Integer> said) {
    Map<String, Long> times =
        known.values().stream().collect(groupingBy(Traits::content, counting()));
    Map<String, Long> again =
        rows.values().stream().collect(groupingBy(Traits::content, counting()));
    Map<String, Integer> owners =
        known.values().stream()
            .filter(each ->
                each.content().length() >= TELLING_LENGTH
                    && times.getOrDefault(each.content(), 0L) == 1)
            .filter(each -> again.getOrDefault(each.content(), 0L) == 1)
            .collect(toMap(Traits::content, Traits::number));
    return numbers.entrySet().stream()
        .filter(match -> !said.containsKey(match.getKey()))
        .filter(match -> isAnothers(match, owners))
        .map(match ->
            new Doubt(
                match.getKey(),
                Doubt.Reason.DIVIDED,
                List.of(match.getValue(), owner(match.getKey(), owners))))
        .toList();
  }

  private boolean isAnothers(Map.Entry<Integer, Integer> match, Map<String, Integer> owners) {
    Integer owner = owners.get(content(match.getKey()));
    return owner != null && !owner.equals(match.getValue());
  }

  private Integer owner(int row, Map<String, Integer> owners) {
    return owners.getOrDefault(content(row), 0);
  }

  private String content(int row) {
    Traits traits = rows.get(row);
    return traits == null ? "" : traits.content();
  }
}
