package jp.torimatome.finding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.torimatome.characters.Figure;
import jp.torimatome.plan.cell.Column;

/**
 * 確認事項: what one rule noticed in one cell of one row. {@code evidence} are the plain values that
 * its sentences name, in their order (figures with commas, quotations, {@link #columns}); the same
 * finding on the same values always has the same evidence.
 */
public record Finding(long projectId, int number, Rule rule, Column column, List<String> evidence) {
  /**
   * Begins an evidence that names columns by their codes, which the edge says in words:
   * {@code @content,plan}.
   */
  public static final String COLUMNS = "@";

  /** Where {@link Rule#PROBABLY_YEN} names the median of the table. */
  private static final int MEDIAN = 2;

  public Finding {
    evidence = List.copyOf(evidence);
  }

  /**
   * What makes two findings the same one, whatever number the project has and however the rest of
   * the table changes.
   */
  public record Identity(long projectId, Rule rule, Column column, List<String> evidence) {
    public Identity {
      evidence = List.copyOf(evidence);
    }
  }

  /** The evidence without the median, which moves with other rows: the cell is still the same. */
  public Identity identity() {
    boolean measured = rule == Rule.PROBABLY_YEN && evidence.size() > MEDIAN;
    List<String> own =
        measured
            ? IntStream.range(0, evidence.size())
                .filter(at -> at != MEDIAN)
                .mapToObj(evidence::get)
                .toList()
            : evidence;
    return new Identity(projectId, rule, column, own);
  }

  public static Finding of(CheckedRow row, Rule rule, Column column, String... evidence) {
    return new Finding(row.projectId(), row.number(), rule, column, List.of(evidence));
  }

  /** Columns as an evidence. */
  public static String columns(Stream<Column> columns) {
    return columns.map(Column::code).collect(Collectors.joining(",", COLUMNS, ""));
  }

  /** 2,362 and △500. */
  public static String figure(long number) {
    return Figure.of(number);
  }
}
