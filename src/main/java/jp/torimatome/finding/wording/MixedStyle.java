package jp.torimatome.finding.wording;

import java.util.List;
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

  private final boolean tableIsPlain;
  private final boolean tableIsPolite;

  public MixedStyle(CheckedTable table) {
    List<String> sentences =
        table.rows().stream()
            .flatMap(row -> Texts.said(row).flatMap(column -> sentences(row, column)))
            .limit(SAMPLE)
            .toList();
    long polite = sentences.stream().filter(Ending::isPolite).count();
    long plain = sentences.stream().filter(Ending::isPlain).count();
    this.tableIsPlain = plain >= FEWEST && plain >= CLEARLY * polite;
    this.tableIsPolite = polite >= FEWEST && polite >= CLEARLY * plain;
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
    if (polite.isPresent() && plain.isPresent()) {
      return tableIsPolite ? plain : polite;
    }
    return tableIsPlain ? polite : tableIsPolite ? plain : Optional.empty();
  }

  private static Stream<String> sentences(CheckedRow row, Column column) {
    return Sentences.ofText(row.said(column)).stream();
  }
}
