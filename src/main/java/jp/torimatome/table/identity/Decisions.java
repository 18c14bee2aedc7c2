package jp.torimatome.table.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.ending.Settled;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator said before an import: which rows are which projects, and whose word counts in
 * which cells, and which rows go on or have ended.
 */
public record Decisions(
    Answers answers, boolean keepsAll, Set<Cell> keep, Set<Cell> take, Map<Integer, Settled> ends) {
  public static final Decisions NONE = new Decisions(Answers.NONE, false, Set.of(), Set.of());

  public Decisions(Answers answers, boolean keepsAll, Set<Cell> keep, Set<Cell> take) {
    this(answers, keepsAll, keep, take, Map.of());
  }

  /** One cell of a row by the number that the file prints, or all of the row. */
  public record Cell(int row, @Nullable Column column) {}

  /** Whose word counts: what stands, or what the file says. */
  public enum Choice {
    KEEP,
    TAKE
  }

  /** The rows of which something was decided besides their identity. */
  public Set<Integer> rows() {
    Stream<Integer> cells = Stream.of(keep, take).flatMap(Set::stream).map(Cell::row);
    return Stream.concat(cells, ends.keySet().stream()).collect(toUnmodifiableSet());
  }

  /**
   * The numbers of which something was decided that there is nothing to decide of: the file has
   * {@code rows}, and those of {@code ending} say something of an end.
   */
  public List<Integer> unusable(Set<Integer> rows, Set<Integer> ending, Identified found) {
    Stream<Integer> notThere = rows().stream().filter(row -> !rows.contains(row));
    Stream<Integer> withoutEnd =
        ends.keySet().stream().filter(row -> rows.contains(row) && !ending.contains(row));
    return Stream.of(found.unusable().stream(), notThere, withoutEnd)
        .flatMap(numbers -> numbers)
        .toList();
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
