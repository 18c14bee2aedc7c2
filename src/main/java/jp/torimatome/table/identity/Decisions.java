package jp.torimatome.table.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Column;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator said before an import: which rows are which projects, and whose word counts in
 * which cells.
 */
public record Decisions(Answers answers, boolean keepsAll, Set<Cell> keep, Set<Cell> take) {
  public static final Decisions NONE = new Decisions(Answers.NONE, false, Set.of(), Set.of());

  /** One cell of a row by the number that the file prints, or all of the row. */
  public record Cell(int row, @Nullable Column column) {}

  /** Whose word counts: what stands, or what the file says. */
  public enum Choice {
    KEEP,
    TAKE
  }

  /** The rows that cells were decided of. */
  public Set<Integer> rows() {
    return Stream.of(keep, take).flatMap(Set::stream).map(Cell::row).collect(toUnmodifiableSet());
  }

  /**
   * What was said of a cell; of the cell itself before its row, of the row before the whole file.
   */
  public Optional<Choice> choice(int row, Column column) {
    return of(new Cell(row, column))
        .or(() -> of(new Cell(row, null)))
        .or(() -> keepsAll ? Optional.of(Choice.KEEP) : Optional.empty());
  }

  private Optional<Choice> of(Cell cell) {
    return keep.contains(cell)
        ? Optional.of(Choice.KEEP)
        : take.contains(cell) ? Optional.of(Choice.TAKE) : Optional.empty();
  }
}
