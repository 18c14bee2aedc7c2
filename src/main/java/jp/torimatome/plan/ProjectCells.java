package jp.torimatome.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.Stage;
import org.jspecify.annotations.Nullable;

/**
 * 事業の欄: what is recorded in the cells of a project, whatever the year, and what the cells are in
 * which nobody has said anything. Such a cell is carried (引継ぎ) where an earlier year's gives it a
 * starting point. That follows from the rows and is never one of them, so it makes no difference
 * whether a rollover came before or after. A relisting ({@code original}) goes on from its
 * original's cells.
 */
public record ProjectCells(
    Lifecycle lifecycle,
    List<DatedAmount> amounts,
    List<DatedPassage> passages,
    @Nullable ProjectCells original) {
  /** The columns whose values belong to a year. */
  public static final List<Column> YEARLY =
      List.of(Column.FINAL_BUDGET, Column.STATUS, Column.INITIAL_BUDGET, Column.PLAN);

  /** Where a discontinued row may say that it is, the newest first. */
  private static final List<Column> SAYING_SO =
      List.of(Column.PLAN, Column.STATUS, Column.NEXT_CONTENT, Column.NEXT_NAME, Column.ISSUES);

  /** Everything that is recorded in a plan, by project id. */
  public record Recorded(
      Map<Long, List<DatedAmount>> amounts, Map<Long, List<DatedPassage>> passages) {
    public ProjectCells of(Project project) {
      return of(project.id(), project.lifecycle(), project.relistsProjectId());
    }

    /** {@link #of} for a project as it stood at another moment. */
    public ProjectCells of(long projectId, Lifecycle lifecycle, @Nullable Long relists) {
      ProjectCells original = relists == null ? null : of(relists, lifecycle, null);
      return new ProjectCells(
          lifecycle,
          amounts.getOrDefault(projectId, List.of()),
          passages.getOrDefault(projectId, List.of()),
          original);
    }
  }

  /** 最終予算額 or 当初予算額 in the table of the year that {@code ended}. */
  public Amount amount(Column column, FiscalYear ended) {
    return recordedAmount(column, ended).orElseGet(() -> Amount.nothing(missing(column, ended)));
  }

  /** {@link #amount} for a text; that of a discontinued row says so as the row words it. */
  public Passage text(Column column, FiscalYear ended) {
    return recordedText(column, ended)
        .orElseGet(() -> {
          Nature missing = missing(column, ended);
          return missing == Nature.DISCONTINUED && YEARLY.contains(column)
              ? words(ended)
              : Passage.nothing(missing);
        });
  }

  /** What somebody has said, a kind of nothing included. */
  public Optional<Amount> recordedAmount(Column column, FiscalYear ended) {
    FiscalYear year = column.yearIn(ended);
    return amounts(column.stage())
        .filter(cell -> cell.year().equals(year))
        .map(DatedAmount::amount)
        .findFirst()
        .or(() -> relisted().flatMap(cells -> cells.recordedAmount(column, ended)));
  }

  /** {@link #recordedAmount} for a text. */
  public Optional<Passage> recordedText(Column column, FiscalYear ended) {
    FiscalYear year = column.yearIn(ended);
    return texts(column)
        .filter(cell -> cell.year().equals(year))
        .map(DatedPassage::passage)
        .findFirst()
        .or(() -> relisted().flatMap(cells -> cells.recordedText(column, ended)));
  }

  /** What a cell is that nobody has recorded: only a live project leaves a question open. */
  private Nature missing(Column column, FiscalYear ended) {
    Nature open = isSaid(start(column, column.yearIn(ended))) ? Nature.CARRIED : Nature.UNANSWERED;
    return switch (lifecycle) {
      case Lifecycle.Running running -> open;
      case Lifecycle.Announced announced -> open;
      case Lifecycle.Suspended suspended -> open;
      case Lifecycle.NextPlanOnly() ->
          column == Column.FINAL_BUDGET || column == Column.STATUS ? Nature.NOT_IN_PLAN : open;
      case Lifecycle.Discontinued discontinued -> Nature.DISCONTINUED;
    };
  }

  private static boolean isSaid(Optional<Nature> nature) {
    return nature.filter(said -> said == Nature.GIVEN || said == Nature.NOT_APPLICABLE).isPresent();
  }

  /** 当初予算額 starts 最終予算額 of its year and 当初予算額 of the next; a text starts that of the next year. */
  private Optional<Nature> start(Column column, FiscalYear year) {
    if (original != null) {
      return original.start(column, year);
    }
    return switch (column) {
      case FINAL_BUDGET -> newestInitial(year);
      case INITIAL_BUDGET -> newestInitial(year.previous());
      case STATUS, PLAN ->
          texts(column)
              .filter(cell -> cell.year().compareTo(year) < 0)
              .max(Comparator.comparing(DatedPassage::year))
              .map(cell -> cell.passage().nature());
      default -> Optional.empty();
    };
  }

  private Optional<Nature> newestInitial(FiscalYear year) {
    return amounts(Stage.INITIAL)
        .filter(cell -> cell.year().compareTo(year) <= 0)
        .max(Comparator.comparing(DatedAmount::year))
        .map(cell -> cell.amount().nature());
  }

  private Passage words(FiscalYear ended) {
    return SAYING_SO.stream()
        .flatMap(column ->
            texts(column)
                .filter(cell -> cell.year().compareTo(column.yearIn(ended)) <= 0)
                .sorted(Comparator.comparing(DatedPassage::year).reversed()))
        .map(DatedPassage::passage)
        .filter(text -> text.nature() == Nature.DISCONTINUED)
        .findFirst()
        .orElse(Passage.nothing(Nature.DISCONTINUED));
  }

  private Stream<DatedAmount> amounts(Stage stage) {
    return amounts.stream().filter(cell -> cell.stage() == stage);
  }

  private Stream<DatedPassage> texts(Column column) {
    return passages.stream().filter(cell -> cell.field() == column.passageField());
  }

  private Optional<ProjectCells> relisted() {
    return Optional.ofNullable(original);
  }
}
