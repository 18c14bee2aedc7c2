package jp.torimatome.table.writer.page;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Lifecycle;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.Titles;
import jp.torimatome.table.reading.SeedTable;

/** The published table, cell by cell as the file prints it, and altered copies of it. */
final class Seed {
  private static final Pattern DIRECTION = Pattern.compile("(\\d+) ([^(]+?)(?: \\((\\d+) (.+)\\))?");
  private static final List<String> LINES = SeedTable.text().lines().toList();

  private Seed() {}

  static OfficialTable table() {
    return new OfficialTable(
        new OfficialTable.Plans(SeedTable.PLAN, "第二次" + SeedTable.PLAN),
        titles(),
        FiscalYear.reiwa(5),
        rows().stream().map(Seed::row).toList(),
        IntStream.rangeClosed(28, 44).boxed().toList());
  }

  /** The twelve cells of each of the 27 rows. */
  static List<List<String>> rows() {
    return LINES.stream().filter(line -> line.matches("\\d+\t.*")).map(Seed::cells).toList();
  }

  /** A copy with other texts. */
  static OfficialTable altered(UnaryOperator<String> alteration) {
    OfficialTable table = table();
    List<Row> rows = table.rows().stream().map(row -> altered(row, alteration)).toList();
    return new OfficialTable(table.plans(), table.titles(), table.ended(), rows, table.slots());
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

  private static List<String> cells(String line) {
    return Arrays.asList(line.split("\t", -1));
  }

  private static Titles titles() {
    List<String> top = LINES.stream().filter(line -> !line.isBlank()).limit(5).toList();
    List<String> cells = cells(top.get(4));
    Map<Column, String> headers = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      headers.put(column, cells.get(column.index()));
    }
    return new Titles(top.get(0), top.get(1), top.get(2), top.get(3), headers);
  }

  private static Row row(List<String> cells) {
    Matcher direction = DIRECTION.matcher(cells.get(1));
    if (!direction.matches()) {
      throw new AssertionError(cells.get(1));
    }
    String next = direction.group(3);
    Heading heading =
        new Heading(
            Integer.parseInt(direction.group(1)),
            direction.group(2),
            next == null ? null : Integer.valueOf(next),
            next == null ? "" : direction.group(4));
    Map<Column, Passage> texts = new EnumMap<>(Column.class);
    Column.TEXTS.forEach(column -> texts.put(column, Passage.given(cells.get(column.index()))));
    Map<Column, Amount> amounts = new EnumMap<>(Column.class);
    Column.AMOUNTS.forEach(column -> amounts.put(column, amount(cells.get(column.index()))));
    int number = Integer.parseInt(cells.getFirst());
    return new Row(
        new OfficialTable.Frame(
            number, number, heading, cells.getLast(), new Lifecycle.Running(), new OfficialTable.Links(null, List.of())),
        texts,
        amounts);
  }

  private static Amount amount(String printed) {
    return switch (printed) {
      case "" -> Amount.nothing(Nature.UNANSWERED);
      case "-" -> Amount.nothing(Nature.DISCONTINUED);
      default -> Amount.given(Long.parseLong(printed.replace(",", "")));
    };
  }
}
