package jp.torimatome.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * A table with the rules that are ready for it. The rules tell the same of the same row, so what
   * they told of the rows that were looked at last is kept: a form is looked at when it opens and
   * again when it is sent.
   */
  public static final class Ready {
    private static final int KEPT = 1_000;

    private final CheckedTable table;
    private final List<Look> looks;
    private final Map<Long, CheckedRow> rows;
    private final Map<CheckedRow, List<Finding>> told =
        Collections.synchronizedMap(new LastLooked());

    private Ready(CheckedTable table, List<Look> looks) {
      this.table = table;
      this.looks = looks;
      this.rows =
          table.rows().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      CheckedRow::projectId, row -> row, (first, again) -> first));
    }

    /** The rows that were looked at last, the oldest first. */
    private static final class LastLooked extends LinkedHashMap<CheckedRow, List<Finding>> {
      private static final long serialVersionUID = 1L;

      private LastLooked() {
        super(16, 0.75f, true);
      }

      @Override
      protected boolean removeEldestEntry(Map.Entry<CheckedRow, List<Finding>> eldest) {
        return size() > KEPT;
      }
    }

    public CheckedTable table() {
      return table;
    }

    /** The table's own row of a project. */
    public Optional<CheckedRow> rowOf(long projectId) {
      return Optional.ofNullable(rows.get(projectId));
    }

    /** What they notice in the table's own rows. */
    public List<Finding> everyRow() {
      return table.rows().parallelStream().flatMap(row -> look(looks, row)).toList();
    }

    public List<Finding> row(CheckedRow row) {
      List<Finding> before = told.get(row);
      List<Finding> now = before == null ? look(looks, row).toList() : before;
      if (before == null) {
        told.put(row, now);
      }
      return now;
    }
  }

  private static Stream<Finding> look(List<Look> ready, CheckedRow row) {
    return Repeats.once(ready.stream().flatMap(look -> look.at(row)).toList());
  }
}
