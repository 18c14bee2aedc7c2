package jp.torimatome.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.torimatome.round.Round;
import jp.torimatome.round.RoundOffice;
import jp.torimatome.text.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped templates on a real round, and their files read back. */
class DraftingTest {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 12);

  @TempDir Path folder;
  private RoundOffice office;
  private Round round;
  private Drafting drafting;

  @BeforeEach
  void open() {
    office = RoundOffice.open(folder);
    round = office.opened();
    drafting = drafting(Path.of("config/letters"));
  }

  @AfterEach
  void close() {
    office.database.close();
  }

  @Test
  void the_inquiry_names_the_round_its_days_and_every_project() throws IOException {
    String pdf = pdf(draft(LetterKind.INQUIRY, "", "再犯第12号"));
    assertThat(pdf)
        .contains("再犯第12号", "令和7年5月12日", "各課（室・所）長", "について（照会）", "令和7年5月9日（金）17時15分", "以上");
    assertThat(pdf).contains("令和6年度 最終予算額", "住宅課 企画調査班", "対象の事業　22件");
    office
        .desk
        .inquiries()
        .inquiries(round.id())
        .forEach(inquiry ->
            inquiry
                .items()
                .forEach(item ->
                    assertThat(pdf.replaceAll("\\s", ""))
                        .contains(item.project().name().replaceAll("\\s", ""))));
  }

  @Test
  void a_letter_to_one_section_names_only_its_projects() throws IOException {
    String pdf = pdf(draft(LetterKind.INQUIRY, "住宅課", ""));
    assertThat(pdf).contains("住宅課 企画調査班　殿", "対象の事業　1件").doesNotContain("契約課", "各課（室・所）長", "（宛先）");
  }

  @Test
  void instructions_explain_what_the_round_asks() throws IOException {
    assertThat(pdf(draft(LetterKind.INSTRUCTIONS, "", "")))
        .contains("記入要領", "最終予算額（令和6年度）", "千円単位", "計画（令和7年度）");
  }

  @Test
  void a_section_with_more_time_reads_its_own_due_day_and_the_letter_to_all_tells_it()
      throws IOException {
    extend("jutaku", "2025-05-20T17:15:00+09:00");
    assertThat(pdf(draft(LetterKind.REMINDER, "住宅課", "")))
        .contains("令和7年5月20日（火）17時15分")
        .doesNotContain("5月9日", "至急");
    assertThat(pdf(draft(LetterKind.REMINDER, "契約課", "")))
        .contains("令和7年5月9日（金）17時15分", "至急御回答くださる");
    String all = pdf(draft(LetterKind.INQUIRY, "", ""));
    assertThat(all).contains("令和7年5月9日（金）17時15分", "次の課・係の回答期限は", "住宅課 企画調査班　令和7年5月20日（火）17時15分");
  }

  @Test
  void letters_name_the_plan_and_whom_to_ask_and_speak_as_the_form_does() throws IOException {
    for (LetterKind kind : LetterKind.values()) {
      String pdf = pdf(draft(kind, "契約課", "")).replaceAll("\\s", "");
      assertThat(pdf)
          .as(kind.code())
          .contains("宮城県再犯防止推進計画「R6年度実績・R7年度計画」", "問合せ先")
          .doesNotContain("次の課・係の回答期限");
    }
    assertThat(pdf(draft(LetterKind.INSTRUCTIONS, "", "")))
        .contains("「下書き保存」", "「すべて変更なし」", "「該当なし」");
  }

  private void extend(String section, String due) {
    Object[] values = {
      office.inquiry(round, section).id(),
      RoundOffice.moment(due).toEpochMilli(),
      office.clock.instant().toEpochMilli()
    };
    office.database.change(db ->
        db.execute(
            "insert into extension (inquiry_id, due_at, reason, granted_at, granted_by) values (?,"
                + " ?, '議会対応', ?, 'U1')",
            values));
  }

  @Test
  void the_reminder_is_a_page_for_every_section_that_owes_and_for_nobody_else() throws IOException {
    byte[] file = file(draft(LetterKind.REMINDER, "", ""), LetterFormat.PDF);
    int owing = office.desk.inquiries().inquiries(round.id()).size();
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(owing);
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
          .as("tagged")
          .isNotEmpty();
    }
    assertThat(pdf(draft(LetterKind.REMINDER, "住宅課", "")))
        .contains("住宅課 企画調査班", "令和7年5月12日現在", "1件");
  }

  @Test
  void the_document_has_real_alignment_and_the_same_bytes_each_time() throws IOException {
    Letter letter = draft(LetterKind.INQUIRY, "", "第1号");
    byte[] file = file(letter, LetterFormat.DOCX);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      List<XWPFParagraph> paragraphs = document.getParagraphs();
      assertThat(paragraph(paragraphs, "第1号").getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
      assertThat(paragraph(paragraphs, "記").getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      assertThat(document.getTables()).hasSize(1);
      assertThat(document.getTables().getFirst().getRows()).hasSize(23);
    }
    assertThat(file(letter, LetterFormat.DOCX)).isEqualTo(file);
    assertThat(file(letter, LetterFormat.PDF)).isEqualTo(file(letter, LetterFormat.PDF));
  }

  @Test
  void what_cannot_be_written_is_told() throws IOException {
    assertThat(drafting.draft(order(LetterKind.INQUIRY, "観光課", "")))
        .isInstanceOf(Drafting.Outcome.UnknownSection.class);
    assertThat(
            drafting.draft(
                new Drafting.Order(
                    LetterKind.INQUIRY, Optional.of(99L), Optional.empty(), DAY, "")))
        .isInstanceOf(Drafting.Outcome.NoRound.class);
    assertThat(drafting(folder.resolve("nowhere")).draft(order(LetterKind.INQUIRY, "", "")))
        .isInstanceOfSatisfying(
            Drafting.Outcome.Wrong.class,
            wrong ->
                assertThat(wrong.problems().getFirst().kind())
                    .isEqualTo(TemplateProblem.Kind.UNREADABLE));
    Files.writeString(folder.resolve("inquiry.txt"), "== {{照会}}");
    assertThat(drafting(folder).draft(order(LetterKind.INQUIRY, "", "")))
        .isInstanceOf(Drafting.Outcome.Wrong.class);
  }

  private Drafting drafting(Path templates) {
    return new Drafting(
        templates, office.desk, office.plans, Text.in(Locale.JAPANESE, RoundOffice.TOKYO));
  }

  private Letter draft(LetterKind kind, String section, String number) {
    return ((Drafting.Outcome.Written) drafting.draft(order(kind, section, number))).letter();
  }

  private Drafting.Order order(LetterKind kind, String section, String number) {
    return new Drafting.Order(
        kind,
        drafting.newest(office.planId()),
        Optional.of(section).filter(word -> !word.isEmpty()),
        DAY,
        number);
  }

  private static XWPFParagraph paragraph(List<XWPFParagraph> paragraphs, String text) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static String pdf(Letter letter) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file(letter, LetterFormat.PDF))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static byte[] file(Letter letter, LetterFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(letter, bytes);
    return bytes.toByteArray();
  }
}
