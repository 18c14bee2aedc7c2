package jp.torimatome.finding.notation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Sentences;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;

/**
 * 同上: a text that says nothing without its neighbour; names are another rule's ({@link
 * PointingName}).
 */
public final class SameAsAbove implements Look {
  private static final List<Column> TEXTS =
      List.of(Column.CONTENT, Column.STATUS, Column.PLAN, Column.NEXT_CONTENT, Column.ISSUES);
  private static final Pattern POINTING =
      Pattern.compile(
          "^[(]?(?:同上|同左|同右|同前)(?!\\p{IsHan}{3})|〃|々々"
              + "|^[(]?(?:上|左|右|下)(?:記|欄|段)?(?:に同じ|と同じ|と同様|のとおり|の通り|参照)(?:です|である)?[)]?。?$|^[\"”″]$");

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : Texts.said(row, TEXTS)
            .flatMap(column ->
                Sentences.lines(row.said(column)).stream()
                    .flatMap(line -> POINTING.matcher(line).results().map(MatchResult::group))
                    .limit(1)
                    .map(word ->
                        Finding.of(
                            row,
                            Rule.SAME_AS_ABOVE,
                            column,
                            Finding.columns(Stream.of(column)),
                            word)));
  }
}
