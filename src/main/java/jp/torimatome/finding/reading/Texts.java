package jp.torimatome.finding.reading;

import java.util.List;
import java.util.stream.Stream;
import jp.torimatome.finding.CheckedRow;
import jp.torimatome.plan.cell.Column;

/** 文章欄: the texts of a row that say something, in the order in which they are printed. */
public final class Texts {
  private Texts() {}

  public static Stream<Column> said(CheckedRow row) {
    return said(row, Column.TEXTS);
  }

  public static Stream<Column> said(CheckedRow row, List<Column> columns) {
    return columns.stream().filter(column -> !row.said(column).isEmpty());
  }
}
