package jp.torimatome.table.writer.page;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
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

  static Row altered(Row row, UnaryOperator<String> alteration) {
    Map<Column, Passage> texts = new EnumMap<>(row.texts());
    texts.replaceAll((column, passage) -> new Passage(passage.nature(), alteration.apply(passage.body())));
    return new Row(row.frame(), texts, row.amounts());
  }
}
