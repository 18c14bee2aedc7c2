package jp.torimatome.table.writer.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.torimatome.plan.cell.Column;

/**
 * 割付: how wide the columns of an A3 sheet are and how many lines a text takes in them. A full-width
 * character counts 2, any other 1; lines break where a Japanese reader expects it, since a
 * spreadsheet does not tell how high its rows must be.
 */
final class SheetLayout {
  /** Half-width characters of 8 points: together what A3 landscape holds between its margins. */
  private static final Map<Column, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry(Column.NUMBER, 6),
          Map.entry(Column.DIRECTION, 16),
          Map.entry(Column.NAME, 24),
          Map.entry(Column.CONTENT, 35),
          Map.entry(Column.FINAL_BUDGET, 15),
          Map.entry(Column.STATUS, 39),
          Map.entry(Column.INITIAL_BUDGET, 15),
          Map.entry(Column.PLAN, 39),
          Map.entry(Column.NEXT_NAME, 20),
          Map.entry(Column.NEXT_CONTENT, 34),
          Map.entry(Column.ISSUES, 31),
          Map.entry(Column.SECTION, 13));

  static final float SIDE_INCHES = 0.39f;
  static final float TOP_INCHES = 0.4f;
  static final float BOTTOM_INCHES = 0.55f;

  /** What A3 landscape leaves between its margins, in points. */
  static final double PAGE_POINTS = 841.8 - 72 * (TOP_INCHES + BOTTOM_INCHES);

  /**
   * Where BIZ UDGothic is missing, another font takes its place: Noto Sans CJK needs 1.45 times its
   * size for a line.
   */
  private static final double LINE_POINTS = 11.7;

  private static final double PADDING_POINTS = 3;
  private static final double HALF_WIDTH_PIXELS = XlsxWriter.FONT_POINTS / 2.0 * 96 / 72;

  /** A row must not be higher than 409.5 points. */
  static final int LINES_IN_ROW = 34;

  /**
   * In ninths of a half-width character; other fonts have Latin letters and digits that are wider
   * than half of a full-width one.
   */
  private static final int FULL_WIDTH = 18;

  private static final int HALF_WIDTH = 10;
  private static final int ROOM = 9;

  private static final String NOT_FIRST =
      "、。，．,.・：；:;？！?!゛゜ヽヾゝゞ々ー”）)〕］]｝}〉》」』】°′″℃％%‰ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～";
  private static final String NOT_LAST = "“（(〔［[｛{〈《「『【￥$＄#№";

  private SheetLayout() {}

  /** In digits of the plain style's font, as a spreadsheet takes widths: 7 pixels each. */
  static double width(Column column) {
    return characters(column) * HALF_WIDTH_PIXELS / 7;
  }

  private static int characters(Column column) {
    return WIDTHS.getOrDefault(column, 0);
  }

  /** The points that so many lines need. */
  static double height(int lines) {
    return Math.max(1, lines) * LINE_POINTS + PADDING_POINTS;
  }

  /** Where the lines of a text end in its column. */
  static List<Integer> lines(Column column, String text) {
    return lines(text, (characters(column) - 1) * ROOM);
  }

  /** How many lines a text takes that stands across all columns; a row has no room for more. */
  static int linesAcross(String text) {
    int room = WIDTHS.values().stream().mapToInt(Integer::intValue).sum() * ROOM;
    return Math.min(LINES_IN_ROW, lines(text, room).size());
  }

  /**
   * Where the lines of a text end, when each holds so many ninths of a half-width character; a
   * break in the text belongs to the line before it.
   */
  static List<Integer> lines(String text, int room) {
    List<Integer> ends = new ArrayList<>();
    int used = 0;
    int breakable = 0;
    int usedAtBreak = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      if (at > 0 && mayBreak(text.codePointBefore(at), character)) {
        breakable = at;
        usedAtBreak = used;
      }
      used += width(character);
      if (used > room && character != '\n') {
        int last = ends.isEmpty() ? 0 : ends.getLast();
        int end = breakable > last ? breakable : Math.max(at, last);
        if (end > last) {
          ends.add(end);
          used = breakable > last ? used - usedAtBreak : width(character);
        }
      }
      if (character == '\n') {
        ends.add(next);
        used = 0;
        usedAtBreak = 0;
        breakable = next;
      }
      at = next;
    }
    if (ends.isEmpty() || ends.getLast() < text.length() || text.endsWith("\n")) {
      ends.add(text.length());
    }
    return Collections.unmodifiableList(ends);
  }

  private static boolean mayBreak(int before, int character) {
    if (NOT_FIRST.indexOf(character) >= 0 || NOT_LAST.indexOf(before) >= 0) {
      return false;
    }
    return !isOfWord(before) || !isOfWord(character);
  }

  private static boolean isOfWord(int character) {
    return character > ' ' && width(character) == HALF_WIDTH;
  }

  private static int width(int character) {
    return character < 0x2000 || (character >= 0xff61 && character <= 0xffdc)
        ? HALF_WIDTH
        : FULL_WIDTH;
  }
}
