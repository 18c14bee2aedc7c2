package jp.torimatome.table.writer.sheet;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.table.writer.Tables;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet, read back by another library. */
class XlsxWriterTest {
  private static final int HEADER = 3;

  @Test
  void theHeadsStandAsInThePublishedTable() {
    XSSFSheet sheet = sheet(MarkedTable.unmarked(SeedOfficialTable.table()), MarkStyle.UNDERLINE);
    assertThat(text(sheet, 0, 0)).isEqualTo("宮城県再犯防止推進計画の進行管理・第二次宮城県再犯防止推進計画の構成事業【宮城県】");
    assertThat(text(sheet, 1, 0)).isEqualTo("※下線部が更新箇所");
    assertThat(text(sheet, 2, 2)).isEqualTo("「宮城県再犯防止推進計画」の進行管理");
    assertThat(text(sheet, 2, 8)).isEqualTo("「第二次宮城県再犯防止推進計画」の構成事業");
    List<String> headers =
        IntStream.range(0, 12).mapToObj(at -> text(sheet, HEADER, at).replace('\n', ' ')).toList();
    assertThat(headers).isEqualTo(SeedOfficialTable.headerCells());
    assertThat(sheet.getMergedRegions())
        .extracting(Object::toString)
        .anyMatch(range -> range.contains("C3:H3"))
        .anyMatch(range -> range.contains("I3:K3"));
    List<String> closing =
        IntStream.rangeClosed(HEADER + 28, sheet.getLastRowNum())
            .mapToObj(at -> text(sheet, at, 0))
            .toList();
    assertThat(closing)
        .startsWith("原本確認：28～44", "系譜（後継の事業と予算額）", "3 沿岸地域就職サポートセンター事業（廃止）")
        .endsWith("　　→ みやぎ地域活性化雇用創造プロジェクト（次期計画、8の後継）");
  }

  @Test
  void theCellsAreThoseOfThePublishedTable() {
    XSSFSheet sheet = sheet(MarkedTable.unmarked(SeedOfficialTable.table()), MarkStyle.UNDERLINE);
    for (int number = 1; number <= 27; number++) {
      XSSFRow row = sheet.getRow(HEADER + number);
      assertThat(IntStream.range(0, 12).mapToObj(at -> shown(row.getCell(at)).replace('\n', ' ')))
          .containsExactlyElementsOf(SeedOfficialTable.cells(number));
    }
  }

