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
import jp.torimatome.table.marks.Span;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.table.writer.Tables;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 新旧対照表, read back. */
class DocxWriterTest {
  /** A made text of 40,000 characters repeats itself more than POI trusts. */
  @BeforeAll
  static void trustWhatRepeatsItself() {
    ZipSecureFile.setMinInflateRatio(0);
  }

  @Test
  void onlyWhatChangedIsListed() {
    List<XWPFTableRow> rows = document(Tables.seedWithChanges()).getTables().getFirst().getRows();
    assertThat(rows.getFirst().isRepeatHeader()).isTrue();
    assertThat(rows.getFirst().getTableCells())
        .extracting(XWPFTableCell::getText)
        .containsExactly("番号・事業名・欄", "新（更新後）", "旧（更新前：R5版）");
    List<String> labels = rows.stream().skip(1).map(row -> shown(row.getCell(0))).toList();
    assertThat(labels).contains("10「地域生活定着支援センター事業」\nR5年度 最終予算額 【単位：千円】");
    assertThat(labels)
        .filteredOn(label -> label.contains("（新規掲載）"))
        .hasSize(12)
        .allMatch(label -> label.startsWith("22「"));
    assertThat(labels)
        .filteredOn(label -> label.contains("（掲載終了）"))
        .hasSize(4)
        .allMatch(label -> label.startsWith("45「旧い事業」"));
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
          expected.add(looks(cell, cell.after()) + " | " + looks(reversed(cell), cell.before()));
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
    assertThat(found).hasSameSizeAs(expected);
    for (int at = 0; at < found.size(); at++) {
      assertThat(found.get(at)).isEqualTo(expected.get(at));
    }
  }

  @Test
  void nothingChangedIsSaid() {
    OfficialTable seed = SeedOfficialTable.table();
    XWPFDocument same = document(MarkedTable.between(seed, "R6", seed, false));
    assertThat(same.getTables()).isEmpty();
    assertThat(same.getParagraphs())
        .extracting(XWPFParagraph::getText)
        .contains("新旧対照表", "R6版〔令和5年度実績・令和6年度計画〕から変わった箇所はありません。");
    XWPFDocument without = document(MarkedTable.unmarked(seed));
    assertThat(without.getParagraphs())
        .extracting(XWPFParagraph::getText)
        .contains("比較する版がないため、変わった箇所はありません。");
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

  /** A text as it should be shown, with what is underlined in brackets. */
  private static String looks(Marked cell, String text) {
    List<Span> spans = MarkStyle.UNDERLINE.spans(cell);
    assertThat(spans.stream().map(Span::text).collect(joining())).isEqualTo(text);
    String broken = Passage.unflattened(text);
    StringBuilder looks = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      String part = broken.substring(at, at += span.text().length());
      looks.append(span.look() == Span.Look.UNDERLINED ? "⟦" + part + "⟧" : part);
    }
    return signs(looks.toString()).replaceAll("\r\n?", "\n");
  }

  /** What was removed as if it had been added: the change backwards. */
  private static Marked reversed(Marked cell) {
    return new Marked(
        cell.runs().stream()
            .map(run ->
                switch (run.state()) {
                  case KEPT -> new Marked.Run(run.state(), run.before(), run.text());
                  case ADDED -> new Marked.Run(Marked.State.REMOVED, run.text());
                  case REMOVED -> new Marked.Run(Marked.State.ADDED, run.text());
                })
            .toList(),
        false);
  }

  private static String looks(XWPFTableCell cell) {
    StringBuilder looks = new StringBuilder();
    for (XWPFRun run : cell.getParagraphs().getFirst().getRuns()) {
      looks.append(
          run.getUnderline() == UnderlinePatterns.SINGLE ? "⟦" + run.text() + "⟧" : run.text());
    }
    return looks.toString();
  }

  /** What XML cannot hold has a sign. */
  private static String signs(String text) {
    return text.replace('\u0000', '␀')
        .replace('\u0007', '␇')
        .replace('\u001b', '␛')
        .replace('\ufffe', '\ufffd');
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
