package jp.torimatome.finding.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Likeness;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;

/**
 * 転記: a text that is nearly the same as one in a column before it; the next plan's content may well
 * be this plan's.
 */
public final class Copied implements Look {
  private static final List<Column> COMPARED =
      List.of(Column.CONTENT, Column.STATUS, Column.PLAN, Column.ISSUES);

  /** 今後も継続して実施する。 in two columns is brief, not copied. */
  private static final int SHORTEST = 20;

  /**
   * 街頭啓発を5か所で実施した。 beside 街頭啓発を5か所で実施する。 is how short texts are; word for word it is copied all the
   * same.
   */
  private static final int SHORTEST_TWIN = 40;

  private final int leastPercent;

  public Copied(int leastPercent) {
    this.leastPercent = leastPercent;
  }

  /** The other column, and how much of both is the same. */
  private record Source(Column column, int percent) {}

  @Override
  public Stream<Finding> at(CheckedRow row) {
    if (row.isRelisting()) {
      return Stream.empty();
    }
    return COMPARED.stream()
        .flatMap(column ->
            source(row, column).stream()
                .map(source ->
                    Finding.of(
                        row,
                        Rule.COPIED,
                        column,
                        Finding.columns(Stream.of(column)),
                        Finding.columns(Stream.of(source.column())),
                        Integer.toString(source.percent()))));
  }

  /** The column before this one that is most like it; the first of equals. */
  private Optional<Source> source(CheckedRow row, Column column) {
    String text = Sentences.plain(row.said(column));
    return Texts.said(row, COMPARED.subList(0, COMPARED.indexOf(column)))
        .filter(other -> isTelling(text, Sentences.plain(row.said(other))))
        .map(other ->
            new Source(
                other, Likeness.percent(text, Sentences.plain(row.said(other)), leastPercent)))
        .filter(source -> source.percent() >= leastPercent)
        .reduce((one, other) -> other.percent() > one.percent() ? other : one);
  }

  /** Long enough that being alike tells something. */
  private static boolean isTelling(String text, String other) {
    int shorter = Math.min(text.length(), other.length());
    return shorter >= SHORTEST_TWIN || (shorter >= SHORTEST && text.equals(other));
  }
}
