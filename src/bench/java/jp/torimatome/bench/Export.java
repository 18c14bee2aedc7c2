package jp.torimatome.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Frame;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.edition.Writers;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.table.writer.ExportFormat;
import jp.torimatome.text.Text;

/** 書き出し一回: writes one table in one form, as a process of its own, and prints its figures. */
public final class Export {
  private Export() {}

  /** What it took. */
  record Figure(long milliseconds, long kilobytes) {
    static Figure parse(String printed) {
      long[] numbers = Arrays.stream(printed.split(" ")).mapToLong(Long::parseLong).toArray();
      return new Figure(numbers[0], numbers[1]);
    }

    @Override
    public String toString() {
      return milliseconds + " " + kilobytes;
    }
  }

  public static void main(String[] arguments) throws IOException {
    ExportFormat format = ExportFormat.of(arguments[0]).orElseThrow();
    MarkedTable table = table(Integer.parseInt(arguments[1]));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long start = System.nanoTime();
    new Writers(Text.in(Locale.JAPANESE, ZoneId.of("Asia/Tokyo")))
        .of(format)
        .write(table, MarkStyle.UNDERLINE, out);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    System.out.println(new Figure(milliseconds, out.size() >> 10));
  }

  /**
   * The published rows again and again, direction by direction, where each third row has a new
   * status.
   */
  private static MarkedTable table(int projects) {
    OfficialTable seed = SeedOfficialTable.table();
    List<Row> rows = new ArrayList<>();
    List<Row> before = new ArrayList<>();
    for (int at = 0; at < projects; at++) {
      Row row = seed.rows().get((int) ((long) at * seed.rows().size() / projects));
      Row other = seed.rows().get((at + 1) % seed.rows().size());
      Frame frame = row.frame();
      Frame numbered =
          new Frame(
              1000L + at,
              at + 1,
              frame.direction(),
              frame.section(),
              frame.lifecycle(),
              frame.links());
      rows.add(new Row(numbered, row.texts(), row.amounts()));
      before.add(new Row(numbered, at % 3 == 0 ? other.texts() : row.texts(), row.amounts()));
    }
    return MarkedTable.between(with(seed, before), "R5版", with(seed, rows), false);
  }

  private static OfficialTable with(OfficialTable table, List<Row> rows) {
    return new OfficialTable(table.plans(), table.titles(), table.ended(), rows, table.slots());
  }
}
