package jp.torimatome.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Stage;

/**
 * 増減: what amounts started from and what they are. A first reply starts from its base, the initial
 * budget of the year that ended; an edit from what the last post told.
 */
record Moves(
    FiscalYear ended, Map<Long, List<DatedAmount>> now, Map<Long, List<DatedAmount>> told) {

  /** The amounts among some fields of a project. */
  List<Report.Move> of(long projectId, Collection<Field> fields, boolean first) {
    return fields.stream()
        .filter(Field::isAmount)
        .sorted()
        .map(field -> move(projectId, field, first))
        .toList();
  }

  private Report.Move move(long projectId, Field field, boolean first) {
    FiscalYear year = field.yearIn(ended);
    Amount before =
        first
            ? amount(now, projectId, ended, Stage.INITIAL)
            : amount(told, projectId, year, field.stage());
    return new Report.Move(field, year, before, amount(now, projectId, year, field.stage()));
  }

  private static Amount amount(
      Map<Long, List<DatedAmount>> amounts, long projectId, FiscalYear year, Stage stage) {
    return amounts.getOrDefault(projectId, List.of()).stream()
        .filter(each -> each.year().equals(year) && each.stage() == stage)
        .map(DatedAmount::amount)
        .findFirst()
        .orElseGet(() -> Amount.nothing(Nature.UNANSWERED));
  }
}
