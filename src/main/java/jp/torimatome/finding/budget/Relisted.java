package jp.torimatome.finding.budget;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;

/**
 * 再掲: amounts that a sum over the column would count twice, whether the row says 再掲 or just repeats
 * name and amounts.
 */
public final class Relisted implements Look {
  private final CheckedTable table;
  private final Map<String, CheckedRow> first = new HashMap<>();

  public Relisted(CheckedTable table) {
    this.table = table;
    table.rows().stream()
        .filter(row -> !row.isRelisting())
        .forEach(row -> first.putIfAbsent(name(row), row));
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    boolean adds = row.everyAmount().anyMatch(amount -> amount.thousandYenOrZero() != 0);
    return adds
        ? original(row).stream().mapToObj(original -> found(row, original))
        : Stream.empty();
  }

  private OptionalInt original(CheckedRow row) {
    if (row.relists() != null) {
      return OptionalInt.of(row.relists());
    }
    CheckedRow other = first.get(name(row));
    if (other == null) {
      return OptionalInt.empty();
    }
    boolean repeats = other.number() != row.number() && other.amounts().equals(row.amounts());
    return repeats ? OptionalInt.of(other.number()) : OptionalInt.empty();
  }

  private Finding found(CheckedRow row, int original) {
    String amounts =
        Column.AMOUNTS.stream()
            .filter(column -> row.amount(column).thousandYenOrZero() != 0)
            .map(column -> column.yearIn(table.ended()).era() + " " + printed(row.amount(column)))
            .collect(Collectors.joining(" / "));
    return Finding.of(row, Rule.RELISTED, Column.FINAL_BUDGET, Integer.toString(original), amounts);
  }

  private static String printed(Amount amount) {
    return Finding.figure(amount.thousandYenOrZero());
  }

  private static String name(CheckedRow row) {
    String name = row.said(Column.NAME);
    return Wording.baseName(name.isEmpty() ? row.said(Column.NEXT_NAME) : name);
  }
}
