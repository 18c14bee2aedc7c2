package jp.torimatome.table.writer.page;

import java.util.List;
import jp.torimatome.plan.cell.Column;

/** 紙の列幅: the columns of an A3 sheet between its margins, and the points that a text has in them. */
final class PaperColumns {
  static final double FONT_POINTS = 7.5;

  /** More lines than these do not stand on one page below the header. */
  static final int LINES_IN_ROW = 56;

  private static final List<Double> MILLIMETRES = List.of(9.0, 26.0, 30.0, 50.0, 21.0, 48.5, 21.0, 48.5, 30.0, 49.0, 45.0, 22.0);
  private static final double BESIDE_TEXT_MILLIMETRES = 1.9;
  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  private PaperColumns() {}

  static double millimetres(Column column) {
    return MILLIMETRES.get(column.index());
  }

  /** How many times the height of the font fits in the column. */
  static double room(Column column) {
    return (millimetres(column) - BESIDE_TEXT_MILLIMETRES) * POINTS_PER_MILLIMETRE / FONT_POINTS;
  }
}
