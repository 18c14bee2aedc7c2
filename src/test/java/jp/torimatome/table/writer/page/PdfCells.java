package jp.torimatome.table.writer.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.torimatome.plan.cell.Column;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The rows of a printed table, read by where the characters stand on the sheets: each cell as its
 * lines.
 */
final class PdfCells extends PDFTextStripper {
  private static final double LEFT_MILLIMETRES = 10;
  private static final double MILLIMETRE_POINTS = 72 / 25.4;
  private static final double FOOT_POINTS = 800;
  private static final double HEAD_POINTS = 60;

  private final List<List<TextPosition>> sheets = new ArrayList<>();
  private final List<Map<Column, List<String>>> rows = new ArrayList<>();

  private PdfCells() {}

  /** Rows from top to bottom; a row that goes on is one. */
  static List<Map<Column, List<String>>> rows(PDDocument document) throws IOException {
    PdfCells cells = new PdfCells();
    cells.getText(document);
    cells.sheets.forEach(cells::readRows);
    return cells.rows;
  }

  @Override
  protected void startPage(PDPage page) {
    sheets.add(new ArrayList<>());
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    sheets.getLast().add(text);
  }

  private void readRows(List<TextPosition> sheet) {
    Map<Column, TreeMap<Integer, String>> lines = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      lines.put(column, lines(sheet.stream().filter(text -> column == columnAt(text)).toList()));
    }
    TreeMap<Integer, String> numbers = lines.getOrDefault(Column.NUMBER, new TreeMap<>());
    List<Integer> tops =
        numbers.keySet().stream()
            .filter(top -> numbers.getOrDefault(top, "").matches("\\d+.*"))
            .toList();
    for (int at = 0; at < tops.size(); at++) {
      int from = tops.get(at);
      int to = at + 1 < tops.size() ? tops.get(at + 1) : Integer.MAX_VALUE;
      addRow(lines, from, to);
    }
  }

  private void addRow(Map<Column, TreeMap<Integer, String>> lines, int from, int to) {
    boolean goesOn =
        String.join(
                "", lines.getOrDefault(Column.NUMBER, new TreeMap<>()).subMap(from, to).values())
            .contains("続");
    Map<Column, List<String>> row = goesOn ? rows.getLast() : new EnumMap<>(Column.class);
    lines.forEach((column, ofColumn) -> {
      List<String> cell = row.computeIfAbsent(column, empty -> new ArrayList<>());
      if (!goesOn || column != Column.NUMBER) {
        cell.addAll(ofColumn.subMap(from, to).values());
      }
    });
    if (!goesOn) {
      rows.add(row);
    }
  }

  /** By their place from the top, in tenths of a point. */
  private static TreeMap<Integer, String> lines(List<TextPosition> texts) {
    TreeMap<Integer, String> lines = new TreeMap<>();
    texts.stream()
        .filter(text -> text.getY() > HEAD_POINTS && text.getY() < FOOT_POINTS)
        .filter(text -> Math.abs(text.getFontSize() - Paper.FONT_POINTS) < 0.1)
        .sorted(Comparator.comparingDouble(TextPosition::getX))
        .forEach(
            text -> lines.merge(Math.round(text.getY() * 10), text.getUnicode(), String::concat));
    return lines;
  }

  private static Column columnAt(TextPosition text) {
    double middle = (text.getX() + text.getWidth() / 2) / MILLIMETRE_POINTS - LEFT_MILLIMETRES;
    for (Column column : Column.values()) {
      middle -= Paper.millimetres(column);
      if (middle < 0) {
        return column;
      }
    }
    return Column.SECTION;
  }
}
