package jp.torimatome.table.writer.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Frame;
import jp.torimatome.table.OfficialTable.Links;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.text.Text;

/** The published table, and altered copies of it. */
final class Seed {
  static final Text TEXT = Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));

  private Seed() {}

  static OfficialTable table() {
    return SeedOfficialTable.table();
  }

  /** The twelve cells of each row, as the file holds them. */
  static List<List<String>> rows() {
    return table().rows().stream().map(row -> SeedOfficialTable.cells(row.number())).toList();
  }

  /** A copy with other texts. */
  static OfficialTable altered(UnaryOperator<String> alteration) {
    return with(table().rows().stream().map(row -> altered(row, alteration)).toList());
  }

  /** A copy with other rows. */
  static OfficialTable with(List<Row> rows) {
    OfficialTable table = table();
    return new OfficialTable(table.plans(), table.titles(), table.ended(), rows, table.slots());
  }

  /** The row as one of another project. */
  static Row numbered(Row row, long projectId) {
    Frame frame = row.frame();
    Links links = new Links(null, List.of());
    return new Row(
        new Frame(
            projectId,
            frame.number(),
            frame.direction(),
            frame.section(),
            frame.lifecycle(),
            links),
        row.texts(),
        row.amounts());
  }

  static Row altered(Row row, UnaryOperator<String> alteration) {
    Map<Column, Passage> texts = new EnumMap<>(row.texts());
    texts.replaceAll(
        (column, passage) -> new Passage(passage.nature(), alteration.apply(passage.body())));
    return new Row(row.frame(), texts, row.amounts());
  }

  /** Changes that begin and end anywhere, at brackets and commas too. */
  static MarkedTable oddlyMarked(Random random) {
    OfficialTable table = table();
    Map<Long, Map<Column, Marked>> marks = new HashMap<>();
    for (Row row : table.rows()) {
      Map<Column, Marked> cells = new EnumMap<>(Column.class);
      Column.TEXTS.forEach(
          column -> cells.put(column, new Marked(runs(row.printed(column), random), false)));
      marks.put(row.projectId(), cells);
    }
    return new MarkedTable(table, "R5", marks, List.of());
  }

  private static List<Marked.Run> runs(String text, Random random) {
    List<Marked.Run> runs = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      runs.add(
          new Marked.Run(
              random.nextBoolean() ? Marked.State.KEPT : Marked.State.ADDED,
              text.substring(at, end)));
      if (random.nextInt(9) == 0) {
        runs.add(
            new Marked.Run(
                Marked.State.REMOVED, List.of("、旧「", "（旧）", "。", "ァ2,000").get(random.nextInt(4))));
      }
      at = end;
    }
    return runs;
  }
}
