package jp.torimatome.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** 紙束: sheets that are laid out part by part into one document, then numbered. */
public final class PdfSheets implements AutoCloseable {
  private static final float NUMBER_POINTS = 8;
  private static final float NUMBER_BASELINE_POINTS = 17;

  private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final PdfTags tags = new PdfTags();
  private final PDDocumentOutline bookmarks = new PDDocumentOutline();
  private final String title;
  private final PDFont font;
  private String last = "";

  public PdfSheets(String title) throws IOException {
    this.title = title;
    this.font = PDType0Font.load(document, Glyphs.font(), true);
    document.getDocumentCatalog().setDocumentOutline(bookmarks);
  }

  /** An element of a page by its id, and the title that its bookmark has. */
  public record Place(String id, String title) {}

  /**
   * Lays out a page as long as it is, and opens a bookmark at each place, unless the last one has
   * the same title.
   */
  public void add(String page, List<Place> places) throws IOException {
    int before = document.getNumberOfPages();
    try (PdfBoxRenderer renderer = builder(page).buildPdfRenderer()) {
      renderer.createPDFKeepOpen();
      for (Place place : places) {
        if (!place.title().equals(last)) {
          last = place.title();
          renderer.findPagePositionsByID(Pattern.compile(place.id())).stream()
              .findFirst()
              .ifPresent(found -> bookmark(before, found));
        }
      }
    }
    tags.add(document, before);
  }

  private PdfRendererBuilder builder(String page) {
    XRLog.setLoggingEnabled(false);
    return new PdfRendererBuilder()
        .withHtmlContent(page, null)
        .useFont(new PDFontSupplier(font), "BIZ UDGothic")
        .usePDDocument(document)
        .useUriResolver((base, address) -> null)
        .useExternalResourceAccessControl(
            (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .usePdfUaAccessibility(true);
  }

  private void bookmark(int before, PagePosition<Box> place) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(document.getPage(before + place.getPageNo()));
    destination.setTop((int) (place.getY() + place.getHeight()));
    PDOutlineItem bookmark = new PDOutlineItem();
    bookmark.setTitle(last);
    bookmark.setDestination(destination);
    bookmarks.addLast(bookmark);
  }

  public void save(OutputStream out) throws IOException {
    int pages = document.getNumberOfPages();
    for (int at = 0; at < pages; at++) {
      number(document.getPage(at), (at + 1) + " / " + pages);
    }
    tags.finish(document);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer("torimatome");
    document.setDocumentInformation(information);
    document.setDocumentId(1L);
    document.save(out);
  }

  private void number(PDPage page, String number) throws IOException {
    float width = font.getStringWidth(number) / 1000 * NUMBER_POINTS;
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      content.beginMarkedContent(COSName.ARTIFACT);
      content.beginText();
      content.setFont(font, NUMBER_POINTS);
      content.newLineAtOffset((page.getMediaBox().getWidth() - width) / 2, NUMBER_BASELINE_POINTS);
      content.showText(number);
      content.endText();
      content.endMarkedContent();
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
