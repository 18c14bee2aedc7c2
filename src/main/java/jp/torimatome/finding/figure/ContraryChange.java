package jp.torimatome.finding.figure;

import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Movement;
import jp.torimatome.finding.reading.Quantity;
import jp.torimatome.finding.reading.Texts;

/**
 * 増減の向き: two figures of a sentence that move the other way than its word says:
 * 前年度68.1%、今年度72.4%で4.3ポイント減.
 */
public final class ContraryChange implements Look {
  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.first(
        row,
        Rule.SIGN_DIFFERS,
        text ->
            text.chars().noneMatch(Character::isDigit)
                ? Stream.empty()
                : Movement.contradictingIn(text)
                    .filter(Movement::isContrary)
                    .map(move ->
                        List.of(
                            move.printed(),
                            Quantity.printed(move.before()),
                            Quantity.printed(move.after()),
                            move.word())));
  }
}
