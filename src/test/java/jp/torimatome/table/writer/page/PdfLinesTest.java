package jp.torimatome.table.writer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.writer.Tables;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 禁則: no line on the sheets begins or ends as none may, and none breaks a number or a word. */
class PdfLinesTest {
  private static final String NOT_FIRST = "、。，．）)」』】〕々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ・：；！？…";
  private static final String NOT_LAST = "（(「『【〔";

  @ParameterizedTest
  @EnumSource(MarkStyle.class)
  void noLineIsBadWhereverUnderlinesBeginAndEnd(MarkStyle style) throws IOException {
    int lines = 0;
    for (int seed = 0; seed < 3; seed++) {
      MarkedTable table = Seed.oddlyMarked(new Random(seed));
      try (PDDocument document =
          Loader.loadPDF(Tables.written(new PdfWriter(Seed.TEXT), table, style))) {
        List<Map<Column, List<String>>> rows = PdfCells.rows(document);
        assertThat(rows).hasSize(27);
        for (int at = 0; at < rows.size(); at++) {
          lines += assertCells(table, table.table().rows().get(at), rows.get(at), style);
        }
      }
    }
    assertThat(lines).isGreaterThan(3000);
  }

  /** Checks the cells of a row, and says how many lines they have. */
  private static int assertCells(
      MarkedTable table, Row row, Map<Column, List<String>> printed, MarkStyle style) {
    int count = 0;
    for (Column column : Column.values()) {
      String text =
          style.spans(table.cell(row, column)).stream()
              .map(Span::text)
              .collect(Collectors.joining());
      List<String> lines = printed.getOrDefault(column, List.of());
      assertThat(bare(String.join("", lines)))
          .as("%d %s", row.number(), column)
          .isEqualTo(bare(text));
      Set<Integer> beginnings = new HashSet<>();
      int at = 0;
      for (String line : Passage.linesOf(text)) {
        beginnings.add(at);
        at += bare(line).length();
      }
      at = 0;
      for (int line = 0; line < lines.size(); line++) {
        String now = lines.get(line).strip();
        if (line > 0 && !beginnings.contains(at) && !Column.AMOUNTS.contains(column)) {
          assertLines(lines.get(line - 1), now);
        }
        at += bare(now).length();
      }
      count += lines.size();
    }
    return count;
  }

  private static void assertLines(String before, String now) {
    assertThat(NOT_FIRST).as(before + "\n" + now).doesNotContain(now.substring(0, 1));
    assertThat(NOT_LAST)
        .as(before + "\n" + now)
        .doesNotContain(before.substring(before.length() - 1));
    assertThat(before + "|" + now).doesNotContainPattern("[0-9A-Za-z.,]\\|[0-9A-Za-z]");
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }
}
