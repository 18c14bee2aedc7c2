package jp.torimatome.table;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * 再掲 and 後継事業 in the names of rows, as they follow from the links: {@code A事業(再掲)}, {@code
 * B事業(「A事業」の後継事業)}. 上記 is said where every predecessor really stands above.
 */
final class PrintedNames {
  private final Map<Long, Row> rows;

  private PrintedNames(List<Row> rows) {
    this.rows = rows.stream().collect(toMap(Row::projectId, Function.identity()));
  }

  static List<Row> of(List<Row> rows) {
    PrintedNames names = new PrintedNames(rows);
    return rows.stream().map(names::row).toList();
  }

  private Row row(Row row) {
    Map<Column, Passage> texts = new EnumMap<>(Column.class);
    texts.putAll(row.texts());
    for (Column column : List.of(Column.NAME, Column.NEXT_NAME)) {
      texts.computeIfPresent(column, (key, passage) -> name(row, column, passage));
    }
    return new Row(row.frame(), texts, row.amounts());
  }

  private Passage name(Row row, Column column, Passage passage) {
    if (passage.nature() != Nature.GIVEN || passage.body().isEmpty()) {
      return passage;
    }
    String relisted = row.frame().links().relistsProjectId() == null ? "" : "(再掲)";
    return Passage.given(Wording.withoutNotes(passage.body()) + relisted + successor(row, column));
  }

  private String successor(Row row, Column column) {
    List<Succession> predecessors =
        row.frame().links().predecessors().stream()
            .filter(each -> each.inNextPlan() == (column == Column.NEXT_NAME))
            .toList();
    if (predecessors.isEmpty()) {
      return "";
    }
    boolean above =
        column == Column.NAME
            && predecessors.stream().allMatch(each -> isAbove(each.predecessorId(), row));
    String names = predecessors.stream().map(each -> "「" + name(each) + "」").collect(joining());
    return "(" + (above ? "上記" : "") + names + "の後継事業)";
  }

  private boolean isAbove(@Nullable Long projectId, Row row) {
    Row other = projectId == null ? null : rows.get(projectId);
    return other != null && other.number() < row.number();
  }

  /**
   * The predecessor's name of today, or the one that was printed when it stands in another table.
   */
  private String name(Succession predecessor) {
    Row row = predecessor.predecessorId() == null ? null : rows.get(predecessor.predecessorId());
    Passage name = row == null ? Passage.given("") : row.text(Column.NAME);
    return name.nature() == Nature.GIVEN && !name.body().isEmpty()
        ? Wording.withoutNotes(name.body())
        : predecessor.predecessorName();
  }
}
