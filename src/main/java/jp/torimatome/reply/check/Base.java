package jp.torimatome.reply.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.torimatome.plan.PlanStore;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.DatedAmount;
import jp.torimatome.plan.cell.DatedPassage;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.FiscalYear;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.plan.cell.PassageField;
import jp.torimatome.plan.written.YearMove;

/**
 * 土台: what each asked field starts from ({@code cells}), and 前年度の記載: what the same column said a
 * year ago ({@code lastYear}). {@code meant} is the plan that the results of the ended year stand
 * beside; it is never a result itself. What a rollover carried into the asked columns plays no
 * part, so that it makes no difference which comes first.
 */
public record Base(FiscalYear ended, Cells cells, Cells lastYear, Passage meant) {
  /** A printed cell: the field that names its column, and the year that it belongs to. */
  public record Place(Field column, FiscalYear year) {}

  /**
   * For a round about {@code ended}; {@code replies} are the item's own, as sources: issues are
   * read as they stood before.
   */
  public static Base of(
      PlanStore plans, long projectId, List<Field> fields, FiscalYear ended, Set<String> replies) {
    Register register =
        new Register(plans.amounts(projectId), plans.passagesWithout(replies, projectId));
    Map<Field, Place> bases = new EnumMap<>(Field.class);
    Map<Field, Place> lastYear = new EnumMap<>(Field.class);
    fields.forEach(field -> {
      bases.put(field, baseOf(field, ended));
      lastYear.put(field, lastYearOf(field, ended));
    });
    return new Base(
        ended,
        register.cells(bases),
        register.cells(lastYear),
        register.passage(new Place(Field.PLAN, ended)));
  }

  /**
   * 最終予算額 starts from 当初予算額 of its own year; everything else from what its column said a year ago.
   */
  public static Place baseOf(Field field, FiscalYear ended) {
    return field == Field.FINAL_BUDGET
        ? new Place(Field.INITIAL_BUDGET, ended)
        : lastYearOf(field, ended);
  }

  /** The same column a year ago; issues belong to no year. */
  public static Place lastYearOf(Field field, FiscalYear ended) {
    FiscalYear year = field.yearIn(ended);
    return new Place(field, field == Field.ISSUES ? year : year.previous());
  }

  /** What a project's cells hold without what the replies themselves said. */
  private record Register(List<DatedAmount> amounts, List<DatedPassage> passages) {
    Cells cells(Map<Field, Place> places) {
      Map<Field, Amount> figures = new EnumMap<>(Field.class);
      Map<Field, Passage> texts = new EnumMap<>(Field.class);
      places.forEach((field, place) -> {
        if (field.isAmount()) {
          figures.put(field, amount(place));
        } else {
          texts.put(field, passage(place));
        }
      });
      return new Cells(figures, texts);
    }

    Amount amount(Place place) {
      return amounts.stream()
          .filter(
              cell -> cell.year().equals(place.year()) && cell.stage() == place.column().stage())
          .findFirst()
          .map(DatedAmount::amount)
          .orElse(Amount.nothing(Nature.UNANSWERED));
    }

    Passage passage(Place place) {
      PassageField wanted = place.column().column().passageField();
      return passages.stream()
          .filter(cell -> cell.year().equals(place.year()) && cell.field() == wanted)
          .findFirst()
          .map(DatedPassage::passage)
          .orElse(Passage.nothing(Nature.UNANSWERED));
    }
  }

  /** What 変更なし stores; of the results, last year's text with its years moved on. */
  public Optional<ReplyValue> kept(Field field) {
    if (!cells.has(field)) {
      return Optional.empty();
    }
    if (field.isAmount()) {
      return Optional.of(new ReplyValue.OfAmount(Choice.NO_CHANGE, cells.amount(field)));
    }
    Passage kept = field == Field.STATUS ? Passage.given(movedOn(field)) : cells.passage(field);
    return Optional.of(new ReplyValue.OfText(Choice.NO_CHANGE, kept));
  }

  /**
   * What the cell holds when nothing changes: {@link #kept}, or the kind of nothing that stands
   * there.
   */
  public ReplyValue standing(Field field) {
    return kept(field)
        .orElseGet(() ->
            field.isAmount()
                ? new ReplyValue.OfAmount(Choice.NO_CHANGE, cells.amount(field))
                : new ReplyValue.OfText(Choice.NO_CHANGE, cells.passage(field)));
  }

  /** 年度を進める: the base of a yearly text with its years moved on. */
  public String movedOn(Field field) {
    return movedOn(field, cells.typed(field));
  }

  /** {@link #movedOn} of what was typed in its place; once moved it stays as it is. */
  public String movedOn(Field field, String typed) {
    return field.isAmount() || field == Field.ISSUES
        ? typed
        : YearMove.moved(typed, baseOf(field, ended).year());
  }

  /**
   * How a field is answered that is to stay as it is; empty where the table had no such cell. A
   * blank text stays blank and is asked about; an amount may not be blank, so that there was none
   * is proposed, to be read before it is sent.
   */
  public Optional<Choice> keeping(Field field) {
    return switch (cells.nature(field)) {
      case GIVEN -> Optional.of(Choice.NO_CHANGE);
      case UNANSWERED, CARRIED ->
          Optional.of(field.isAmount() ? Choice.NOT_APPLICABLE : Choice.GIVEN);
      case NOT_APPLICABLE -> Optional.of(Choice.NOT_APPLICABLE);
      case DISCONTINUED, NOT_IN_PLAN -> Optional.empty();
    };
  }
}
