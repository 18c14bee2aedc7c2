package jp.torimatome.table.writer.page;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.torimatome.plan.cell.Column;
import jp.torimatome.table.MarkedTable;
import jp.torimatome.table.marks.MarkStyle;
import jp.torimatome.table.writer.TableWords;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.table.writer.page.Printed.Group;
import jp.torimatome.text.Text;
import org.apache.pdfbox.pdmodel.PDDocument;

/** PDF: the table on A3 sheets, tagged for screen readers, with a bookmark for each direction; nothing is fetched from anywhere. */
public final class PdfWriter implements TableWriter {
  private static final String FAMILY = "BIZ UDGothic";

  private final TableWords words;
  private final Text text;

  public PdfWriter(Text text) {
    this.words = new TableWords(text);
    this.text = text;
  }

  @Override
  public void write(MarkedTable table, MarkStyle style, OutputStream out) throws IOException {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page(table, style), null);
    builder.useFont(() -> PageFiles.stream(PageFiles.FONT), FAMILY);
    builder.useUriResolver((base, address) -> null);
    builder.useExternalResourceAccessControl((address, type) -> false, null);
    builder.usePdfUaAccessibility(true);
    builder.useFastMode();
    builder.withProducer("torimatome");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument document = renderer.createPDFKeepOpen()) {
      document.save(out);
    }
    out.flush();
  }

  private String page(MarkedTable table, MarkStyle style) throws IOException {
    StringBuilder out = new StringBuilder();
    Markup page = new Markup(out);
    try (Glyphs glyphs = new Glyphs()) {
      Printed printed = new Paper(glyphs).cut(Printed.of(table, style, words));
      page.element(
          "html",
          () -> {
            page.element("head", () -> head(page, printed));
            page.element("body", () -> body(page, printed, glyphs.missing()));
          },
          "lang",
          "ja");
    }
    return out.toString();
  }

  private static void head(Markup page, Printed printed) throws IOException {
    page.element("title", printed.titles().title());
    page.empty("meta", "name", "subject", "content", printed.titles().title());
    page.empty("meta", "name", "description", "content", printed.titles().title());
    page.element("style", () -> page.raw(PageFiles.text("/page/paper.css")).raw(widths()));
    page.element(
        "bookmarks",
        () -> {
          for (int at = 0; at < printed.groups().size(); at++) {
            Group group = printed.groups().get(at);
            page.element("bookmark", "", "name", group.direction(), "href", "#" + TableMarkup.place(at));
          }
        });
  }

  private static String widths() {
    return Arrays.stream(Column.values())
        .map(column -> "col." + TableMarkup.code(column) + " { width: " + PaperColumns.millimetres(column) + "mm; }")
        .collect(Collectors.joining("\n"));
  }

  private void body(Markup page, Printed printed, List<String> missing) throws IOException {
    page.element(
        "div",
        () -> {
          page.element("h1", printed.titles().title());
          page.element("p", printed.note(), "class", "note");
        },
        "class",
        "top");
    page.element("table", () -> new TableMarkup(page).write(printed));
    for (String line : printed.closing()) {
      page.element("p", line, "class", "closing");
    }
    if (!missing.isEmpty()) {
      page.element("p", text.say("table.missing_glyphs", text.list(missing.stream())), "class", "closing");
    }
  }
}
