package jp.torimatome.reply.check;

import java.util.Map;
import jp.torimatome.characters.Figure;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Field;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;

/** 記載: what the register holds in one cell for each of several asked fields. */
public record Cells(Map<Field, Amount> amounts, Map<Field, Passage> passages) {
  public Amount amount(Field field) {
    return amounts.getOrDefault(field, Amount.nothing(Nature.UNANSWERED));
  }

  public Passage passage(Field field) {
    return passages.getOrDefault(field, Passage.nothing(Nature.UNANSWERED));
  }

  public Nature nature(Field field) {
    return field.isAmount() ? amount(field).nature() : passage(field).nature();
  }

  /** True when somebody said something there. */
  public boolean has(Field field) {
    return nature(field) == Nature.GIVEN;
  }

  /** The value as a person would type it; empty where there is none. */
  public String typed(Field field) {
    if (!has(field)) {
      return "";
    }
    return field.isAmount() ? Figure.of(amount(field).thousandYenOrZero()) : passage(field).body();
  }
}
