package jp.torimatome.bench;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Frame;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.reading.SeedOfficialTable;

/**
 * 大きな進行管理表: the published rows again and again up to any number of projects; half of the texts of
 * the year are new in part.
 */
final class LargeTable {
  private LargeTable() {}

  static MarkedTable of(int projects) {
    OfficialTable seed = SeedOfficialTable.table();
    int each = projects / 7 + 1;
    List<Row> rows =
        IntStream.rangeClosed(1, projects)
            .mapToObj(number -> row(seed, number, (number - 1) / each))
            .toList();
    OfficialTable table =
        new OfficialTable(seed.plans(), seed.titles(), seed.ended(), rows, List.of());
    Map<Long, Map<Column, Marked>> marks = new HashMap<>();
    rows.stream()
        .filter(row -> row.number() % 2 == 0)
        .forEach(row -> marks.put(row.projectId(), marks(row)));
    return new MarkedTable(table, "R5版", marks, List.of());
  }

  private static Row row(OfficialTable seed, int number, int direction) {
    Row printed = seed.rows().get((number - 1) % seed.rows().size());
    Heading heading =
        new Heading(direction + 1, "方向性の" + (direction + 1) + "番", direction + 1, "次の方向性");
    Frame frame = printed.frame();
    return new Row(
        new Frame(number, number, heading, frame.section(), frame.lifecycle(), frame.links()),
        printed.texts(),
        printed.amounts());
  }

  private static Map<Column, Marked> marks(Row row) {
    Map<Column, Marked> marks = new EnumMap<>(Column.class);
    for (Column column : List.of(Column.STATUS, Column.PLAN, Column.ISSUES)) {
      Passage text = row.text(column);
      int half = text.body().length() / 2;
      marks.put(
          column,
          new Marked(
              List.of(
                  new Marked.Run(Marked.State.KEPT, text.body().substring(0, half)),
                  new Marked.Run(Marked.State.REMOVED, "前の年の記載。"),
                  new Marked.Run(Marked.State.ADDED, text.body().substring(half))),
              false));
    }
    return marks;
  }
}
