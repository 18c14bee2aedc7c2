package jp.torimatome.table.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.torimatome.plan.Heading;
import jp.torimatome.plan.Succession;
import jp.torimatome.plan.Wording;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.Titles;
import org.jspecify.annotations.Nullable;

/**
 * The published table as it would be printed again; a project's id is 100 and its printed number.
 */
public final class SeedOfficialTable {
  private static final int TITLE_LINE = 3;
  private static final int NOTE_LINE = 7;
  private static final int BAND_LINE = 9;
  private static final int NEXT_BAND_LINE = 11;
  private static final int HEADER_LINE = 13;

  private SeedOfficialTable() {}

  public static OfficialTable table() {
    ReadTable read = SeedTable.read(SeedTable.FILE);
    return new OfficialTable(
        new OfficialTable.Plans(read.planName(), read.nextPlanName()),
        titles(),
        read.ended(),
        read.rows().stream().map(row -> row(read, row)).toList(),
        read.slots().stream().map(ReadTable.Announcement::first).toList());
  }

  /** The cells of a printed row, as the file holds them. */
  public static List<String> cells(int number) {
    return cells(Integer.toString(number));
  }

  private static List<String> cells(String first) {
    return SeedTable.text()
        .lines()
        .map(line -> List.of(line.split("\t", -1)))
        .filter(cells -> cells.getFirst().equals(first))
        .findFirst()
        .orElseThrow();
  }

  /** The first header row, as the file holds it. */
  public static List<String> headerCells() {
    return cells("番号");
  }

  private static Titles titles() {
    List<String> lines = SeedTable.text().lines().toList();
    String[] printed = lines.get(HEADER_LINE - 1).split("\t", -1);
    Map<Column, String> headers = new HashMap<>();
    Arrays.stream(Column.values()).forEach(column -> headers.put(column, printed[column.index()]));
    return new Titles(
        line(lines, TITLE_LINE),
        line(lines, NOTE_LINE),
        line(lines, BAND_LINE),
        line(lines, NEXT_BAND_LINE),
        headers);
  }

  private static String line(List<String> lines, int number) {
    return lines.get(number - 1);
  }

  private static OfficialTable.Row row(ReadTable read, ReadTable.Row row) {
    Heading direction =
        read.directions().stream()
            .filter(heading -> heading.number() == row.direction())
            .findFirst()
            .orElseThrow();
    var frame =
        new OfficialTable.Frame(
            id(row),
            row.number(),
            direction,
            cells(row.number()).get(Column.SECTION.index()),
            row.lifecycle(),
            links(read, row));
    return new OfficialTable.Row(frame, row.cells().texts(), row.cells().amounts());
  }

  private static OfficialTable.Links links(ReadTable read, ReadTable.Row row) {
    Long original = row.isRelisting() ? named(read, row.displayName()) : null;
    Stream<Succession> predecessors =
        Stream.of(Column.NAME, Column.NEXT_NAME)
            .flatMap(column ->
                Wording.predecessors(row.cells().text(column).body()).stream()
                    .distinct()
                    .map(name ->
                        new Succession(column == Column.NEXT_NAME, name, named(read, name))));
    return new OfficialTable.Links(original, predecessors.toList());
  }

  private static @Nullable Long named(ReadTable read, String name) {
    ReadTable.Row row = read.byBaseName().get(Wording.baseName(name));
    return row == null ? null : Long.valueOf(id(row));
  }

  private static long id(ReadTable.Row row) {
    return 100L + row.number();
  }
}
