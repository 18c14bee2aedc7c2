package jp.torimatome.finding.wording;

import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.finding.Finding;
import jp.torimatome.finding.Look;
import jp.torimatome.finding.Rule;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Nature;

/** 空欄: an owed text that says nothing, not even that there is nothing to say. */
public final class BlankText implements Look {
  private static final List<Column> OWED =
      List.of(
          Column.CONTENT,
          Column.STATUS,
          Column.PLAN,
          Column.NEXT_NAME,
          Column.NEXT_CONTENT,
          Column.ISSUES);

  @Override
  public Stream<Finding> at(CheckedRow row) {
    return row.isRelisting()
        ? Stream.empty()
        : OWED.stream()
            .filter(column -> isBlank(row, column))
            .map(column ->
                Finding.of(row, Rule.BLANK_TEXT, column, Finding.columns(Stream.of(column))));
  }

  private static boolean isBlank(CheckedRow row, Column column) {
    Nature nature = row.text(column).nature();
    return nature == Nature.UNANSWERED
        || (nature == Nature.GIVEN && row.said(column).replace('\u3000', ' ').isBlank());
  }
}
