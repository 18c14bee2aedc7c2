package jp.torimatome.reply.check;

import jp.torimatome.characters.Figure;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.plan.cell.Amount;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;
import jp.torimatome.plan.cell.Passage;

/** A field that passed: what was chosen, and what the register will hold. */
public sealed interface ReplyValue {
  Choice choice();

  /** 千円. */
  record OfAmount(Choice choice, Amount amount) implements ReplyValue {}

  /** 文章. */
  record OfText(Choice choice, Passage passage) implements ReplyValue {}

  /** The row with this value in one of its cells, as the checks would see it. */
  default CheckedRow in(CheckedRow row, Column column) {
    return switch (this) {
      case OfAmount(var choice, var amount) -> row.with(column, amount);
      case OfText(var choice, var passage) -> row.with(column, passage);
    };
  }

  /** The value as a person would type it again. */
  default String typed() {
    return switch (this) {
      case OfAmount(var choice, var amount) ->
          amount.nature() == Nature.GIVEN ? Figure.of(amount.thousandYenOrZero()) : "";
      case OfText(var choice, var passage) -> passage.body();
    };
  }
}
