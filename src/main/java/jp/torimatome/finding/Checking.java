package jp.torimatome.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** 確認: runs every rule over a table, or over one row of it; knows no store and no clock. */
public final class Checking {
  private final Function<CheckedTable, List<Look>> rules;

  /** {@code rules} make themselves ready for a table: what it tells as a whole is read once. */
  public Checking(Function<CheckedTable, List<Look>> rules) {
    this.rules = rules;
  }

  /**
   * What the rules notice, by row and then by rule; rows know nothing of each other, so they are
   * looked at side by side.
   */
  public List<Finding> table(CheckedTable table) {
    return ready(table).everyRow();
  }

  /**
   * What they notice in {@code row}, which may hold other values than the table's own row of that
   * number.
   */
  public List<Finding> row(CheckedTable table, CheckedRow row) {
    return ready(table).row(row);
  }

  /** The rules made ready for a table, to look at several rows beside it. */
  public Ready ready(CheckedTable table) {
    return new Ready(table, rules.apply(table));
  }

  /** A table with the rules that are ready for it. */
  public record Ready(CheckedTable table, List<Look> looks) {
    /** What they notice in the table's own rows. */
    public List<Finding> everyRow() {
      return table.rows().parallelStream().flatMap(row -> look(looks, row)).toList();
    }

    public List<Finding> row(CheckedRow row) {
      return look(looks, row).toList();
    }
  }

  private static Stream<Finding> look(List<Look> ready, CheckedRow row) {
    return Repeats.once(ready.stream().flatMap(look -> look.at(row)).toList());
  }
}
