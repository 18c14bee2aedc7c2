package jp.torimatome.finding.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

/** 文体: です・ます among である, within one text or in a table that is written in the other style throughout. */
public final class MixedStyle implements Look {
  private static final int FEWEST = 10;
  private static final int CLEARLY = 5;

  private final boolean tableIsPlain;
  private final boolean tableIsPolite;

  public MixedStyle(CheckedTable table) {
    List<String> sentences = table.rows().stream().flatMap(row -> Texts.said(row).flatMap(column -> sentences(row, column))).toList();
    long polite = sentences.stream().filter(Ending::isPolite).count();
    long plain = sentences.stream().filter(Ending::isPlain).count();
    this.tableIsPlain = plain >= FEWEST && plain >= CLEARLY * polite;
    this.tableIsPolite = polite >= FEWEST && polite >= CLEARLY * plain;
  }

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting() ? Stream.empty() : Texts.said(row).flatMap(column ->
        odd(row, column).stream().map(sentence ->
            Finding.of(row, Rule.MIXED_STYLE, column, Finding.columns(Stream.of(column)), Sentences.quoted(sentence))));
  }

  /** The sentence in the style that is out of place. */
  private Optional<String> odd(CheckedRow row, Column column) {
    Optional<String> polite = first(row, column, Ending::isPolite);
    Optional<String> plain = first(row, column, Ending::isPlain);
    if (polite.isPresent() && plain.isPresent()) {
      return tableIsPolite ? plain : polite;
    }
    return tableIsPlain ? polite : tableIsPolite ? plain : Optional.empty();
  }

  private static Optional<String> first(CheckedRow row, Column column, Predicate<String> style) {
    return sentences(row, column).filter(style).findFirst();
  }

  private static Stream<String> sentences(CheckedRow row, Column column) {
    return Sentences.ofText(row.said(column)).stream();
  }
}
