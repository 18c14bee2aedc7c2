package jp.torimatome.table.edition;

import jp.torimatome.table.writer.CsvTwin;
import jp.torimatome.table.writer.ExportFormat;
import jp.torimatome.table.writer.JsonTwin;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.table.writer.document.DocxWriter;
import jp.torimatome.table.writer.page.HtmlWriter;
import jp.torimatome.table.writer.page.PdfWriter;
import jp.torimatome.table.writer.sheet.XlsxWriter;
import jp.torimatome.text.Text;

/** Which writer writes which form. */
public final class Writers {
  private final Text text;

  public Writers(Text text) {
    this.text = text;
  }

  public TableWriter of(ExportFormat format) {
    return switch (format) {
      case XLSX -> new XlsxWriter(text);
      case PDF -> new PdfWriter(text);
      case HTML -> new HtmlWriter(text);
      case CSV -> new CsvTwin();
      case JSON -> new JsonTwin();
      case DOCX -> new DocxWriter(text);
    };
  }
}
