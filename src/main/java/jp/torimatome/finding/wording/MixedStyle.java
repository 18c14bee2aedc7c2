package jp.torimatome.finding.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.CheckedTable;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Ending;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;

/**
 * 文体: です・ます among である, within one text or in a table that is written in the other style throughout.
 */
public final class MixedStyle implements Look {
  private static final int FEWEST = 10;
  private static final int CLEARLY = 5;

  /** So many sentences tell how a table is written. */
  private static final int SAMPLE = 2_000;

  /** What a column, or a table, is written in throughout; neither where it is not. */
  private enum Style {
    PLAIN,
    POLITE,
    NEITHER;

    private static Style of(List<String> sentences) {
      long polite = sentences.stream().filter(Ending::isPolite).count();
      long plain = sentences.stream().filter(Ending::isPlain).count();
      return plain >= FEWEST && plain >= CLEARLY * polite
          ? PLAIN
          : polite >= FEWEST && polite >= CLEARLY * plain ? POLITE : NEITHER;
    }
  }

  private final Style whole;
  private final Map<Column, Style> columns = new EnumMap<>(Column.class);

  public MixedStyle(CheckedTable table) {
    this.whole =
        Style.of(
            table.rows().stream()
                .flatMap(row -> Texts.said(row).flatMap(column -> sentences(row, column)))
                .limit(SAMPLE)
                .toList());
    for (Column column : Column.TEXTS) {
      columns.put(
          column,
          Style.of(
              table.rows().stream()
                  .flatMap(row -> sentences(row, column))
                  .limit(SAMPLE / Column.TEXTS.size())
                  .toList()));
    }
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Texts.said(row)
            .flatMap(column ->
                odd(row, column).stream()
                    .map(sentence ->
                        Finding.of(
                            row,
                            Rule.MIXED_STYLE,
                            column,
                            Finding.columns(Stream.of(column)),
                            Sentences.quoted(sentence))));
  }

  /** The sentence in the style that is out of place. */
  private Optional<String> odd(CheckedRow row, Column column) {
    List<String> sentences = sentences(row, column).toList();
    Optional<String> polite = sentences.stream().filter(Ending::isPolite).findFirst();
    Optional<String> plain = sentences.stream().filter(Ending::isPlain).findFirst();
    Style here = columns.getOrDefault(column, Style.NEITHER);
    Style style = here == Style.NEITHER ? whole : here;
    if (polite.isPresent() && plain.isPresent()) {
      return style == Style.POLITE ? plain : polite;
    }
    return switch (style) {
      case PLAIN -> polite;
      case POLITE -> plain;
      case NEITHER -> Optional.empty();
    };
  }

  private static Stream<String> sentences(CheckedRow row, Column column) {
    return Sentences.ofText(row.said(column)).stream();
  }
}
