package jp.torimatome.finding.notation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.finding.reading.Texts;
import jp.torimatome.plan.cell.Column;

/** 名称の中の「上記」: a name that can be read only beside the row that it points to. */
public final class PointingName implements Look {
  private static final Pattern POINTING =
      Pattern.compile("上記|下記|前記|後記|左記|右記|前述|後述|同上|同前|〃|別紙|前掲|上述");

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return Texts.said(row, List.of(Column.NAME, Column.NEXT_NAME))
        .flatMap(column ->
            POINTING
                .matcher(row.said(column))
                .results()
                .map(MatchResult::group)
                .limit(1)
                .map(word ->
                    Finding.of(
                        row,
                        Rule.POINTING_NAME,
                        column,
                        Finding.columns(Stream.of(column)),
                        word)));
  }
}
