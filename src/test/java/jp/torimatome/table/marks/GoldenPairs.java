package jp.torimatome.table.marks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pairs of marks/pairs.txt: cells of the published table, and texts written for the purpose.
 */
record GoldenPairs(String title, String before, String after) {
  private static final Path PAIRS = Path.of("src/test/resources/marks/pairs.txt");
  private static final Path SEED = Path.of("db/seed/000_69a997289639b63c.txt");
  private static final Pattern CELLS = Pattern.compile("@ (\\d+) (\\S+) → (\\d+) (\\S+)");
  private static final Map<String, Integer> COLUMNS =
      Map.of("事業名", 2, "内容", 3, "実施状況", 5, "計画", 7, "次期事業名", 8, "次期内容", 9, "課題", 10);

  static List<GoldenPairs> all() {
    List<String> lines = lines(PAIRS);
    List<GoldenPairs> pairs = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      Matcher cells = CELLS.matcher(line);
      if (cells.matches()) {
        pairs.add(
            new GoldenPairs(
                line.substring(2),
                cell(cells.group(1), cells.group(2)),
                cell(cells.group(3), cells.group(4))));
      } else if (line.startsWith("= ")) {
        pairs.add(
            new GoldenPairs(
                line.substring(2), written(lines.get(at + 1)), written(lines.get(at + 2))));
      }
    }
    return pairs;
  }

  /** Every text of the 27 full rows. */
  static List<String> seedTexts() {
    return rows()
        .flatMap(row -> COLUMNS.values().stream().sorted().map(column -> row[column]))
        .filter(text -> !text.isBlank())
        .toList();
  }

  Marked marked() {
    return Marked.between(before, after);
  }

  private static String cell(String number, String column) {
    return rows()
        .filter(row -> row[0].equals(number))
        .map(row -> row[COLUMNS.getOrDefault(column, -1)])
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String[]> rows() {
    return lines(SEED).stream()
        .filter(line -> line.matches("\\d+\t.*"))
        .map(line -> line.split("\t", -1));
  }

  private static String written(String line) {
    return line.substring(1).strip().replace('⏎', '\n');
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
