package jp.torimatome.table.edition;

import jp.torimatome.table.writer.ExportFormat;
import jp.torimatome.table.writer.TableWriter;
import jp.torimatome.table.writer.XlsxWriter;
import jp.torimatome.table.writer.page.HtmlWriter;
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
      case HTML -> new HtmlWriter();
      case PDF, CSV, JSON, DOCX -> throw new IllegalStateException(format.code());
    };
  }
}
