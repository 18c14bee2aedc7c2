package jp.torimatome.finding.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Column;

/** 文章欄: the texts of a row that say something, in the order in which they are printed. */
public final class Texts {
  private Texts() {}

  public static Stream<Column> said(CheckedRow row) {
    return said(row, Column.TEXTS);
  }

  public static Stream<Column> said(CheckedRow row, List<Column> columns) {
    return columns.stream().filter(column -> !row.said(column).isEmpty());
  }

  /**
   * The first place in each text that {@code places} tells, as the evidence of a rule; a relisted
   * row's texts are its original's, and what two columns say alike is read once.
   */
  public static Stream<Finding> first(
      CheckedRow row, Rule rule, Function<String, Stream<List<String>>> places) {
    if (row.isRelisting()) {
      return Stream.empty();
    }
    Map<String, Optional<List<String>>> told = new HashMap<>();
    return said(row)
        .flatMap(column ->
            told.computeIfAbsent(row.said(column), text -> places.apply(text).findFirst()).stream()
                .map(place -> {
                  List<String> evidence =
                      Stream.concat(Stream.of(Finding.columns(Stream.of(column))), place.stream())
                          .toList();
                  return new Finding(row.projectId(), row.number(), rule, column, evidence);
                }));
  }
}
