package jp.torimatome.table.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.table.Addenda;
import jp.torimatome.table.Erratum;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.edition.Writers;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.reading.SeedOfficialTable;
import jp.torimatome.text.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 正誤表 and 取下げ in every form that an edition is written in. */
class AddendaTest {
  private static final Instant NOTED = Instant.parse("2025-06-02T03:00:00Z");
  private static final Erratum ERRATUM =
      new Erratum(14, Column.FINAL_BUDGET, "3,242,800", "3,243", "円で記載していたため", NOTED, "U0TORI001");

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void what_was_corrected_stands_in_the_edition(ExportFormat format) throws IOException {
    assertThat(written(format, new Addenda(List.of(ERRATUM), Optional.empty())))
        .contains("3,243")
        .doesNotContain("U0TORI001");
    assertThat(written(format, Addenda.NONE).replace("3,242", "")).doesNotContain("3,243");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"XLSX", "PDF", "HTML", "DOCX"})
  void papers_have_an_errata_and_tell_a_withdrawal_with_its_reason(ExportFormat format)
      throws IOException {
    var withdrawal = new Addenda.Withdrawal("決算の前に公表したため", NOTED, "U0TORI001");
    String paper =
        written(format, new Addenda(List.of(ERRATUM), Optional.of(withdrawal)))
            .replaceAll("[\\s\u3000]", "");
    assertThat(paper)
        .contains(
            "正誤表", "誤：3,242,800正：3,243（円で記載していたため）", "【取下げ】この版は2025年6月2日に取り下げました。理由：決算の前に公表したため");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"CSV", "JSON"})
  void twins_tell_a_withdrawal_to_programs(ExportFormat format) throws IOException {
    var withdrawal = new Addenda.Withdrawal("決算の前に公表したため", NOTED, "U0TORI001");
    String twin = written(format, new Addenda(List.of(), Optional.of(withdrawal)));
    assertThat(twin)
        .contains(
            format == ExportFormat.CSV ? ",true\r\n" : "\"withdrawn\":{\"reason\":\"決算の前に公表したため\"");
    assertThat(written(format, Addenda.NONE))
        .contains(format == ExportFormat.CSV ? ",,false\r\n" : "\"errata\":[],\"withdrawn\":null");
  }

  private static String written(ExportFormat format, Addenda addenda) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkedTable table = MarkedTable.unmarked(SeedOfficialTable.table()).with(addenda);
    new Writers(Text.in(Locale.JAPANESE, RoundOffice.TOKYO))
        .of(format)
        .write(table, MarkStyle.UNDERLINE, out);
    return switch (format) {
      case CSV, JSON, HTML ->
          out.toString(StandardCharsets.UTF_8)
              .replaceAll(format == ExportFormat.HTML ? "<[^>]*>" : "(?!)", "");
      case XLSX ->
          text(
              new XSSFExcelExtractor(
                  new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))));
      case DOCX ->
          text(
              new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))));
      case PDF -> pdf(out.toByteArray());
    };
  }

  private static String text(org.apache.poi.extractor.POITextExtractor extractor)
      throws IOException {
    try (extractor) {
      return extractor.getText();
    }
  }

  private static String pdf(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