  @Test
  void thePageIsAnA3SheetWithRepeatedHeads() {
    XSSFSheet sheet = sheet(Tables.seedWithChanges(), MarkStyle.UNDERLINE);
    assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 8);
    assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
    assertThat(sheet.getFitToPage()).isTrue();
    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:4");
    assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
        .isEqualTo((short) (HEADER + 1));
    assertThat(sheet.getFooter().getCenter()).endsWith("&P / &N");
    assertThat(sheet.getRowBreaks()).isNotEmpty();
    assertThat(sheet.getCTWorksheet().getDimension().getRef())
        .isEqualTo("A1:L" + (sheet.getLastRowNum() + 1));
  }

  @Test
  void theFileIsCalledAsItsTable() throws IOException {
    byte[] file =
        Tables.written(new XlsxWriter(Tables.TEXT), Tables.seedWithChanges(), MarkStyle.NONE);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(workbook.getProperties().getCoreProperties().getTitle())
          .contains("宮城県再犯防止推進計画の進行管理");
    }
  }

  @Test
  void noPageStandsNearlyEmpty() {
    XSSFSheet sheet = sheet(Tables.seedWithChanges(), MarkStyle.UNDERLINE);
    double heads =
        IntStream.rangeClosed(0, HEADER)
            .mapToDouble(row -> sheet.getRow(row).getHeightInPoints())
            .sum();
    double room = SheetLayout.PAGE_POINTS - heads;
    List<Double> used = new ArrayList<>(List.of(0.0));
    for (int row = HEADER + 1; row <= sheet.getLastRowNum(); row++) {
      used.set(used.size() - 1, used.getLast() + sheet.getRow(row).getHeightInPoints());
      if (isBreak(sheet, row)) {
        used.add(0.0);
      }
    }
    assertThat(used).allSatisfy(height -> assertThat(height).isBetween(room * 0.5, room));
  }

  private static boolean isBreak(XSSFSheet sheet, int row) {
    return Arrays.stream(sheet.getRowBreaks()).anyMatch(broken -> broken == row);
  }

  @ParameterizedTest
  @EnumSource(MarkStyle.class)
  void marksAreKeptPartByPart(MarkStyle style) {
    MarkedTable marked = Tables.seedWithChanges();
    assertThat(marked.table().rows())
        .anyMatch(row -> marked.cell(row, Column.STATUS).runs().size() == 3);
    assertRows(marked, style);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyCharacterComesBack(long seed) {
    MarkStyle[] styles = MarkStyle.values();
    for (long each : List.of(seed, seed / 2 + 1)) { // over the seeds, every style meets four tables
      assertRows(Tables.nasty(seed), styles[(int) (each % styles.length)]);
    }
  }

  @Test
  void theSameTableBecomesTheSameBytes() {
    XlsxWriter writer = new XlsxWriter(Tables.TEXT);
    assertThat(Tables.written(writer, Tables.nasty(3), MarkStyle.MIEKE))
        .isEqualTo(Tables.written(writer, Tables.nasty(3), MarkStyle.MIEKE));
  }

  /**
   * Row by row, cell by cell, and in the cells part by part; a row goes on where its number says
   * so.
   */
  private static void assertRows(MarkedTable marked, MarkStyle style) {
    XSSFSheet sheet = sheet(marked, style);
    int at = HEADER + 1;
    for (Row row : marked.table().rows()) {
      int first = at++;
      while (at <= sheet.getLastRowNum() && text(sheet, at, 0).equals(row.number() + "（続き）")) {
        at++;
      }
      for (Column column : Column.values()) {
        List<XSSFCell> cells =
            IntStream.range(first, at)
                .mapToObj(line -> sheet.getRow(line).getCell(column.index()))
                .toList();
        assertCell(marked, style, row, column, cells);
      }
      IntStream.range(first, at)
          .forEach(
              line -> assertThat(sheet.getRow(line).getHeightInPoints()).isBetween(12f, 409.5f));
    }
  }

  private static void assertCell(
      MarkedTable marked, MarkStyle style, Row row, Column column, List<XSSFCell> cells) {
    List<Span> spans = style.spans(marked.cell(row, column));
    XSSFCell cell = cells.getFirst();
    if (cell.getCellType() == CellType.NUMERIC) {
      long expected =
          column == Column.NUMBER ? row.number() : row.amount(column).thousandYenOrZero();
      assertThat((long) cell.getNumericCellValue()).isEqualTo(expected);
      boolean underlined =
          cell.getCellStyle().getFont().getUnderline() != FontUnderline.NONE.getByteValue();
      assertThat(underlined)
          .isEqualTo(spans.stream().anyMatch(span -> span.look() == Span.Look.UNDERLINED));
      return;
    }
    assertThat(cells)
        .allSatisfy(part -> assertThat(part.getCellStyle().getDataFormatString()).isEqualTo("@"));
    assertThat(cells)
        .allSatisfy(part -> assertThat(part.getCellType()).isIn(CellType.STRING, CellType.BLANK));
    assertThat(cells)
        .allSatisfy(part -> assertThat(shown(part).length()).isLessThanOrEqualTo(32_767));
    if (column == Column.NUMBER && cells.size() > 1) {
      return;
    }
    String whole = spans.stream().map(Span::text).collect(joining());
    assertThat(cells.stream().map(XlsxWriterTest::shown).collect(joining()))
        .isEqualTo(Passage.unflattened(whole));
    assertThat(cells.stream().flatMap(part -> looks(part).stream()).collect(joining()))
        .isEqualTo(
            spans.stream()
                .map(span -> look(span.look()).repeat(span.text().length()))
                .collect(joining()));
  }

  private static String look(Span.Look look) {
    return look.name().substring(0, 1);
  }

  /** One letter for each character: plain, underlined, struck. */
  private static List<String> looks(XSSFCell cell) {
    List<String> looks = new ArrayList<>();
    if (cell.getCellType() == CellType.STRING) {
      XSSFRichTextString text = cell.getRichStringCellValue();
      for (var run : text.getCTRst().getRArray()) {
        XSSFFont font = font(run);
        String shown = new XSSFRichTextString(run.getT()).getString();
        looks.add(
            (font.getStrikeout() ? "S" : font.getUnderline() != 0 ? "U" : "P")
                .repeat(shown.length()));
      }
    }
    return looks;
  }

  private static XSSFFont font(org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt run) {
    XSSFRichTextString one = new XSSFRichTextString();
    one.getCTRst().addNewR().set(run);
    return one.getFontOfFormattingRun(0);
  }

  private static String shown(XSSFCell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC ->
          String.format(cell.getColumnIndex() == 0 ? "%.0f" : "%,.0f", cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case BLANK -> "";
      default -> throw new AssertionError(cell.getCellType());
    };
  }

  private static String text(XSSFSheet sheet, int row, int column) {
    return shown(sheet.getRow(row).getCell(column));
  }

  private static XSSFSheet sheet(MarkedTable marked, MarkStyle style) {
    byte[] file = Tables.written(new XlsxWriter(Tables.TEXT), marked, style);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getSheetAt(0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
