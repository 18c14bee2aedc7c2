package jp.torimatome.finding;

import java.util.List;
import java.util.stream.Stream;

/** Findings as a person reads them in a fixture: 番号 1, then a line for each. */
public final class FindingLines {
  private FindingLines() {}

  /** The rule, the column and the evidence. */
  public static String of(Finding finding) {
    return finding.rule() + " " + finding.column() + " | " + String.join(" | ", finding.evidence());
  }

  /** Each row with what was found in it, or なし. */
  public static List<String> byRow(CheckedTable table, List<Finding> findings) {
    return table.rows().stream()
        .flatMap(row -> {
          List<String> found =
              findings.stream()
                  .filter(each -> each.number() == row.number())
                  .map(each -> "  " + of(each))
                  .toList();
          return Stream.concat(
              Stream.of("番号 " + row.number()),
              found.isEmpty() ? Stream.of("  なし") : found.stream());
        })
        .toList();
  }
}
