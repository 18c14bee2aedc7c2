package jp.torimatome.table.writer.document;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.plan.cell.Passage;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.marks.Marked;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.table.writer.Tables;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 新旧対照表, read back. */
class DocxWriterTest {
  @Test
  void onlyWhatChangedIsListed() {
    List<XWPFTableRow> rows = document(Tables.seedWithChanges()).getTables().getFirst().getRows();
    assertThat(rows.getFirst().isRepeatHeader()).isTrue();
    assertThat(rows.getFirst().getTableCells()).extracting(XWPFTableCell::getText)
        .containsExactly("番号・事業名・欄", "新（更新後）", "旧（更新前：R5版）");
    List<String> labels = rows.stream().skip(1).map(row -> shown(row.getCell(0))).toList();
    assertThat(labels).contains("10「地域生活定着支援センター事業」\nR5年度 最終予算額 【単位：千円】");
    assertThat(labels).filteredOn(label -> label.contains("（新規掲載）")).hasSize(12).allMatch(label -> label.startsWith("22「"));
    assertThat(labels).filteredOn(label -> label.contains("（掲載終了）")).hasSize(4).allMatch(label -> label.startsWith("45「旧い事業」"));
    assertThat(labels).noneMatch(label -> label.startsWith("2「"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void everyCharacterComesBackAndWhatIsUnderlinedToo(long seed) {
    MarkedTable marked = seed == 0 ? Tables.seedWithChanges() : Tables.nasty(seed);
    List<String> expected = new ArrayList<>();
    for (Row row : marked.table().rows()) {
      for (Column column : Column.values()) {
        Marked cell = marked.cell(row, column);
        if (cell.isChanged()) {
          expected.add(looks(cell, Marked.State.ADDED) + " | " + looks(cell, Marked.State.REMOVED));
        }
      }
    }
    List<XWPFTableRow> rows = document(marked).getTables().getFirst().getRows();
    List<String> found =
        rows.stream()
            .skip(1)
            .filter(row -> !shown(row.getCell(0)).contains("（掲載終了）"))
            .map(row -> looks(row.getCell(1)) + " | " + looks(row.getCell(2)))
            .toList();
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void nothingChangedIsSaid() {
    OfficialTable seed = SeedOfficialTable.table();
    XWPFDocument same = document(MarkedTable.between(seed, "R6版", seed, false));
    assertThat(same.getTables()).isEmpty();
    assertThat(same.getParagraphs()).extracting(XWPFParagraph::getText).contains("新旧対照表", "R6版から変わった箇所はありません。");
    XWPFDocument without = document(MarkedTable.unmarked(seed));
    assertThat(without.getParagraphs()).extracting(XWPFParagraph::getText).contains("比較する版がないため、変わった箇所はありません。");
  }

  @Test
  void thePageLiesOnItsSideInAJapaneseFont() {
    XWPFDocument document = document(Tables.seedWithChanges());
    var size = document.getDocument().getBody().getSectPr().getPgSz();
    assertThat(size.getOrient().toString()).isEqualTo("landscape");
    assertThat(document.getStyles().getDefaultRunStyle()).isNotNull();
    assertThat(document.getFooterList().getFirst().getText()).contains(" / ");
  }

  @Test
  void theSameTableBecomesTheSameBytes() {
    assertThat(bytes(Tables.nasty(2))).isEqualTo(bytes(Tables.nasty(2)));
  }

  /** The new or the old text of a cell as it should be shown, with what is underlined in brackets. */
  private static String looks(Marked cell, Marked.State changed) {
    List<Marked.Run> runs = cell.runs().stream().filter(run -> run.state() == Marked.State.KEPT || run.state() == changed).toList();
    String text = Passage.unflattened(runs.stream().map(Marked.Run::text).collect(joining()));
    StringBuilder looks = new StringBuilder();
    int at = 0;
    for (Marked.Run run : runs) {
      String part = text.substring(at, at += run.text().length());
      looks.append(run.state() == Marked.State.KEPT ? part : "⟦" + part + "⟧");
    }
    return signs(looks.toString()).replace("⟧⟦", "").replaceAll("\r\n?", "\n");
  }

  private static String looks(XWPFTableCell cell) {
    StringBuilder looks = new StringBuilder();
    for (XWPFRun run : cell.getParagraphs().getFirst().getRuns()) {
      looks.append(run.getUnderline() == UnderlinePatterns.SINGLE ? "⟦" + run.text() + "⟧" : run.text());
    }
    return looks.toString().replace("⟧⟦", "");
  }

  /** What XML cannot hold has a sign. */
  private static String signs(String text) {
    return text.replace('\u0000', '␀').replace('\u0007', '␇').replace('\u001b', '␛').replace('\ufffe', '\ufffd');
  }

  private static String shown(XWPFTableCell cell) {
    return cell.getParagraphs().getFirst().getRuns().stream().map(XWPFRun::text).collect(joining());
  }

  private static byte[] bytes(MarkedTable marked) {
    return Tables.written(new DocxWriter(Tables.TEXT), marked, MarkStyle.UNDERLINE);
  }

  private static XWPFDocument document(MarkedTable marked) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(marked)))) {
      return document;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
