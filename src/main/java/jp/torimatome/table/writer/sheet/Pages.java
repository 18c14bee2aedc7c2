package jp.torimatome.table.writer.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 改頁: where the pages of a sheet end, so that they are filled evenly, and rather between two
 * directions than within one.
 */
final class Pages {
  /**
   * What a break within a direction weighs against the square of the part of a page that is left
   * empty.
   */
  private static final double WITHIN_DIRECTION = 0.1;

  private Pages() {}

  /** A row of the sheet, and whether a direction begins with it. */
  record Part(double points, boolean startsDirection) {}

  /** How many rows stand above each break; a row that is higher than a page has one for itself. */
  static List<Integer> breaks(List<Part> parts, double pagePoints) {
    double[] least = new double[parts.size() + 1];
    int[] begins = new int[parts.size() + 1];
    Arrays.fill(least, 1, least.length, Double.MAX_VALUE);
    for (int end = 1; end <= parts.size(); end++) {
      double used = 0;
      for (int from = end - 1; from >= 0; from--) {
        used += parts.get(from).points();
        if (used > pagePoints && from < end - 1) {
          break;
        }
        double empty = Math.max(0, 1 - used / pagePoints);
        double cost =
            least[from]
                + empty * empty
                + (from == 0 || parts.get(from).startsDirection() ? 0 : WITHIN_DIRECTION);
        if (cost < least[end]) {
          least[end] = cost;
          begins[end] = from;
        }
      }
    }
    List<Integer> breaks = new ArrayList<>();
    for (int at = begins[parts.size()]; at > 0; at = begins[at]) {
      breaks.addFirst(at);
    }
    return List.copyOf(breaks);
  }
}
