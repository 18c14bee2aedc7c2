package jp.torimatome.table.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.reading.ImportResult.Change;

/**
 * 公表されたとおり: what a file printed, where the register kept another word; the edition that an import
 * freezes is what was published.
 */
final class AsPrinted {
  private AsPrinted() {}

  static OfficialTable of(OfficialTable official, ReadTable table, List<Change> kept) {
    Map<Integer, Set<Column>> columns =
        kept.stream()
            .collect(
                Collectors.groupingBy(
                    Change::number, Collectors.mapping(Change::column, Collectors.toSet())));
    Map<Integer, ReadTable.Row> printed =
        table.rows().stream()
            .collect(Collectors.toMap(ReadTable.Row::number, row -> row, (first, again) -> first));
    List<OfficialTable.Row> rows =
        official.rows().stream()
            .map(row -> {
              ReadTable.Row file = printed.get(row.number());
              return file == null
                  ? row
                  : replaced(row, file, columns.getOrDefault(row.number(), Set.of()));
            })
            .toList();
    return new OfficialTable(
        official.plans(), official.titles(), official.ended(), rows, official.slots());
  }

  private static OfficialTable.Row replaced(
      OfficialTable.Row row, ReadTable.Row file, Set<Column> columns) {
    if (columns.isEmpty()) {
      return row;
    }
    Map<Column, Passage> texts = new HashMap<>(row.texts());
    Map<Column, Amount> amounts = new HashMap<>(row.amounts());
    for (Column column : columns) {
      if (Column.TEXTS.contains(column)) {
        texts.put(column, file.cells().text(column));
      } else if (Column.AMOUNTS.contains(column)) {
        amounts.put(column, file.cells().amount(column));
      }
    }
    return new OfficialTable.Row(row.frame(), texts, amounts);
  }
}
