package jp.torimatome.table.writer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.OfficialTable;
import jp.torimatome.table.OfficialTable.Row;
import jp.torimatome.table.Titles;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.Tables;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader selects on the sheets is the table. */
class PdfWriterTest {
  private static final MarkedTable SEED = MarkedTable.unmarked(Seed.table());

  @Test
  void everyCellIsThatOfTheFile() throws IOException {
    try (PDDocument document = written(SEED, MarkStyle.UNDERLINE)) {
      List<List<String>> read =
          PdfCells.rows(document).stream()
              .map(row -> row.values().stream().map(lines -> bare(String.join("", lines))).toList())
              .toList();
      assertThat(read)
          .isEqualTo(
              Seed.rows().stream()
                  .map(row -> row.stream().map(PdfWriterTest::bare).toList())
                  .toList());
    }
  }

  @Test
  void eachSheetSaysWhatItBelongsTo() throws IOException {
    try (PDDocument document = written(SEED, MarkStyle.UNDERLINE)) {
      int pages = document.getNumberOfPages();
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = bare(stripper.getText(document));
        assertThat(text)
            .startsWith(bare(Seed.table().titles().title()))
            .contains("※下線部が更新箇所", "最終予算額【単位：千円】", page + "/" + pages);
      }
      PDPage first = document.getPage(0);
      assertThat(first.getMediaBox().getWidth()).isBetween(1190f, 1191f);
    }
  }

  @Test
  void thePdfIsTaggedNamedAndAlwaysTheSame() throws IOException {
    byte[] once = bytes(SEED, MarkStyle.UNDERLINE);
    assertThat(bytes(SEED, MarkStyle.UNDERLINE)).isEqualTo(once);
    try (PDDocument document = Loader.loadPDF(once)) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("ja");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo(Seed.table().titles().title());
      for (var name : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void aLargeTableIsOneDocument() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 270; at++) {
      rows.add(Seed.numbered(SEED.table().rows().get(at / 10), at));
    }
    try (PDDocument document = written(MarkedTable.unmarked(Seed.with(rows)), MarkStyle.NONE)) {
      assertThat(PdfCells.rows(document)).hasSize(270);
      assertThat(bookmarks(document))
          .isEqualTo(rows.stream().map(row -> row.printed(Column.DIRECTION)).distinct().toList());
      Set<Integer> parents =
          new HashSet<>(
              document
                  .getDocumentCatalog()
                  .getStructureTreeRoot()
                  .getParentTree()
                  .getNumbers()
                  .keySet());
      for (PDPage page : document.getPages()) {
        assertThat(parents.remove(page.getStructParents())).isTrue();
      }
      assertThat(parents).isEmpty();
    }
  }

  @Test
  void aRowThatIsHigherThanASheetGoesOn() throws IOException {
    String text = "長い計画の本文は、次の頁に続きます。".repeat(300);
    MarkedTable table =
        MarkedTable.unmarked(Seed.altered(body -> body.startsWith("令和6年度においては") ? text : body));
    try (PDDocument document = written(table, MarkStyle.UNDERLINE)) {
      List<Map<Column, List<String>>> rows = PdfCells.rows(document);
      assertThat(rows).hasSize(27);
      assertThat(String.join("", rows.get(6).get(Column.PLAN))).isEqualTo(text);
      assertThat(bare(new PDFTextStripper().getText(document))).contains("7（続き）");
    }
  }

  @Test
  void whatTheFontDoesNotHaveIsSeenToBeMissing() throws IOException {
    OfficialTable table =
        Seed.altered(
            body -> body.equals("今後も継続して実施する。") ? "か\u3099っこう\uFE0F😀と\uD800と\uE0E0。\u0007" : body);
    try (PDDocument document = written(MarkedTable.unmarked(table), MarkStyle.UNDERLINE)) {
      assertThat(String.join("", PdfCells.rows(document).get(6).get(Column.ISSUES)))
          .isEqualTo("がっこう〓と〓と〓。〓");
      assertThat(bare(new PDFTextStripper().getText(document)))
          .contains("U+0007、U+D800、U+E0E0、U+1F600");
    }
  }

  @Test
  void whatTheFontDoesNotHaveInTheTitleIsNamedToo() throws IOException {
    OfficialTable seed = SEED.table();
    Titles titles =
        new Titles(
            "😀" + seed.titles().title(), seed.titles().note(), "", "", seed.titles().headers());
    OfficialTable table =
        new OfficialTable(seed.plans(), titles, seed.ended(), seed.rows(), seed.slots());
    try (PDDocument document = written(MarkedTable.unmarked(table), MarkStyle.UNDERLINE)) {
      assertThat(bare(new PDFTextStripper().getText(document))).contains("U+1F600");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noTextIsTooNastyForTheSheets(long seed) throws IOException {
    MarkedTable table = Tables.nasty(seed);
    try (PDDocument document =
        Loader.loadPDF(Tables.written(new PdfWriter(Seed.TEXT), table, MarkStyle.MIEKE))) {
      assertThat(PdfCells.rows(document)).hasSameSizeAs(table.table().rows());
    }
  }

  @Test
  void changesAreDrawn() throws IOException {
    MarkedTable table = Seed.oddlyMarked(new Random(1));
    assertThat(strokes(table, MarkStyle.UNDERLINE))
        .isGreaterThan(strokes(table, MarkStyle.NONE) + 200);
    assertThat(strokes(table, MarkStyle.MIEKE))
        .isGreaterThan(strokes(table, MarkStyle.UNDERLINE) + 50);
  }

  @Test
  void aTableWithoutRowsIsASheet() throws IOException {
    try (PDDocument document =
        written(MarkedTable.unmarked(Seed.with(List.of())), MarkStyle.UNDERLINE)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  private static List<String> bookmarks(PDDocument document) {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
      titles.add(item.getTitle());
    }
    return titles;
  }

  private static long strokes(MarkedTable table, MarkStyle style) throws IOException {
    long strokes = 0;
    try (PDDocument document = written(table, style)) {
      for (PDPage page : document.getPages()) {
        strokes +=
            new PDFStreamParser(page).parse().stream().filter(PdfWriterTest::isStroke).count();
      }
    }
    return strokes;
  }

  private static boolean isStroke(Object token) {
    return token instanceof Operator operator
        && (operator.getName().equals("re") || operator.getName().equals("l"));
  }

  private static PDDocument written(MarkedTable table, MarkStyle style) throws IOException {
    return Loader.loadPDF(bytes(table, style));
  }

  private static byte[] bytes(MarkedTable table, MarkStyle style) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfWriter(Seed.TEXT).write(table, style, out);
    return out.toByteArray();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }
}
