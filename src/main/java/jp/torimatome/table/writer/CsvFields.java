package jp.torimatome.table.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.table.EditionName;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a line, with their names; names do not depend on the year of the table, so that
 * lines of several years can be stacked.
 */
final class CsvFields {
  private static final int FEWEST_PREDECESSORS = 2;

  private final List<String> values = new ArrayList<>();
  private final List<Boolean> textFields = new ArrayList<>();
  private final boolean names;
  private final int predecessors;

  private CsvFields(boolean names, int predecessors) {
    this.names = names;
    this.predecessors = predecessors;
  }

  /** The names of the fields; there are as many predecessors as the row with most of them has. */
  static CsvFields head(MarkedTable marked) {
    List<Row> rows = marked.table().rows();
    int most =
        rows.stream().mapToInt(row -> row.frame().links().predecessors().size()).max().orElse(0);
    CsvFields head = new CsvFields(true, Math.max(FEWEST_PREDECESSORS, most));
    head.row(rows.isEmpty() ? nothing() : rows.getFirst(), marked);
    return head;
  }

  /** The fields of a row, below these names. */
  CsvFields of(Row row, MarkedTable marked) {
    CsvFields fields = new CsvFields(false, predecessors);
    fields.row(row, marked);
    return fields;
  }

  List<String> values() {
    return values;
  }

  /** Which of them are texts. */
  List<Boolean> textFields() {
    return textFields;
  }

  private static Row nothing() {
    OfficialTable.Links links = new OfficialTable.Links(null, List.of());
    var frame =
        new OfficialTable.Frame(
            0, 0, new Heading(0, "", null, ""), "", new Lifecycle.Running(), links);
    return new Row(frame, Map.of(), Map.of());
  }

  private void row(Row row, MarkedTable marked) {
    OfficialTable table = marked.table();
    text("plan_name", table.plans().name());
    text("next_plan_name", table.plans().nextName());
    text("change", change(row, marked));
    number("project_id", row.projectId());
    number("number", (long) row.number());
    Heading direction = row.frame().direction();
    number("direction_number", (long) direction.number());
    text("direction_title", direction.title());
    Integer next = direction.nextNumber();
    number("next_direction_number", next == null ? null : Long.valueOf(next));
    text("next_direction_title", direction.nextTitle());
    text("section", row.frame().section());
    lifecycle(row.frame().lifecycle());
    links(row, table);
    for (Column column : Column.values()) {
      cell(row, column, marked);
    }
    Optional<FiscalYear> compared = new EditionName(marked.against()).plans();
    text("compared_with", marked.against());
    number(
        "compared_with_results_year",
        compared.map(year -> (long) year.previous().startYear()).orElse(null));
    number("compared_with_plans_year", compared.map(year -> (long) year.startYear()).orElse(null));
    text("errata", errata(row, marked));
    flag("withdrawn", marked.addenda().withdrawal().isPresent());
  }

  private static String change(Row row, MarkedTable marked) {
    if (marked.isNew(row)) {
      return "new";
    }
    return marked.isChanged(row) ? "changed" : "same";
  }

  private void lifecycle(Lifecycle lifecycle) {
    text("lifecycle", lifecycle.code());
    Lifecycle.End end = lifecycle.end();
    text("discontinued_kind", end == null ? "" : end.kind().code());
    year("discontinued_since", end == null ? null : end.since());
  }

  private void links(Row row, OfficialTable table) {
    Long original = row.frame().links().relistsProjectId();
    number("relists_project_id", original);
    number(
        "relists_number",
        original == null
            ? null
            : table.row(original).map(found -> (long) found.number()).orElse(null));
    List<Succession> known = row.frame().links().predecessors();
    for (int at = 0; at < predecessors; at++) {
      Succession predecessor = at < known.size() ? known.get(at) : null;
      String name = "predecessor_" + (at + 1);
      text(name, predecessor == null ? "" : predecessor.predecessorName());
      number(name + "_project_id", predecessor == null ? null : predecessor.predecessorId());
      flag(name + "_in_next_plan", predecessor == null ? null : predecessor.inNextPlan());
    }
  }

  private void cell(Row row, Column column, MarkedTable marked) {
    String name = column.code();
    FiscalYear year = column.yearIn(marked.table().ended());
    if (year.startYear() != 0) {
      year(name, year);
    }
    if (Column.AMOUNTS.contains(column)) {
      Amount amount = row.amount(column);
      number(
          name + "_thousand_yen",
          amount.nature() == Nature.GIVEN ? amount.thousandYenOrZero() : null);
      text(name + "_nature", amount.nature().code());
    } else if (Column.TEXTS.contains(column)) {
      text(name, row.text(column).body());
      text(name + "_nature", row.text(column).nature().code());
    }
    flag(name + "_changed", marked.cell(row, column).isChanged());
  }

  /** 正誤: a line for each cell that was corrected, {@code final_budget: 3,243}. */
  private static String errata(Row row, MarkedTable marked) {
    return marked.addenda().errata().stream()
        .filter(erratum -> erratum.number() == row.number())
        .map(erratum -> erratum.column().code() + ": " + erratum.correct())
        .collect(Collectors.joining("\n"));
  }

  private void year(String name, @Nullable FiscalYear year) {
    text(name + "_era", year == null ? "" : year.era());
    number(name + "_year", year == null ? null : Long.valueOf(year.startYear()));
  }

  private void text(String name, String value) {
    values.add(names ? name : value);
    textFields.add(true);
  }

  private void number(String name, @Nullable Long value) {
    bare(name, value == null ? "" : value.toString());
  }

  private void flag(String name, @Nullable Boolean value) {
    bare(name, value == null ? "" : value.toString());
  }

  private void bare(String name, String value) {
    values.add(names ? name : value);
    textFields.add(false);
  }
}
