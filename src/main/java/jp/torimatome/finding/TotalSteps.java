package jp.torimatome.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.UnitSlip;

/**
 * 合計の段階: how the two printed sums become those that can be relied on, one row at a time, each with
 * its reason. Nothing in the register changes by it. {@code open} counts the rows whose amount
 * nobody has told yet: the sums are as good as that.
 */
public record TotalSteps(List<Step> steps, Years open) {
  private static final Set<Nature> OPEN = Set.of(Nature.UNANSWERED, Nature.CARRIED);

  public TotalSteps {
    steps = List.copyOf(steps);
  }

  /** Why the sums are what they are after a step. */
  public enum Reason {
    /** 表のとおり. */
    PRINTED,
    /** 再掲: counted with its original. */
    RELISTED,
    /** 円単位とみなす. */
    PROBABLY_YEN
  }

  /** 最終予算額 and 当初予算額 in 千円. */
  public record Years(long ended, long started) {
    private static Years of(CheckedRow row, UnaryOperator<Amount> reading) {
      return new Years(
          reading.apply(row.amount(Column.FINAL_BUDGET)).thousandYenOrZero(),
          reading.apply(row.amount(Column.INITIAL_BUDGET)).thousandYenOrZero());
    }

    private Years plus(Years other) {
      return new Years(ended + other.ended, started + other.started);
    }

    private Years minus(Years other) {
      return new Years(ended - other.ended, started - other.started);
    }
  }

  /**
   * One step: row {@code number} ({@code original} where it is a relisting, both 0 for the first
   * step) counts {@code after} instead of {@code before}, which makes the sums {@code total}.
   */
  public record Step(
      Reason reason, int number, int original, Years before, Years after, Years total) {}

  public static TotalSteps of(CheckedTable table) {
    UnitSlip slip = table.slip();
    Years nothing = new Years(0, 0);
    Years total =
        table.rows().stream()
            .map(row -> Years.of(row, UnaryOperator.identity()))
            .reduce(nothing, Years::plus);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Reason.PRINTED, 0, 0, total, total, total));
    for (CheckedRow row : table.rows()) {
      Years printed = Years.of(row, UnaryOperator.identity());
      if (row.relists() != null && !printed.equals(nothing)) {
        total = total.minus(printed);
        steps.add(new Step(Reason.RELISTED, row.number(), row.relists(), printed, nothing, total));
      }
    }
    for (CheckedRow row : table.rows()) {
      Years printed = Years.of(row, UnaryOperator.identity());
      Years asYen = Years.of(row, amount -> slip.asYen(amount, row.years(), row::mayBeLarge));
      if (!row.isRelisting() && !asYen.equals(printed)) {
        total = total.minus(printed).plus(asYen);
        steps.add(new Step(Reason.PROBABLY_YEN, row.number(), 0, printed, asYen, total));
      }
    }
    return new TotalSteps(
        steps, new Years(open(table, Column.FINAL_BUDGET), open(table, Column.INITIAL_BUDGET)));
  }

  private static long open(CheckedTable table, Column column) {
    return table.rows().stream()
        .filter(row -> !row.isRelisting() && OPEN.contains(row.amount(column).nature()))
        .count();
  }
}
