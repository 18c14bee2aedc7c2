package jp.torimatome.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The published table, its rows again and again, each with a number and a name of its own. */
final class LongTable {
  private static final Pattern ROW = Pattern.compile("[0-9]+\t.*");

  private LongTable() {}

  /** The published table where that has as many projects. */
  static String file(Path folder, int projects) {
    Path seed = Path.of("db/seed/000_69a997289639b63c.txt");
    try {
      String table = Files.readString(seed);
      return projects == rows(table).size()
          ? seed.toString()
          : Files.writeString(folder.resolve("table.txt"), of(table, projects)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(String table) {
    return table.lines().filter(line -> ROW.matcher(line).matches()).toList();
  }

  private static String of(String table, int projects) {
    List<String> rows = rows(table);
    String head =
        table
            .lines()
            .takeWhile(line -> !ROW.matcher(line).matches())
            .collect(Collectors.joining("\n"));
    return IntStream.range(0, projects)
        .mapToObj(at -> row(rows.get(at % rows.size()).split("\t", -1), at, rows.size()))
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  private static String row(String[] cells, int at, int period) {
    cells[0] = String.valueOf(at + 1);
    if (at >= period && !cells[2].isBlank()) {
      cells[2] = cells[2] + "その" + (at / period + 1);
    }
    return String.join("\t", cells);
  }
}
