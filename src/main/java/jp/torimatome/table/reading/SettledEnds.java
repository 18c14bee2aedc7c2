package jp.torimatome.table.reading;

import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.ending.Endings;
import jp.torimatome.plan.ending.Settled;
import jp.torimatome.table.identity.Decisions;
import jp.torimatome.table.identity.Identified;
import jp.torimatome.table.identity.Known;
import jp.torimatome.table.reading.ReadTable.Row;

/**
 * What counts for the end of rows: what was said now, and what the register has since it was said
 * of the same words before.
 */
final class SettledEnds {
  private SettledEnds() {}

  static Map<Integer, Settled> of(
      ReadTable table, Map<Row, Known> matches, Map<Integer, Settled> said) {
    Map<Integer, Settled> settled = new HashMap<>(said);
    matches.forEach((row, known) -> {
      var before = known.project().lifecycle();
      if (!row.lifecycle().equals(before) && sayTheSame(table, row, known)) {
        settled.putIfAbsent(row.number(), new Settled.AsBefore(before));
      }
    });
    return settled;
  }

  private static boolean sayTheSame(ReadTable table, Row row, Known known) {
    Map<Column, Passage> before = new EnumMap<>(Column.class);
    known.texts().forEach((column, text) -> before.put(column, text.value()));
    Endings now = row.endings(table.ended());
    Endings then = Endings.of(ReadTable.printed(before), table.ended());
    return now.ending().isPresent()
        && now.ending().equals(then.ending())
        && now.place().equals(then.place());
  }

  /** The rows of which something was decided that there is nothing to decide of. */
  static List<Integer> unusable(ReadTable table, Decisions decisions, Identified found) {
    Set<Integer> rows = table.rows().stream().map(Row::number).collect(toSet());
    Stream<Integer> notThere = decisions.rows().stream().filter(row -> !rows.contains(row));
    Stream<Integer> withoutEnd =
        table.rows().stream()
            .filter(row -> decisions.ends().containsKey(row.number()))
            .filter(row -> row.endings(table.ended()).ending().isEmpty())
            .map(Row::number);
    return Stream.of(found.unusable().stream(), notThere, withoutEnd)
        .flatMap(numbers -> numbers)
        .toList();
  }
}
