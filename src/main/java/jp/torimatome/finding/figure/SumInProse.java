package jp.torimatome.finding.figure;

import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Breakdown;
import jp.torimatome.finding.reading.Movement;
import jp.torimatome.finding.reading.Quantity;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;

/**
 * 文中の計算: parts that do not add up to their total, and a difference that is not the one of its two
 * figures.
 */
public final class SumInProse implements Look {
  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.first(
        row,
        Rule.SUM_MISMATCH,
        text ->
            text.chars().filter(Character::isDigit).limit(2).count() < 2
                ? Stream.empty()
                : Stream.concat(
                    Movement.contradictingIn(text)
                        .filter(move -> !move.isContrary())
                        .map(SumInProse::wrong),
                    Stream.concat(
                            Sentences.ofText(text).stream()
                                .flatMap(sentence -> Breakdown.contradicting(sentence).stream()),
                            Sentences.lines(text).stream()
                                .flatMap(line -> Breakdown.notTheRest(line).stream()))
                        .map(sum ->
                            List.of(
                                sum.printed(),
                                Quantity.printed(sum.reckoned()),
                                Quantity.printed(sum.told())))));
  }

  /** 210団体から15団体増の230団体: what was reckoned is the difference. */
  private static List<String> wrong(Movement move) {
    return List.of(
        move.printed(),
        Quantity.printed(Math.abs(move.after() - move.before())),
        Quantity.printed(move.by()));
  }
}
